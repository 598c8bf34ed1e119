import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { flattenMessages } from '../../src/i18n/flatten-messages';
import { fillIn } from '../../src/i18n/small-translator';
import { createTranslate, type Messages } from '../../src/i18n/translator';

const MESSAGES = fileURLToPath(new URL('../../src/i18n/messages/', import.meta.url));
/** The messages of the elements without i18next. */
const NAMES = ['register', 'register-details', 'register-more'];

const readTree = (name: string, language: string) =>
  JSON.parse(readFileSync(join(MESSAGES, `${name}.${language}.json`), 'utf8')) as Messages;

describe('the small translator', () => {
  it('has all the messages of the register element to say', () => {
    const files = readdirSync(MESSAGES).filter((file) => file.startsWith('register'));
    assert.deepEqual(files.sort(), NAMES.flatMap((name) => [`${name}.en.json`, `${name}.vi.json`]).sort());
  });

  for (const name of NAMES) {
    for (const language of ['vi', 'en'] as const) {
      it(`says what i18next says, for every text of ${name} in ${language} and any values`, () => {
        const tree = readTree(name, language);
        const translate = createTranslate(name, tree, language);
        const texts: Readonly<Record<string, string>> = flattenMessages(tree);
        assert.ok(Object.keys(texts).length > 5);
        const value = fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom(
            '',
            '$&',
            '$1',
            '{{product}}',
            '{{ product }}',
            '$t(title)',
            '<b>&amp;</b>',
            '“.vn”',
          ),
          fc.double({ noNaN: true }),
          fc.integer(),
        );
        fc.assert(
          fc.property(
            fc.constantFrom(...Object.keys(texts)),
            fc.infiniteStream(value),
            fc.boolean(),
            (key, stream, isWhole) => {
              const places = [...texts[key]!.matchAll(/\{\{(\w+)\}\}/g)].map(([, place = '']) => place);
              const named = isWhole ? places : places.slice(1);
              const values = Object.fromEntries(named.map((place) => [place, stream.next().value as string]));
              assert.equal(fillIn(texts[key]!, values), translate(key, values));
            },
          ),
          { numRuns: 2000 },
        );
      });
    }
  }

  it('refuses at build time what only i18next can say', () => {
    assert.throws(() => flattenMessages({ left_other: '{{count}} left' }), /needs i18next/);
    assert.throws(() => flattenMessages({ a: { b: 'See $t(title)' } }), /a\.b needs i18next/);
  });
});
