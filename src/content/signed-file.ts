import { fetchChecked, type Fetched } from './fetch-checked';

/**
 * Fetches a file that the owner names, and checks it. Where the owner has a key, the file's signature lies beside it,
 * as `<file>.sig`, and without a right one the file is not used: who has taken over its server can then change no word.
 */
export async function fetchOwned<Value>(
  address: string,
  key: string | undefined,
  check: (text: string, address: string) => Fetched<Value>,
  types?: readonly string[],
): Promise<Fetched<Value>> {
  if (key === undefined) return fetchChecked(address, check, { types });
  const [file, signature] = await Promise.all([
    fetchChecked(address, asText, { types }),
    fetchChecked(signatureOf(address), asText),
  ]);
  if (!file.ok) return file;
  // Few owners have a key.
  const { fileToSign, isSigned } = await import('../domain/signing/signature');
  const isRight = signature.ok && (await isSigned(fileToSign(file.value), signature.value, key));
  return isRight ? check(file.value, address) : UNSIGNED;
}

const UNSIGNED = { ok: false, problem: 'it is not signed by the key in data-key' } as const;

function signatureOf(address: string): string {
  const url = new URL(address);
  url.pathname += '.sig';
  return url.href;
}

function asText(text: string): Fetched<string> {
  return { ok: true, value: text };
}
