import { html, nothing, type TemplateResult } from 'lit';
import { isOffOffer } from '../../domain/registration/registration';
import { prose } from '../prose';
import type { DetailsSection, RegisterDetails } from './register-details';
import type { RegisterDocument, RegisterItem } from './register-document';
import { renderItem } from './register.view';

/** So many registrars stand beside a question; the others are a press away. Their order is another one every day. */
const FIRST = 3;

/**
 * The details in the page: the steps to be read, all else to be opened. What a verdict on the page has said is left out.
 * @param level Level of their headings in the page's outline.
 */
export function renderDetails(
  { preparing, papers, steps, cost, registrars, links, verified }: RegisterDetails,
  { question, registration: { isChecked, state } }: RegisterDocument,
  level: number,
): TemplateResult {
  // A verdict that leaves the normal price says no more of it.
  const isPriced = !isChecked || isOffOffer(state);
  const toPrepare = [...papers, ...(cost && isPriced ? [cost] : [])];
  const toAsk = question === undefined && registrars.items.length > 0;
  const day = isChecked ? nothing : html`<p class="quiet">${prose(verified)}</p>`;
  return html`<div class="sections">
    ${steps && renderSteps(steps, level)} ${renderPreparing(preparing, toPrepare, level)}
    ${toAsk ? renderFold(registrars.heading, level, renderAll(registrars)) : nothing}
    ${links.items.length > 0 ? renderFold(links.heading, level, html`${renderList(links)} ${day}`) : day}
  </div>`;
}

/** Papers and cost: in one fold, each under its own heading where there are several. */
function renderPreparing(heading: string, parts: readonly DetailsSection[], level: number): unknown {
  const [only, ...others] = parts;
  if (!only) return nothing;
  if (others.length === 0) return renderFold(only.heading, level, renderList(only));
  return renderFold(heading, level, html`${parts.map((each) => renderPart(each, Math.min(level + 1, 6)))}`);
}

/** Whom to ask: a few at once, all others in a fold. */
export function renderRegistrars({ registrars }: RegisterDetails): TemplateResult {
  const { items, more } = registrars;
  const rest = items.slice(FIRST);
  return html`${renderDoors(items.slice(0, FIRST))}
  ${
    rest.length > 0
      ? html`<details class="fold">
          <summary>${prose(more)}</summary>
          ${renderAll({ ...registrars, items: rest })}
        </details>`
      : nothing
  }`;
}

function renderAll({ note, items }: DetailsSection): TemplateResult {
  return html`<p class="quiet">${prose(note ?? '')}</p>
    ${renderDoors(items)}`;
}

function renderDoors(items: readonly RegisterItem[]): TemplateResult {
  return html`<ul class="doors">
    ${items.map(renderDoor)}
  </ul>`;
}

function renderSteps({ heading, items }: DetailsSection, level: number): TemplateResult {
  return html`<div class="steps">
    <div class="title" role="heading" aria-level=${level}>${prose(heading)}</div>
    <ol>
      ${items.map((item) => html`<li><span>${renderItem(item)}</span></li>`)}
    </ol>
  </div>`;
}

function renderFold(heading: string, level: number, content: TemplateResult): TemplateResult {
  return html`<details class="fold">
    <summary><span class="title" role="heading" aria-level=${level}>${prose(heading)}</span></summary>
    ${content}
  </details>`;
}

function renderPart(part: DetailsSection, level: number): TemplateResult {
  return html`<div class="part">
    <div class="title" role="heading" aria-level=${level}>${prose(part.heading)}</div>
    ${renderList(part)}
  </div>`;
}

function renderList({ items }: DetailsSection): TemplateResult {
  return html`<ul class="list">
    ${items.map((item) => html`<li>${renderItem(item)}</li>`)}
  </ul>`;
}

/** A registrar as a row that is pressed whole; the number to call beside it. */
function renderDoor(item: RegisterItem): TemplateResult {
  const { phone } = item;
  return html`<li>
    ${renderItem(item)}
    ${phone ? html`<a class="call" href=${`tel:${phone.number}`}>${prose(phone.text)}</a>` : nothing}
  </li>`;
}
