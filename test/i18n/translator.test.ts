import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createInstance } from 'i18next';
import { createTranslate, fillIn, type Messages, type MessageValues } from '../../src/i18n/translator';

const FOLDER = new URL('../../src/i18n/messages/', import.meta.url);
const FILES = readdirSync(FOLDER);

/** Values that are awkward to put into a text. */
const AWKWARD = ['id.vn', '', '$&', '{{count}}', '$t(title)', '<b>', 'a.b:c', 0, 1, 2, 21, 1.5, -1, 1e6];

const read = (file: string) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Messages;

function textsOf(messages: Messages, prefix = ''): [key: string, text: string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : textsOf(value, `${prefix}${key}.`),
  );
}

const namesIn = (text: string) => [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name]) => name!.trim());
const stemOf = (key: string) => key.replace(/_(one|other)$/, '');

/** i18next as an app would set it up for our messages: texts go through Lit and are not escaped twice. */
async function sayByI18next(language: string, messages: Messages) {
  const instance = createInstance();
  await instance.init({
    lng: language,
    fallbackLng: 'vi',
    resources: { [language]: { translation: messages } },
    interpolation: { escapeValue: false },
  });
  return (key: string, values: MessageValues = {}): string => instance.t(key, values);
}

describe('the translator', () => {
  it('has messages of every element to say, in both languages', () => {
    const names = new Set(FILES.map((file) => file.replace(/\.(vi|en)\.json$/, '')));
    assert.ok(names.size >= 7);
    assert.deepEqual(
      [...FILES].sort(),
      [...names].flatMap((name) => [`${name}.en.json`, `${name}.vi.json`]).sort(),
    );
  });

  for (const file of FILES) {
    const [namespace, language] = file.split('.') as [string, 'vi' | 'en'];
    const messages = read(file);
    const texts = textsOf(messages);

    it(`says every message of ${file} as i18next does`, async () => {
      const theirs = await sayByI18next(language, messages);
      const ours = createTranslate(namespace, messages, language);
      let compared = 0;
      const compare = (key: string, values?: MessageValues) => {
        assert.equal(ours(key, values), theirs(key, values), `${key} ${JSON.stringify(values)}`);
        compared++;
      };
      for (const [key, text] of texts) {
        for (const called of new Set([key, stemOf(key)])) {
          compare(called);
          for (const value of AWKWARD) {
            compare(called, { count: value });
            compare(called, Object.fromEntries(namesIn(text).map((name) => [name, value])));
          }
        }
      }
      assert.ok(compared > texts.length * AWKWARD.length);
    });

    it(`says every message of ${file} with any values as i18next does`, async () => {
      const theirs = await sayByI18next(language, messages);
      const ours = createTranslate(namespace, messages, language);
      const value = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.constantFrom(...AWKWARD));
      fc.assert(
        fc.property(fc.constantFrom(...texts), fc.infiniteStream(value), ([key, text], stream) => {
          const values = Object.fromEntries(namesIn(text).map((name) => [name, stream.next().value]));
          assert.equal(ours(stemOf(key), values), theirs(stemOf(key), values));
        }),
        { numRuns: 500 },
      );
    });

    it(`needs nothing of i18next that ours can't do for ${file}`, () => {
      for (const [key, text] of texts) {
        assert.doesNotMatch(text, /\$t\(|\{\{-|\{\{[^}]*[,.]/, `${key} needs i18next`);
        assert.doesNotMatch(key, /_(?!one$|other$)[^_]*$|:/, `${key} is of a kind that only i18next knows`);
      }
    });

    it(`says the host's texts in place of those of ${file}`, () => {
      for (const [key] of texts) {
        const t = createTranslate(namespace, messages, language, { [key]: '→ {{count}}', 'not.there': 'x' });
        const count = key.endsWith('_one') ? 1 : 5;
        const isForm = key !== stemOf(key) && language === 'vi' && key.endsWith('_one');
        if (!isForm) assert.equal(t(stemOf(key), { count }), `→ ${count}`, key);
        assert.equal(t('not.there'), 'x');
        assert.equal(t('nor.this'), 'nor.this');
      }
    });
  }

  it('takes no text from what a page has put into every object', () => {
    const prototype = Object.prototype as unknown as Record<string, unknown>;
    prototype['title'] = 'polluted';
    prototype['evil'] = 'polluted';
    try {
      const t = createTranslate('x', { title: 'ours', group: { a: 'a' } }, 'vi', {});
      assert.equal(t('title'), 'ours');
      assert.equal(t('evil'), 'evil');
      assert.equal(t('group.evil'), 'group.evil');
    } finally {
      delete prototype['title'];
      delete prototype['evil'];
    }
  });

  it('puts values in once, and leaves alone what has none', () => {
    assert.equal(fillIn('{{a}} {{b}}', { a: '{{b}}' }), '{{b}} {{b}}');
    assert.equal(fillIn('{{a}}', {}), '{{a}}');
  });
});
