import { findQuestion, type Interview, type Question, targetsOf } from './interview';
import { makeList } from '../shared/list';

/** An arrow between questions; with the ids of the options that take it, if only some do. */
export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  readonly options: readonly string[];
  /** Where it bends, from the first question to the second, in the units of the nodes. */
  readonly points: readonly DiagramPoint[];
}

export interface DiagramPoint {
  /** Column, from 0 to `columns` - 1; may fall between two. */
  readonly x: number;
  /** Layer, from 0 at the start. */
  readonly y: number;
}

export interface DiagramNode extends DiagramPoint {
  /** Id of the question, or `end`. */
  readonly id: string;
  readonly kind: Question['kind'] | 'end';
}

export interface Diagram {
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
  readonly columns: number;
  readonly layers: number;
}

type Arrow = Pick<DiagramEdge, 'from' | 'to' | 'options'>;

/** The questions that can be reached, as a Mermaid flowchart. Ids stand for the texts. */
export function toMermaid(interview: Interview): string {
  const nodes = findReachable(interview).map((question) => {
    const label = `"${question.id}"`;
    return `  ${nameInMermaid(question.id)}${question.kind === 'choice' ? `{{${label}}}` : `[${label}]`}`;
  });
  const arrows = findArrows(interview).map(({ from, to, options }) => {
    const label = options.length > 0 ? `|"${options.join(', ')}"|` : '';
    return `  ${nameInMermaid(from)} -->${label} ${nameInMermaid(to)}`;
  });
  return ['flowchart TD', ...nodes, `  ${nameInMermaid('end')}(("end"))`, ...arrows, ''].join('\n');
}

/**
 * The same graph in layers: each question below all that lead to it, each arrow through every layer between.
 * Units are columns and layers; whoever draws it chooses their size.
 */
export function layOutInterview(interview: Interview): Diagram {
  const arrows = findArrows(interview);
  const layers = findLayers(interview, arrows);
  const rows = fillRows(arrows, layers);
  const columns = Math.max(...rows.map((row) => row.length));
  const place = (slot: string, y: number): DiagramPoint => {
    const row = rows[y] ?? [];
    return { x: row.indexOf(slot) + (columns - row.length) / 2, y };
  };
  const nodes = [...layers].map(([id, y]) => ({
    id,
    kind: findQuestion(interview, id)?.kind ?? ('end' as const),
    ...place(id, y),
  }));
  const edges = arrows.map((arrow) => ({
    ...arrow,
    points: slotsOf(arrow, layers).map(({ slot, y }) => place(slot, y)),
  }));
  return { nodes, edges, columns, layers: rows.length };
}

/** Options that lead to the same question share an arrow. */
function findArrows(interview: Interview): readonly Arrow[] {
  return findReachable(interview).flatMap((question) => {
    const targets = targetsOf(question);
    return targets.map((to) => ({
      from: question.id,
      to,
      options:
        question.kind === 'choice' && targets.length > 1
          ? question.options.filter(({ next }) => next === to).map(({ id }) => id)
          : [],
    }));
  });
}

function findReachable(interview: Interview): readonly Question[] {
  const found = new Set<string>([interview.start]);
  for (const id of found) {
    const question = findQuestion(interview, id);
    if (question) targetsOf(question).forEach((target) => found.add(target));
  }
  return interview.questions.filter(({ id }) => found.has(id));
}

/** The longest way from the start to each node, which puts it below all that lead to it. */
function findLayers(interview: Interview, arrows: readonly Arrow[]): ReadonlyMap<string, number> {
  const layerOf = (id: string): number =>
    Math.max(0, ...arrows.filter(({ to }) => to === id).map(({ from }) => layerOf(from) + 1));
  const ids = new Set([interview.start, ...arrows.map(({ to }) => to)]);
  return new Map([...ids].map((id) => [id, layerOf(id)]));
}

/** The places an arrow passes: its two ends, and one of its own in each layer between. */
function slotsOf({ from, to }: Arrow, layers: ReadonlyMap<string, number>) {
  const [top, bottom] = [layers.get(from) ?? 0, layers.get(to) ?? 0];
  const between = makeList(Math.max(bottom - top - 1, 0), (index) => ({
    slot: `${from} ${to}`,
    y: top + index + 1,
  }));
  return [{ slot: from, y: top }, ...between, { slot: to, y: bottom }];
}

/** What stands in each layer from left to right, each below the middle of what leads to it. */
function fillRows(arrows: readonly Arrow[], layers: ReadonlyMap<string, number>): readonly string[][] {
  const steps = arrows.flatMap((arrow) => {
    const slots = slotsOf(arrow, layers);
    return slots.slice(1).map((slot, index) => ({ above: slots[index]?.slot, ...slot }));
  });
  const rows: string[][] = [[...layers].filter(([, y]) => y === 0).map(([id]) => id)];
  const last = Math.max(...layers.values());
  for (let y = 1; y <= last; y++) {
    const above = rows[y - 1] ?? [];
    const into = steps.filter((step) => step.y === y);
    const middleOf = (slot: string) => {
      const columns = into
        .filter((step) => step.slot === slot)
        .map((step) => above.indexOf(step.above ?? ''));
      return columns.reduce((sum, column) => sum + column, 0) / columns.length;
    };
    rows.push([...new Set(into.map(({ slot }) => slot))].sort((a, b) => middleOf(a) - middleOf(b)));
  }
  return rows;
}

/** Names without hyphens, and none that is a word of Mermaid's own, as `end` is. */
function nameInMermaid(id: string): string {
  return `q_${id.replaceAll('-', '_')}`;
}
