import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { MOST_BATCH_BYTES, readBatch } from '../../../src/domain/figures/batch.schema';
import { FIGURES } from '../../../src/domain/figures/figure';
import {
  dayNumberOf,
  firstHourOf,
  hideSmall,
  hourOf,
  writeDay,
  writeHour,
} from '../../../src/domain/figures/hours';
import { countOnce, type Batch, type Count } from '../../../src/domain/figures/tally';
import { dayInVietnam } from '../../../src/domain/shared/vietnam-day';

const BATCH: Batch = {
  version: 1,
  batch: 'a'.repeat(32),
  site: 'xa.gov.vn',
  counts: [{ figure: 'check-finished', detail: 'not-eligible', count: 3 }],
};

const hex = fc.stringMatching(/^[0-9a-f]{32}$/);
const host = fc.constantFrom('xa.gov.vn', 'www.bentre.gov.vn', 'localhost', 'xn--tnmin-hsa0954c.vn');
const detail = fc.constantFrom('', 'eligibility-checker', 'id.vn', 'eligible-offer-unconfirmed', 'other');

describe('a batch of figures', () => {
  it('as any page tallies it is read as it was sent, and is small', () => {
    fc.assert(
      fc.property(
        hex,
        host,
        fc.array(fc.tuple(fc.constantFrom(...FIGURES), detail), { minLength: 1, maxLength: 400 }),
        (id, site, acts) => {
          const counts = acts.reduce<readonly Count[]>(
            (all, [figure, what]) => countOnce(all, figure, what),
            [],
          );
          const text = JSON.stringify({ version: 1, batch: id, site, counts });
          assert.ok(text.length <= MOST_BATCH_BYTES, `${text.length} bytes`);
          assert.deepEqual(readBatch(text), JSON.parse(text));
        },
      ),
    );
  });

  for (const [what, wrong] of Object.entries({
    'another version': { version: 2 },
    'no id': { batch: undefined },
    'an id of another length': { batch: 'abc' },
    'an id that could be a name': { batch: 'nguyen-van-an-1985-0903123456xxx' },
    'an address for a host': { site: 'https://xa.gov.vn/' },
    'a host in capitals': { site: 'XA.gov.vn' },
    'no counts': { counts: [] },
    'a figure that nobody knows': { counts: [{ figure: 'visitor', detail: '', count: 1 }] },
    'a sentence as a detail': { counts: [{ figure: 'search-done', detail: 'Cơm tấm cô Ba', count: 1 }] },
    'too many of a kind': { counts: [{ figure: 'search-done', detail: '', count: 101 }] },
    'none of a kind': { counts: [{ figure: 'search-done', detail: '', count: 0 }] },
    'half an act': { counts: [{ figure: 'search-done', detail: '', count: 1.5 }] },
    'a kind twice': { counts: [BATCH.counts[0], BATCH.counts[0]] },
    '51 kinds': {
      counts: Array.from({ length: 51 }, (_, at) => ({ figure: 'search-done', detail: `a${at}`, count: 1 })),
    },
    'something besides': { visitor: '1' },
    'something besides in a count': { counts: [{ ...BATCH.counts[0], name: 'an' }] },
  }))
    it(`with ${what} is none`, () => {
      assert.ok(readBatch(JSON.stringify(BATCH)), 'the other is one');
      assert.equal(readBatch(JSON.stringify({ ...BATCH, ...wrong })), undefined);
    });

  it('out of any text is one or nothing, never a fault', () => {
    const any = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .record({
          version: fc.constantFrom(1, 2, '1'),
          batch: fc.oneof(hex, fc.string()),
          site: fc.oneof(host, fc.string()),
          counts: fc.anything(),
        })
        .map((value) => {
          try {
            return JSON.stringify(value);
          } catch {
            return '';
          }
        }),
    );
    fc.assert(
      fc.property(any, (text) => {
        const read = readBatch(text);
        if (read) assert.deepEqual(readBatch(JSON.stringify(read)), read);
      }),
    );
  });
});

describe('hours and days', () => {
  it('are those of Vietnam, at every moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2100, 0) }), (now) => {
        const hour = hourOf(now);
        const day = writeDay(dayNumberOf(hour));
        assert.equal(day, dayInVietnam(now));
        assert.equal(writeHour(hour).slice(0, 10), day);
        assert.equal(Date.parse(writeHour(hour)), hour * 3_600_000);
        const first = firstHourOf(day);
        assert.ok(first <= hour && hour < first + 24);
      }),
    );
    assert.equal(writeHour(hourOf(Date.parse('2026-11-27T10:59:59+07:00'))), '2026-11-27T10:00+07:00');
  });

  it('hide what is small, and nothing else', () => {
    assert.deepEqual(
      [4, 5, 6].map((count) => hideSmall(count, 5)),
      ['<5', 5, 6],
    );
  });
});
