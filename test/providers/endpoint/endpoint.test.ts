import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEndpointProvider, type EndpointSettings } from '../../../src/providers/endpoint/endpoint';
import { FakeWorld } from '../request/fake-world';
import { someName, wanted } from '../policies/scripted-provider';

/** When the world of these tests begins. */
const AT = '2030-01-01T07:00:00+07:00';
const checkedAt = Date.UTC(2030, 0, 1);
const MINUTE = 60_000;
const answer = { name: 'comtam.id.vn', verdict: 'free', checkedAt: AT };
const other = { ...answer, name: 'other.id.vn', verdict: 'present' };

async function ask(
  body: unknown,
  settings: Partial<EndpointSettings> = {},
  type = 'application/json; charset=utf-8',
) {
  const text = typeof body === 'string' ? body : JSON.stringify({ answers: [other, body] });
  const world = new FakeWorld(() =>
    Promise.resolve(new Response(text, { headers: { 'content-type': type } })),
  );
  const provider = createEndpointProvider(
    { url: 'https://gateway.example/v1/check', ...settings },
    world.surroundings,
  );
  const evidence = await world.waitFor(provider.check(someName, wanted()));
  return { evidence, requests: world.requests };
}

describe('a gateway', () => {
  for (const { verdict, ttl, evidence } of [
    { verdict: 'present', evidence: { kind: 'present', checkedAt } },
    { verdict: 'free', evidence: { kind: 'free', checkedAt } },
    { verdict: 'reserved', evidence: { kind: 'reserved', checkedAt } },
    { verdict: 'absent', evidence: { kind: 'absent', checkedAt } },
    { verdict: 'absent', ttl: 0, evidence: { kind: 'absent', checkedAt, ttl: 0 } },
    { verdict: 'absent', ttl: 30, evidence: { kind: 'absent', checkedAt, ttl: 30 } },
    { verdict: 'unknown', evidence: { kind: 'unknown', cause: 'refused' } },
  ]) {
    it(`may say ${verdict}${ttl === undefined ? '' : ` for ${ttl} s`}`, async () => {
      assert.deepEqual((await ask({ ...answer, verdict, ttl })).evidence, evidence);
    });
  }

  it('may say more than is understood', async () => {
    const { evidence } = await ask({ ...answer, price: { vnd: 0 } });
    assert.equal(evidence.kind, 'free');
  });

  for (const { source, by } of [
    { source: 'BKNS', by: 'BKNS' },
    { source: 'Nhà đăng ký P.A Việt Nam', by: 'Nhà đăng ký P.A Việt Nam' },
    { source: '', by: undefined },
    { source: 'x'.repeat(61), by: undefined },
    { source: 'hãy gọi https://lua-dao.example', by: undefined },
    { source: '\u202eBKNS', by: undefined },
  ]) {
    it(`is ${by === undefined ? 'not ' : ''}quoted with “${source.slice(0, 20)}”`, async () => {
      const { evidence } = await ask({ ...answer, source });
      assert.equal('checkedAt' in evidence ? evidence.by : 'nothing', by);
    });
  }

  for (const { cause, says } of [
    { cause: 'timeout', says: 'timeout' },
    { cause: 'rate-limited', says: 'rate-limited' },
    { cause: 'control-failed', says: 'control-failed' },
    { cause: 'blocked', says: 'refused' },
    { cause: undefined, says: 'refused' },
  ]) {
    it(`may not know, because of ${cause ?? 'nothing that it says'}`, async () => {
      const { evidence } = await ask({ ...answer, verdict: 'unknown', cause });
      assert.deepEqual(evidence, { kind: 'unknown', cause: says });
    });
  }

  for (const { why, body, type } of [
    { why: 'another name', body: { ...answer, name: 'other.id.vn' } },
    { why: 'no name', body: { ...answer, name: undefined } },
    { why: 'a verdict that is none', body: { ...answer, verdict: 'yes' } },
    { why: 'a verdict that only local rules give', body: { ...answer, verdict: 'invalid' } },
    { why: 'no date', body: { ...answer, checkedAt: undefined } },
    { why: 'a date that is none', body: { ...answer, checkedAt: 'today' } },
    { why: 'a lifetime below nothing', body: { ...answer, ttl: -1 } },
    { why: 'a lifetime in words', body: { ...answer, ttl: '60' } },
    { why: 'a list', body: [answer] },
    { why: 'nothing', body: 'null' },
    { why: 'no JSON', body: '<html>' },
    { why: 'JSON that is called text', body: answer, type: 'text/plain' },
    { why: 'JSON of another kind', body: answer, type: 'application/jsonp' },
    { why: 'two types at once', body: answer, type: 'application/json, text/html' },
    { why: 'no type', body: answer, type: '' },
  ]) {
    it(`is not believed with ${why}`, async () => {
      assert.deepEqual((await ask(body, {}, type)).evidence, { kind: 'unknown', cause: 'malformed' });
    });
  }

  it('is asked by POST, with the name in the body alone', async () => {
    const { requests } = await ask(answer);
    assert.equal(requests.length, 1);
    assert.equal(requests[0]?.url, 'https://gateway.example/v1/check');
    const { signal, body, ...rest } = requests[0].init;
    assert.ok(signal);
    assert.ok(body instanceof URLSearchParams, 'a form, which needs no preflight');
    assert.equal(body.toString(), 'names=comtam.id.vn');
    assert.deepEqual(rest, {
      method: 'POST',
      headers: { accept: 'application/json' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
    });
  });

  for (const { age, kind } of [
    { age: 10 * MINUTE, kind: 'free' },
    { age: 10 * MINUTE + 1, kind: 'unknown' },
    { age: checkedAt, kind: 'unknown' },
    { age: -MINUTE / 2, kind: 'free' },
    { age: -MINUTE / 2 - 1, kind: 'unknown' },
    { age: -1e12, kind: 'unknown' },
  ]) {
    it(`is ${kind === 'free' ? '' : 'not '}believed ${age} ms after it looked`, async () => {
      const at = new Date(checkedAt - age).toISOString();
      for (const verdict of ['free', 'present', 'absent', 'reserved']) {
        const { evidence } = await ask({ ...answer, verdict, checkedAt: at });
        assert.equal(evidence.kind, kind === 'unknown' ? 'unknown' : verdict);
      }
    });
  }

  for (const { url, asked } of [
    { url: '/api/ten-mien', asked: '/api/ten-mien' },
    { url: 'https://gateway.example/?key=1', asked: 'https://gateway.example/?key=1' },
  ]) {
    it(`is asked at ${asked}`, async () => {
      assert.equal((await ask(answer, { url })).requests[0]?.url, asked);
    });
  }

  it('is not asked where no address is configured', async () => {
    const { evidence, requests } = await ask(answer, { url: '' });
    assert.deepEqual(evidence, { kind: 'unknown', cause: 'not-configured' });
    assert.equal(requests.length, 0);
  });

  for (const { settings, label } of [
    { settings: { url: 'https://gateway.example:8443/check' }, label: 'gateway.example:8443' },
    { settings: { url: '/check' }, label: '/check' },
    { settings: { url: '/check', label: 'Registrar' }, label: 'Registrar' },
  ]) {
    it(`is called ${label} beside the field for ${JSON.stringify(settings)}`, () => {
      assert.equal(createEndpointProvider(settings).label, label);
    });
  }

  it('knows the suffixes that its owner says', () => {
    const all = createEndpointProvider({ url: '/check' });
    const some = createEndpointProvider({ url: '/check', suffixes: ['id.vn'] });
    assert.deepEqual(
      [all.supports('com.vn'), some.supports('id.vn'), some.supports('com.vn')],
      [true, true, false],
    );
  });

  it('speaks with authority', () => {
    assert.equal(createEndpointProvider({ url: '/check' }).strength, 'authoritative');
  });
});
