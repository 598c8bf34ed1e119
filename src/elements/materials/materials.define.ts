import { defineElement } from '../../controllers/define-element';
import { MaterialsElement } from './materials.element';

declare global {
  interface HTMLElementTagNameMap {
    'hiendien-materials': MaterialsElement;
  }
}

defineElement('hiendien-materials', MaterialsElement);
