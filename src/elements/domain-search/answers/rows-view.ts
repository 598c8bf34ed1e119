import { html, nothing, type TemplateResult } from 'lit';
import { breakable, prose } from '../../prose';
import type { AnswerTranslate } from './answer-messages';
import type { RowState, RowWords } from './row-words';
import { OPEN_ROW } from '../search-keys';
import type { Send } from './search-words';

/** None for what was not seen: an empty circle would look like something to press. */
const ICONS: Readonly<Partial<Record<RowState, string>>> = {
  pending: '…',
  stopped: '–',
  present: '✕',
  free: '✓',
  reserved: '⊘',
  invalid: '!',
  unknown: '?',
};

/** What the visitor did with names, and what follows from doing more. */
export interface RowActs {
  /** The whole name in ASCII of what was chosen. */
  readonly chosen: string | undefined;
  /** Names on the visitor's list. */
  readonly kept: ReadonlySet<string>;
  /** The way on from the chosen name; there is always one. */
  readonly wayOn: unknown;
  /** Whether the way on leads out of the page, with the name to be taken along. */
  readonly leadsOut: boolean;
  readonly t: AnswerTranslate;
  readonly send: Send;
}

/** Names with their states, in the order they were asked for. Arrow keys go from one to the next, of all lists. */
export function renderRows(
  rows: readonly RowWords[],
  label: string,
  acts: RowActs,
  isCompact = false,
): TemplateResult {
  return html`<ul
    class="rows ${isCompact ? 'compact' : ''}"
    part="rows"
    aria-label=${label}
    @keydown=${moveByArrows}
  >
    ${rows.map((row) => renderRow(row, acts))}
  </ul>`;
}

function renderRow(row: RowWords, acts: RowActs): TemplateResult {
  const { domain, shown, state, badge, whom, terms } = row;
  const isChosen = row.canChoose && acts.chosen === domain;
  return html`<li
    class="row ${isChosen ? 'chosen ' : ''}${state}"
    part=${isChosen ? 'row chosen' : 'row'}
    tabindex="-1"
    data-name=${domain}
  >
    <div class="name" part="name" translate="no"><bdi>${breakable(shown)}</bdi></div>
    ${row.isStateAbove ? nothing : renderState(row)}
    ${
      badge || whom
        ? html`<div class="whom" part="offer">
            ${badge ? html`<span class="badge">${prose(badge)}</span>` : nothing}
            ${whom ? prose(whom) : nothing}
          </div>`
        : nothing
    }
    ${terms.length > 0 ? html`<div class="quiet">${prose(terms.join(' '))}</div>` : nothing}
    ${row.canChoose ? renderActs(row, acts, isChosen) : nothing}
    ${row.canKeep ? renderDetails(row, acts) : nothing}
  </li>`;
}

function renderState({ state, stateText }: RowWords): TemplateResult {
  const icon = ICONS[state];
  return html`<div class="state" part="state">
    ${icon ? html`<span class="icon" aria-hidden="true">${icon}</span>` : nothing}<span
      >${prose(stateText)}</span
    >
  </div>`;
}

/** The one act of a row; once it is chosen, the way on stands below, where room for it was. */
function renderActs({ domain, shown }: RowWords, acts: RowActs, isChosen: boolean): TemplateResult {
  const { wayOn, leadsOut, t, send } = acts;
  return html`<div class="acts ${leadsOut ? 'ahead out' : 'ahead'}">
    <button
      type="button"
      class=${isChosen ? 'is-chosen' : 'primary'}
      aria-label=${isChosen ? t('chosen', { name: shown }) : t('choose-name', { name: shown })}
      @click=${() => {
        send({ kind: 'chosen', domain });
      }}
    >
      ${isChosen ? html`<span aria-hidden="true">✓ </span>` : nothing}${prose(t(isChosen ? 'is-chosen' : 'choose'))}
    </button>
    ${isChosen ? wayOn : nothing}
  </div>`;
}

/** What few look for: how it is known, what the fees rest on, and keeping the name for later. */
function renderDetails(row: RowWords, { kept, t, send }: RowActs): TemplateResult {
  const { domain, shown, details } = row;
  const isKept = kept.has(domain);
  return html`<details class="more">
    <summary aria-label=${t('details-of', { name: shown })}>${prose(t('details'))}</summary>
    ${row.isStateAbove ? renderState(row) : nothing}
    ${details.map((line) => html`<p class="quiet">${prose(line)}</p>`)}
    <button
      type="button"
      class="plain"
      aria-label=${t(isKept ? 'unkeep-name' : 'keep-name', { name: shown })}
      @click=${() => {
        send({ kind: 'keep-toggled', domain });
      }}
    >
      ${prose(t(isKept ? 'unkeep' : 'keep'))}
    </button>
  </details>`;
}

/** From row to row, as in a list of results; what stands inside a row is reached by Tab, what is folded by opening it. */
function moveByArrows(event: KeyboardEvent): void {
  const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  const rows = [...root.querySelectorAll<HTMLElement>(OPEN_ROW)];
  const at = rows.findIndex((row) => row.contains(event.target as Node));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined || !rows[to]) return;
  event.preventDefault();
  event.stopPropagation();
  rows[to].focus();
}
