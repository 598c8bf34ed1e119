// node .tools/run.mjs [--built] PROGRAM [ARGUMENT …]: runs a program of the project, or of a package, on a clone that
// may be fresh: what package-lock.json names is installed first, and with --built the build is made where there is none.
// npm's scripts begin with it; needs nothing but Node and npm itself.
import { existsSync } from 'node:fs';
import { giveUp, install, root, run } from './install.mjs';

const [first, ...others] = process.argv.slice(2);
const needsBuild = first === '--built';
const [program, ...rest] = needsBuild ? others : [first, ...others];
if (!program) giveUp('node .tools/run.mjs [--built] PROGRAM [ARGUMENT …]');

install();
if (needsBuild && !existsSync(`${root}dist/embed/integrity.json`)) {
  console.log('Building …');
  if (start('.tools/build.ts', []) !== 0) giveUp('The build failed: see the lines above.');
}
process.exitCode = start(program, rest);

function start(name, args) {
  if (/\.m?[jt]s$/.test(name)) return run(process.execPath, ['--import=tsx', name, ...args]);
  return run('npx', ['--no-install', name, ...args]);
}
