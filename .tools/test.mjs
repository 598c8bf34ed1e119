// npm test: installs and builds what is missing, then runs every test and says in which engines.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, install, root, run } from './install.mjs';

install();
const { ADVICE, findBrowsers } = await import('./browsers.mjs');
const { drawTable, ENGINES } = await import('../test/built/hosts/table.mjs');

const found = await findBrowsers();
const engines = Object.keys(ADVICE).filter((engine) => found[engine]);
for (const [engine, advice] of Object.entries(ADVICE)) {
  if (found[engine]) continue;
  const sentence = `${engine} is not here: to test in it, ${advice}.`;
  if (process.env.CI || engine === 'chromium') giveUp(sentence);
  console.log(sentence);
}

if (run('npm', ['run', '--silent', 'build']) !== 0) giveUp('The build failed: see the lines above.');
if (run('npm', ['run', '--silent', 'build:storybook'], { STORYBOOK_DISABLE_TELEMETRY: '1' }) !== 0) {
  giveUp('Storybook could not be built: see the lines above.');
}

const NODE_FOLDERS = ['build', 'cli', 'content', 'domain', 'i18n', 'lab', 'providers', 'server', 'stories'];
const reports = join(root, '.cache');
mkdirSync(reports, { recursive: true });

const node = readReport('node-tests.json', () =>
  run(
    process.execPath,
    [
      '--import=tsx',
      '--test',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=./.tools/count-reporter.mjs',
      `--test-reporter-destination=${join(reports, 'node-tests.json')}`,
      ...NODE_FOLDERS.flatMap((folder) => testFiles(join(root, 'test', folder))),
    ],
    { CHROME_PATH: found.chromium },
  ),
);
const browser = readReport('browser-tests.json', () =>
  run('npx', ['--no-install', 'wtr', '--config', 'test/web-test-runner.config.mjs'], {
    CHROME_PATH: found.chromium,
  }),
);

console.log(`\n${drawTable(JSON.parse(readFileSync(join(reports, 'hosts.json'), 'utf8')))}`);
console.log(`\nNode: ${describe(node)}`);
for (const [name, tally] of Object.entries(browser))
  console.log(`${ENGINES[name] ?? name}: ${describe(tally)}`);
console.log(`Engines: ${engines.join(', ')}`);
const all = [node, ...Object.values(browser)];
const sum = (kind) => all.reduce((total, tally) => total + tally[kind], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode =
  sum('failed') > 0 || sum('passed') === 0 || Object.keys(browser).length < engines.length ? 1 : 0;

/** Runs a runner that leaves a report, and reads it; a runner that leaves none has failed. */
function readReport(name, runner) {
  const file = join(reports, name);
  rmSync(file, { force: true });
  const code = runner();
  if (!existsSync(file)) giveUp(`A test runner ended with code ${code} and no report.`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

function testFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
    .sort();
}

function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
