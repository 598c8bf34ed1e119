// npm run test:mutants [-- FOLDER or FILE …]: changes the pure core in thousands of small ways, each alone, and counts the
// changes that its tests notice. A folder of `src` is judged by the tests of the same folder of `test`, file by file,
// so that a mutant costs a second and not the whole suite. What neither changed nor failed is not tried again.
import { Stryker } from '@stryker-mutator/core';
import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { giveUp, root } from './install.mjs';

/** Folders that other tests are for as well: the content that ships, and its words in another language. */
const ALSO_BY = { 'domain/programme': ['content/*', 'i18n/language-pack'] };

/** Of the mutants that can be noticed, how many must be. */
const ENOUGH = 92;

const places = process.argv.length > 2 ? process.argv.slice(2) : pureFolders();
for (const place of places) if (!existsSync(`${root}src/${place}`)) giveUp(`There is no src/${place}.`);

process.chdir(root);
const scores = [];
for (const place of places) scores.push([place, await scoreOf(place)]);
for (const [place, { killed, all, score }] of scores)
  console.log(`${place}: ${killed} of ${all}, ${score.toFixed(1)} %`);
process.exitCode = scores.every(([, { score }]) => score >= ENOUGH) ? 0 : 1;

function pureFolders() {
  const inDomain = readdirSync(`${root}src/domain`, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return [...inDomain.map(({ name }) => `domain/${name}`), 'providers', 'i18n'];
}

async function scoreOf(place) {
  const isFile = place.endsWith('.ts');
  const folder = isFile ? dirname(place) : place;
  const report = `.cache/mutants/${folder.replaceAll('/', '-')}`;
  const stryker = new Stryker({
    mutate: [isFile ? `src/${place}` : `src/${folder}/**/*.ts`],
    testRunner: 'tap',
    tap: {
      testFiles: [`${folder}/**/*`, ...(ALSO_BY[folder] ?? [])].map((tests) => `test/${tests}.test.ts`),
      nodeArgs: [
        '--import=tsx',
        '--import=./.tools/mutant-tests.mjs',
        '--test-reporter=tap',
        '-r',
        '{{hookFile}}',
        '{{testFile}}',
      ],
    },
    coverageAnalysis: 'perTest',
    incremental: true,
    incrementalFile: `${report}.json`,
    htmlReporter: { fileName: `${report}.html` },
    reporters: ['clear-text', 'html'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, allowEmojis: false },
    tempDirName: '.cache/mutants/sandbox',
    ignorePatterns: ['.cache', '.storybook', 'demo', 'dist', 'storybook-static'],
    concurrency: 2,
    allowConsoleColors: false,
    logLevel: 'warn',
  });
  const results = await stryker.runMutationTest();
  const noticed = ({ status }) => status === 'Killed' || status === 'Timeout';
  const missed = ({ status }) => status === 'Survived' || status === 'NoCoverage';
  const killed = results.filter(noticed).length;
  const all = killed + results.filter(missed).length;
  return { killed, all, score: all === 0 ? 0 : (100 * killed) / all };
}
