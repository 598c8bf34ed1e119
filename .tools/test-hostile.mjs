// npm run test:hostile: the hostile-page gate. Runs the tests that prove what is promised under attack, and the kit of
// hosts, on the built files in every engine that is here, and prints each promise with what proves it.
import { ATTACKS } from '../stories/guides/statements.ts';
import { findBrowsers } from './browsers.mjs';
import { root } from './install.mjs';
import { runBrowserTests, runNodeTests, sumUp, testFilesIn } from './test-runners.mjs';

const proofs = ATTACKS.statements.flatMap((statement) => statement.proofs);
const files = [...new Set(proofs.map(({ file }) => `${root}test/${file}`))];
const isBrowsers = (file) => file.includes('/test/built/');
const { chromium } = await findBrowsers();
const environment = { CHROME_PATH: chromium };

const pure = await runNodeTests(
  files.filter((file) => !isBrowsers(file)),
  { environment, reporter: 'dot' },
);
const browser = await runBrowserTests([...files.filter(isBrowsers), ...testFilesIn('built/hosts')], {
  environment,
});

for (const { en, proofs: proven } of ATTACKS.statements) {
  console.log(`\n${en}`);
  for (const { file, title } of proven) console.log(`  proved by test/${file}: ${title}`);
}
const { sentence, isGreen } = sumUp([pure, ...Object.values(browser)]);
console.log(`\n${sentence}`);
process.exitCode = isGreen ? 0 : 1;
