import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDohProvider } from '../../../src/providers/doh/doh';
import { FakeWorld, refuseConnection } from './fake-world';
import { someName, wanted } from '../policies/scripted-provider';

let hosts = 0;

/** A page whose policy holds requests back and reports it so many milliseconds later, if at all. */
function makePage(
  report: (
    url: string,
  ) => { blockedURI: string; disposition?: string; effectiveDirective?: string } | undefined,
  delay = 0,
) {
  const host = `resolver-${++hosts}.example`;
  const world = new FakeWorld();
  world.network = (request) => {
    const violation = report(request.url);
    if (violation) {
      world.surroundings.startTimer(delay, () => {
        world.reportViolation(violation.blockedURI, violation as Partial<SecurityPolicyViolationEvent>);
      });
    }
    return refuseConnection(request);
  };
  const resolver = { id: 'one', label: 'One', url: `https://${host}/dns-query` };
  const provider = createDohProvider(resolver, world.surroundings);
  return { world, host, resolver, check: () => world.waitFor(provider.check(someName, wanted())) };
}

const blocked = { kind: 'unknown', cause: 'blocked' };
const refused = { kind: 'unknown', cause: 'refused' };

describe('a request that the page forbids', () => {
  for (const { what, report } of [
    { what: 'with the whole address', report: (url: string) => ({ blockedURI: url }) },
    { what: 'with the origin alone', report: (url: string) => ({ blockedURI: new URL(url).origin }) },
  ]) {
    it(`is told from a failed network, reported ${what}`, async () => {
      const { check } = makePage(report);
      assert.deepEqual(await check(), blocked);
    });
  }

  for (const { delay, evidence } of [
    { delay: 49, evidence: blocked },
    { delay: 51, evidence: refused },
  ]) {
    it(`is ${evidence.cause} if the report comes ${delay} ms after the failure`, async () => {
      const { check } = makePage((url) => ({ blockedURI: url }), delay);
      assert.deepEqual(await check(), evidence);
    });
  }

  it('is told to the developer once, with directive and host', async () => {
    const { world, host, resolver, check } = makePage((url) => ({ blockedURI: url }));
    await check();
    await check();
    const another = createDohProvider(resolver, world.surroundings);
    await world.waitFor(another.check(someName, wanted()));
    assert.equal(world.warnings.length, 1);
    assert.match(world.warnings[0] ?? '', /connect-src/);
    assert.ok(world.warnings[0]?.includes(host));
  });
});

describe('a request that the network fails', () => {
  for (const { what, report } of [
    { what: 'nothing is reported', report: () => undefined },
    {
      what: 'a policy on trial reports it',
      report: (url: string) => ({ blockedURI: url, disposition: 'report' }),
    },
    { what: 'another host is blocked', report: () => ({ blockedURI: 'https://other.example/' }) },
    {
      what: 'an inline script is blocked',
      report: () => ({ blockedURI: 'inline', effectiveDirective: 'script-src' }),
    },
    {
      what: 'an image from the host is blocked',
      report: (url: string) => ({ blockedURI: url, effectiveDirective: 'img-src' }),
    },
    { what: 'the report names nothing', report: () => ({ blockedURI: '' }) },
  ]) {
    it(`is not taken for a forbidden one if ${what}`, async () => {
      const { world, check } = makePage(report);
      assert.deepEqual(await check(), refused);
      assert.deepEqual(world.warnings, []);
    });
  }

  it('is judged without a document as well', async () => {
    const world = new FakeWorld();
    const surroundings = { ...world.surroundings, policyReports: undefined };
    const provider = createDohProvider(
      { id: 'one', label: 'One', url: 'https://one.example/' },
      surroundings,
    );
    const began = world.now;
    assert.deepEqual(await world.waitFor(provider.check(someName, wanted())), refused);
    assert.equal(world.now, began);
  });
});

describe('listening for reports', () => {
  it('ends with the request', async () => {
    const { world, check } = makePage(() => undefined);
    let listeners = 0;
    const { policyReports } = world;
    const add = policyReports.addEventListener.bind(policyReports);
    const remove = policyReports.removeEventListener.bind(policyReports);
    policyReports.addEventListener = (...args: Parameters<typeof add>) => {
      listeners++;
      add(...args);
    };
    policyReports.removeEventListener = (...args: Parameters<typeof remove>) => {
      listeners--;
      remove(...args);
    };
    const answer = check();
    assert.notEqual(listeners, 0);
    await answer;
    await world.pass(10_000);
    assert.equal(listeners, 0);
  });
});
