import { html, type TemplateResult } from 'lit';
import { registrationLink } from '../../domain/embed/registration-link';
import { formatDay } from '../../i18n/format';
import { prose } from '../prose';
import type { ReadCase } from './result';
import type { ResultDocument } from './result-document';
import { renderFolds, renderOutcome, renderReasons } from './result-view';
import type { CheckerWords } from './eligibility-checker.view';
import type { VerdictTranslate } from './verdict-messages';

/** What a result that was read from a code shows. */
export interface ReceiptSurroundings {
  /** Nothing where the code could not be read. */
  readonly read: { readonly judged: ReadCase; readonly document: ResultDocument } | undefined;
  readonly t: VerdictTranslate;
  /** Level of its headline in the page's outline. */
  readonly level: number;
  readonly site: string;
  /** Leaves the code for the questions. */
  readonly onAgain: () => void;
}

/** A result as its code alone tells it: the answers and the day are in the code, and nothing was kept anywhere. */
export function renderReceipt(
  { language }: Pick<CheckerWords, 'language'>,
  { read, t, level, site, onAgain }: ReceiptSurroundings,
): TemplateResult {
  const again = html`<div class="acts">
    <button type="button" class="act" @click=${onAgain}>${prose(t('receipt.again'))}</button>
  </div>`;
  if (!read)
    return html`<p class="notice">${prose(t('receipt.unreadable'))}</p>
      ${again}`;
  const { judged, document } = read;
  const { code, assessment, hasOwnDates } = judged;
  const { advice, question } = document;
  const attribute = (href: string) => registrationLink(href, { site, campaign: '' });
  return html`<div class="notice">
      <p>${prose(t('receipt.read', { code, day: formatDay(assessment.day, language) }))}</p>
      ${hasOwnDates ? '' : html`<p class="quiet">${prose(t('receipt.without-dates'))}</p>`}
    </div>
    <div part="result" class="result">
      ${renderOutcome(document, { level })}
      <p class="advice">${prose(question ? `${advice}: “${question}”` : advice)}</p>
      ${renderReasons(document)} ${renderFolds(document, { level, attribute }, t)} ${again}
    </div>`;
}
