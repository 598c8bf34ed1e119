// npm run test:examples: installs the package into every example, builds it and opens it in Chromium. `npm test` does so
// with those that need no packages of their own.
import { existsSync } from 'node:fs';
import { giveUp, install, root, run } from './install.mjs';
import { runNodeTests, sumUp } from './test-runners.mjs';

install();
if (!existsSync(`${root}dist/lib`) && run('npm', ['run', '--silent', 'build']) !== 0)
  giveUp('The build failed: see the lines above.');
const tally = await runNodeTests([`${root}test/package/examples.test.ts`], {
  environment: { EXAMPLES: 'all' },
});
const { sentence, isGreen } = sumUp([tally]);
console.log(sentence);
process.exitCode = isGreen ? 0 : 1;
