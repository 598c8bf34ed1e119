import { html, nothing, type TemplateResult } from 'lit';
import type { DateField, DateFields } from '../../domain/shared/typed-date';
import { prose } from '../prose';
import type { QuestionView } from './question-view';

const EMPTY: DateFields = { day: '', month: '', year: '' };
const FIELDS: readonly { readonly name: DateField; readonly length: number }[] = [
  { name: 'day', length: 2 },
  { name: 'month', length: 2 },
  { name: 'year', length: 4 },
];

/** A day in three fields of one line. Whoever types goes from one to the next without a touch. */
export function renderDate({
  question: { id },
  answer,
  problems,
  t,
  onAnswer,
}: QuestionView): TemplateResult {
  const fields = typeof answer === 'object' ? answer : { ...EMPTY, day: answer ?? '' };
  const isWrong = (name: DateField) =>
    problems.some(({ fields: wrong }) => wrong === undefined || wrong.includes(name));
  const onInput = (name: DateField) => (event: Event) => {
    const field = event.target as HTMLInputElement;
    onAnswer({ ...fields, [name]: field.value });
    if (isFullByTyping(field, event)) goOnFrom(field);
  };
  return html`<div class="date">
    ${FIELDS.map(
      ({ name, length }) =>
        html`<label class="field ${name}"
          ><span>${prose(t(`date.${name}`))}</span
          ><input
            type="text"
            inputmode="numeric"
            autocomplete="off"
            name="${id}-${name}"
            size=${length}
            .value=${fields[name]}
            aria-invalid=${isWrong(name) ? 'true' : nothing}
            aria-describedby="${id}-hint ${id}-problem"
            @input=${onInput(name)}
            @keydown=${onSeparator}
        /></label>`,
    )}
  </div>`;
}

/** Two digits fill a day or a month, if they were typed and not pasted, and nothing stands in the next field yet. */
function isFullByTyping(field: HTMLInputElement, event: Event): boolean {
  const { inputType } = event as Partial<InputEvent>;
  return (
    inputType?.startsWith('insert') === true && /^\d\d$/.test(field.value) && nextOf(field)?.value === ''
  );
}

/** A separator typed after digits goes on to the next field, as people write `15/6/2005` in one go. */
function onSeparator(event: KeyboardEvent): void {
  const field = event.target as HTMLInputElement;
  if (!'/-. '.includes(event.key)) return;
  // In a field that was just come to, the separator belongs to the digits before it.
  const isLate = field.value === '' && field.closest('.field')?.previousElementSibling !== null;
  if (!isLate && !(/^\d{1,2}$/.test(field.value) && nextOf(field))) return;
  event.preventDefault();
  if (!isLate) goOnFrom(field);
}

function goOnFrom(field: HTMLInputElement): void {
  const next = nextOf(field);
  next?.focus();
  next?.select();
}

function nextOf(field: HTMLInputElement) {
  return field.closest('.field')?.nextElementSibling?.querySelector('input');
}
