import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { FIGURES } from '../../../src/domain/figures/figure';
import { firstHourOf } from '../../../src/domain/figures/hours';
import type {
  FigureSum,
  FiguresQuery,
  KeptAnswers,
  KeptBatch,
  Store,
} from '../../../src/gateway/store/store';

export interface StoreRuntime {
  readonly title: string;
  readonly skip?: string | false;
  /** Begins with nothing; each call of `open` is one more program that uses the same database. */
  readonly begin: () => Promise<{ readonly open: () => Store; readonly end: () => Promise<void> }>;
}

const DAY = firstHourOf('2026-11-05');
const ALL: FiguresQuery = { from: 0, until: 10_000_000, unit: 'all', bySite: true, byDetail: true };

const id = (number: number) => number.toString(16).padStart(32, '0');
const batch = (number: number, more: Partial<KeptBatch> = {}): KeptBatch => ({
  id: id(number),
  hour: DAY,
  site: 'xa.gov.vn',
  counts: [{ figure: 'search-done', detail: '', count: 2 }],
  ...more,
});
const answers = (number: number, more: Partial<KeptAnswers> = {}): KeptAnswers => ({
  id: id(number),
  at: 1000,
  survey: 'hai-long',
  site: 'xa.gov.vn',
  answers: { diem: 4, 'y-kien': "Rất “tốt” ' \\ \n ; 😀" },
  ...more,
});

/** What every place that keeps counts and answers promises. */
export function describeStore({ title, skip = false, begin }: StoreRuntime): void {
  describe(`counts and answers in ${title}`, { skip }, () => {
    let place: Awaited<ReturnType<StoreRuntime['begin']>>;
    let store: Store;
    let taken = 0;
    let made = 0;
    /** So that no test meets the rows of another. */
    let site = '';
    before(async () => {
      place = await begin();
      store = place.open();
    });
    beforeEach(() => {
      site = `trang-${++taken}.gov.vn`;
    });
    after(async () => {
      await (store as Store | undefined)?.close();
      await (place as typeof place | undefined)?.end();
    });
    const sumsOf = (query: Partial<FiguresQuery> = {}) =>
      store.readFigures({ ...ALL, sites: [site], ...query });
    const fresh = (more: Partial<KeptBatch> = {}) =>
      batch(taken * 100_000 + 50_000 + ++made, { site, ...more });

    it('says of nothing that it has nothing', async () => {
      assert.deepEqual(await sumsOf(), []);
      assert.equal((await store.write({ batches: [], answers: [] })).size, 0);
    });

    it('counts a batch once, however often it comes: later, at the same time, from another program', async () => {
      const one = fresh();
      const other = place.open();
      try {
        const told = [
          await store.write({ batches: [one, one], answers: [] }),
          await store.write({ batches: [one], answers: [] }),
          await other.write({ batches: [one], answers: [] }),
        ];
        assert.deepEqual(
          told.map((ids) => [...ids]),
          [[one.id], [], []],
        );
        assert.deepEqual(await sumsOf(), [{ at: 0, site, figure: 'search-done', detail: '', count: 2 }]);
      } finally {
        await other.close();
      }
    });

    it('adds up what several programs write at the same time', async () => {
      const others = [place.open(), place.open()];
      try {
        const rounds = Array.from({ length: 30 }, (_, round) =>
          [store, ...others].map((one, at) => {
            const batches = Array.from({ length: 8 }, (_, i) =>
              batch(taken * 100_000 + round * 100 + i * 3 + at, {
                site,
                counts: [
                  { figure: 'widget-seen', detail: i % 2 ? 'banner' : 'register', count: 1 },
                  { figure: 'search-done', detail: '', count: 2 },
                ],
              }),
            );
            // In no order of their own: those who wait for each other must not do so in a ring.
            return one.write({ batches: at === 1 ? batches.reverse() : batches, answers: [] });
          }),
        );
        await Promise.all(rounds.flat());
        assert.deepEqual(
          (await sumsOf()).map(({ figure, detail, count }) => [figure, detail, count]),
          [
            ['search-done', '', 30 * 3 * 8 * 2],
            ['widget-seen', 'banner', 30 * 3 * 4],
            ['widget-seen', 'register', 30 * 3 * 4],
          ],
        );
      } finally {
        await Promise.all(others.map((one) => one.close()));
      }
    });

    it('tells hours and days of Vietnam, sites and details apart as asked', async () => {
      const night = firstHourOf('2026-11-06');
      const second = `b.${site}`;
      await store.write({
        batches: [
          fresh({ hour: night - 1 }),
          fresh({ hour: night, counts: [{ figure: 'check-finished', detail: 'eligible', count: 1 }] }),
          fresh({
            hour: night,
            site: second,
            counts: [{ figure: 'check-finished', detail: 'not-yet', count: 3 }],
          }),
        ],
        answers: [],
      });
      const sites = [site, second];
      const pick = (sums: readonly FigureSum[]) =>
        sums.map(({ at, site: host, figure, detail, count }) => [at, host, figure, detail, count].join(' '));
      assert.deepEqual(pick(await sumsOf({ sites, unit: 'hour', byDetail: false })), [
        `${night - 1} ${site} search-done  2`,
        `${night} ${second} check-finished  3`,
        `${night} ${site} check-finished  1`,
      ]);
      const day = (night + 7) / 24;
      assert.deepEqual(pick(await sumsOf({ sites, unit: 'day', bySite: false })), [
        `${day - 1}  search-done  2`,
        `${day}  check-finished eligible 1`,
        `${day}  check-finished not-yet 3`,
      ]);
      assert.deepEqual(pick(await sumsOf({ sites, bySite: false, byDetail: false, from: night })), [
        '0  check-finished  4',
      ]);
      assert.deepEqual(await sumsOf({ until: night - 1 }), [], 'the end does not belong to it');
      assert.deepEqual(await sumsOf({ sites: [] }), [], 'no sites are none, not all');
      assert.ok((await sumsOf({ sites: undefined })).length >= 3, 'all sites');
    });

    it('keeps answers as they are, gives them in order and page by page', async () => {
      const survey = `s-${taken}`;
      const list = Array.from({ length: 25 }, (_, at) =>
        answers(taken * 100_000 + at, {
          survey,
          at: 5000 - Math.floor(at / 3),
          site: '',
          answers: { a: at + 1, b: ['x', 'y'], c: 'Ý kiến\n"😀"' },
        }),
      );
      const told = await store.write({ batches: [], answers: [...list, ...list] });
      assert.equal(told.size, 25);
      assert.equal((await store.write({ batches: [], answers: list.slice(3) })).size, 0);
      const read: KeptAnswers[] = [];
      const readOn = () => store.readAnswers({ survey, from: 0, until: 5001, after: read.at(-1), most: 7 });
      for (let page = await readOn(); page.length > 0; page = await readOn()) read.push(...page);
      assert.deepEqual(
        read,
        [...list].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
      );
      assert.equal((await store.readAnswers({ survey, from: 0, until: 5000, most: 100 })).length, 22);
      assert.equal((await store.readAnswers({ survey: 'khac', from: 0, until: 9e15, most: 100 })).length, 0);
    });

    it('keeps all of a transaction or nothing', async () => {
      const one = fresh();
      const broken = { ...fresh(), hour: 'x' as unknown as number };
      await assert.rejects(store.write({ batches: [one, broken], answers: [] }));
      assert.deepEqual(await sumsOf(), []);
      assert.equal(
        (await store.write({ batches: [one], answers: [] })).size,
        1,
        'and can be used afterwards',
      );
    });

    it('forgets what is too old, and counts a forgotten batch anew', async () => {
      const survey = `s-${taken}`;
      const old = fresh({ hour: 10 });
      const young = fresh({ hour: 500 });
      await store.write({
        batches: [old, young],
        answers: [
          answers(taken * 100_000, { survey, at: 10 }),
          answers(taken * 100_000 + 1, { survey, at: 500 }),
        ],
      });
      await store.forget({ batches: 400, figures: 400, answers: 400 });
      assert.deepEqual(
        (await sumsOf({ unit: 'hour' })).map(({ at }) => at),
        [500],
      );
      assert.deepEqual(
        (await store.readAnswers({ survey, from: 0, until: 1000, most: 10 })).map(({ at }) => at),
        [500],
      );
      const told = await store.write({ batches: [old, young], answers: [] });
      assert.deepEqual([...told], [old.id]);
    });

    it('sums as arithmetic does, whatever comes in whatever order', async () => {
      const count = fc.record({
        figure: fc.constantFrom(...FIGURES),
        detail: fc.constantFrom('', 'banner', 'id.vn'),
        count: fc.integer({ min: 1, max: 100 }),
      });
      let at = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat(5), fc.array(count, { maxLength: 4 })), { minLength: 1, maxLength: 8 }),
          async (drawn) => {
            const host = `${++at}.${site}`;
            const kept = drawn.map(([number, counts]) =>
              batch(taken * 100_000 + at * 10 + number, { site: host, counts }),
            );
            for (const one of kept) await store.write({ batches: [one], answers: [] });
            const first = new Map<string, KeptBatch>();
            for (const one of kept) if (!first.has(one.id)) first.set(one.id, one);
            const truth = [...first.values()]
              .flatMap(({ counts }) => counts)
              .reduce((sum, one) => sum + one.count, 0);
            const sums = await store.readFigures({ ...ALL, sites: [host] });
            assert.equal(
              sums.reduce((sum, one) => sum + one.count, 0),
              truth,
            );
          },
        ),
        { numRuns: 15 },
      );
    });
  });
}
