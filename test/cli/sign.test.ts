import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import vi from '../../src/content/programme.vi.json';
import { fileToSign, isSigned } from '../../src/domain/signing/signature';

const folder = mkdtempSync(join(tmpdir(), 'sign-'));
after(() => {
  rmSync(folder, { recursive: true });
});

function run(...words: string[]): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'sign', '--', ...words], {
    encoding: 'utf8',
  });
  return { code: status, output: stdout + stderr };
}

const privateKey = join(folder, 'owner.key');
const { output: made } = run('--new-key', privateKey);

function fileOf(name: string, content: object): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('npm run sign', () => {
  it('makes a key that nobody else can read, and says what to put on the script tag', () => {
    assert.match(made, /^data-key="[\w+/]{43}="\n$/);
    assert.equal(statSync(privateKey).mode & 0o777, 0o600);
  });

  it('puts no key in the place of another file', () => {
    const before = readFileSync(privateKey, 'utf8');
    assert.notEqual(run('--new-key', privateKey).code, 0);
    assert.equal(readFileSync(privateKey, 'utf8'), before);
  });

  it('signs content, beside it, for that key', async () => {
    const file = fileOf('programme.vi.json', { ...vi, serial: 7 });
    assert.equal(run(file, privateKey).code, 0);
    const [, key = ''] = /"(.*)"/.exec(made) ?? [];
    const text = fileToSign(readFileSync(file, 'utf8'));
    assert.ok(await isSigned(text, readFileSync(`${file}.sig`, 'utf8'), key));
  });

  it('signs a language pack', () => {
    const file = fileOf('km.json', { language: 'km', messages: {}, content: {} });
    assert.equal(run(file, privateKey).code, 0);
    assert.ok(existsSync(`${file}.sig`));
  });

  it('signs a list that an owner writes, and a calendar', () => {
    const calendar = join(folder, 'lich.ics');
    writeFileSync(calendar, 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n');
    for (const file of [fileOf('ho-tro.json', { language: 'vi', entries: [{ who: 'Tổ' }] }), calendar]) {
      assert.equal(run(file, privateKey).code, 0);
      assert.ok(existsSync(`${file}.sig`));
    }
  });

  for (const [what, content, says] of [
    ['a list with what is no entry', { entries: ['Tổ'] }, /entry 1/],
    ['content without a serial', { ...vi, serial: undefined }, /serial/],
    ['content with a mistake', { ...vi, title: '' }, /title/],
    ['a pack with a mistake', { language: 'KM', messages: {}, content: {} }, /language/],
  ] as const)
    it(`does not sign ${what}, and says what is wrong`, () => {
      const file = fileOf(`wrong${says.source}.json`, content);
      const { code, output } = run(file, privateKey);
      assert.equal(code, 1);
      assert.match(output, says);
      assert.ok(!existsSync(`${file}.sig`));
    });

  it('says how it is called', () => {
    const { code, output } = run();
    assert.equal(code, 2);
    assert.match(output, /--new-key/);
  });
});
