// npm run release [-- OUT]: builds everything and puts it into the folder that an owner serves; see the guide to hosting.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeDocs } from './docs-site/write-docs';
import { giveUp, root, run } from './install.mjs';
import { writeConfigurator } from './release/configurator';
import { makeRelease } from './release/release';
import { OWN_FOLDER } from './release/snippets';
import { VERSION } from '../src/version';

const USAGE = `npm run release -- [OUT] [--base URL] [--key FILE] [--stable VERSION] [--moving VERSION]
  OUT      the folder that is served (default: dist/site); earlier versions in it stay
  --base   its address, for the snippets; without it the index page fills in its own
  --key    an SSH key: signs the list of all files, and the archive
  --stable the version that /stable/ shall have (default: the one it has)
  --moving the version that the moving channel shall have, to roll it back (default: the one that was built)`;

const { positionals, values } = readArguments();
if (positionals.length > 1) giveUp(USAGE);

for (const script of ['.tools/build.ts', '.tools/storybook.ts'])
  if (run(process.execPath, ['--import=tsx', script]) !== 0) giveUp('The build failed: see the lines above.');
const storybook = join(root, 'dist/storybook');
const quiet = ['build', '--quiet', '--loglevel', 'warn', '-o', storybook];
if (run('npx', ['--no-install', 'storybook', ...quiet], { STORYBOOK_DISABLE_TELEMETRY: '1' }) !== 0)
  giveUp('Storybook could not be built: see the lines above.');
const docs = join(root, 'dist/docs');
await writeDocs(docs);
const configurator = join(root, 'dist/cau-hinh');
await writeConfigurator(configurator, join(root, 'dist/configurator'), `../${VERSION.split('.')[0] ?? ''}/`);

const out = resolve(positionals[0] ?? join(root, 'dist/site'));
try {
  const { channels, versions } = makeRelease({
    out,
    embed: join(root, 'dist/embed'),
    sbom: join(root, 'dist/sbom.cdx.json'),
    base: (values.base ?? OWN_FOLDER).replace(/\/*$/, '/'),
    stable: values.stable,
    moving: values.moving,
    key: values.key,
    parts: {
      storybook,
      'huong-dan': docs,
      'cau-hinh': configurator,
      'bac-si': join(root, 'dist/tools/page'),
      cms: join(root, 'dist/integrations'),
      'danh-sach': join(root, 'demo/lists'),
    },
  });
  console.log(`Versions: ${Object.keys(versions).join(', ')}`);
  for (const [channel, version] of Object.entries(channels)) console.log(`/${channel}/ has ${version}`);
  console.log(`The site is in ${out}: serve that folder, and begin with its index page.`);
} catch (error) {
  giveUp(error instanceof Error ? error.message : String(error));
}

function readArguments() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      allowPositionals: true,
      options: { base: text, key: text, stable: text, moving: text },
    });
  } catch {
    giveUp(USAGE);
    throw new Error(USAGE);
  }
}
