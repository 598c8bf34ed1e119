// The tests that need a browser, in every engine that is here. `--files` narrows them down; ENGINES=chromium and
// GREP='part of a name' too.
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { mkdirSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, findBrowsers } from '../.tools/browsers.mjs';
import { countBrowserTests } from '../.tools/count-browser-tests.mjs';
import { root } from '../.tools/install.mjs';
import { webkitLauncher } from '../.tools/webkit-launcher.mjs';
import { hostCommands } from './built/hosts/commands.mjs';
import { readCases } from './built/hosts/table.mjs';
import { testPages } from './built/test-pages.mjs';

const found = await findBrowsers();
const wanted = process.env.ENGINES?.split(',') ?? ['chromium', 'firefox', 'webkit'];
const use = (engine) => found[engine] && wanted.includes(engine);

const browsers = [];
if (use('chromium')) {
  browsers.push(
    chromeLauncher({
      concurrency: 1,
      launchOptions: {
        executablePath: found.chromium,
        args: CHROMIUM_FLAGS,
        headless: found.chromiumIsShell ? 'shell' : true,
      },
    }),
  );
}
if (use('firefox')) {
  browsers.push(
    chromeLauncher({
      concurrency: 1,
      puppeteer,
      launchOptions: { browser: 'firefox', executablePath: found.firefox },
    }),
  );
}
if (use('webkit')) browsers.push(await webkitLauncher(found.webkit));

/** Where the sum over all runners, and the table of the host kit, are read from. */
const reports = process.env.TEST_REPORTS ?? `${root}.cache`;

function writeReports(engines, sessions) {
  mkdirSync(reports, { recursive: true });
  writeFileSync(`${reports}/browser-tests.json`, JSON.stringify(engines));
  writeFileSync(`${reports}/hosts.json`, JSON.stringify(readCases(sessions)));
}

export default {
  rootDir: root,
  files: ['test/{controllers,elements,loader,built}/**/*.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'production'], extensions: ['.mjs', '.js', '.ts', '.json'] },
  plugins: [
    esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: `${root}tsconfig.json` }),
    hostCommands(),
  ],
  middleware: [testPages()],
  browsers,
  concurrentBrowsers: 3,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 10_000, grep: process.env.GREP } },
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    countBrowserTests(writeReports),
  ],
};
