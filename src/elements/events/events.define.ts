import { defineElement } from '../../controllers/define-element';
import { EventsElement } from './events.element';

declare global {
  interface HTMLElementTagNameMap {
    'hiendien-events': EventsElement;
  }
}

defineElement('hiendien-events', EventsElement);
