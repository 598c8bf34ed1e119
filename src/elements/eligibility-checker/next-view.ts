import type { ReactiveControllerHost } from 'lit';
import { html, nothing, type TemplateResult } from 'lit';
import { findNextStep, goToStep, type PathStep } from '../../controllers/path';
import type { Assessment, Outcome } from '../../domain/eligibility/assessment';
import { prose } from '../prose';
import type { ResultDocument } from './result-document';

/**
 * Whether a verdict leads on to a name. Not before the age is reached: a name can't be kept till then, and
 * one that is paid for now is the first name, which costs the offer.
 */
const LEADS_ON: Readonly<Record<Outcome, boolean>> = {
  eligible: true,
  'eligible-offer-unconfirmed': true,
  'ask-registrar': true,
  'offer-ended': true,
  'not-yet': false,
  'not-eligible': false,
};

/** The way to the next step of the path, if the page has one. Below it, the verdict has links of its own. */
export function renderNext(
  checker: ReactiveControllerHost & PathStep,
  { outcome }: Assessment,
  { search, register }: ResultDocument['next'],
): TemplateResult | typeof nothing {
  if (!LEADS_ON[outcome]) return nothing;
  const step = findNextStep(checker, ['hiendien-domain-search', 'hiendien-register']);
  if (!step) return nothing;
  return html`<button
    type="button"
    class="primary next"
    @click=${() => {
      goToStep(step);
    }}
  >
    ${prose(step.localName === 'hiendien-register' ? register : search)}
  </button>`;
}
