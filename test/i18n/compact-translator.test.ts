import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as compact from '../../src/i18n/compact-translator';
import * as full from '../../src/i18n/translator';
import type { MessageOverrides, Messages, MessageValues } from '../../src/i18n/translator';

const FOLDER = new URL('../../src/i18n/messages/', import.meta.url);
const FILES = readdirSync(FOLDER);

/** Values that are awkward to put into a text. */
const AWKWARD = ['id.vn', '', '$&', '{{count}}', '$t(title)', '<b>', 'a.b:c', 0, 1, 2, 21, 1.5, -1, 1e6];

function textsOf(messages: Messages, prefix = ''): [key: string, text: string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : textsOf(value, `${prefix}${key}.`),
  );
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name]) => name!.trim());
}

describe('the translator without i18next', () => {
  it('stands beside messages', () => {
    assert.ok(FILES.length >= 4 && FILES.every((file) => /^[\w-]+\.(vi|en)\.json$/.test(file)));
  });

  for (const file of FILES) {
    const [namespace, language] = file.split('.') as [string, 'vi' | 'en'];
    const messages = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Messages;
    const texts = textsOf(messages);

    it(`says every message of ${file} as i18next does`, () => {
      const sayFull = full.createTranslate(namespace, messages, language);
      const sayCompact = compact.createTranslate(namespace, messages, language);
      let compared = 0;
      const compare = (key: string, values?: MessageValues) => {
        assert.equal(sayCompact(key, values), sayFull(key, values), `${key} ${JSON.stringify(values)}`);
        compared++;
      };
      for (const [key, text] of texts) {
        const stem = key.replace(/_(one|other)$/, '');
        for (const called of new Set([key, stem])) {
          compare(called);
          for (const value of AWKWARD) {
            compare(called, { count: value });
            compare(called, Object.fromEntries(namesIn(text).map((name) => [name, value])));
          }
        }
      }
      assert.ok(compared > texts.length);
    });

    it(`says the host's texts in place of those of ${file} as i18next does`, () => {
      for (const [key, text] of texts) {
        const overrides: MessageOverrides = { [key]: `→ ${text} {{count}}`, 'not.there': 'x' };
        const sayFull = full.createTranslate(namespace, messages, language, overrides);
        const sayCompact = compact.createTranslate(namespace, messages, language, overrides);
        for (const called of [key, key.replace(/_(one|other)$/, ''), 'not.there', 'nor.this'])
          for (const values of [undefined, { count: 1 }, { count: 5 }])
            assert.equal(sayCompact(called, values), sayFull(called, values), called);
      }
    });

    it(`needs nothing else for ${file}`, () => {
      for (const [key, text] of texts) {
        assert.doesNotMatch(text, /\$t\(|\{\{-|\{\{[^}]*[,.]/, `${key} needs i18next`);
        assert.doesNotMatch(key, /_(?!one$|other$)[^_]*$|:/, `${key} is of a kind that only i18next knows`);
      }
    });
  }
});
