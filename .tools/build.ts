// npm run build: checks the content, builds what the script tag loads and the npm package, and measures the budgets.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { checkContentFile } from '../src/cli/content-check';
import { readCatalogue } from '../src/cli/doctor/catalogue';
import { buildEmbed } from './build/embed';
import { measureBudgets, type BuiltFile } from './budgets';
import { findLedgerProblems } from './build/ledger';
import { buildTools } from './build/tools';
import { styleSheetOfBanner } from './build/banner-css';
import { buildConfigurator } from './build/configurator';
import { buildFrames } from './build/frames';
import { writeGuide } from './build/guide';
import { root } from './install.mjs';
import { buildManifest } from './manifest';
import { buildPackage } from './package/build';
import { readFields } from './integrations/fields';
import { writeIntegrations } from './integrations/pack';
import { writeList } from './release/integrity';
import { billOfMaterials } from './release/sbom';
import { prerenderStyles } from '../src/prerender';
import { VERSION } from '../src/version';

const dist = `${root}dist`;

const widgets = [...readCatalogue(buildManifest()).keys()];
for (const language of ['vi', 'en']) {
  const problems = checkContentFile(`${root}src/content/programme.${language}.json`, widgets);
  if (problems.length > 0) fail(`The content in ${language} is not right:\n${problems.join('\n')}`);
}

const unfounded = findLedgerProblems();
if (unfounded.length > 0) fail(`Sentences and the ledger of rules do not fit:\n${unfounded.join('\n')}`);

rmSync(dist, { recursive: true, force: true });
const packages = await buildEmbed(`${dist}/embed`);
await buildFrames(`${dist}/embed`);
for (const [name, text] of Object.entries({ ...prerenderStyles(), 'banner.css': styleSheetOfBanner() }))
  writeFileSync(`${dist}/embed/${name}`, text);
writeFileSync(`${dist}/embed/guide.html`, writeGuide(VERSION, readFields()));
await buildPackage(dist);
await buildTools(`${dist}/tools`);

// Last of what goes into this folder: the list holds every file in it.
const list = writeList(`${dist}/embed`, VERSION);
writeFileSync(`${dist}/sbom.cdx.json`, billOfMaterials(packages, list));

writeIntegrations(`${dist}/embed`, `${dist}/integrations`);
await buildConfigurator(`${dist}/configurator`, list);

const manifestFile = `${dist}/embed/.vite/manifest.json`;
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, BuiltFile>;
const lines = measureBudgets(`${dist}/embed`, manifest);
for (const { page, requests, bytes, allowedRequests, allowedBytes, kept } of lines) {
  console.log(
    `${kept ? 'ok  ' : 'OVER'} ${page} page: ${requests} of ${allowedRequests} request(s), ${bytes} of ${allowedBytes} bytes (brotli 11)`,
  );
}
if (lines.some(({ kept }) => !kept)) fail('A budget is passed.');

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
