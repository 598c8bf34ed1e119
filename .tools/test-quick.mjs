// npm run test:quick: types, the tests of the pure core, and what each element says in Chromium; no build. Two things
// at a time, so that it ends within a minute on two cores. `npm test` is the whole.
import { install, start } from './install.mjs';
import { runBrowserTests, runNodeTests, sumUp, testFilesIn } from './test-runners.mjs';

const PURE = ['content', 'domain', 'i18n'];
/** A file for each element; the others try every state of it. */
const IN_A_BROWSER =
  /\/(?:banner-words|eligibility-checker-answers|domain-search-asking|register-offer|journey)\.test\.ts$/;

const began = Date.now();
install();
const { findBrowsers } = await import('./browsers.mjs');
const { chromium } = await findBrowsers();
const environment = { CHROME_PATH: chromium, ENGINES: 'chromium' };
const output = 'at the end';

const [pure, [types, browser]] = await Promise.all([
  runNodeTests(testFilesIn(...PURE), { output, reporter: 'dot' }),
  checkTypes().then(async (code) => [
    code,
    await runBrowserTests(
      testFilesIn('elements').filter((file) => IN_A_BROWSER.test(file)),
      { output, environment },
    ),
  ]),
]);

const { sentence, isGreen } = sumUp([pure, ...Object.values(browser)]);
const seconds = ((Date.now() - began) / 1000).toFixed(0);
console.log(`\nTypes: ${types === 0 ? 'sound' : 'see the errors above'}. ${sentence}. ${seconds} s`);
process.exitCode = isGreen && types === 0 ? 0 : 1;

function checkTypes() {
  return start('npm', ['run', '--silent', 'types'], {}, output);
}
