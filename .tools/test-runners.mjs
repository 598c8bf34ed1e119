// The two test runners, and how many tests passed and failed: by their own count, and never none where they say that
// something failed, or where there was nothing to run.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, start } from './install.mjs';

/** The test files in folders of `test`; helpers, configuration and fixtures stand beside them. */
export function testFilesIn(...folders) {
  return folders.flatMap((folder) =>
    readdirSync(join(root, 'test', folder), { recursive: true })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => join(root, 'test', folder, name))
      .sort(),
  );
}

/**
 * Runs files in node's test runner.
 * @param options `reporter` is one of node's; see `start` for `output`, `runAgain` for `again`.
 */
export async function runNodeTests(files, options = {}) {
  // Without a file the runner would look for some by itself.
  if (files.length === 0) return { ...NONE, failed: 1 };
  const { reports = join(root, '.cache'), environment = {}, output, reporter = 'spec', again } = options;
  const args = [
    '--import=tsx',
    '--test',
    `--test-reporter=${reporter}`,
    '--test-reporter-destination=stdout',
  ];
  const run = (files) =>
    readReport(reports, 'node-tests.json', (file) =>
      start(
        process.execPath,
        [
          ...args,
          '--test-reporter=./.tools/count-reporter.mjs',
          `--test-reporter-destination=${file}`,
          ...files,
        ],
        // A runner that is started by a test of another one would run nothing.
        { ...environment, NODE_TEST_CONTEXT: undefined },
        output,
      ),
    );
  const { code, report = {} } = await run(files);
  const tallies = again ? await runAgain(report, async (files) => (await run(files)).report) : report;
  return believe(sum(Object.values(tallies)), tallies === report ? code : 0);
}

/**
 * Runs the browser tests in every engine that is here, or the files given; the tallies by name of the browser.
 * @param options See `start` for `output`, `runAgain` for `again`.
 */
export async function runBrowserTests(files, options = {}) {
  const { reports = join(root, '.cache'), environment = {}, output, again } = options;
  const args = ['--no-install', 'wtr', '--config', 'test/web-test-runner.config.mjs'];
  const run = (files, reports) =>
    readReport(reports, 'browser-tests.json', () =>
      start(
        'npx',
        files.length > 0 ? [...args, '--files', ...files] : args,
        { ...environment, TEST_REPORTS: reports },
        output,
      ),
    );
  const { code, report = {} } = await run(files, reports);
  const tallies = {};
  for (const [name, byFile] of Object.entries(report)) {
    const rerun = async (files) => (await run(files, join(reports, 'again'))).report?.[name];
    tallies[name] = believe(sum(Object.values(again ? await runAgain(byFile, rerun) : byFile)), 0);
  }
  const hasFailed = Object.values(report).some((byFile) => sum(Object.values(byFile)).failed > 0);
  const isUnexplained = Object.keys(tallies).length === 0 || (code !== 0 && !hasFailed);
  return { ...tallies, ...(isUnexplained && { 'the runner': { ...NONE, failed: 1 } }) };
}

/** Adds tallies up, as one sentence and whether all is well. */
export function sumUp(tallies) {
  const { passed, failed } = sum(tallies);
  return { sentence: `${passed} passed, ${failed} failed`, isGreen: failed === 0 };
}

const NONE = { passed: 0, failed: 0, skipped: 0 };

function sum(tallies) {
  const add = (total, { passed, failed, skipped }) => ({
    passed: total.passed + passed,
    failed: total.failed + failed,
    skipped: total.skipped + skipped,
  });
  return tallies.reduce(add, NONE);
}

/** How many files of a run may be run again: where more fail, it was no accident, however busy the machine. */
const MOST_AGAIN = 10;

/**
 * Gives the few files that failed a second run, alone: what waits for a clock may fail where a machine is busy with
 * three engines. Says which, so that none fails unseen; what fails twice has failed.
 */
async function runAgain(tallies, run) {
  const failed = Object.keys(tallies).filter((file) => tallies[file].failed > 0);
  if (failed.length === 0 || failed.length > MOST_AGAIN || !failed.every((file) => existsSync(file)))
    return tallies;
  console.log(`\nFailed among others, and run again alone:\n${failed.join('\n')}`);
  const second = (await run(failed)) ?? {};
  return { ...tallies, ...Object.fromEntries(failed.map((file) => [file, second[file] ?? tallies[file]])) };
}

/** A runner that ran nothing, or that ends with a code for a failure it does not tell of, has failed once. */
function believe(tally, code) {
  const { passed, failed } = tally;
  return failed === 0 && (code !== 0 || passed === 0) ? { ...tally, failed: 1 } : tally;
}

/** Runs a runner that leaves a report; none is left where it could not even start. */
async function readReport(folder, name, runner) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  rmSync(file, { force: true });
  const code = await runner(file);
  return { code, report: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined };
}
