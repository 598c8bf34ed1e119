import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { publicKeyOf, signText } from '../../../src/cli/sign';
import { answerToSign, fileToSign, isSigned } from '../../../src/domain/signing/signature';

const { privateKey } = generateKeyPairSync('ed25519');
const KEY = publicKeyOf(privateKey);
const OTHER = publicKeyOf(generateKeyPairSync('ed25519').privateKey);
const TEXT = fileToSign('{"title":"Hiện diện trực tuyến"}');
const SIGNATURE = signText(TEXT, privateKey);

describe('a signature', () => {
  it('holds for the text and the key that it was made for', async () => {
    assert.equal(await isSigned(TEXT, SIGNATURE, KEY), true);
    assert.equal(await isSigned(TEXT, ` ${SIGNATURE}\n`, KEY), true);
  });

  it('is the one of RFC 8032 for its key and an empty text', async () => {
    const base64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64');
    const key = base64('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
    const signature = base64(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    );
    assert.equal(await isSigned('', signature, key), true);
    assert.equal(await isSigned(' ', signature, key), false);
  });

  for (const { what, text = TEXT, signature = SIGNATURE, key = KEY } of [
    { what: 'another text', text: TEXT.replace('Hiện', 'Hiển') },
    { what: 'a text with more', text: `${TEXT} ` },
    { what: 'another key', key: OTHER },
    { what: 'no key', key: '' },
    { what: 'half a key', key: KEY.slice(0, 20) },
    { what: 'a key that is no base64', key: '☃' },
    { what: 'no signature', signature: '' },
    { what: 'half a signature', signature: SIGNATURE.slice(0, 40) },
    { what: 'a signature of zeros', signature: Buffer.alloc(64).toString('base64') },
    { what: 'a signature for an answer', signature: signText(TEXT.replace('file', 'answer'), privateKey) },
  ])
    it(`does not hold for ${what}, and nothing is thrown`, async () => {
      assert.equal(await isSigned(text, signature, key), false);
    });

  it('does not hold where one bit is another', async () => {
    const bytes = Buffer.from(SIGNATURE, 'base64');
    await fc.assert(
      fc.asyncProperty(fc.nat(511), async (bit) => {
        const changed = Buffer.from(bytes);
        changed[bit >> 3]! ^= 1 << (bit & 7);
        assert.equal(await isSigned(TEXT, changed.toString('base64'), KEY), false);
      }),
    );
  });
});

describe('what is signed of an answer', () => {
  const answer = { name: 'a.vn', verdict: 'free', checkedAt: '2026-11-23', expiresAt: '2026-11-24', ttl: 60 };

  it('is another for each field that is another', () => {
    const texts = new Set([
      answerToSign(answer),
      ...Object.keys(answer).map((field) => answerToSign({ ...answer, [field]: 'x' })),
      answerToSign({ ...answer, ttl: undefined }),
    ]);
    assert.equal(texts.size, 7);
  });

  it('is never what is signed of a file', () => {
    assert.notEqual(fileToSign('').split('\n')[0], answerToSign(answer).split('\n')[0]);
  });
});
