import { html, nothing, type TemplateResult } from 'lit';
import { domainOf, type Row, type SearchState } from '../../../domain/search/search-state';
import { breakable, prose } from '../../prose';
import { describeState } from './row-words';
import type { SearchWords, Send } from './search-words';

/** The visitor's list of names: in this page only. */
export function renderKept(
  { kept, copied }: Pick<SearchState, 'kept' | 'copied'>,
  words: SearchWords,
  send: Send,
): unknown {
  if (kept.length === 0) return nothing;
  const { t, level } = words;
  return html`<div class="section" part="kept">
    <div class="title" role="heading" aria-level=${level} id="kept" tabindex="-1">${prose(t('kept'))}</div>
    <p class="quiet">${prose(t('kept-hint'))}</p>
    <ul class="kept" aria-labelledby="kept">
      ${kept.map((row) => renderName(row, words, send))}
    </ul>
    <div class="acts">
      <button
        type="button"
        @click=${() => {
          send({ kind: 'copy-wished' });
        }}
      >
        ${prose(t('copy'))}
      </button>
      ${copied ? html`<p class="copied">${prose(t(copied))}</p>` : nothing}
    </div>
  </div>`;
}

function renderName(row: Row, words: SearchWords, send: Send): TemplateResult {
  const { shown } = row.name;
  return html`<li>
    <span
      ><strong translate="no"><bdi>${breakable(shown)}</bdi></strong> ${prose(describeKept(row, words))}</span
    >
    <button
      type="button"
      class="plain"
      aria-label=${words.t('remove-name', { name: shown })}
      @click=${() => {
        send({ kind: 'removed', domain: domainOf(row) });
      }}
    >
      ${prose(words.t('remove'))}
    </button>
  </li>`;
}

/** The list as plain text, one name a line. */
export function keptAsText(kept: readonly Row[], words: SearchWords): string {
  return kept
    .map((row) => {
      const domain = domainOf(row);
      const { shown } = row.name;
      return `${shown}${shown === domain ? '' : ` (${domain})`}: ${describeKept(row, words)}`;
    })
    .join('\n');
}

/** Only names of which something is known are kept. */
function describeKept(row: Row, words: SearchWords): string {
  return describeState(row, 'answered', words);
}
