import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import vi from '../../src/content/programme.vi.json';
import { fetchChecked } from '../../src/content/fetch-checked';
import { checkProgramme } from '../../src/content/owner-content';

const ADDRESS = 'https://xa.example.vn/embed/noi-dung.json';
const TEXT = JSON.stringify(vi);
/** The most bytes that a file may have. */
const LIMIT = 256_000;

const fetchProgramme = (address: string) => fetchChecked(address, checkProgramme);

/** A file that comes in parts of 1,000 bytes, so that letters are cut between them. */
function inParts(text: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new ReadableStream({
    pull: (stream) => {
      if (at >= bytes.length) stream.close();
      else stream.enqueue(bytes.slice(at, (at += 1_000)));
    },
  });
}

function answer(t: TestContext, response: () => Response | Promise<Response>) {
  return t.mock.method(globalThis, 'fetch', (_: string, { signal }: RequestInit) => {
    return new Promise<Response>((resolve, reject) => {
      signal?.addEventListener('abort', () => {
        reject(new Error('called off'));
      });
      Promise.resolve(response()).then(resolve, reject);
    });
  });
}

describe('fetching the owner’s programme', () => {
  it('asks once, without credentials, without saying where from, and follows nobody elsewhere, and reads letters that are cut between two parts', async (t) => {
    const sent = answer(t, () => new Response(inParts(TEXT)));
    const outcome = await fetchProgramme(ADDRESS);
    assert.ok(outcome.ok);
    assert.deepEqual(outcome.value.programme, vi);
    assert.equal(outcome.value.banner.title, vi.title);
    const [call, ...others] = sent.mock.calls.map(({ arguments: [address, init] }) => ({
      address,
      init: init!,
    }));
    assert.deepEqual(others, []);
    assert.equal(call?.address, ADDRESS);
    const { signal, ...asked } = call.init;
    assert.ok(signal);
    assert.deepEqual(asked, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'default',
    });
  });

  it('leaves no timer and no request behind', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const sent = answer(t, () => new Response(TEXT));
    const cleared = t.mock.method(globalThis, 'clearTimeout');
    await fetchProgramme(ADDRESS);
    assert.equal(cleared.mock.callCount(), 1);
    assert.equal(sent.mock.calls[0]?.arguments[1]?.signal?.aborted, true);
  });

  it('takes a file of 256 kB and none of a byte more', async (t) => {
    const padded = (size: number) => TEXT + ' '.repeat(size - new TextEncoder().encode(TEXT).length);
    answer(t, () => new Response(inParts(padded(LIMIT))));
    assert.equal((await fetchProgramme(ADDRESS)).ok, true);
    t.mock.restoreAll();
    answer(t, () => new Response(inParts(padded(LIMIT + 1))));
    assert.deepEqual(await fetchProgramme(ADDRESS), {
      ok: false,
      problem: 'the file is larger than 256 kB',
    });
  });

  for (const { what, response, problem } of [
    {
      what: 'the server has no such file',
      response: () => new Response(TEXT, { status: 404 }),
      problem: 'the server answered 404',
    },
    {
      what: 'the connection fails',
      response: () => Promise.reject(new TypeError('no connection')),
      problem: 'TypeError: no connection',
    },
    { what: 'nothing is in the answer', response: () => new Response(null), problem: 'the file is not JSON' },
  ]) {
    it(`says what is wrong where ${what}`, async (t) => {
      answer(t, response);
      assert.deepEqual(await fetchProgramme(ADDRESS), { ok: false, problem });
    });
  }

  it('waits 5 seconds and no longer', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    answer(t, () => new Promise<Response>(() => undefined));
    let outcome: unknown;
    const done = fetchProgramme(ADDRESS).then((value) => (outcome = value));
    t.mock.timers.tick(4_999);
    await new Promise(setImmediate);
    assert.equal(outcome, undefined);
    t.mock.timers.tick(1);
    await done;
    assert.deepEqual(outcome, { ok: false, problem: 'no answer within 5 s' });
  });

  it('reads an image address against that of the file', async (t) => {
    const text = JSON.stringify({ ...vi, logo: { src: 'logo.svg', alt: 'Xã' } });
    answer(t, () => new Response(text));
    const outcome = await fetchProgramme(ADDRESS);
    assert.ok(outcome.ok);
    assert.deepEqual(outcome.value.banner.logo, { src: 'https://xa.example.vn/embed/logo.svg', alt: 'Xã' });
  });
});

describe('checking the owner’s programme', () => {
  for (const { text, problem } of [
    { text: '{', problem: /^the file is not JSON$/ },
    { text: '[]', problem: /^the file: ./ },
    { text: JSON.stringify({ ...vi, title: '' }), problem: /^field "title": ./ },
    {
      text: JSON.stringify({ ...vi, link: { label: 'x', href: 'https://evil.example/' } }),
      problem: /^field "link\.href": an https address on an allow-listed host$/,
    },
  ]) {
    it(`names the field: ${problem.source}`, () => {
      const outcome = checkProgramme(text, ADDRESS);
      assert.ok(!outcome.ok);
      assert.match(outcome.problem, problem);
    });
  }

  it('changes nothing in a file without a logo', () => {
    const outcome = checkProgramme(TEXT, ADDRESS);
    assert.ok(outcome.ok);
    assert.equal('logo' in outcome.value.banner, false);
    assert.deepEqual(outcome.value.programme, vi);
  });
});
