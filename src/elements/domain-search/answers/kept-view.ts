import { html, nothing, type TemplateResult } from 'lit';
import { prose } from '../../prose';
import type { AnswerTranslate } from './answer-messages';

/** A name on the visitor's list, with what was known of it when it was put there. */
export interface KeptName {
  readonly domain: string;
  readonly shown: string;
  readonly stateText: string;
}

export interface KeptView {
  readonly names: readonly KeptName[];
  /** Level of the list's heading in the page's outline. */
  readonly level: number;
  readonly t: AnswerTranslate;
  readonly onRemove: (name: KeptName) => void;
  readonly onCopy: () => void;
}

/** The visitor's list of names: in this page only. */
export function renderKept({ names, level, t, onRemove, onCopy }: KeptView): unknown {
  if (names.length === 0) return nothing;
  return html`<div class="section" part="kept">
    <div class="title" role="heading" aria-level=${level} id="kept" tabindex="-1">${prose(t('kept'))}</div>
    <p class="quiet">${prose(t('kept-hint'))}</p>
    <ul class="kept" aria-labelledby="kept">
      ${names.map((name) => renderName(name, t, onRemove))}
    </ul>
    <div class="acts"><button type="button" @click=${onCopy}>${prose(t('copy'))}</button></div>
  </div>`;
}

function renderName(name: KeptName, t: AnswerTranslate, onRemove: KeptView['onRemove']): TemplateResult {
  return html`<li>
    <span
      ><strong translate="no"><bdi .textContent=${name.shown}></bdi></strong> ${prose(name.stateText)}</span
    >
    <button
      type="button"
      class="plain"
      aria-label=${t('remove-name', { name: name.shown })}
      @click=${() => {
        onRemove(name);
      }}
    >
      ${prose(t('remove'))}
    </button>
  </li>`;
}

/** The list as plain text, one name a line. */
export function keptAsText(names: readonly KeptName[]): string {
  return names
    .map(({ shown, domain, stateText }) => `${shown}${shown === domain ? '' : ` (${domain})`}: ${stateText}`)
    .join('\n');
}
