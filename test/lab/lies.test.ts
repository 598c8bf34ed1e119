import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { searchNames } from '../../src/domain/availability/search';
import {
  chooseSuffixes,
  decideByRules,
  planNames,
  type PlannedName,
} from '../../src/domain/domain-name/planned-names';
import { readName } from '../../src/domain/domain-name/read-name';
import { createDohProvider } from '../../src/providers/doh/doh';
import { readQuestion } from '../providers/dns-wire/fake-dns';
import { LIES, lyingAbout } from '../providers/doh/lies';
import { wanted } from '../providers/policies/scripted-provider';
import type { Network } from '../providers/request/fake-world';
import { startMockResolver } from './mock-resolver';
import { startLab, whyLeftOut, type Lab } from './start-lab';

/** Longer than the answers of one search are apart. */
const NEXT_SEARCH = 3100;

/** What the real servers hold of these labels: the first under every suffix, the second under none. */
const TRUTH = { healthy: 'present', absent: 'absent' } as const;

describe('resolvers that lie, before real name servers', { skip: whyLeftOut() }, () => {
  let lab: Lab;
  let honest: Network;

  before(async () => {
    const started = await startLab();
    assert.ok(started);
    lab = started;
    honest = ({ url }) => fetch(`${lab.dohUrls[0]}${new URL(url).search}`);
  });
  after(() => (lab as Lab | undefined)?.stop());

  /** Looks a text up under the usual suffixes, through a resolver that behaves like this. */
  async function open(behaviour: Network) {
    const mock = await startMockResolver(behaviour);
    const provider = createDohProvider({ id: 'lab', label: 'Lab', url: mock.url });
    const search = async (text: string) => {
      const reading = readName(text);
      assert.ok(reading.kind === 'name');
      const names = planNames(reading, chooseSuffixes({ owner: [], audience: undefined }));
      const decideLocally = (name: object) => decideByRules(name as PlannedName);
      const tools = { providers: [provider], decideLocally, onRow: () => undefined };
      const end = await searchNames(names, tools, wanted());
      assert.ok(end.kind === 'complete');
      return end.rows.map(({ verdict }) => verdict.kind);
    };
    return { search, mock };
  }

  for (const [label, truth] of Object.entries(TRUTH)) {
    it(`are believed by nobody who looks for a name that is ${truth}: ${LIES.length} lies`, async () => {
      const told = await Promise.all(
        LIES.map(async (lie) => {
          const { search, mock } = await open(lyingAbout(undefined, lie, honest));
          const rows = await search(label);
          await mock.close();
          return { lie: lie.what, rows: new Set(rows) };
        }),
      );
      for (const { lie, rows } of told) {
        rows.delete(truth);
        assert.deepEqual([...rows], ['unknown'], lie);
      }
    });
  }

  for (const [label, truth] of Object.entries(TRUTH)) {
    it(`about one suffix are believed by nobody for a name that is ${truth}, or once where its own zone seems to lie`, async () => {
      const cases = LIES.flatMap((lie) => ['id.vn', 'net.vn'].map((suffix) => ({ lie, suffix })));
      await Promise.all(
        cases.map(async ({ lie, suffix }) => {
          const { search, mock } = await open(lyingAbout(suffix, lie, honest));
          const what = `${lie.what}: ${suffix}`;
          const isAtOnce = !lie.isOwn || suffix === 'id.vn';
          const first = await search(label);
          if (isAtOnce)
            assert.ok(
              first.every((kind) => kind === truth || kind === 'unknown'),
              what,
            );
          await sleep(NEXT_SEARCH);
          const second = await search(label);
          assert.ok(
            second.every((kind) => kind === truth || kind === 'unknown'),
            what,
          );
          assert.ok(second.includes(truth), `${what}: the others are believed`);
          await mock.close();
        }),
      );
    });
  }

  for (const { text, rows } of [
    { text: 'Cơm tấm Cô Ba', rows: 7 },
    { text: 'healthy', rows: 6 },
  ]) {
    it(`are told apart by at most ${rows + 4} questions for the ${rows} rows of “${text}”`, async (context) => {
      const asked: string[] = [];
      const { search, mock } = await open((request) => {
        asked.push(readQuestion(request.url).name);
        return honest(request);
      });
      const said = await search(text);
      context.diagnostic(`${asked.length} questions: ${asked.join(' ')}`);
      assert.equal(said.length, rows);
      assert.ok(!said.includes('unknown'));
      assert.ok(asked.length <= rows + 4);
      await mock.close();
    });
  }
});
