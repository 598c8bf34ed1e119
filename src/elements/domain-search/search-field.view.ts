import { html, nothing, type TemplateResult } from 'lit';
import { prose } from '../prose';
import type { SearchTranslate } from './search-messages';

/** So much of a text is read; nothing longer is a name. */
const MOST_TYPED = 2048;

export interface FieldView {
  readonly t: SearchTranslate;
  /** Who learns what, before anybody does; nothing where it is told elsewhere. */
  readonly asked: string | undefined;
  /** What the text becomes, or what is wrong with it. */
  readonly help: unknown;
  readonly hasProblem: boolean;
  readonly onFocus: () => unknown;
  /** An edit, or the end of what an input method composes. */
  readonly onInput: (event: Event) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onCompose: () => void;
  readonly onSubmit: () => void;
}

/** The field, the press, and what is said of both before anything is asked. */
export function renderField({ t, asked, help, hasProblem, ...on }: FieldView): TemplateResult {
  return html`<label for="name">${prose(t('label'))}</label>
    <p class="quiet" id="hint">${prose(t('hint'))}</p>
    <div class="line">
      <input
        id="name"
        part="field"
        type="text"
        maxlength=${MOST_TYPED}
        autocapitalize="none"
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="search"
        aria-describedby="hint asked help"
        aria-invalid=${hasProblem ? 'true' : nothing}
        @focus=${on.onFocus}
        @input=${on.onInput}
        @paste=${on.onPaste}
        @compositionstart=${on.onCompose}
        @compositionend=${on.onInput}
      />
      <button type="button" class="primary" @click=${on.onSubmit}>${prose(t('submit'))}</button>
    </div>
    ${asked === undefined ? nothing : html`<p class="quiet" id="asked">${prose(asked)}</p>`}
    <div class="help" id="help" part="help">${help}</div>`;
}
