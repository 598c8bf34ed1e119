#!/usr/bin/env node
// The program of the package hiendien-tools: the description of the elements lies beside it.
import { readFile } from 'node:fs/promises';
import type { Package } from 'custom-elements-manifest/schema';
import { main } from './main';

process.exitCode = await main(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  environment: process.env,
  loadManifest: async () =>
    JSON.parse(await readFile(new URL('./custom-elements.json', import.meta.url), 'utf8')) as Package,
});
