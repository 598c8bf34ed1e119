// The npm package: modules, declarations, and what speaks of them to editors and frameworks.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { build } from 'vite';
import { programmeSchema } from '../../src/domain/programme/programme.schema';
import { root } from '../install.mjs';
import { writeDeclarations } from './declarations';
import { writeFrameworks } from './frameworks';
import { packageManifest } from './manifest';
import { makeTokens } from './tokens';

/** What anybody may read without a program: programme content, the ledger of rules, and the golden cases. */
const CONTENT = [
  'src/content/programme.vi.json',
  'src/content/programme.en.json',
  'src/content/rules/rules.json',
  'src/domain/eligibility/cases.json',
];

export async function buildPackage(dist: string): Promise<void> {
  await build({ root, configFile: `${root}.tools/package/library.config.ts`, logLevel: 'warn' });
  writeDeclarations(`${dist}/lib`);
  writeFrameworks(dist);
  writeJson(`${dist}/custom-elements.json`, packageManifest());
  writeJson(`${dist}/tokens.json`, await makeTokens());
  writeJson(`${dist}/programme.schema.json`, makeJsonSchema());
  mkdirSync(`${dist}/content`, { recursive: true });
  for (const file of CONTENT) copyFileSync(root + file, `${dist}/content/${file.split('/').at(-1) ?? ''}`);
}

/** The JSON Schema of a content file, for editors: strict, where reading is tolerant. */
function makeJsonSchema(): object {
  return {
    title: 'hiendien-widgets programme content',
    ...z.toJSONSchema(programmeSchema, { io: 'output' }),
  };
}

function writeJson(file: string, value: object): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
