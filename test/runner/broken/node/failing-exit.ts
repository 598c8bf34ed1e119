import { it } from 'node:test';

it('passes, and the process ends with a code of its own', () => {
  process.on('exit', () => {
    process.exitCode = 3;
  });
});
