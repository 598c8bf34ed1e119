import { html, nothing, type TemplateResult } from 'lit';
import { shownOf, type ListEvent, type WithList } from '../domain/lists/list-machine';
import { prose } from './prose';
import type { ListKey } from './widget/list-element';

/** What a list of entries is drawn from. */
export interface EntriesView<Entry> {
  readonly entries: readonly Entry[];
  readonly state: WithList<unknown>;
  readonly t: (key: ListKey, values: { readonly count: number }) => string;
  readonly send: (event: ListEvent<never>) => void;
  readonly renderEntry: (entry: Entry) => unknown;
}

/** The entries that are to be shown, in the language that they are written in, and a button for the others. */
export function renderEntries<Entry>(view: EntriesView<Entry>): TemplateResult {
  const { entries, state, t, send, renderEntry } = view;
  const { list } = state;
  const shown = entries.slice(0, shownOf(list));
  const left = entries.length - shown.length;
  const onMore = () => {
    send({ kind: 'more-wanted' });
  };
  return html`<ul
      class="entries"
      part="entries"
      lang=${list.phase === 'there' ? (list.list.language ?? nothing) : nothing}
    >
      ${shown.map((entry, index) => html`<li data-entry=${index} tabindex="-1" part="entry">${renderEntry(entry)}</li>`)}
    </ul>
    ${
      left > 0
        ? html`<div class="actions">
            <button type="button" class="more" @click=${onMore}>
              ${prose(t('list.more', { count: left }))}
            </button>
          </div>`
        : nothing
    }`;
}
