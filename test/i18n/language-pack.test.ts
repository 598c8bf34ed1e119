import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { createInstance } from 'i18next';
import { ownContent, replaceContent } from '../../src/content/content-store';
import { checkJson } from '../../src/content/fetch-checked';
import { ownContentOf } from '../../src/content/own-content';
import en from '../../src/content/programme.en.json';
import vi from '../../src/content/programme.vi.json';
import { wordsOf, withWords } from '../../src/domain/programme/programme-words';
import { programmeSchema, type Programme } from '../../src/domain/programme/programme.schema';
import { addLanguagePack, languagePackSchema, type LanguagePack } from '../../src/i18n/language-pack';
import { createTranslate } from '../../src/i18n/translator';
import { useI18next } from '../../src/i18n/use-i18next';
import { spokenLanguages, voiceOf } from '../../src/i18n/voices';
import { inBrackets, makeUpLanguage } from './made-up-language';
import { MESSAGES } from './read-messages';

const VI = vi as unknown as Programme;
const EN = en as unknown as Programme;

describe('the words of a programme', () => {
  it('are all that tells Vietnamese from English: the rest is the same', () => {
    assert.deepEqual(Object.keys(wordsOf(EN)), Object.keys(wordsOf(VI)));
    assert.deepEqual(withWords(VI, wordsOf(EN), 'en'), EN);
  });

  it('are texts, and no fact is among them', () => {
    for (const [place, text] of Object.entries(wordsOf(VI))) {
      assert.doesNotMatch(text, /^(?:https?:|\d{4}-\d\d-\d\d$)/, place);
      assert.match(text, /\p{L}/u, place);
    }
  });

  it('any others leave a programme that is right, its facts untouched', () => {
    const places = Object.keys(wordsOf(VI));
    const text = fc.string({ minLength: 1, maxLength: 40 }).filter((value) => /^[\x21-\x7e]+$/.test(value));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...places), text), (words) => {
        const said = withWords(VI, words, 'vi');
        assert.ok(programmeSchema.safeParse(said).success);
        for (const [place, word] of Object.entries(words)) assert.equal(wordsOf(said)[place], word);
        assert.deepEqual(said.offers, VI.offers);
        assert.deepEqual(said.criteria, VI.criteria);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a language pack', () => {
  afterEach(() => {
    replaceContent('vi', undefined);
  });

  const pack = (language: string, messages: LanguagePack['messages'], content = {}): LanguagePack => ({
    language,
    messages,
    content,
  });

  it('says what it has; what it lacks is said in Vietnamese, text by text', () => {
    addLanguagePack(pack('km', { demo: { title: 'ចំណងជើង' } }));
    assert.ok(spokenLanguages().includes('km'));
    const t = createTranslate('demo', { title: 'Tiêu đề', next: 'Tiếp' }, 'km');
    assert.equal(t('title'), 'ចំណងជើង');
    assert.equal(t('next'), 'Tiếp');
  });

  it('has the plural forms of its own language', () => {
    addLanguagePack(
      pack('ar', {
        demo: {
          left_zero: '{{count}} zero',
          left_one: '{{count}} one',
          left_two: '{{count}} two',
          left_few: '{{count}} few',
          left_many: '{{count}} many',
          left_other: '{{count}} other',
        },
      }),
    );
    const t = createTranslate('demo', { left_other: 'còn {{count}}' }, 'ar');
    const forms = [0, 1, 2, 3, 11, 100].map((count) => t('left', { count }));
    assert.deepEqual(forms, ['0 zero', '1 one', '2 two', '3 few', '11 many', '100 other']);
    assert.equal(voiceOf('ar')?.direction, 'rtl');
  });

  it('puts the host’s texts before its own', () => {
    addLanguagePack(pack('lo', { demo: { title: 'ຫົວຂໍ້' } }));
    assert.equal(createTranslate('demo', { title: 'Tiêu đề' }, 'lo', { title: 'Riêng' })('title'), 'Riêng');
  });

  it('says the content in its words, and the content that an owner puts in place later', () => {
    addLanguagePack(pack('th', {}, { title: 'ชื่อ' }));
    assert.equal(ownContent('th')?.programme.title, 'ชื่อ');
    assert.equal(ownContent('th')?.programme.others, VI.others);
    replaceContent('vi', ownContentOf({ ...VI, title: 'Tên riêng', others: 'Điều riêng' }));
    assert.equal(ownContent('th')?.programme.title, 'ชื่อ');
    assert.equal(ownContent('th')?.programme.others, 'Điều riêng');
    assert.equal(ownContent('th')?.banner.language, 'th');
  });

  it('is refused with the field that is wrong', () => {
    const check = (file: unknown) => checkJson(JSON.stringify(file), languagePackSchema, 'not a pack');
    assert.equal(check(makeUpLanguage('qps', inBrackets, MESSAGES)).ok, true);
    for (const [file, field] of [
      [{ language: 'KM!', messages: {}, content: {} }, 'language'],
      [{ language: 'km', messages: { demo: { title: 5 } }, content: {} }, 'messages.demo'],
      [{ language: 'km', messages: {}, content: { title: '' } }, 'content.title'],
      [{ language: 'km', messages: {} }, 'content'],
    ] as const) {
      const checked = check(file);
      assert.ok(!checked.ok && checked.problem.includes(`field "${field}`), JSON.stringify(checked));
    }
  });

  it('of anything at all is refused or taken, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (file) => {
        checkJson((JSON.stringify(file) as string | undefined) ?? '', languagePackSchema, 'not a pack');
      }),
    );
  });
});

describe('an app’s own i18next', () => {
  it('goes before our texts, is asked in one language alone, and gets nothing added', async () => {
    const app = createInstance();
    await app.init({
      lng: 'fr',
      fallbackLng: 'en',
      resources: {
        fr: { hiendien: { demo: { title: 'Titre' } } },
        en: { hiendien: { demo: { next: 'App' } } },
      },
    });
    const before = JSON.stringify(app.store.data);
    const end = useI18next(app);
    try {
      assert.ok(spokenLanguages().includes('fr'));
      const t = createTranslate('demo', { title: 'Tiêu đề', next: 'Tiếp' }, 'fr');
      assert.equal(t('title'), 'Titre');
      assert.equal(t('next'), 'Tiếp', 'a text of another language is no text of this one');
      assert.equal(createTranslate('demo', { next: 'Next' }, 'en')('next'), 'App');
      assert.equal(JSON.stringify(app.store.data), before);
    } finally {
      end();
    }
    assert.equal(createTranslate('demo', { next: 'Next' }, 'en')('next'), 'Next');
    assert.ok(!spokenLanguages().includes('fr'));
  });
});
