import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getBytes } from '../../../src/providers/request/http';
import { FakeWorld, refuseConnection } from './fake-world';
import { wanted } from '../policies/scripted-provider';

const QUESTION = { url: 'https://one.example/q', parameter: ['name', 'a'], mediaType: 'text/x' } as const;
const ask = (world: FakeWorld) => world.waitFor(getBytes(QUESTION, wanted(), world.surroundings));
const answering = (body: Uint8Array, headers: Record<string, string>) =>
  new FakeWorld(() => Promise.resolve(new Response(body.slice(), { headers })));

describe('the answer to a request', () => {
  it('is not taken without a media type, or with another', async () => {
    for (const headers of [{}, { 'content-type': 'text/plain' }]) {
      assert.deepEqual(await ask(answering(new Uint8Array(1), headers)), {
        kind: 'unknown',
        cause: 'malformed',
      });
    }
  });

  it('is “offline” where the network was lost meanwhile, “refused” where it was not', async () => {
    const world = new FakeWorld(refuseConnection);
    assert.deepEqual(await ask(world), { kind: 'unknown', cause: 'refused' });
    world.network = (request) => {
      world.online = false;
      return refuseConnection(request);
    };
    assert.deepEqual(await ask(world), { kind: 'unknown', cause: 'offline' });
    assert.equal(world.requests.length, 2);
    assert.deepEqual(await ask(world), { kind: 'unknown', cause: 'offline' });
    assert.equal(world.requests.length, 2, 'nothing is sent while offline');
  });
});
