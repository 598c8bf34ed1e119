import { defineElement } from '../../controllers/define-element';
import { warnOnce } from '../../controllers/warn-once';
import { JourneyElement } from './journey.element';

declare global {
  interface HTMLElementTagNameMap {
    'hiendien-journey': JourneyElement;
  }
}

defineElement('hiendien-journey', JourneyElement);

/** The steps inside. One that can't be had leaves its fallback, and the others to work. */
const STEPS = [
  async () => {
    await import('../eligibility-checker/eligibility-checker.define');
  },
  async () => {
    await import('../domain-search/domain-search.define');
  },
  async () => {
    await import('../register/register.define');
  },
];

for (const load of STEPS) load().catch(warnOnce);
