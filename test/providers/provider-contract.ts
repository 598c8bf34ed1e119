import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AskedName, Evidence } from '../../src/domain/availability/evidence';
import type { AvailabilityProvider } from '../../src/domain/availability/provider';
import { dnsResponse } from './dns-wire/fake-dns';
import { FakeWorld, hang, refuseConnection, type Network, type SentRequest } from './request/fake-world';

export const NAME: AskedName = { label: 'comtam', suffix: 'id.vn' };

const KINDS = ['present', 'absent', 'free', 'reserved', 'unknown', 'aborted'];
const CAUSES = [
  'offline',
  'blocked',
  'timeout',
  'rate-limited',
  'refused',
  'malformed',
  'control-failed',
  'not-configured',
];

/** Everything that a network, or what pretends to be one, does to a request. */
export const CALAMITIES: readonly { readonly what: string; readonly network: Network }[] = [
  { what: 'a refused connection', network: refuseConnection },
  { what: 'a fetch that throws at once', network: throwAtOnce },
  ...[204, 301, 400, 403, 404, 429, 500, 503].map((status) => ({
    what: `status ${status}`,
    network: respond(null, { status }),
  })),
  {
    what: 'a page in place of an answer',
    network: respond('<html>', { headers: { 'content-type': 'text/html' } }),
  },
  { what: 'an empty answer', network: () => Promise.resolve(dnsResponse(new Uint8Array())) },
  {
    what: 'noise',
    network: () => Promise.resolve(dnsResponse(Uint8Array.from({ length: 300 }, (_, i) => i))),
  },
  { what: 'an answer without end', network: () => Promise.resolve(dnsResponse(new Uint8Array(70_000))) },
  {
    what: 'JSON of another kind',
    network: respond('[1]', { headers: { 'content-type': 'application/json' } }),
  },
  {
    what: 'JSON that is cut',
    network: respond('{"name":', { headers: { 'content-type': 'application/json' } }),
  },
  { what: 'a body that breaks off', network: (request) => Promise.resolve(breakOff(request)) },
];

function throwAtOnce(): never {
  throw new Error('no fetch here');
}

export function respond(body: BodyInit | null, init: ResponseInit): Network {
  return () => Promise.resolve(new Response(body, init));
}

/** Of the type that was asked for, so that it is read. */
function breakOff({ init }: SentRequest): Response {
  const body = new ReadableStream({
    start: (controller) => {
      controller.enqueue(Uint8Array.of(0, 0));
      controller.error(new TypeError('network error'));
    },
  });
  return new Response(body, { headers: { 'content-type': new Headers(init.headers).get('accept') ?? '' } });
}

/**
 * What every provider promises, whatever it is made of.
 * @param make Builds one in a world whose network and clock the test holds.
 */
export function describeContract(
  title: string,
  make: (world: FakeWorld) => AvailabilityProvider,
  { asksNobody = false } = {},
): void {
  const ask = (world: FakeWorld, signal = new AbortController().signal): Promise<Evidence> =>
    world.waitFor(make(world).check(NAME, signal));

  describe(`${title}, as any provider,`, () => {
    it('says who it is', () => {
      const provider = make(new FakeWorld());
      assert.notEqual(provider.id, '');
      assert.equal(provider.label === '', asksNobody);
      assert.ok(['hint', 'authoritative'].includes(provider.strength));
      assert.equal(provider.supports(NAME.suffix), true);
    });

    for (const { what, network } of CALAMITIES) {
      it(`makes an unknown of ${what}`, async () => {
        const world = new FakeWorld();
        world.network = network;
        const evidence = await ask(world);
        assertEvidence(evidence);
        assert.equal(evidence.kind, 'unknown');
      });
    }

    it('makes an unknown of silence, unless it leaves that to its time limit', async () => {
      const world = new FakeWorld(hang);
      const leave = new AbortController();
      const answer = make(world).check(NAME, leave.signal);
      await world.pass(10_000);
      leave.abort();
      const evidence = await world.waitFor(answer);
      assertEvidence(evidence);
      assert.ok(evidence.kind === 'unknown' || evidence.kind === 'aborted');
    });

    it('sends nothing without a network', async () => {
      const world = new FakeWorld();
      world.online = false;
      const evidence = await ask(world);
      assert.deepEqual(evidence, { kind: 'unknown', cause: asksNobody ? 'not-configured' : 'offline' });
      assert.equal(world.requests.length, 0);
    });

    it('sends nothing for somebody who has left', async () => {
      const world = new FakeWorld(hang);
      const evidence = await ask(world, AbortSignal.abort());
      assert.equal(evidence.kind, asksNobody ? 'unknown' : 'aborted');
      assert.equal(world.requests.length, 0);
    });

    if (asksNobody) return;

    it('lets go soon when its asker leaves', async () => {
      const world = new FakeWorld(hang);
      const leave = new AbortController();
      const answer = make(world).check(NAME, leave.signal);
      await world.pass(100);
      assert.notEqual(world.requests.length, 0);
      leave.abort();
      await world.pass(0);
      assert.deepEqual(await answer, { kind: 'aborted' });
      assert.ok(world.requests.some((request) => request.wasAborted()));
    });
  });
}

export function assertEvidence(evidence: Evidence): void {
  assert.ok(KINDS.includes(evidence.kind));
  if (evidence.kind === 'unknown') assert.ok(CAUSES.includes(evidence.cause));
  if ('checkedAt' in evidence) assert.ok(Number.isFinite(evidence.checkedAt));
}
