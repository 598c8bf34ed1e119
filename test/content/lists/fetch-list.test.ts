import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { describe, it, type TestContext } from 'node:test';
import { publicKeyOf, signText } from '../../../src/cli/sign';
import { fetchStories } from '../../../src/content/lists/stories-list';
import { fileToSign } from '../../../src/domain/signing/signature';

const ADDRESS = 'https://xa.example.vn/danh-sach/cau-chuyen.json?ban=2';
const SIGNATURE = 'https://xa.example.vn/danh-sach/cau-chuyen.json.sig?ban=2';
const TEXT = JSON.stringify({
  entries: [{ who: 'Hộ A', name: 'a.biz.vn', quote: 'Khách tìm thấy chúng tôi.', consentOn: '2026-10-01' }],
});

interface Served {
  readonly text: string;
  readonly type?: string;
}

/** A server that has these files, by their addresses. */
function serve(t: TestContext, files: Readonly<Record<string, Served>>) {
  return t.mock.method(globalThis, 'fetch', (address: string) => {
    const file = files[address];
    if (!file) return Promise.resolve(new Response('', { status: 404 }));
    const headers = { 'content-type': file.type ?? 'application/json; charset=utf-8' };
    return Promise.resolve(new Response(file.text, { headers }));
  });
}

function fetchIt(key?: string) {
  return fetchStories({ address: ADDRESS, key, today: '2026-11-27', allows: () => false });
}

describe('fetching an owner’s list', () => {
  it('asks once, without credentials, without saying where from, and follows nobody elsewhere', async (t) => {
    const sent = serve(t, { [ADDRESS]: { text: TEXT } });
    const outcome = await fetchIt();
    assert.ok(outcome.ok, 'it is read');
    assert.equal(outcome.value.entries.length, 1);
    assert.equal(sent.mock.callCount(), 1);
    const [address, { signal, ...wishes }] = sent.mock.calls[0]!.arguments as unknown as [
      string,
      RequestInit,
    ];
    assert.equal(address, ADDRESS);
    assert.ok(signal, 'it can be called off');
    assert.deepEqual(wishes, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'default',
    });
  });

  for (const type of ['text/html', 'text/plain', '', 'application/jsonp'])
    it(`reads nothing that the server calls “${type}”`, async (t) => {
      serve(t, { [ADDRESS]: { text: TEXT, type } });
      const outcome = await fetchIt();
      assert.ok(!outcome.ok, 'it is refused');
      assert.match(outcome.problem, /the server calls it ".*", not application\/json or text\/json/);
    });

  it('reads no more than 256 kB', async (t) => {
    serve(t, { [ADDRESS]: { text: `${TEXT}${' '.repeat(256_000)}` } });
    const outcome = await fetchIt();
    assert.ok(!outcome.ok && outcome.problem.includes('larger than 256 kB'), 'it is refused');
  });

  const { privateKey } = generateKeyPairSync('ed25519');
  const key = publicKeyOf(privateKey);
  const signature = (text: string) => ({
    text: signText(fileToSign(text), privateKey),
    type: 'application/octet-stream',
  });

  it('with a key, reads what it has signed', async (t) => {
    serve(t, { [ADDRESS]: { text: TEXT }, [SIGNATURE]: signature(TEXT) });
    assert.ok((await fetchIt(key)).ok, 'it is read');
  });

  for (const [what, files] of [
    ['without a signature', {}],
    ['with that of another text', { [SIGNATURE]: signature(`${TEXT} `) }],
    ['with no signature at all', { [SIGNATURE]: { text: 'x' } }],
  ] as const)
    it(`with a key, reads nothing ${what}`, async (t) => {
      serve(t, { [ADDRESS]: { text: TEXT }, ...files });
      assert.deepEqual(await fetchIt(key), { ok: false, problem: 'it is not signed by the key in data-key' });
    });
});
