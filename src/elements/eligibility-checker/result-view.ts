import { html, nothing, type TemplateResult } from 'lit';
import { prose } from '../prose';
import { renderFold } from './fold';
import type { CriterionLine, ResultDocument, ResultItem, ResultSection, Tone } from './result-document';
import type { VerdictTranslate } from './verdict-messages';

/** Shapes that differ without their colours. */
const TONE_ICONS: Readonly<Record<Tone, string>> = {
  met: '✓',
  ask: '?',
  'not-yet': '…',
  not: '✕',
  ended: '–',
  stale: '!',
};
const ICONS = { met: '✓', 'not-met': '✕', ask: '?', 'not-yet': '…', known: '–' } as const;

/** How a verdict's links are made, and where its headings stand in the page's outline. */
export interface Frame {
  /** Level of the headline. */
  readonly level: number;
  /** What to make of an outgoing address. */
  readonly attribute: (href: string) => string | undefined;
}

/** The outcome: icon, word, one sentence and the last day. The sentence takes the focus, which announces it once. */
export function renderOutcome(
  { tone, word, headline, lastDay }: ResultDocument,
  { level }: Pick<Frame, 'level'>,
): TemplateResult {
  return html`<div class="outcome ${tone}" part="outcome">
    <p class="word"><span class="icon" aria-hidden="true">${TONE_ICONS[tone]}</span>${prose(word)}</p>
    <div class="headline" part="headline" role="heading" aria-level=${level} tabindex="-1">
      ${prose(headline)}
    </div>
    ${lastDay === undefined ? nothing : html`<p class="last-day">${prose(lastDay)}</p>`}
  </div>`;
}

/** Why, in short, and what it costs: what nobody should have to unfold. */
export function renderReasons({ tone, criteria, summary }: ResultDocument): TemplateResult {
  // Where something fails for good, what is to be asked changes nothing.
  const telling = criteria.filter(({ status }) => tone !== 'not' || status !== 'ask');
  return html`${
    telling.length > 0
      ? html`<ul class="criteria" part="criteria">
          ${telling.map(renderCriterion)}
        </ul>`
      : nothing
  }
  ${
    summary.length > 0
      ? html`<dl class="summary">
          ${summary.map(
            ({ label, text }) =>
              html`<div>
                <dt>${prose(label)}</dt>
                <dd>${prose(text)}</dd>
              </div>`,
          )}
        </dl>`
      : nothing
  }`;
}

function renderCriterion({ status, statusText, text }: CriterionLine): TemplateResult {
  // What fits is said by its mark for the eye; what does not, in words too.
  const isQuiet = status === 'met' || status === 'known';
  return html`<li class=${status}>
    <span class="icon" aria-hidden="true">${ICONS[status]}</span>
    <span><strong class=${isQuiet ? 'unseen' : ''}>${prose(`${statusText}: `)}</strong>${prose(text)}</span>
  </li>`;
}

/** What is folded: the sources of every statement, what would change it, and what others ask. */
export function renderFolds(document: ResultDocument, frame: Frame, t: VerdictTranslate): TemplateResult {
  const { questions } = document;
  return html`${renderFold(t('fold.details'), renderDetails(document, frame), 'details')}
  ${questions.length > 0 ? renderFold(t('fold.questions'), renderQuestions(document), 'questions') : nothing}`;
}

function renderDetails(
  { criteria, changes, details, corrections, verified }: ResultDocument,
  frame: Frame,
): TemplateResult {
  const sources = criteria.map(
    ({ statusText, text, source }) =>
      html`<li>
        <strong>${prose(`${statusText}: `)}</strong>${prose(text)} <small>${prose(source)}</small>
      </li>`,
  );
  return html`${
      sources.length > 0
        ? html`<ul class="sources">
            ${sources}
          </ul>`
        : nothing
    }
    <div class="sections">
      ${[changes, ...details, corrections]
        .filter(({ items }) => items.length > 0)
        .map((section) => renderSection(section, frame))}
    </div>
    <p class="quiet">${prose(verified)}</p>`;
}

function renderSection({ heading, items, ordered }: ResultSection, frame: Frame): TemplateResult {
  return html`<div class="section">
    <div class="title" role="heading" aria-level=${Math.min(frame.level + 1, 6)}>${prose(heading)}</div>
    ${renderList(items, frame, ordered)}
  </div>`;
}

function renderList(items: readonly ResultItem[], frame: Frame, ordered = false): TemplateResult {
  const content = items.map((item) => html`<li>${renderItem(item, frame)}</li>`);
  return ordered
    ? html`<ol>
        ${content}
      </ol>`
    : html`<ul>
        ${content}
      </ul>`;
}

function renderItem({ text, href }: ResultItem, { attribute }: Frame) {
  if (href === undefined) return text ? prose(text) : nothing;
  return html`<a href=${attribute(href) ?? nothing} rel="noopener external">${prose(text)}</a>`;
}

function renderQuestions({ questions }: ResultDocument): TemplateResult {
  return html`<dl class="faq">
    ${questions.map(
      ({ question, answer }) =>
        html`<dt>${prose(question)}</dt>
          <dd>${prose(answer)}</dd>`,
    )}
  </dl>`;
}
