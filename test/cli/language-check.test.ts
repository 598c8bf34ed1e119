import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkLanguageFile, keysToSay, reportLanguage } from '../../src/cli/language-check';
import { inBrackets, makeUpLanguage } from '../i18n/made-up-language';
import { MESSAGES } from '../i18n/read-messages';

const folder = mkdtempSync(join(tmpdir(), 'language-'));

function write(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

describe('language:check', () => {
  it('finds nothing missing in a language that says everything', () => {
    const report = reportLanguage(makeUpLanguage('id', inBrackets, MESSAGES));
    assert.deepEqual(report.missing, []);
    assert.deepEqual(report.unknown, []);
    assert.equal(report.said, report.all);
    assert.ok(report.all > 300, `${report.all} texts`);
  });

  it('names each text that is missing or that nobody says, and how much of all is said', () => {
    const full = makeUpLanguage('id', inBrackets, MESSAGES);
    const checker: Record<string, unknown> = { ...(full.messages['checker'] as object), tittle: 'x' };
    delete checker['title'];
    const pack = { ...full, messages: { ...full.messages, checker } };
    const [lines, isUsable] = checkLanguageFile(write('id.json', pack));
    assert.ok(isUsable);
    assert.match(lines[0]!, /id says (\d+) of (\d+) texts, 99 %$/);
    assert.deepEqual(lines.slice(1), ['missing: checker.title', 'nobody says: checker.tittle']);
  });

  it('wants the plural forms of the language', () => {
    const forms = keysToSay('ar').filter((key) => key.startsWith('checker.idle.warning_'));
    assert.deepEqual(forms.map((key) => key.split('_')[1]).sort(), [
      'few',
      'many',
      'one',
      'other',
      'two',
      'zero',
    ]);
    assert.deepEqual(
      keysToSay('id').filter((key) => key.startsWith('checker.idle.warning')),
      ['checker.idle.warning_other'],
    );
  });

  for (const [what, file, line] of [
    ['no file', join(folder, 'none.json'), /there is no such file/],
    ['no JSON', write('broken.json', '{'), /the file is not JSON/],
    ['no pack', write('wrong.json', { language: 'km', messages: {} }), /:1:1: field "content"/],
  ] as const)
    it(`says so where there is ${what}`, () => {
      const [lines, isUsable] = checkLanguageFile(file);
      assert.equal(isUsable, false);
      assert.match(lines[0]!, line);
    });
});
