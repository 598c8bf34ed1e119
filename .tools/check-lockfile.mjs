// Native tools come as optional packages, one a platform. npm can leave some out of the lockfile without a word, and
// then `npm ci` fails on other machines: every one that a package names must stand in the lockfile itself.
import { readFileSync } from 'node:fs';
import { root } from './install.mjs';

const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'));
const names = new Set(Object.keys(packages).map((path) => path.split('node_modules/').pop()));
const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !names.has(name))
    .map((name) => `${path}: ${name}`),
);
for (const line of missing) console.error(`not in the lockfile: ${line}`);
process.exitCode = missing.length > 0 ? 1 : 0;
