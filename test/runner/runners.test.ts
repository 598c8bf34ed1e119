import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findBrowsers } from '../../.tools/browsers.mjs';
import { runBrowserTests, runNodeTests, testFilesIn } from '../../.tools/test-runners.mjs';

const { chromium } = (await findBrowsers()) as { readonly chromium: string | undefined };
const skip = chromium === undefined && 'There is no Chromium here, and none that could be fetched.';
interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const BROKEN = fileURLToPath(new URL('broken/', import.meta.url));

describe('what a runner is given', () => {
  it('is files of tests only: no helper, no configuration, nothing that is broken on purpose', () => {
    const files = testFilesIn('runner', 'built');
    assert.ok(files.length > 5);
    for (const file of files) assert.match(file, /\.test\.ts$/);
    assert.deepEqual(testFilesIn('runner'), [fileURLToPath(import.meta.url)]);
  });
});

describe('the runners', () => {
  let reports = '';
  before(() => {
    reports = mkdtempSync(join(tmpdir(), 'runners-'));
  });
  after(() => {
    rmSync(reports, { recursive: true });
  });

  describe('of node', () => {
    const count = (...files: string[]) =>
      runNodeTests(
        files.map((file) => join(BROKEN, 'node', `${file}.ts`)),
        { reports, output: 'never' },
      ) as Promise<Tally>;

    it('is green for a sound file', async () => {
      assert.deepEqual(await count('sound'), { passed: 1, failed: 0, skipped: 0 });
    });

    for (const { file, passed = 0 } of [
      { file: 'throwing-suite' },
      { file: 'failing-hook', passed: 1 },
      { file: 'failing-exit', passed: 1 },
      { file: 'no-test' },
      { file: 'empty-suite' },
    ]) {
      it(`is red for ${file}, also beside a sound file`, async () => {
        assert.deepEqual(await count(file), { passed, failed: 1, skipped: 0 });
        assert.deepEqual(await count('sound', file), { passed: passed + 1, failed: 1, skipped: 0 });
      });
    }

    it('runs a file that failed again, where it is told to: only what fails twice has failed', async () => {
      const run = (file: string, again: boolean) =>
        runNodeTests([join(BROKEN, file), join(BROKEN, 'node/sound.ts')], {
          reports,
          output: 'never',
          environment: { MARK: join(reports, `mark-${again}`) },
          again,
        }) as Promise<Tally>;
      assert.deepEqual(await run('once/fails-first.ts', false), { passed: 2, failed: 1, skipped: 0 });
      assert.deepEqual(await run('once/fails-first.ts', true), { passed: 3, failed: 0, skipped: 0 });
      assert.deepEqual(await run('node/failing-hook.ts', true), { passed: 2, failed: 1, skipped: 0 });
    });

    it('is red without a file, and for one that is not there', async () => {
      assert.deepEqual(await count(), { passed: 0, failed: 1, skipped: 0 });
      assert.deepEqual(await count('that-is-not-there'), { passed: 0, failed: 1, skipped: 0 });
    });
  });

  describe('of browsers', { skip }, () => {
    const environment = { ENGINES: 'chromium' };
    const count = (...files: string[]) =>
      runBrowserTests(
        files.map((file) => join(BROKEN, 'browser', `${file}.ts`)),
        { reports, environment, output: 'never' },
      ) as Promise<Readonly<Record<string, Tally>>>;

    it('is green for the sound file and red for each that is broken', async () => {
      const outcomes = {
        sound: { passed: 1, failed: 0 },
        'throwing-suite': { passed: 0, failed: 1 },
        'failing-hook': { passed: 1, failed: 1 },
        // The hook, and the test that it kept from running.
        'failing-first-hook': { passed: 0, failed: 2 },
        'throwing-file': { passed: 1, failed: 1 },
        'no-test': { passed: 0, failed: 1 },
        'empty-suite': { passed: 0, failed: 1 },
      };
      const files = readdirSync(join(BROKEN, 'browser')).map((name) => name.replace('.ts', ''));
      assert.deepEqual(files.sort(), Object.keys(outcomes).sort());
      const all = Object.values(outcomes);
      const sum = (kind: 'passed' | 'failed') => all.reduce((total, outcome) => total + outcome[kind], 0);
      assert.deepEqual(await count(...files), {
        Chrome: { passed: sum('passed'), failed: sum('failed'), skipped: 0 },
      });
    });

    it('is red where there is no file to run', async () => {
      assert.deepEqual(await count('that-is-not-there'), {
        'the runner': { passed: 0, failed: 1, skipped: 0 },
      });
    });
  });
});
