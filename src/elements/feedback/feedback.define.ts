import { defineElement } from '../../controllers/define-element';
import { FeedbackElement } from './feedback.element';

declare global {
  interface HTMLElementTagNameMap {
    'hiendien-feedback': FeedbackElement;
  }
}

defineElement('hiendien-feedback', FeedbackElement);
