// npm test: installs and builds what is missing, then runs every test and says in which engines.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { giveUp, install, root, run } from './install.mjs';
import { runBrowserTests, runNodeTests, sumUp, testFilesIn } from './test-runners.mjs';

const NODE_FOLDERS = [
  'build',
  'cli',
  'content',
  'domain',
  'fuzz',
  'gateway',
  'i18n',
  'integrations',
  'lab',
  'package',
  'prerender',
  'providers',
  'runner',
  'screens',
  'server',
  'stories',
];

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

const hosts = `${root}.cache/hosts.json`;
rmSync(hosts, { force: true });
const environment = { CHROME_PATH: found.chromium };
const node = await runNodeTests(testFilesIn(...NODE_FOLDERS), { environment, again: true });
const browser = await runBrowserTests([], { environment, again: true });

if (existsSync(hosts)) console.log(`\n${drawTable(JSON.parse(readFileSync(hosts, 'utf8')))}`);
console.log(`\nNode: ${describe(node)}`);
for (const [name, tally] of Object.entries(browser))
  console.log(`${ENGINES[name] ?? name}: ${describe(tally)}`);
console.log(`Engines: ${engines.join(', ')}`);
const { sentence, isGreen } = sumUp([node, ...Object.values(browser)]);
console.log(sentence);
process.exitCode = isGreen && Object.keys(browser).length === engines.length ? 0 : 1;

function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
