import { html, svg, type TemplateResult } from 'lit';
import type { Language } from '../src/domain/programme/programme.schema';
import { labelOf, type MachineArrow, type MachineDiagram } from '../src/domain/shared/machine-diagram';

type Words = Readonly<Record<Language, string>>;

/** A machine with words for its title and its phases. */
export interface WordedMachine {
  readonly title: Words;
  readonly phases: Readonly<Record<string, Words>>;
  readonly diagram: MachineDiagram;
}

/** Pixels: of a line of words, a phase's box, the space for labels, and between two lanes. */
const LINE = 22;
const BOX = 128;
const LABELS = 360;
const LANE = 24;
const GAP = 18;

/** A phase's place in the picture, with the arrows that leave it from top to bottom. */
interface Row {
  readonly phase: string;
  readonly top: number;
  readonly height: number;
  readonly leaving: readonly MachineArrow[];
  readonly staying: readonly MachineArrow[];
  /** Where the lane that leads here runs. */
  readonly lane: number;
}

/**
 * A machine as a picture: each phase has a lane, which every arrow that leads to it joins at a dot. What changes
 * something without leaving the phase stands below, in grey. Under the picture, the same in words.
 */
export function drawMachinePicture(machine: WordedMachine, language: Language): TemplateResult {
  const rows = placeRows(machine.diagram);
  const last = rows.at(-1);
  const width = BOX + LABELS + LANE * (rows.length + 1);
  const height = last ? last.top + last.height + 4 : 0;
  const title = machine.title[language];
  const nameOf = (phase: string) => machine.phases[phase]?.[language] ?? phase;
  return html`<div class="machine">
    <style>
      .machine {
        padding: 12px;
        font:
          14px/1.5 system-ui,
          sans-serif;
        color: light-dark(#14202e, #eef3f9);
      }
      .machine .picture {
        overflow-x: auto;
      }
      .machine svg {
        display: block;
        min-inline-size: ${width}px;
        max-inline-size: ${width}px;
        font:
          13px system-ui,
          sans-serif;
        fill: light-dark(#14202e, #eef3f9);
      }
      .machine rect {
        fill: light-dark(#eef4fa, #1a2a3d);
        stroke: light-dark(#0b4a8f, #9cc8ff);
      }
      .machine path {
        fill: none;
        stroke: light-dark(#8a99ab, #6d8099);
        stroke-width: 1.5;
      }
      .machine .end {
        fill: light-dark(#0b4a8f, #9cc8ff);
        stroke: none;
      }
      .machine .staying {
        fill: light-dark(#556475, #a9b8c9);
      }
      .machine .name {
        font-weight: 600;
        text-anchor: middle;
      }
    </style>
    <div class="picture" tabindex="0" role="group" aria-label=${title}>
      <svg viewBox="0 0 ${width} ${height}" width=${width} role="img" aria-label=${title}>
        ${rows.map((row) => drawLane(row, rows))} ${rows.map((row) => drawRow(row, rows, nameOf(row.phase)))}
      </svg>
    </div>
    <ul>
      ${machine.diagram.arrows.map(
        (arrow) => html`<li>${nameOf(arrow.from)} → ${nameOf(arrow.to)}: <code>${labelOf(arrow)}</code></li>`,
      )}
    </ul>
  </div>`;
}

function placeRows({ phases, arrows }: MachineDiagram): readonly Row[] {
  let top = 2;
  return phases.map((phase, index) => {
    const own = arrows.filter(({ from }) => from === phase);
    const leaving = own.filter(({ to }) => to !== phase);
    const staying = own.filter(({ to }) => to === phase);
    // One line more: that on which the phase's own lane comes in.
    const height = LINE * (own.length + 1);
    const row = { phase, top, height, leaving, staying, lane: BOX + LABELS + LANE * (index + 1) };
    top += height + GAP;
    return row;
  });
}

/** The heights at which arrows join the lane of a phase, and that at which it comes in. */
function drawLane({ phase, top, lane }: Row, rows: readonly Row[]) {
  const entry = top + LINE / 2;
  const joints = rows.flatMap((row) =>
    row.leaving.flatMap(({ to }, index) => (to === phase ? [heightOf(row, index)] : [])),
  );
  if (joints.length === 0) return [];
  const ends = [entry, ...joints];
  return svg`<path d="M${lane},${Math.min(...ends)} V${Math.max(...ends)} M${lane},${entry} H${BOX + 8}"></path>
    <path class="end" d="M${BOX + 1},${entry} l9,-5 v10 z"></path>
    ${joints.map((y) => svg`<circle class="end" cx=${lane} cy=${y} r="3"></circle>`)}`;
}

function drawRow(row: Row, rows: readonly Row[], name: string) {
  const { top, height, leaving, staying } = row;
  const laneOf = (phase: string) => rows.find((target) => target.phase === phase)?.lane ?? BOX;
  return svg`<rect x="1" y=${top} width=${BOX} height=${height} rx="6"></rect>
    <text class="name" x=${BOX / 2} y=${top + height / 2 + 4}>${name}</text>
    ${leaving.map((arrow, index) => {
      const y = heightOf(row, index);
      return svg`<path d="M${BOX + 1},${y} H${laneOf(arrow.to)}"></path>
        <text x=${BOX + 16} y=${y - 5}>${labelOf(arrow)}</text>`;
    })}
    ${staying.map(
      (arrow, index) =>
        svg`<text class="staying" x=${BOX + 16} y=${heightOf(row, leaving.length + index) - 5}>↻ ${labelOf(arrow)}</text>`,
    )}`;
}

/** The line on which an arrow of a phase leaves it. */
function heightOf({ top }: Row, index: number): number {
  return top + LINE * (index + 2) - 4;
}
