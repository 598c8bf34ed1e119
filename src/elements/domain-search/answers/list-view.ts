import { html, nothing } from 'lit';
import { keepTyping } from '../../../controllers/typing-keys';
import { MOST_NAMES, MOST_TYPED } from '../../../domain/domain-name/name-list';
import type { ListState } from '../../../domain/search/search-state';
import { prose } from '../../prose';
import type { AnswerTranslate } from './answer-messages';
import { describeProblem } from './help-view';
import type { Send } from './search-words';

/**
 * Several names in one go, one a line.
 * @param suffix What a name without an ending is checked under.
 */
export function renderList(
  { isOpen, text, asked }: ListState,
  suffix: string,
  t: AnswerTranslate,
  send: Send,
) {
  return html`<details
    class="fold list"
    part="list"
    .open=${isOpen}
    @toggle=${(event: Event) => {
      send({ kind: 'list-toggled', isOpen: (event.target as HTMLDetailsElement).open });
    }}
  >
    <summary>${prose(t('list.title'))}</summary>
    <label for="names">${prose(t('list.label', { most: MOST_NAMES }))}</label>
    <textarea
      id="names"
      rows="5"
      maxlength=${MOST_TYPED}
      autocapitalize="none"
      autocomplete="off"
      spellcheck="false"
      aria-describedby="names-hint"
      .value=${text}
      @keydown=${keepTyping}
      @keyup=${keepTyping}
      @keypress=${keepTyping}
      @input=${(event: Event) => {
        send({ kind: 'list-typed', text: (event.target as HTMLTextAreaElement).value });
      }}
    ></textarea>
    <p class="quiet" id="names-hint">${prose(t('list.hint', { suffix }))}</p>
    ${
      asked?.names.length === 0 && asked.unread.length === 0
        ? html`<p class="problem">${prose(t('list.empty'))}</p>`
        : nothing
    }
    ${asked?.isCut ? html`<p class="warning">${prose(t('list.cut', { most: MOST_NAMES }))}</p>` : nothing}
    ${
      asked && asked.unread.length > 0
        ? html`<div class="problem">
            ${prose(t('list.unread'))}
            <ul>
              ${asked.unread.map(
                ({ text: typed, reading }) =>
                  html`<li>
                    <bdi translate="no" .textContent=${typed.slice(0, 60)}></bdi> –
                    ${prose(describeProblem(reading.problems[0], t))}
                  </li>`,
              )}
            </ul>
          </div>`
        : nothing
    }
    <div class="acts">
      <button
        type="button"
        @click=${() => {
          send({ kind: 'list-submitted' });
        }}
      >
        ${prose(t('list.submit'))}
      </button>
    </div>
  </details>`;
}
