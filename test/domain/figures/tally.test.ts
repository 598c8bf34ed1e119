import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FIGURES, type FigureName } from '../../../src/domain/figures/figure';
import { countOnce, type Count } from '../../../src/domain/figures/tally';

describe('a tally of figures', () => {
  it('counts every act under its figure and detail, and no more than one page can mean', () => {
    const act = fc.tuple(fc.constantFrom<FigureName>(...FIGURES), fc.constantFrom('', 'banner', 'eligible'));
    fc.assert(
      fc.property(fc.array(act, { maxLength: 500 }), (acts) => {
        const counts = acts.reduce<readonly Count[]>(
          (all, [figure, detail]) => countOnce(all, figure, detail),
          [],
        );
        for (const { figure, detail, count } of counts) {
          const truth = acts.filter(([name, what]) => name === figure && what === detail).length;
          assert.equal(count, Math.min(truth, 100));
        }
        assert.equal(counts.length, new Set(acts.map((each) => each.join())).size);
      }),
    );
  });

  it('holds at most 50 kinds', () => {
    let counts: readonly Count[] = [];
    for (let kind = 0; kind < 80; kind++) counts = countOnce(counts, 'widget-seen', String(kind));
    assert.equal(counts.length, 50);
  });
});
