import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import packageJson from '../../package.json';
import { root } from '../../.tools/install.mjs';

/** What every script begins with: needs nothing but Node, and installs what is missing. */
const FIRST = /^(?:[A-Z]+_(?:RUNS|ROWS)=\d+ )?node (\.tools\/[\w-]+\.mjs)\b/;

describe('a script of npm, on a clone that has just been made', () => {
  for (const [name, command] of Object.entries(packageJson.scripts)) {
    it(`${name}: first installs, by a program that needs no package`, () => {
      if (/^npm run \w+$/.test(command)) return assert.ok(command.slice(8) in packageJson.scripts, command);
      const file = FIRST.exec(command)?.[1];
      assert.ok(file, `${command} does not begin with a program that installs`);
      assertNeedsNothing(file, new Set());
    });
  }

  function assertNeedsNothing(file: string, seen: Set<string>): void {
    if (seen.has(file)) return;
    seen.add(file);
    const code = readFileSync(root + file, 'utf8');
    if (seen.size === 1) assert.match(code, /\binstall\(\);/, `${file} does not install`);
    for (const [, from = ''] of code.matchAll(/^import\b[^'"]*['"]([^'"]+)['"]/gm)) {
      if (from.startsWith('node:')) continue;
      assert.match(from, /^\.\/[\w-]+\.mjs$/, `${file} imports ${from} before anything is installed`);
      assertNeedsNothing(`.tools/${from.slice(2)}`, seen);
    }
  }
});

describe('a clone that has just been made', { skip: process.platform === 'win32' }, () => {
  const work = mkdtempSync(join(tmpdir(), 'hiendien-clone-'));
  const clone = join(work, 'clone');
  const asked = join(work, 'asked');

  before(() => {
    // What git has and a new clone would bring, as it is now.
    const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
    });
    for (const file of files.split('\0').filter(Boolean))
      if (existsSync(root + file)) cpSync(root + file, join(clone, file));
    // In place of the registry: the packages that are here, once somebody asks for them.
    const bin = join(work, 'bin');
    mkdirSync(bin);
    writeFileSync(
      join(bin, 'npm'),
      `#!/bin/sh\necho "$@" >> "${asked}"\nexec ln -s "${root}node_modules" "${clone}/node_modules"\n`,
      { mode: 0o755 },
    );
  });

  after(() => {
    rmSync(work, { recursive: true });
  });

  const run = (script: keyof typeof packageJson.scripts, ...args: string[]) =>
    execFileSync('sh', ['-c', `${packageJson.scripts[script]} "$@"`, 'sh', ...args], {
      cwd: clone,
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_TEST_CONTEXT: undefined,
        PATH: [join(work, 'bin'), join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
      },
    });

  it('has no packages, and checks a content file all the same', () => {
    assert.ok(!existsSync(join(clone, 'node_modules')), 'there are packages before anybody asked');
    const said = run('content:check', 'src/content/programme.vi.json');
    assert.match(said, /Installing packages/);
    assert.match(readFileSync(asked, 'utf8'), /^ci /);
  });

  it('does not install a second time', () => {
    run('docs', '--check');
    assert.equal(readFileSync(asked, 'utf8').trim().split('\n').length, 1);
  });
});
