import { html, nothing, type TemplateResult } from 'lit';
import { MAX_LABEL_LENGTH } from '../../../domain/domain-name/label';
import { findProtectedWords } from '../../../domain/domain-name/protected-words';
import type { NameProblem, NameReading, ReadName, UnreadName } from '../../../domain/domain-name/read-name';
import { prose } from '../../prose';
import type { AnswerTranslate } from './answer-messages';
import { toList } from '../../../domain/shared/list';

/** How much of the input stands on each side of what is wrong with it, in UTF-16 units. */
const AROUND = 12;

/** What the text in the field becomes, or what is wrong with it. Nobody is asked for this. */
export function renderHelp(text: string, reading: NameReading | undefined, t: AnswerTranslate): unknown {
  if (!reading) return nothing;
  return reading.kind === 'name' ? renderName(reading, t) : renderProblems(text, reading, t);
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
    }
    ${findProtectedWords(reading.words).map(
      ({ category, word }) =>
        html`<p class="warning">
          ${prose(t(`protected.${category}`, { word }))}
          <small>${prose(`(${t('protected-source')})`)}</small>
        </p>`,
    )}`;
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
