// npm run build: checks the content, builds what the script tag loads and the npm package, and measures the budgets.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { build } from 'vite';
import { checkContentFile } from '../src/cli/content-check';
import { programmeSchema } from '../src/domain/programme/programme.schema';
import { buildEmbed } from './build/embed';
import { measureBudgets, type BuiltFile } from './budgets';
import { styleSheetOfBanner } from './build/banner-css';
import { buildFrames } from './build/frames';
import { run, root } from './install.mjs';
import { writeLists } from './release/integrity';
import { billOfMaterials } from './release/sbom';
import { VERSION } from '../src/version';

const dist = `${root}dist`;

for (const language of ['vi', 'en']) {
  const problems = checkContentFile(`${root}src/content/programme.${language}.json`);
  if (problems.length > 0) fail(`The content in ${language} is not right:\n${problems.join('\n')}`);
}

rmSync(dist, { recursive: true, force: true });
const packages = await buildEmbed(`${dist}/embed`);
await buildFrames(`${dist}/embed`);
writeFileSync(`${dist}/embed/banner.css`, styleSheetOfBanner());
await build({ root, configFile: `${root}.tools/build/library.config.ts`, logLevel: 'warn' });
if (run('npx', ['--no-install', 'tsc', '-p', '.tools/build/tsconfig.types.json']) !== 0)
  fail('The types do not compile.');
writeFileSync(`${dist}/programme.schema.json`, `${JSON.stringify(makeJsonSchema(), null, 2)}\n`);

// Last of what goes into this folder: the lists hold every file in it.
const list = writeLists(`${dist}/embed`, VERSION);
writeFileSync(`${dist}/sbom.cdx.json`, `${JSON.stringify(billOfMaterials(packages, list), null, 2)}\n`);

const manifestFile = `${dist}/embed/.vite/manifest.json`;
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, BuiltFile>;
const lines = measureBudgets(`${dist}/embed`, manifest);
for (const { page, requests, bytes, allowedRequests, allowedBytes, aim, kept } of lines) {
  console.log(
    `${kept ? 'ok  ' : 'OVER'} ${page} page: ${requests} of ${allowedRequests} request(s), ${bytes} of ${allowedBytes} bytes (brotli 11)${aim ? `; ${bytes - aim} above what was aimed at` : ''}`,
  );
}
if (lines.some(({ kept }) => !kept)) fail('A budget is passed.');

/** The JSON Schema of a content file, for editors: strict, where reading is tolerant. */
function makeJsonSchema(): object {
  return {
    title: 'hiendien-widgets programme content',
    ...z.toJSONSchema(programmeSchema, { io: 'output' }),
  };
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
