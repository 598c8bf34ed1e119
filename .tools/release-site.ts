// npm run release:site -- OUT: puts the build into the folder that an owner serves; see the guide to hosting.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { giveUp, root } from './install.mjs';
import { makeSite } from './release/site';

const USAGE = `npm run release:site -- OUT [--base URL] [--stable VERSION] [--moving VERSION]
  OUT      the folder that is served; earlier versions in it stay
  --base   its address, for the snippets (default: https://YOUR-HOST/)
  --stable the version that /stable/ shall have (default: the one it has)
  --moving the version that the moving channel shall have, to roll it back (default: the one that was built)`;

const { positionals, values } = readArguments();
const [out = ''] = positionals;
if (positionals.length !== 1) giveUp(USAGE);
const embed = `${root}dist/embed`;
if (!existsSync(`${embed}/integrity.json`)) giveUp('There is no build: run npm run build first.');
try {
  const { channels, versions } = makeSite({
    out: resolve(out),
    embed,
    sbom: `${root}dist/sbom.cdx.json`,
    base: (values.base ?? 'https://YOUR-HOST/').replace(/\/*$/, '/'),
    stable: values.stable,
    moving: values.moving,
  });
  console.log(`Versions: ${Object.keys(versions).join(', ')}`);
  for (const [channel, version] of Object.entries(channels)) console.log(`/${channel}/ has ${version}`);
  console.log('The snippets are in snippets/, the archives in mirror/, recipes for servers beside them.');
} catch (error) {
  giveUp(error instanceof Error ? error.message : String(error));
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { base: { type: 'string' }, stable: { type: 'string' }, moving: { type: 'string' } },
    });
  } catch {
    giveUp(USAGE);
    throw new Error(USAGE);
  }
}
