import { html, nothing, type TemplateResult } from 'lit';
import type { CheckerState, Keepsake } from '../../domain/checker/checker-state';
import { prose } from '../prose';
import type { Send } from './eligibility-checker.view';
import type { ResultDocument } from './result-document';
import type { VerdictKey, VerdictTranslate } from './verdict-messages';

/** What a visitor can take along: on paper, as text, in a calendar, or as a code that holds the answers. */
export function renderKeep(
  state: CheckerState,
  { days, receipt }: ResultDocument,
  t: VerdictTranslate,
  send: Send,
): TemplateResult {
  const button = (keepsake: Keepsake, key: VerdictKey) =>
    html`<button
      type="button"
      @click=${() => {
        send({ kind: 'asked-for', keepsake });
      }}
    >
      ${prose(t(key))}
    </button>`;
  return html`<div class="actions">
      ${button('print', 'keep.print')} ${button('copy', 'keep.copy')}
      ${days.length > 0 ? button('calendar', 'keep.calendar') : nothing}
    </div>
    <p class="title">${prose(receipt.heading)}</p>
    <p class="code" translate="no">${receipt.code}</p>
    ${receipt.canHoldDates ? renderWithDates(state, t, send) : nothing}
    <ul class="quiet">
      ${receipt.lines.map((line) => html`<li>${prose(line)}</li>`)}
    </ul>`;
}

function renderWithDates({ withDates }: CheckerState, t: VerdictTranslate, send: Send): TemplateResult {
  const onChange = (event: Event) => {
    send({ kind: 'dates-wanted', withDates: (event.target as HTMLInputElement).checked });
  };
  return html`<label class="tick"
    ><input type="checkbox" .checked=${withDates} @change=${onChange} /><span
      >${prose(t('keep.with-dates'))}</span
    ></label
  >`;
}
