import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { VERSION } from '../../src/version';
import { runCli } from './run-cli';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe('hiendien', () => {
  it('gives its help in Vietnamese, and in English where that is asked for', async () => {
    const [vi, en] = await Promise.all([runCli([]), runCli(['--lang', 'en', '--help'])]);
    assert.match(vi.output, /^Cách dùng: hiendien/);
    assert.match(en.output, /^Usage: hiendien/);
    assert.equal(vi.code, 0);
  });

  it('gives each command examples in both languages', async () => {
    const { output } = await runCli(['--lang', 'en']);
    const commands = [...output.matchAll(/^ {2}([a-z]+(?::[a-z]+)?)(?= )/gm)].map(([, name = '']) => name);
    assert.ok(commands.length >= 3, output);
    for (const command of commands.filter((name) => name !== 'hiendien')) {
      const [vi, en] = await Promise.all(
        ['vi', 'en'].map((language) => runCli(['--lang', language, command, '--help'])),
      );
      assert.match(vi!.output, new RegExp(`Ví dụ:\n +hiendien ${command} `), command);
      assert.match(en!.output, new RegExp(`Examples:\n +hiendien ${command} `), command);
    }
  });

  it('colours what a terminal shows, and nothing else', async () => {
    const ESCAPE = '\u001b[';
    assert.ok((await runCli([], { isTerminal: true })).output.includes(ESCAPE), 'on a terminal');
    assert.ok(!(await runCli([])).output.includes(ESCAPE), 'in a pipe');
    assert.ok(!(await runCli(['--no-color'], { isTerminal: true })).output.includes(ESCAPE), '--no-color');
  });

  const MISTAKES: readonly (readonly [string[], RegExp, RegExp])[] = [
    [['singn'], /Không có lệnh “singn”\. Gần nhất: sign/, /There is no command “singn”\. Nearest: sign/],
    [['content:check'], /Còn thiếu: “file”/, /Missing: “file”/],
    [['sign', '--new'], /Không có tùy chọn “--new”/, /There is no option “--new”/],
  ];
  for (const [words, vi, en] of MISTAKES)
    it(`says what is wrong with: ${words.join(' ')}`, async () => {
      const inVietnamese = await runCli(words);
      const inEnglish = await runCli(['--lang', 'en', ...words]);
      assert.match(inVietnamese.errors, vi);
      assert.match(inEnglish.errors, en);
      assert.equal(inVietnamese.code, 2);
      assert.equal(inVietnamese.output, '');
    });

  it('tells its release', async () => {
    assert.equal((await runCli(['--version'])).output, `${VERSION}\n`);
  });

  it('is what the scripts of the repository start', () => {
    for (const name of ['content:check', 'language:check', 'sign'])
      assert.ok(scripts[name]?.endsWith(` ${name}`), name);
  });
});
