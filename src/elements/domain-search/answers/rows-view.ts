import { html, nothing, type TemplateResult } from 'lit';
import { prose } from '../../prose';
import type { AnswerTranslate } from './answer-messages';
import type { RowState, RowWords } from './row-words';

const ICONS: Readonly<Record<RowState, string>> = {
  pending: '…',
  stopped: '–',
  present: '✕',
  absent: '',
  free: '✓',
  reserved: '⊘',
  invalid: '!',
  unknown: '?',
};

export interface RowActs {
  /** The whole name in ASCII of what was chosen. */
  readonly chosen: string | undefined;
  /** Names on the visitor's list. */
  readonly kept: ReadonlySet<string>;
  readonly t: AnswerTranslate;
  readonly onChoose: (row: RowWords) => void;
  /** Puts a name on the list, or takes it off again. */
  readonly onKeep: (row: RowWords) => void;
  /** Whether the names stand side by side where there is room. */
  readonly isCompact?: boolean;
}

/** Names with their states, in the order they were asked for. Arrow keys go from one to the next, of all lists. */
export function renderRows(rows: readonly RowWords[], label: string, acts: RowActs): TemplateResult {
  return html`<ul
    class="rows ${acts.isCompact ? 'compact' : ''}"
    part="rows"
    aria-label=${label}
    @keydown=${moveByArrows}
  >
    ${rows.map((row) => renderRow(row, acts))}
  </ul>`;
}

function renderRow(row: RowWords, acts: RowActs): TemplateResult {
  const { domain, shown, state, stateText, offer, notes } = row;
  return html`<li class="row ${state}" part="row" tabindex="-1" data-name=${domain}>
    <div class="name" part="name" translate="no">
      <bdi .textContent=${shown}></bdi>
      ${shown === domain ? nothing : html`<small><bdi .textContent=${domain}></bdi></small>`}
    </div>
    <div class="state" part="state">
      <span class="icon" aria-hidden="true">${ICONS[state]}</span><span>${prose(stateText)}</span>
    </div>
    ${offer ? html`<div class="offer" part="offer">${prose(offer)}</div>` : nothing}
    ${notes.length > 0 ? html`<div class="quiet">${prose(notes.join(' '))}</div>` : nothing}
    ${row.canKeep ? renderActs(row, acts) : nothing}
  </li>`;
}

function renderActs(row: RowWords, acts: RowActs): TemplateResult {
  const { chosen, kept, t, onChoose, onKeep, isCompact = false } = acts;
  const { domain, shown, canChoose } = row;
  const isChosen = chosen === domain;
  const isKept = kept.has(domain);
  return html`<div class="acts">
    ${
      canChoose
        ? html`<button
            type="button"
            class=${isChosen ? 'chosen' : isCompact ? '' : 'primary'}
            aria-label=${isChosen ? t('chosen', { name: shown }) : t('choose-name', { name: shown })}
            @click=${() => {
              onChoose(row);
            }}
          >
            ${prose(t(isChosen ? 'is-chosen' : 'choose'))}
          </button>`
        : nothing
    }
    <button
      type="button"
      class="plain"
      aria-label=${t(isKept ? 'unkeep-name' : 'keep-name', { name: shown })}
      @click=${() => {
        onKeep(row);
      }}
    >
      ${prose(t(isKept ? 'unkeep' : 'keep'))}
    </button>
  </div>`;
}

/** From row to row, as in a list of results; what stands inside a row is reached by Tab. */
function moveByArrows(event: KeyboardEvent): void {
  const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  const rows = [...root.querySelectorAll<HTMLElement>('.row')];
  const at = rows.findIndex((row) => row.contains(event.target as Node));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined || !rows[to]) return;
  event.preventDefault();
  event.stopPropagation();
  rows[to].focus();
}
