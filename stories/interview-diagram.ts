import { html, nothing, svg, type TemplateResult } from 'lit';
import {
  layOutInterview,
  type DiagramEdge,
  type DiagramNode,
  type DiagramPoint,
} from '../src/domain/eligibility/interview-diagram';
import { findQuestion, targetsOf, type Question } from '../src/domain/eligibility/interview';
import { createInterview } from '../src/domain/eligibility/questions';
import type { ByLanguage, ShippedLanguage } from '../src/domain/programme/language';
import en from '../src/i18n/messages/checker.en.json';
import vi from '../src/i18n/messages/checker.vi.json';

/** Pixels of a column, a layer and a question's box. */
const COLUMN = 190;
const LAYER = 150;
const BOX = { width: 172, height: 76 };
const LINE_HEIGHT = 17;
const LINE_LENGTH = 22;

const WORDS = {
  vi: { title: 'Các câu hỏi của phần kiểm tra điều kiện', end: 'Kết quả', then: 'tiếp theo' },
  en: { title: 'The questions of the eligibility checker', end: 'Result', then: 'then' },
} as const;

type QuestionTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

const TEXTS: ByLanguage<QuestionTexts> = { vi: vi.question, en: en.question };

/** The whole interview as a picture, drawn from the same data that asks; below it the same in words. */
export function drawInterview(language: ShippedLanguage): TemplateResult {
  const interview = createInterview();
  const { nodes, edges, columns, layers } = layOutInterview(interview);
  const width = columns * COLUMN;
  const height = (layers - 1) * LAYER + BOX.height + 8;
  const { title } = WORDS[language];
  return html`<div class="interview">
    <style>
      .interview {
        padding: 12px;
        font:
          14px/1.5 system-ui,
          sans-serif;
        color: light-dark(#14202e, #eef3f9);
      }
      .interview .picture {
        overflow-x: auto;
      }
      .interview svg {
        display: block;
        min-inline-size: 760px;
        max-inline-size: ${width}px;
        inline-size: 100%;
        font:
          13px system-ui,
          sans-serif;
        fill: light-dark(#14202e, #eef3f9);
      }
      .interview rect {
        fill: light-dark(#eef4fa, #1a2a3d);
        stroke: light-dark(#0b4a8f, #9cc8ff);
      }
      .interview rect.end {
        stroke-width: 3;
      }
      .interview path {
        fill: none;
        stroke: light-dark(#8a99ab, #6d8099);
        stroke-width: 1.5;
      }
      .interview .label {
        font-weight: 600;
        paint-order: stroke;
        stroke: light-dark(#fff, #14171c);
        stroke-width: 5px;
      }
      .interview ul {
        margin-block: 0;
      }
    </style>
    <div class="picture" tabindex="0" role="group" aria-label=${title}>
      <svg viewBox="0 0 ${width} ${height}" role="img" aria-label=${title}>
        ${edges.map(drawArrow)} ${nodes.map((node) => drawBox(node, language))}
        ${edges.map((edge) => drawLabel(edge, language))}
      </svg>
    </div>
    <ol>
      ${interview.questions.map((question) => describe(question, language))}
    </ol>
  </div>`;
}

function middleOf({ x, y }: DiagramPoint): DiagramPoint {
  return { x: (x + 0.5) * COLUMN, y: y * LAYER + BOX.height / 2 + 4 };
}

function drawBox(node: DiagramNode, language: ShippedLanguage) {
  const { x, y } = middleOf(node);
  const lines = breakLines(labelOf(node.id, language));
  const top = y - ((lines.length - 1) * LINE_HEIGHT) / 2 + 4;
  return svg`<rect class=${node.kind} x=${x - BOX.width / 2} y=${y - BOX.height / 2} width=${BOX.width}
      height=${BOX.height} rx=${node.kind === 'end' ? BOX.height / 2 : 6}></rect>
    <text text-anchor="middle">${lines.map(
      (line, index) => svg`<tspan x=${x} y=${top + index * LINE_HEIGHT}>${line}</tspan>`,
    )}</text>`;
}

/** From the lower edge of a box to the upper edge of another, round the boxes between. */
function drawArrow({ points }: DiagramEdge) {
  const half = BOX.height / 2;
  const last = points.length - 1;
  const way = points
    .map(middleOf)
    .flatMap(({ x, y }, index) => [
      ...(index > 0 ? [`${x},${y - half}`] : []),
      ...(index < last ? [`${x},${y + half}`] : []),
    ]);
  return svg`<path d="M${way.join(' L')}"></path>`;
}

/** The answers that lead this way, in the last third before the next layer. */
function drawLabel({ from, options, points: [start, next] }: DiagramEdge, language: ShippedLanguage) {
  if (options.length === 0 || !start || !next) return nothing;
  const [a, b] = [middleOf(start), middleOf(next)];
  const texts = options.map((option) => TEXTS[language][from]?.[option] ?? option);
  return svg`<text class="label" text-anchor="middle" x=${a.x + (b.x - a.x) * 0.8}
    y=${b.y - BOX.height / 2 - 12}>${texts.join(' / ')}</text>`;
}

/** One question in words: what it asks, and where each answer leads. */
function describe(question: Question, language: ShippedLanguage): TemplateResult {
  const ways =
    question.kind === 'choice'
      ? question.options.map(({ id, next }) => [TEXTS[language][question.id]?.[id] ?? id, next] as const)
      : targetsOf(question).map((next) => [WORDS[language].then, next] as const);
  return html`<li>
    <b>${labelOf(question.id, language)}</b>
    <ul>
      ${ways.map(([answer, next]) => html`<li>${answer} → ${labelOf(next, language)}</li>`)}
    </ul>
  </li>`;
}

function labelOf(id: string, language: ShippedLanguage): string {
  const question = findQuestion<string>(createInterview(), id);
  return (question && TEXTS[language][id]?.['label']) ?? WORDS[language].end;
}

function breakLines(text: string): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line && line.length + word.length >= LINE_LENGTH) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}
