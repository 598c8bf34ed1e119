// What a receiver checks a site by: the SHA-256 of every file, as `sha256sum -c` reads it, and the signature of that list.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const SUMS = 'SHA256SUMS';

/** What a signature says that it is for, so that one for something else is not taken for it. */
export const SIGNED_FOR = 'hiendien-widgets';

export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Writes the list of these files into their folder. */
export function writeSums(folder: string, names: readonly string[]): void {
  const lines = names.map((name) => `${sha256(readFileSync(join(folder, name)))}  ${name}\n`);
  writeFileSync(join(folder, SUMS), lines.join(''));
}

/**
 * Signs a file with an SSH key, by OpenSSH itself: `FILE.sig`. Ed25519 signs the same bytes with the same bytes.
 * @throws Error where the key or `ssh-keygen` is not there.
 */
export function signFile(file: string, key: string): void {
  if (!existsSync(key)) throw new Error(`There is no key at ${key}.`);
  const signature = execFileSync('ssh-keygen', ['-Y', 'sign', '-f', key, '-n', SIGNED_FOR, '-q'], {
    input: readFileSync(file),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  writeFileSync(`${file}.sig`, signature);
}

/** Who may sign, as `ssh-keygen -Y verify -f` reads it. It proves nothing unless it is had from elsewhere. */
export function signersOf(key: string): string {
  const [type = '', text = ''] = readFileSync(`${key}.pub`, 'utf8').split(' ');
  return `${SIGNED_FOR} namespaces="${SIGNED_FOR}" ${type} ${text.trim()}\n`;
}
