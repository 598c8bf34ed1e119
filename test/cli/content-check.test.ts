import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkContent } from '../../src/cli/content-check';
import { KNOWN_PROBLEMS, sayProblem } from '../../src/cli/problem-words';
import vi from '../../src/content/programme.vi.json';
import { runCli } from './run-cli';

const folder = mkdtempSync(join(tmpdir(), 'content-check-'));
after(() => {
  rmSync(folder, { recursive: true });
});

function check(text: string): { code: number | null; output: string } {
  const file = join(folder, 'programme.json');
  writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['run', '--silent', 'content:check', '--', file, '--lang', 'en'],
    {
      encoding: 'utf8',
    },
  );
  return { code: status, output: stdout + stderr };
}

describe('npm run content:check', () => {
  it('finds the content that ships right', () => {
    const { code, output } = check(JSON.stringify(vi));
    assert.equal(code, 0, output);
    assert.match(output, /: right/);
  });

  it('names every field that is wrong', () => {
    const { code, output } = check(
      JSON.stringify({ ...vi, title: '', link: { label: 'x', href: 'http://tenmien.vn/' } }),
    );
    assert.equal(code, 1);
    assert.match(output, /:1:\d+: title: something to see; the file has ""$/m);
    assert.match(output, /: link\.href: .*"http:\/\/tenmien.vn\/"$/m);
  });

  it('names keys that nobody reads', () => {
    const { code, output } = check(JSON.stringify({ ...vi, tittle: 'x' }));
    assert.equal(code, 1);
    assert.match(output, /: tittle: nobody reads this key/m);
  });

  it('names the line and the column, in a file of many lines', () => {
    const [problem, ...others] = checkContent(JSON.stringify({ ...vi, verifiedOn: 'mai' }, null, 2), []);
    const line = JSON.stringify(vi, null, 2)
      .split('\n')
      .findIndex((text) => text.startsWith('  "verifiedOn"'));
    assert.deepEqual([problem?.path, problem?.line, others.length], ['verifiedOn', line + 1, 0]);
  });

  it('says in Vietnamese what the schemas themselves say', () => {
    const sources = ['programme/programme-shape', 'programme/content-problems']
      .map((name) => readFileSync(`src/domain/${name}.ts`, 'utf8'))
      .concat(
        [
          'i18n/language-pack',
          'gateway/config',
          'gateway/config-fields',
          'gateway/read-config',
          'gateway/receivers/receivers-config',
          'gateway/receivers/receiver-problems',
          'domain/feedback/survey.schema',
        ].map((name) => readFileSync(`src/${name}.ts`, 'utf8')),
      )
      .join('\n')
      .replaceAll(/\$\{[^}]*\}|(?<=")(?:privateHosts|database|figures\.sites)(?=")/g, '…')
      .replaceAll('no … has the id', 'no source has the id, no product has the id, no locality has the id');
    for (const sentence of KNOWN_PROBLEMS)
      assert.ok(sources.includes(sentence.replace(/ "…"$/, '')), `no schema says: ${sentence}`);
    assert.equal(sayProblem('"a" is used twice').vi, '"a" bị dùng hai lần');
  });

  it('says what is missing and what has another type in words of both languages', async () => {
    const file = join(folder, 'types.json');
    writeFileSync(
      file,
      JSON.stringify({ ...vi, language: 'vn', title: 5, link: [], offers: 'x', name: undefined }),
    );
    const { errors: told } = await runCli(['content:check', file]);
    for (const sentence of [
      'language: phải là "vi" hoặc "en"; trong tệp là "vn"',
      'name: thiếu trường này; phải là chữ trong dấu ngoặc kép',
      'title: phải là chữ trong dấu ngoặc kép; trong tệp là 5',
      'link: phải là một nhóm trường trong { }',
      'offers: phải là một danh sách trong [ ]; trong tệp là "x"',
    ])
      assert.ok(told.includes(`: ${sentence}\n`), `${sentence}\n${told}`);
    const { errors } = await runCli(['--lang', 'en', 'content:check', file]);
    assert.match(errors, /: name: this field is missing; it takes text in quotes$/m);
  });

  it('says what is not JSON, and what is not there', () => {
    assert.equal(check('{').code, 1);
    const { status, stderr } = spawnSync(
      'npm',
      ['run', '--silent', 'content:check', '--', join(folder, 'none.json'), '--lang', 'en'],
      { encoding: 'utf8' },
    );
    assert.equal(status, 1);
    assert.match(stderr, /there is no such file/);
  });
});
