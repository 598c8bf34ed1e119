import { defineElement } from '../../controllers/define-element';
import { EligibilityCheckerElement } from './eligibility-checker.element';

declare global {
  interface HTMLElementTagNameMap {
    'hiendien-eligibility-checker': EligibilityCheckerElement;
  }
}

defineElement('hiendien-eligibility-checker', EligibilityCheckerElement);
