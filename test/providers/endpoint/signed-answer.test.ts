import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { describe, it } from 'node:test';
import { publicKeyOf, signText } from '../../../src/cli/sign';
import { answerToSign, type SignedAnswer } from '../../../src/domain/signing/signature';
import { createEndpointProvider } from '../../../src/providers/endpoint/endpoint';
import { someName, wanted } from '../policies/scripted-provider';
import { FakeWorld } from '../request/fake-world';

const { privateKey } = generateKeyPairSync('ed25519');
const key = publicKeyOf(privateKey);
/** When the world of these tests begins. */
const BEGINNING = Date.UTC(2030, 0, 1);
const at = (seconds: number) => new Date(BEGINNING + seconds * 1000).toISOString();
const FREE = { name: 'comtam.id.vn', verdict: 'free', checkedAt: at(0), expiresAt: at(60) };

function signed(answer: SignedAnswer) {
  return { ...answer, signature: signText(answerToSign(answer), privateKey) };
}

async function kindOf(answer: object, settings: { readonly key?: string } = { key }): Promise<string> {
  const reply = new Response(JSON.stringify({ answers: [answer] }), {
    headers: { 'content-type': 'application/json' },
  });
  const { surroundings } = new FakeWorld(() => Promise.resolve(reply));
  const provider = createEndpointProvider({ url: 'https://gateway.example/', ...settings }, surroundings);
  return (await provider.check(someName, wanted())).kind;
}

describe('a gateway whose answers are signed', () => {
  for (const verdict of ['free', 'present', 'absent', 'reserved'])
    it(`may say ${verdict}`, async () => {
      assert.equal(await kindOf(signed({ ...FREE, verdict })), verdict);
    });

  it('may say how long its answer can be kept', async () => {
    assert.equal(await kindOf(signed({ ...FREE, verdict: 'absent', ttl: 30 })), 'absent');
  });

  for (const [what, answer] of [
    ['without a signature', FREE],
    [
      'signed by another',
      { ...FREE, signature: signText(answerToSign(FREE), generateKeyPairSync('ed25519').privateKey) },
    ],
    ['with another verdict than was signed', { ...signed({ ...FREE, verdict: 'present' }), verdict: 'free' }],
    ['for another name', { ...signed({ ...FREE, name: 'khac.id.vn' }), name: FREE.name }],
    ['kept longer than was signed', { ...signed(FREE), expiresAt: at(3600) }],
    ['said to be newer than was signed', { ...signed({ ...FREE, checkedAt: at(-500) }), checkedAt: at(0) }],
    ['with a lifetime that was not signed', { ...signed({ ...FREE, verdict: 'absent' }), ttl: 86_400 }],
    ['that has expired', signed({ ...FREE, checkedAt: at(-60), expiresAt: at(-1) })],
    ['that expires now', signed({ ...FREE, expiresAt: at(0) })],
    ['that never expires', signed({ ...FREE, expiresAt: 'never' })],
    ['of ten minutes ago', signed({ ...FREE, checkedAt: at(-601) })],
  ] as const)
    it(`is not believed ${what}`, async () => {
      assert.equal(await kindOf(answer), 'unknown');
    });

  it('is not believed where the key is empty', async () => {
    assert.equal(await kindOf(signed(FREE), { key: '' }), 'unknown');
  });

  it('is believed without a signature where the owner has no key', async () => {
    assert.equal(await kindOf(FREE, {}), 'free');
  });
});
