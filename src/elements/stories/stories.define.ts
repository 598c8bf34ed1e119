import { defineElement } from '../../controllers/define-element';
import { StoriesElement } from './stories.element';

declare global {
  interface HTMLElementTagNameMap {
    'hiendien-stories': StoriesElement;
  }
}

defineElement('hiendien-stories', StoriesElement);
