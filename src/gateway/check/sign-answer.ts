import { answerToSign } from '../../domain/signing/signature';
import type { CheckedName } from './check.schema';
import { expiryOf } from './describe';

export type SignAnswer = (answer: CheckedName) => Promise<CheckedName>;

/**
 * Makes what signs answers with the owner's key, by the engine's own Ed25519.
 * @param pem A private key as PKCS 8, as `hiendien sign --new-key` writes it. Rejects where it is none.
 */
export async function createSigner(pem: string): Promise<SignAnswer> {
  const base64 = pem.replaceAll(/-----[A-Z ]+-----/g, '').replaceAll(/\s/g, '');
  const der = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const key = await crypto.subtle.importKey('pkcs8', der, 'Ed25519', false, ['sign']);
  return async (answer) => {
    const expiresAt = expiryOf(answer);
    const text = new TextEncoder().encode(answerToSign({ ...answer, expiresAt }));
    const bytes = new Uint8Array(await crypto.subtle.sign('Ed25519', key, text));
    return { ...answer, expiresAt, signature: btoa(String.fromCharCode(...bytes)) };
  };
}
