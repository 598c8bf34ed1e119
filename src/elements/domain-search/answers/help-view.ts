import { html, nothing, type TemplateResult } from 'lit';
import { MAX_LABEL_LENGTH } from '../../../domain/domain-name/label';
import { findProtectedWords } from '../../../domain/domain-name/protected-words';
import type { NameProblem, NameReading, ReadName, UnreadName } from '../../../domain/domain-name/read-name';
import { shortenName } from '../../../domain/domain-name/short-name';
import type { SearchState } from '../../../domain/search/search-state';
import { prose } from '../../prose';
import type { AnswerTranslate } from './answer-messages';
import type { Send } from './search-words';
import { toList } from '../../../domain/shared/list';

/** How much of the input stands on each side of what is wrong with it, in UTF-16 units. */
const AROUND = 12;

/**
 * What the text in the field becomes, or what is wrong with it. Nobody is asked for this. Once there are rows for it,
 * they say what it became.
 */
export function renderHelp(state: SearchState, t: AnswerTranslate, send: Send): unknown {
  const { text, reading, answers, isEdited } = state;
  if (!reading) return nothing;
  if (reading.kind === 'problem')
    return html`${renderProblems(text, reading, t)} ${renderShort(reading, t, send)}`;
  return html`${answers && !isEdited ? nothing : renderName(reading, t)} ${renderWarnings(reading, t)}
  ${renderShort(reading, t, send)}`;
}

/** A firm is known by less than its whole name. */
function renderShort(reading: NameReading, t: AnswerTranslate, send: Send): unknown {
  const name = shortenName(reading);
  if (name === undefined) return nothing;
  return html`<button
    type="button"
    class="short"
    @click=${() => {
      send({ kind: 'short-wished' });
    }}
  >
    ${prose(t('short', { name }))}
  </button>`;
}

function renderName(reading: ReadName, t: AnswerTranslate): TemplateResult {
  const { exact, from, accented } = reading;
  const [withAccents] = accented;
  return html`<p>
      ${prose(t('becomes'))} <strong translate="no" .textContent=${exact}></strong>.
      ${prose(t('length', { length: exact.length, limit: MAX_LABEL_LENGTH }))}
      ${from === 'text' ? nothing : prose(t(`from.${from}`))}
    </p>
    ${
      withAccents
        ? html`<p>
            ${prose(t('with-accents'))}
            <strong translate="no" .textContent=${`${withAccents.label}.vn`}></strong>
          </p>`
        : nothing
    }`;
}

function renderWarnings({ words }: ReadName, t: AnswerTranslate): unknown {
  return findProtectedWords(words).map(
    ({ category, word }) =>
      html`<p class="warning">
        ${prose(t(`protected.${category}`, { word }))}
        <small>${prose(`(${t('protected-source')})`)}</small>
      </p>`,
  );
}

function renderProblems(text: string, { problems }: UnreadName, t: AnswerTranslate): TemplateResult {
  return html`${problems.map(
    (problem) =>
      html`<p class="problem">
        ${prose(describeProblem(problem, t))} ${'at' in problem ? renderPlace(text, problem.at, t) : nothing}
      </p>`,
  )}`;
}

/** What is wrong with a name, in one sentence. */
export function describeProblem(problem: NameProblem, t: AnswerTranslate): string {
  return problem.code === 'too-long'
    ? t('problem.too-long', { length: problem.length, limit: problem.limit })
    : t(`problem.${problem.code}`);
}

/** Where it is: the character by its number, and marked among its neighbours. */
function renderPlace(text: string, at: number, t: AnswerTranslate): TemplateResult {
  const marked = String.fromCodePoint(text.codePointAt(at) ?? 32);
  const before = text.slice(Math.max(0, at - AROUND), at);
  const after = text.slice(at + marked.length, at + marked.length + AROUND);
  const position = toList(text.slice(0, at)).length + 1;
  return html`<span class="place"
    >${prose(t('place', { position }))}
    <bdi translate="no"
      ><span .textContent=${`${at > AROUND ? '…' : ''}${before}`}></span><mark .textContent=${marked}></mark
      ><span .textContent=${after}></span></bdi
  ></span>`;
}
