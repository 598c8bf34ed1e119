import { createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { readList } from '../domain/lists/read-list';
import type { ShippedLanguage } from '../domain/programme/language';
import { fileToSign } from '../domain/signing/signature';
import { checkContentFile } from './content-check';
import { checkLanguageFile } from './language-check';

const SERIAL_MISSING = {
  vi: 'serial: nội dung được ký phải có số này, lớn hơn lần trước',
  en: 'serial: signed content has one, higher than the last',
};

/** Makes a key that only its owner can read, and gives its public half. Takes no file's place. */
export function makeKey(file: string): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  return publicKeyOf(privateKey);
}

/** The public half of a key, as the script tag's `data-key` takes it: 32 bytes as base64. */
export function publicKeyOf(privateKey: KeyObject): string {
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return Buffer.from(x, 'base64url').toString('base64');
}

/** Signs a text, for a file beside it or a field of an answer: 64 bytes as base64. */
export function signText(text: string, privateKey: KeyObject): string {
  return sign(null, Buffer.from(text), privateKey).toString('base64');
}

/** Writes the signature of a file beside it. What is wrong with the file, if anything is: then nothing is written. */
export function signFile(
  file: string,
  privateKey: KeyObject,
  widgets: readonly string[],
  language: ShippedLanguage = 'en',
): readonly string[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  const problems = findProblems(file, text, widgets, language);
  if (problems.length === 0) writeFileSync(`${file}.sig`, `${signText(fileToSign(text), privateKey)}\n`);
  return problems;
}

function findProblems(
  file: string,
  text: string,
  widgets: readonly string[],
  language: ShippedLanguage,
): readonly string[] {
  // What a calendar's events and a list's entries hold depends on the page, which names what it leaves out.
  if (/^BEGIN:VCALENDAR\r?\n/i.test(text)) return [];
  const { messages, entries, serial } = JSON.parse(text) as Readonly<Record<string, unknown>>;
  if (entries !== undefined) {
    const list = readList(text, z.looseObject({}));
    const problem = list.ok ? list.value.problem : list.problem;
    return problem === undefined ? [] : [problem];
  }
  if (messages !== undefined) {
    const [lines, isUsable] = checkLanguageFile(file, language);
    return isUsable ? [] : lines;
  }
  const problems = checkContentFile(file, widgets, language);
  return serial === undefined ? [...problems, SERIAL_MISSING[language]] : problems;
}
