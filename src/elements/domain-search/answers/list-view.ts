import { html, nothing } from 'lit';
import { keepTyping } from '../../../controllers/typing-keys';
import { MOST_NAMES, type NameList } from '../../../domain/domain-name/name-list';
import { prose } from '../../prose';
import type { AnswerTranslate } from './answer-messages';
import { describeProblem } from './help-view';

export interface ListView {
  readonly isOpen: boolean;
  readonly text: string;
  /** What a name without an ending is checked under. */
  readonly suffix: string;
  /** The list that was asked for last. */
  readonly list: NameList | undefined;
  readonly t: AnswerTranslate;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onText: (text: string) => void;
  readonly onSubmit: () => void;
}

/** Several names in one go, one a line. */
export function renderList({ isOpen, text, suffix, list, t, onToggle, onText, onSubmit }: ListView): unknown {
  return html`<details
    class="list"
    part="list"
    .open=${isOpen}
    @toggle=${(event: Event) => {
      onToggle((event.target as HTMLDetailsElement).open);
    }}
  >
    <summary>${prose(t('list.title'))}</summary>
    <label for="names">${prose(t('list.label', { most: MOST_NAMES }))}</label>
    <textarea
      id="names"
      rows="5"
      autocapitalize="none"
      autocomplete="off"
      spellcheck="false"
      aria-describedby="names-hint"
      .value=${text}
      @keydown=${keepTyping}
      @keyup=${keepTyping}
      @keypress=${keepTyping}
      @input=${(event: Event) => {
        onText((event.target as HTMLTextAreaElement).value);
      }}
    ></textarea>
    <p class="quiet" id="names-hint">${prose(t('list.hint', { suffix }))}</p>
    ${list?.isCut ? html`<p class="warning">${prose(t('list.cut', { most: MOST_NAMES }))}</p>` : nothing}
    ${
      list && list.unread.length > 0
        ? html`<div class="problem">
            ${prose(t('list.unread'))}
            <ul>
              ${list.unread.map(
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
    <div class="acts"><button type="button" @click=${onSubmit}>${prose(t('list.submit'))}</button></div>
  </details>`;
}
