import { defineElement } from '../../controllers/define-element';
import { SupportElement } from './support.element';

declare global {
  interface HTMLElementTagNameMap {
    'hiendien-support': SupportElement;
  }
}

defineElement('hiendien-support', SupportElement);
