import { html, nothing, type TemplateResult } from 'lit';
import { prose } from '../prose';
import type { CriterionLine, ResultDocument, ResultItem, ResultSection } from './result-document';

const ICONS = { met: '✓', 'not-met': '✕', ask: '?' } as const;

/**
 * A verdict in the page. The headline takes the focus, which announces it once.
 * @param level Level of the headline in the page's outline; sections are one below.
 * @param attribute What to make of an outgoing address.
 */
export function renderResult(
  { headline, advice, criteria, sections, verified }: ResultDocument,
  level: number,
  attribute: (href: string) => string,
): TemplateResult {
  return html`<div part="result" class="result">
    <div class="headline" part="headline" role="heading" aria-level=${level} tabindex="-1">
      ${prose(headline)}
    </div>
    <p class="advice">${prose(advice)}</p>
    <ul class="criteria" part="criteria">
      ${criteria.map(renderCriterion)}
    </ul>
    <div class="sections">
      ${sections.map((section) => renderSection(section, Math.min(level + 1, 6), attribute))}
    </div>
    <p class="quiet">${prose(verified)}</p>
  </div>`;
}

function renderCriterion({ status, statusText, text, source }: CriterionLine): TemplateResult {
  return html`<li class=${status}>
    <span class="icon" aria-hidden="true">${ICONS[status]}</span>
    <span><strong>${prose(`${statusText}: `)}</strong>${prose(text)} <small>${prose(source)}</small></span>
  </li>`;
}

function renderSection(
  { heading, items, ordered }: ResultSection,
  level: number,
  attribute: (href: string) => string,
): TemplateResult {
  const content = items.map((item) => html`<li>${renderItem(item, attribute)}</li>`);
  return html`<div class="section">
    <div class="title" role="heading" aria-level=${level}>${prose(heading)}</div>
    ${
      ordered
        ? html`<ol>
            ${content}
          </ol>`
        : html`<ul>
            ${content}
          </ul>`
    }
  </div>`;
}

function renderItem({ text, href }: ResultItem, attribute: (href: string) => string) {
  if (href === undefined) return text ? prose(text) : nothing;
  return html`<a href=${attribute(href)} rel="noopener external">${prose(text)}</a>`;
}
