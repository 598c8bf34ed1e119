import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ABORTED, unknownBecause, type Evidence } from '../../../src/domain/availability/evidence';
import { withFallback } from '../../../src/providers/policies/with-fallback';
import { ScriptedProvider } from './scripted-provider';

const NAME = { label: 'comtam', suffix: 'id.vn' };
const DOWN = unknownBecause('refused');
const NOW = 1_000_000;

/** What a visitor is told where the gateway and DNS say these. */
async function told(first: Evidence, second: Evidence) {
  const gateway = new ScriptedProvider('gateway', 'authoritative');
  const dns = new ScriptedProvider('dns');
  const answer = withFallback(gateway, dns).check(NAME, new AbortController().signal);
  gateway.askings[0]?.answer(first);
  await Promise.resolve();
  await Promise.resolve();
  dns.askings[0]?.answer(second);
  return { evidence: await answer, asked: dns.names };
}

describe('a gateway with DNS behind it', () => {
  for (const kind of ['present', 'absent', 'free', 'reserved'] as const)
    it(`asks nobody else where the gateway says ${kind}`, async () => {
      const { evidence, asked } = await told({ kind, checkedAt: NOW }, { kind: 'present', checkedAt: NOW });
      assert.deepEqual([evidence, asked], [{ kind, checkedAt: NOW }, []]);
    });

  for (const kind of ['present', 'absent'] as const)
    it(`quotes DNS by its name where the gateway is down and DNS says ${kind}`, async () => {
      const { evidence, asked } = await told(DOWN, { kind, checkedAt: NOW });
      assert.deepEqual(evidence, { kind, checkedAt: NOW, by: 'Label of dns' });
      assert.deepEqual(asked, ['comtam.id.vn']);
    });

  for (const kind of ['free', 'reserved'] as const)
    it(`believes no DNS that says ${kind}`, async () => {
      assert.deepEqual((await told(DOWN, { kind, checkedAt: NOW })).evidence, DOWN);
    });

  it('says why the gateway does not know, where DNS knows nothing either', async () => {
    assert.deepEqual((await told(DOWN, unknownBecause('timeout'))).evidence, DOWN);
  });

  it('leaves with the visitor', async () => {
    assert.deepEqual((await told(DOWN, ABORTED)).evidence, ABORTED);
    assert.deepEqual(await told(ABORTED, DOWN), { evidence: ABORTED, asked: [] });
  });
});
