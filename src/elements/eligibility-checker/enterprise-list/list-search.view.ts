import { html, nothing, type TemplateResult } from 'lit';
import type { CheckerEvent } from '../../../domain/checker/checker-state';
import type { ListAnswer, ListSearch } from '../../../domain/checker/list-search';
import { inLanguage, type ByLanguage, type Language } from '../../../domain/programme/language';
import { formatDay } from '../../../i18n/format';
import type { MessageKey } from '../../../i18n/message-keys';
import en from '../../../i18n/messages/list.en.json';
import vi from '../../../i18n/messages/list.vi.json';
import {
  createTranslate,
  type MessageOverrides,
  type Messages,
  type MessageValues,
} from '../../../i18n/translator';
import { prose } from '../../prose';

/** The words of the search in a list. They come with its chunk, in both languages. */
const MESSAGES: ByLanguage<Messages> = { vi, en };

type ListKey = MessageKey<typeof vi>;
/** What the search is drawn with. */
interface ListWords {
  readonly t: ListTranslate;
  readonly language: Language;
}

type ListTranslate = (key: ListKey, values?: MessageValues) => string;

export function listWords(language: Language, overrides: MessageOverrides | undefined): ListWords {
  const t = createTranslate<ListKey>('list', inLanguage(MESSAGES, language), language, overrides);
  return { t, language };
}

/** A field for the enterprise's code above the field that it fills in. */
export function renderListSearch(
  { text, asked, answer }: ListSearch,
  { t, language }: ListWords,
  send: (event: CheckerEvent) => void,
): TemplateResult {
  const isWrong = answer?.kind === 'refused';
  const onInput = (event: Event) => {
    send({ kind: 'code-typed', text: (event.target as HTMLInputElement).value });
  };
  const onSearch = () => {
    send({ kind: 'list-wanted' });
  };
  /** Enter searches here; it does not answer the question. */
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onSearch();
  };
  return html`<div class="list" part="enterprise-list">
    <label class="field"
      ><span>${prose(t('label'))}</span
      ><input
        type="text"
        inputmode="numeric"
        autocomplete="off"
        maxlength="20"
        name="enterprise-code"
        .value=${text}
        aria-invalid=${isWrong ? 'true' : nothing}
        aria-describedby="list-hint list-said"
        @input=${onInput}
        @keydown=${onKey}
    /></label>
    <button type="button" @click=${onSearch}>${prose(t('search'))}</button>
    <p class="hint" id="list-hint">${prose(t('hint'))}</p>
    <p class="${isWrong ? 'problem' : 'listed'}" id="list-said" role="status">
      ${asked === undefined ? answer && prose(sentenceOf(answer, t, language)) : prose(t('searching'))}
    </p>
  </div>`;
}

function sentenceOf(answer: ListAnswer, t: ListTranslate, language: Language): string {
  switch (answer.kind) {
    case 'listed':
      return t('listed', {
        listedOn: formatDay(answer.list.listedOn, language),
        keeper: answer.list.keeper,
        issuedOn: formatDay(answer.issuedOn, language),
      });
    case 'not-listed':
      return t('not-listed', {
        listedOn: formatDay(answer.list.listedOn, language),
        keeper: answer.list.keeper,
      });
    case 'failed':
      return t('failed');
    case 'refused':
      return t(`refused.${answer.problem}`);
  }
}
