// npm run test:accessibility: every story under both accessibility engines, axe and IBM's. `npm test` takes axe through all
// of them and the second engine through the first of each kind.
import { existsSync } from 'node:fs';
import { giveUp, install, root, run } from './install.mjs';
import { runNodeTests, sumUp } from './test-runners.mjs';

install();
if (!existsSync(`${root}storybook-static`) && run('npm', ['run', '--silent', 'build:storybook']) !== 0)
  giveUp('Storybook could not be built: see the lines above.');
const { findBrowsers } = await import('./browsers.mjs');
const { chromium } = await findBrowsers();
const tally = await runNodeTests([`${root}test/stories/stories.test.ts`], {
  environment: { ACCESSIBILITY: 'whole', CHROME_PATH: chromium },
});
const { sentence, isGreen } = sumUp([tally]);
console.log(sentence);
process.exitCode = isGreen ? 0 : 1;
