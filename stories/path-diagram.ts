import { html, nothing, svg, type TemplateResult } from 'lit';
import { DomainChosenEvent } from '../src/elements/domain-search/domain-search.events';
import {
  AnswersErasedEvent,
  EligibilityVerdictEvent,
} from '../src/elements/eligibility-checker/eligibility-checker.events';
import type { ByLanguage, ShippedLanguage } from '../src/domain/programme/language';

/** Who takes part, from left to right. */
const ACTORS = ['visitor', 'checker', 'search', 'register'] as const;
type Actor = (typeof ACTORS)[number];

interface Message {
  readonly from: Actor;
  /** Whom it reaches; events reach everybody of the group who listens. */
  readonly to: readonly Actor[];
  readonly text: ByLanguage<string>;
  /** Name of the event that carries it. */
  readonly event?: string;
  /** What the event holds. */
  readonly holds?: string;
}

/** The path, one step after the other. */
const MESSAGES: readonly Message[] = [
  {
    from: 'visitor',
    to: ['checker'],
    text: { vi: 'trả lời, xem kết quả', en: 'answers, asks for the result' },
  },
  {
    from: 'checker',
    to: ['search', 'register'],
    event: EligibilityVerdictEvent.type,
    holds: 'audience, outcome, product, group',
    text: {
      vi: 'kết quả chọn đuôi để tìm, sản phẩm để đăng ký',
      en: 'the verdict chooses suffixes and product',
    },
  },
  {
    from: 'checker',
    to: ['search'],
    text: { vi: '“Tiếp theo”: đưa người xem sang', en: '“Next” takes the visitor there' },
  },
  { from: 'visitor', to: ['search'], text: { vi: 'gõ tên, bấm tìm, chọn', en: 'types, asks, chooses' } },
  {
    from: 'search',
    to: ['register'],
    event: DomainChosenEvent.type,
    holds: 'domain, shown, product, group',
    text: { vi: 'tên đã chọn', en: 'the chosen name' },
  },
  {
    from: 'search',
    to: ['register'],
    text: { vi: '“Tiếp theo”: đưa người xem sang', en: '“Next” takes the visitor there' },
  },
  {
    from: 'register',
    to: ['visitor'],
    text: { vi: 'đúng cửa: cổng, giấy tờ, mã QR', en: 'the right door: portal, papers, code' },
  },
  {
    from: 'checker',
    to: ['search', 'register'],
    event: AnswersErasedEvent.type,
    holds: 'group',
    text: { vi: 'khi xóa câu trả lời', en: 'when the answers are erased' },
  },
];

const NAMES: ByLanguage<Readonly<Record<Actor, string>>> = {
  vi: { visitor: 'Người xem', checker: 'Kiểm tra', search: 'Tìm tên', register: 'Đăng ký' },
  en: { visitor: 'Visitor', checker: 'Checker', search: 'Search', register: 'Register' },
};
const TITLES = { vi: 'Các phần của đường đi báo cho nhau', en: 'What the steps of the path tell each other' };

/** Pixels of a column, a row and the head. */
const COLUMN = 230;
const ROW = 74;
const HEAD = 56;
const WIDTH = COLUMN * ACTORS.length;
const HEIGHT = HEAD + ROW * MESSAGES.length + 20;

const middleOf = (actor: Actor) => COLUMN * (ACTORS.indexOf(actor) + 0.5);

/** The path as a sequence picture; below it the same in words. */
export function drawPath(language: ShippedLanguage): TemplateResult {
  const names = NAMES[language];
  return html`<div class="sequence">
    <style>
      .sequence {
        padding: 12px;
        font:
          14px/1.5 system-ui,
          sans-serif;
        color: light-dark(#14202e, #eef3f9);
      }
      .sequence .picture {
        overflow-x: auto;
      }
      .sequence svg {
        display: block;
        min-inline-size: 760px;
        max-inline-size: ${WIDTH}px;
        inline-size: 100%;
        font:
          13px system-ui,
          sans-serif;
        fill: light-dark(#14202e, #eef3f9);
      }
      .sequence rect {
        fill: light-dark(#eef4fa, #1a2a3d);
        stroke: light-dark(#0b4a8f, #9cc8ff);
      }
      .sequence line {
        stroke: light-dark(#8a99ab, #6d8099);
      }
      .sequence .life {
        stroke-dasharray: 4 4;
      }
      .sequence .event {
        stroke: light-dark(#0b4a8f, #9cc8ff);
        stroke-width: 2;
      }
      .sequence .arrow {
        fill: light-dark(#0b4a8f, #9cc8ff);
      }
      .sequence .code {
        font:
          600 12px ui-monospace,
          monospace;
      }
      .sequence text {
        text-anchor: middle;
        paint-order: stroke;
        stroke: light-dark(#fff, #14171c);
        stroke-width: 5px;
      }
      .sequence .name {
        font-weight: 600;
        stroke: none;
      }
      .sequence code {
        overflow-wrap: anywhere;
      }
    </style>
    <div class="picture" tabindex="0" role="group" aria-label=${TITLES[language]}>
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${TITLES[language]}>
        ${ACTORS.map((actor) => drawActor(actor, names[actor]))}
        ${MESSAGES.map((message, index) => drawMessage(message, HEAD + ROW * index + 46, language))}
      </svg>
    </div>
    <ol>
      ${MESSAGES.map(
        ({ from, to, text, event, holds }) =>
          html`<li>
            ${names[from]} → ${to.map((actor) => names[actor]).join(', ')}:
            ${text[language]}${event ? html` (<code>${event}</code>: ${holds})` : nothing}
          </li>`,
      )}
    </ol>
  </div>`;
}

function drawActor(actor: Actor, name: string) {
  const x = middleOf(actor);
  return svg`<line class="life" x1=${x} x2=${x} y1="40" y2=${HEIGHT}></line>
    <rect x=${x - 80} y="4" width="160" height="36" rx="6"></rect>
    <text class="name" x=${x} y="27">${name}</text>`;
}

function drawMessage({ from, to, text, event, holds }: Message, y: number, language: ShippedLanguage) {
  const start = middleOf(from);
  const ends = to.map(middleOf);
  const furthest = ends.reduce((a, b) => (Math.abs(b - start) > Math.abs(a - start) ? b : a));
  const middle = (start + furthest) / 2;
  return svg`<line class=${event ? 'event' : ''} x1=${start} x2=${furthest} y1=${y} y2=${y}></line>
    ${ends.map((end) => drawArrow(end, y, Math.sign(end - start)))}
    ${event ? svg`<text class="code" x=${middle} y=${y - 24}>${event}</text>` : nothing}
    <text x=${middle} y=${y - 8}>${text[language]}</text>
    ${event ? svg`<text x=${middle} y=${y + 17}>{ ${holds} }</text>` : nothing}`;
}

function drawArrow(x: number, y: number, way: number) {
  return svg`<polygon class="arrow" points="${x},${y} ${x - 9 * way},${y - 5} ${x - 9 * way},${y + 5}"></polygon>`;
}
