import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { layOutInterview, toMermaid } from '../../../src/domain/eligibility/interview-diagram';
import type { Interview } from '../../../src/domain/eligibility/interview';
import { createInterview } from '../../../src/domain/eligibility/questions';

const SMALL: Interview = {
  start: 'a-b',
  given: {},
  questions: [
    {
      id: 'a-b',
      kind: 'choice',
      options: [
        { id: 'one', next: 'c' },
        { id: 'two', next: 'c' },
        { id: 'three', next: 'end' },
      ],
    },
    { id: 'c', kind: 'date', next: 'end' },
    { id: 'unreached', kind: 'date', next: 'end' },
  ],
};

describe('the interview as Mermaid', () => {
  it('draws what can be reached, and names the options where they part', () => {
    assert.equal(
      toMermaid(SMALL),
      [
        'flowchart TD',
        '  q_a_b{{"a-b"}}',
        '  q_c["c"]',
        '  q_end(("end"))',
        '  q_a_b -->|"one, two"| q_c',
        '  q_a_b -->|"three"| q_end',
        '  q_c --> q_end',
        '',
      ].join('\n'),
    );
  });

  it('draws every question of the checker', () => {
    const drawn = toMermaid(createInterview()) + toMermaid(createInterview('citizen'));
    for (const { id } of createInterview().questions) assert.equal(drawn.includes(`"${id}"`), true, id);
    assert.equal(toMermaid(createInterview()).includes('citizenship'), false);
  });
});

describe('the interview in layers', () => {
  it('puts each question below those that lead to it, and leads long arrows round', () => {
    assert.deepEqual(layOutInterview(SMALL), {
      nodes: [
        { id: 'a-b', kind: 'choice', x: 0.5, y: 0 },
        { id: 'c', kind: 'date', x: 0, y: 1 },
        { id: 'end', kind: 'end', x: 0.5, y: 2 },
      ],
      edges: [
        {
          from: 'a-b',
          to: 'c',
          options: ['one', 'two'],
          points: [
            { x: 0.5, y: 0 },
            { x: 0, y: 1 },
          ],
        },
        {
          from: 'a-b',
          to: 'end',
          options: ['three'],
          points: [
            { x: 0.5, y: 0 },
            { x: 1, y: 1 },
            { x: 0.5, y: 2 },
          ],
        },
        {
          from: 'c',
          to: 'end',
          options: [],
          points: [
            { x: 0, y: 1 },
            { x: 0.5, y: 2 },
          ],
        },
      ],
      columns: 2,
      layers: 3,
    });
  });

  for (const audience of [undefined, 'citizen', 'enterprise', 'household', 'other'] as const) {
    it(`finds a place of its own for everything: ${audience ?? 'no audience given'}`, (t) => {
      const { nodes, edges, columns, layers } = layOutInterview(createInterview(audience));
      const places = new Map(nodes.map(({ id, x, y }) => [id, { x, y }]));
      const slots = [
        ...nodes.map(({ x, y }) => `${x} ${y}`),
        ...edges.flatMap(({ points }) => points.slice(1, -1).map(({ x, y }) => `${x} ${y}`)),
      ];
      assert.equal(new Set(slots).size, slots.length);
      for (const { from, to, points } of edges) {
        assert.deepEqual(points[0], places.get(from));
        assert.deepEqual(points.at(-1), places.get(to));
        points.slice(1).forEach(({ y }, index) => {
          assert.equal(y, (points[index]?.y ?? 0) + 1);
        });
        for (const { x, y } of points) {
          assert.equal(x >= 0 && x <= columns - 1 && y >= 0 && y <= layers - 1, true, `${from} ${to}`);
        }
      }
      t.diagnostic(`${nodes.length} nodes, ${edges.length} edges in ${layers} layers and ${columns} columns`);
    });
  }
});
