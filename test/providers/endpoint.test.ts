import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEndpointProvider, type EndpointSettings } from '../../src/providers/endpoint';
import { FakeWorld } from './fake-world';
import { someName, wanted } from './scripted-provider';

const AT = '2030-01-01T08:00:00+07:00';
const checkedAt = Date.UTC(2030, 0, 1, 1);
const answer = { name: 'comtam.id.vn', verdict: 'free', checkedAt: AT };

async function ask(
  body: unknown,
  settings: Partial<EndpointSettings> = {},
  type = 'application/json; charset=utf-8',
) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
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
    const { evidence } = await ask({ ...answer, source: 'registrar', price: { vnd: 0 } });
    assert.equal(evidence.kind, 'free');
  });

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
  ]) {
    it(`is not believed with ${why}`, async () => {
      assert.deepEqual((await ask(body, {}, type)).evidence, { kind: 'unknown', cause: 'malformed' });
    });
  }

  it('is asked by a plain GET', async () => {
    const { requests } = await ask(answer);
    assert.equal(requests.length, 1);
    assert.equal(requests[0]?.url, 'https://gateway.example/v1/check?name=comtam.id.vn');
    const { signal, ...rest } = requests[0].init;
    assert.ok(signal);
    assert.deepEqual(rest, {
      headers: { accept: 'application/json' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
  });

  for (const { url, asked } of [
    { url: '/api/ten-mien', asked: '/api/ten-mien?name=comtam.id.vn' },
    { url: 'https://gateway.example/?key=1', asked: 'https://gateway.example/?key=1&name=comtam.id.vn' },
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
