import { defineElement } from '../../controllers/define-element';
import { RegisterElement } from './register.element';

declare global {
  interface HTMLElementTagNameMap {
    'hiendien-register': RegisterElement;
  }
}

defineElement('hiendien-register', RegisterElement);
