import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { OutgoingSubmission } from '../../../src/domain/feedback/feedback-machine';
import { sendFeedback, TIME_LIMIT } from '../../../src/providers/feedback/send-feedback';

const ENDPOINT = 'https://xa.example.vn/v1/feedback';
const NOW = Date.UTC(2026, 10, 27, 9);
const SUBMISSION: OutgoingSubmission = {
  version: 1,
  survey: 'hai-long',
  submission: 'a'.repeat(32),
  took: 9000,
  trap: '',
  answers: { diem: 4 },
};

function sendTo(answer: () => Response | Promise<Response>) {
  const asked: (readonly [string, RequestInit])[] = [];
  const result = sendFeedback(ENDPOINT, SUBMISSION, {
    fetch: (address, init) => {
      asked.push([address as string, init ?? {}]);
      return Promise.resolve(answer());
    },
    now: () => NOW,
  });
  return { asked, result };
}

describe('sending feedback', () => {
  it('posts the answers once, without cookies, without saying where from, and follows nobody elsewhere', async () => {
    const { asked, result } = sendTo(() => new Response('{"outcome":"kept"}'));
    assert.equal(await result, undefined);
    assert.equal(asked.length, 1);
    const [address, { signal, body, ...wishes }] = asked[0]!;
    assert.equal(address, ENDPOINT);
    assert.ok(signal, 'it can be called off');
    assert.deepEqual(JSON.parse(body as string), SUBMISSION);
    assert.deepEqual(wishes, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
    });
  });

  for (const [what, status, headers, failure] of [
    ['accepted by another receiver', 204, {}, undefined],
    ['refused', 400, {}, { reason: 'refused' }],
    ['asked for by nobody', 404, {}, { reason: 'refused' }],
    ['not kept', 503, { 'retry-after': '5' }, { reason: 'busy' }],
    ['too much', 429, { 'retry-after': '90' }, { reason: 'too-much', until: NOW + 90_000 }],
    [
      'too much until a date',
      429,
      { 'retry-after': 'Fri, 27 Nov 2026 09:10:00 GMT' },
      { reason: 'too-much', until: NOW + 600_000 },
    ],
    ['too much, nobody knows until when', 429, {}, { reason: 'too-much', until: undefined }],
    ['too much until nonsense', 429, { 'retry-after': 'mai' }, { reason: 'too-much', until: undefined }],
    [
      'too much until yesterday',
      429,
      { 'retry-after': 'Thu, 26 Nov 2026 09:00:00 GMT' },
      { reason: 'too-much', until: undefined },
    ],
  ] as const)
    it(`says of what is ${what}: ${failure?.reason ?? 'sent'}`, async () => {
      const { result } = sendTo(() => new Response(null, { status, headers }));
      assert.deepEqual(await result, failure);
    });

  it('says that nobody was reached, where the network fails', async () => {
    const { result } = sendTo(() => Promise.reject(new TypeError('network')));
    assert.deepEqual(await result, { reason: 'unreached' });
  });

  it('waits ten seconds and no longer', async (t: TestContext) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    let isAborted = false;
    const result = sendFeedback(ENDPOINT, SUBMISSION, {
      fetch: (_, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => {
            isAborted = true;
            reject(new DOMException('aborted', 'AbortError'));
          });
        }),
      now: () => NOW,
    });
    t.mock.timers.tick(TIME_LIMIT - 1);
    assert.equal(isAborted, false);
    t.mock.timers.tick(1);
    assert.deepEqual(await result, { reason: 'unreached' });
  });
});
