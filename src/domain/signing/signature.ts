import { verifyAsync } from '@noble/ed25519';

/** What an owner can sign, so that a page believes it from whatever server it comes. Each kind of text is marked. */

/** What is signed of a file of content or of a language: all of it. */
export function fileToSign(text: string): string {
  return `hiendien file 1\n${text}`;
}

/** What a gateway signs of an answer. */
export interface SignedAnswer {
  readonly name: string;
  readonly verdict: string;
  /** Dates and times as ISO 8601 writes them. */
  readonly checkedAt: string;
  readonly expiresAt: string;
  /** Seconds. */
  readonly ttl?: number | undefined;
}

/** A line for each field, in this order: none of them can hold the end of a line and be valid. */
export function answerToSign({ name, verdict, checkedAt, expiresAt, ttl }: SignedAnswer): string {
  return ['hiendien answer 1', name, verdict, checkedAt, expiresAt, ttl ?? ''].join('\n');
}

/**
 * Whether a text was signed by the owner of a key. False too where the key is none, and where the page has no TLS and so
 * no cryptography. Reckoned here: not every engine's WebCrypto knows Ed25519 (Chromium since 137, Firefox since 129), and
 * WebKitGTK 2.50 falls over with it. SHA-512 is the engine's.
 * @param signature 64 bytes as base64.
 * @param key The public key, 32 bytes as base64.
 */
export async function isSigned(text: string, signature: string, key: string): Promise<boolean> {
  try {
    // As RFC 8032 has it, no laxer.
    return await verifyAsync(bytesOf(signature), new TextEncoder().encode(text), bytesOf(key), {
      zip215: false,
    });
  } catch {
    return false;
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64.trim().replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
