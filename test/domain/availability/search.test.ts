import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  ABORTED,
  joinName,
  placeUnder,
  type AskedName,
  type Evidence,
} from '../../../src/domain/availability/evidence';
import type { AvailabilityProvider, Strength, Urgency } from '../../../src/domain/availability/provider';
import { searchNames, type SearchRow, type SearchTools } from '../../../src/domain/availability/search';

interface Waiting {
  readonly name: AskedName;
  readonly urgency: Urgency | undefined;
  readonly answer: (evidence: Evidence) => void;
}

type Local =
  { readonly kind: 'invalid'; readonly why: string } | { readonly kind: 'reserved'; readonly why: string };

/** A provider that answers when the test says so. */
function makeProvider(id: string, strength: Strength = 'hint', suffixes?: readonly string[]) {
  const asked: Waiting[] = [];
  const provider: AvailabilityProvider = {
    id,
    label: `Label of ${id}`,
    strength,
    supports: (suffix) => suffixes?.includes(suffix) ?? true,
    check: (name, signal, urgency) =>
      new Promise((resolve) => {
        asked.push({ name, urgency, answer: resolve });
        signal.addEventListener('abort', () => {
          resolve(ABORTED);
        });
      }),
  };
  return { provider, asked };
}

const present: Evidence = { kind: 'present', checkedAt: 1 };
const absent: Evidence = { kind: 'absent', checkedAt: 1 };
const free: Evidence = { kind: 'free', checkedAt: 1 };

function startSearch(
  names: readonly AskedName[],
  providers: readonly AvailabilityProvider[],
  more: Partial<SearchTools<Local>> = {},
) {
  const told: SearchRow<Local>[] = [];
  const stop = new AbortController();
  const tools: SearchTools<Local> = {
    providers,
    decideLocally: () => undefined,
    onRow: (row) => told.push(row),
    ...more,
  };
  return { told, stop, end: searchNames(names, tools, stop.signal) };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const summarize = (rows: readonly SearchRow<Local>[]): string[] =>
  rows.map((row) => `${row.position} ${row.verdict.kind}${row.settled ? '' : ' so far'}`);

describe('a search', () => {
  const names = placeUnder('comtam', ['id.vn', 'biz.vn', 'vn']);

  it('asks in the order of its rows and tells each row when it is known', async () => {
    const { provider, asked } = makeProvider('dns');
    const { told, end } = startSearch(names, [provider]);
    assert.deepEqual(
      asked.map(({ name }) => joinName(name)),
      ['comtam.id.vn', 'comtam.biz.vn', 'comtam.vn'],
    );
    asked[2]?.answer(absent);
    await turn();
    assert.deepEqual(summarize(told), ['2 absent']);
    asked[0]?.answer(present);
    await turn();
    asked[1]?.answer({ kind: 'unknown', cause: 'refused' });
    const result = await end;
    assert.deepEqual(summarize(told), ['2 absent', '0 present', '1 unknown']);
    assert.ok(result.kind === 'complete');
    assert.deepEqual(summarize(result.rows), ['0 present', '1 unknown', '2 absent']);
    assert.deepEqual(result.rows[0], {
      position: 0,
      name: names[0],
      settled: true,
      verdict: {
        kind: 'present',
        checkedAt: 1,
        source: { id: 'dns', label: 'Label of dns', strength: 'hint' },
      },
    });
  });

  it('tells what the rules decide before it asks, and asks nobody about it', async () => {
    const { provider, asked } = makeProvider('dns');
    const askedWhenTold: number[] = [];
    const told: SearchRow<Local>[] = [];
    const verdicts: Record<string, Local> = {
      'biz.vn': { kind: 'invalid', why: 'accented' },
      vn: { kind: 'reserved', why: 'auction' },
    };
    const { end } = startSearch(names, [provider], {
      decideLocally: ({ suffix }) => verdicts[suffix],
      onRow: (row) => {
        told.push(row);
        askedWhenTold.push(asked.length);
      },
    });
    assert.deepEqual(askedWhenTold, [0, 0]);
    assert.deepEqual(told[0], {
      position: 1,
      name: names[1],
      verdict: { kind: 'invalid', why: 'accented' },
      settled: true,
    });
    assert.equal(asked.length, 1);
    asked[0]?.answer(absent);
    const result = await end;
    assert.ok(result.kind === 'complete');
    assert.deepEqual(summarize(result.rows), ['0 absent', '1 invalid', '2 reserved']);
  });

  it('tells a hint at once and lets the registrar have the last word', async () => {
    const hint = makeProvider('dns');
    const registrar = makeProvider('registrar', 'authoritative');
    const { told, end } = startSearch(names.slice(0, 1), [registrar.provider, hint.provider]);
    hint.asked[0]?.answer(absent);
    await turn();
    registrar.asked[0]?.answer(free);
    await end;
    assert.deepEqual(summarize(told), ['0 absent so far', '0 free']);
  });

  it('keeps a name in use although the registrar calls it free', async () => {
    const hint = makeProvider('dns');
    const registrar = makeProvider('registrar', 'authoritative');
    const { told, end } = startSearch(names.slice(0, 1), [registrar.provider, hint.provider]);
    registrar.asked[0]?.answer(free);
    await turn();
    hint.asked[0]?.answer(present);
    await end;
    assert.deepEqual(summarize(told), ['0 free so far', '0 present']);
  });

  it('does not tell a failure while somebody else may still know', async () => {
    const hint = makeProvider('dns');
    const registrar = makeProvider('registrar', 'authoritative');
    const { told, end } = startSearch(names.slice(0, 1), [registrar.provider, hint.provider]);
    registrar.asked[0]?.answer({ kind: 'unknown', cause: 'refused' });
    await turn();
    assert.deepEqual(told, []);
    hint.asked[0]?.answer(absent);
    await end;
    assert.deepEqual(summarize(told), ['0 absent']);
  });

  it('asks only those who know the suffix', async () => {
    const registrar = makeProvider('registrar', 'authoritative', ['id.vn']);
    const { end } = startSearch(names, [registrar.provider]);
    registrar.asked[0]?.answer(free);
    const result = await end;
    assert.equal(registrar.asked.length, 1);
    assert.ok(result.kind === 'complete');
    assert.deepEqual(
      result.rows.map(({ verdict }) => (verdict.kind === 'unknown' ? verdict.cause : verdict.kind)),
      ['free', 'not-configured', 'not-configured'],
    );
  });

  for (const { urgency, passed } of [
    { urgency: undefined, passed: 'now' },
    { urgency: 'later' as const, passed: 'later' },
  ]) {
    it(`asks with urgency ${passed}${urgency ? '' : ' unless told otherwise'}`, () => {
      const { provider, asked } = makeProvider('dns');
      void startSearch(names.slice(0, 1), [provider], urgency && { urgency }).end;
      assert.equal(asked[0]?.urgency, passed);
    });
  }

  it('makes an unknown of a provider that throws', async () => {
    const { provider } = makeProvider('dns');
    for (const check of [
      () => Promise.reject(new Error('broken')),
      () => {
        throw new Error('broken');
      },
    ]) {
      const { end } = startSearch(names.slice(0, 1), [{ ...provider, check }]);
      const result = await end;
      assert.ok(result.kind === 'complete');
      assert.equal(result.rows[0]?.verdict.kind, 'unknown');
    }
  });

  it('is complete without names', async () => {
    assert.deepEqual(await startSearch([], []).end, { kind: 'complete', rows: [] });
  });
});

describe('an aborted search', () => {
  const names = placeUnder('comtam', ['id.vn', 'biz.vn']);

  it('ends at once and tells nothing more, even if its provider does not heed the signal', async () => {
    const asked: ((evidence: Evidence) => void)[] = [];
    const { provider } = makeProvider('dns');
    const deaf = { ...provider, check: () => new Promise<Evidence>((resolve) => asked.push(resolve)) };
    const { told, stop, end } = startSearch(names, [deaf]);
    asked[0]?.(present);
    await turn();
    stop.abort();
    assert.deepEqual(await end, { kind: 'aborted' });
    asked[1]?.(present);
    await turn();
    assert.deepEqual(summarize(told), ['0 present']);
  });

  it('asks nobody if it was aborted before', async () => {
    const { provider, asked } = makeProvider('dns');
    const told: unknown[] = [];
    const tools = {
      providers: [provider],
      decideLocally: () => undefined,
      onRow: (row: unknown) => told.push(row),
    };
    assert.deepEqual(await searchNames(names, tools, AbortSignal.abort()), { kind: 'aborted' });
    assert.deepEqual([asked.length, told.length], [0, 0]);
  });

  it('is aborted even if the last answer came in the same moment', async () => {
    const { provider, asked } = makeProvider('dns');
    const { told, stop, end } = startSearch(names, [provider]);
    for (const { answer } of asked) answer(absent);
    stop.abort();
    assert.deepEqual(await end, { kind: 'aborted' });
    assert.deepEqual(told, []);
  });

  it('never mixes its rows with those of the next one', async () => {
    const { provider, asked } = makeProvider('dns');
    const rows: string[] = [];
    const tools = {
      providers: [provider],
      decideLocally: () => undefined,
      onRow: ({ name, verdict }: SearchRow) => rows.push(`${joinName(name)} ${verdict.kind}`),
    };
    const first = new AbortController();
    const firstEnd = searchNames(placeUnder('coba', ['vn']), tools, first.signal);
    first.abort();
    const secondEnd = searchNames(placeUnder('comtam', ['vn']), tools, new AbortController().signal);
    asked[0]?.answer(present);
    asked[1]?.answer(absent);
    await Promise.all([firstEnd, secondEnd]);
    assert.deepEqual(rows, ['comtam.vn absent']);
  });
});
