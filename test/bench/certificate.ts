import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { root } from '../../.tools/install.mjs';

const folder = `${root}.cache/certificate`;

/** Brings packages that only a benchmark needs, into the cache and not among the dependencies. */
export function fetchPackages(into: string, packages: readonly string[]): void {
  mkdirSync(into, { recursive: true });
  const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['install', ...options, '--prefix', into, ...packages], { stdio: 'inherit' });
}

/** A certificate for a server on this machine: browsers speak HTTP/2 with TLS alone. */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  if (!existsSync(`${folder}/node_modules/selfsigned`)) fetchPackages(folder, ['selfsigned@5.5.0']);
  const require = createRequire(`${folder}/index.js`);
  const { default: selfsigned } = (await import(pathToFileURL(require.resolve('selfsigned')).href)) as {
    default: { generate: (names: object[], options: object) => Promise<{ private: string; cert: string }> };
  };
  const names = [{ name: 'commonName', value: 'localhost' }];
  const { private: key, cert } = await selfsigned.generate(names, { keySize: 2048, days: 7 });
  return { key, cert };
}
