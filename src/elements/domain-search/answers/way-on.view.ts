import { html, nothing, type TemplateResult } from 'lit';
import { registrationLink } from '../../../domain/embed/registration-link';
import { findDoor } from '../../../domain/programme/search-content';
import type { ChosenName, SearchState } from '../../../domain/search/search-state';
import { prose } from '../../prose';
import type { SearchWords, Send } from './search-words';

/**
 * The way on from a chosen name: to the next step of the page, or where the page has none, out to the door of the
 * registration with the name copied.
 */
export function renderWayOn(
  chosen: ChosenName,
  { isNameCopied }: SearchState,
  words: SearchWords,
  send: Send,
  goOn: (() => void) | undefined,
): TemplateResult {
  const { t } = words;
  if (goOn)
    return html`<button
      type="button"
      class="primary go"
      aria-label=${t('next-name', { name: chosen.shown })}
      @click=${goOn}
    >
      ${prose(t('next'))}<span aria-hidden="true"> →</span>
    </button>`;
  return html`${renderDoor(chosen, words)}<button
      type="button"
      class="copy-name"
      @click=${() => {
        send({ kind: 'name-copy-wished' });
      }}
    >
      ${prose(t(isNameCopied ? 'copied-name' : 'copy-name'))}
    </button>`;
}

/** An accented name is none of the programme's, whatever its suffix. */
function renderDoor({ domain, shown }: ChosenName, { content, day, site, t }: SearchWords): unknown {
  const suffix = shown === domain ? domain.slice(domain.indexOf('.') + 1) : undefined;
  const { to, href } = findDoor(content, suffix, day);
  const address = registrationLink(href, { site, campaign: '' });
  if (address === undefined) return nothing;
  const door = t(`door.${to}`);
  return html`<a
    class="go door"
    href=${address}
    rel="noopener external"
    aria-label=${t('door-name', { door, name: shown, address: new URL(href).host })}
    >${prose(door)}</a
  >`;
}
