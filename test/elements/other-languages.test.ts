import { expect, fixture, html } from '@open-wc/testing';
import type { AvailabilityProvider } from '../../src/domain/availability/provider';
import { DomainChosenEvent } from '../../src/elements/domain-search/domain-search.events';
import { EligibilityVerdictEvent } from '../../src/elements/eligibility-checker/eligibility-checker.events';
import { addLanguagePack } from '../../src/i18n/language-pack';
import answers from '../../src/i18n/messages/answers.vi.json';
import checker from '../../src/i18n/messages/checker.vi.json';
import events from '../../src/i18n/messages/events.vi.json';
import materials from '../../src/i18n/messages/materials.vi.json';
import sheets from '../../src/i18n/messages/sheets.vi.json';
import feedback from '../../src/i18n/messages/feedback.vi.json';
import journey from '../../src/i18n/messages/journey.vi.json';
import registerDetails from '../../src/i18n/messages/register-details.vi.json';
import registerTools from '../../src/i18n/messages/register-tools.vi.json';
import register from '../../src/i18n/messages/register.vi.json';
import search from '../../src/i18n/messages/search.vi.json';
import stories from '../../src/i18n/messages/stories.vi.json';
import support from '../../src/i18n/messages/support.vi.json';
import verdict from '../../src/i18n/messages/verdict.vi.json';
import { loadWidget, WIDGET_NAMES } from '../../src/loader/widgets';
import { inLettersOf, makeUpLanguage } from '../i18n/made-up-language';
import { pause, until } from './checker-visitor';
import { ABSENT, answering, FREE, PRESENT, RESERVED } from './search-visitor';
import '../../src/elements/banner/banner.define';
import rules from '../../src/content/rules/rules.json';

const MESSAGES = {
  answers,
  checker,
  events,
  feedback,
  journey,
  materials,
  register,
  'register-details': registerDetails,
  'register-tools': registerTools,
  search,
  sheets,
  stories,
  support,
  verdict,
};

/** Languages that nobody speaks: letters of another script, one from left to right and one from right to left. */
const LANGUAGES = [
  { language: 'el', say: inLettersOf('greek'), direction: 'ltr' },
  { language: 'he', say: inLettersOf('hebrew'), direction: 'rtl' },
] as const;

before(() => {
  for (const { language, say } of LANGUAGES) addLanguagePack(makeUpLanguage(language, say, MESSAGES));
});

type Widget = HTMLElement & { readonly shadowRoot: ShadowRoot; readonly updateComplete: Promise<unknown> };

async function open(
  widget: string,
  language: string,
  settings: Readonly<Record<string, string>> = {},
  properties: object = {},
): Promise<Widget> {
  await loadWidget(widget);
  const element = document.createElement(`hiendien-${widget}`) as Widget;
  for (const [name, value] of Object.entries({ lang: language, ...settings }))
    element.setAttribute(name, value);
  Object.assign(element, properties);
  (await fixture<HTMLElement>(html`<main style="width: 360px"></main>`)).append(element);
  await until(() => element.shadowRoot.querySelector('section'), `${widget} is drawn`);
  return element;
}

/** Names keep their letters: those of domains, of who is asked, of the agency, of what is shared; so do units, kinds of files, hashes and codes. */
const NAMES =
  /\S*\.(?:vn|com|net)\S*|\b[0-9a-f]{12}\b|Cloudflare|Google|Sổ thử|Facebook|Zalo|VND|[a-z]+@\S+|^\/\S+|“hanoi”|\b(?:mm|px|PDF|SVG|PNG)\b/gi;

/** Codes of the ledger, and that of the result itself: `11D8-BB0P-V`. */
const CODES = new RegExp([...rules.map(({ id }) => id), '\\b[0-9A-Z]{4}(?:-[0-9A-Z]+)+\\b'].join('|'), 'g');

/** What is said in Latin letters and is no name: in texts, and in what is said of things. */
function leftInLatin(root: ShadowRoot): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) {
    const { parentElement, nodeValue } = walker.currentNode;
    if (!parentElement?.closest('style, bdi, [translate="no"], [part="name"]')) texts.push(nodeValue ?? '');
  }
  for (const element of root.querySelectorAll('[aria-label]')) texts.push(element.ariaLabel ?? '');
  return texts
    .map((text) => text.replace(NAMES, '').replace(CODES, '').trim())
    .filter((text) => /\p{Script=Latin}{2}/u.test(text));
}

function expectAllSaid(element: Widget, state: string): void {
  expect(leftInLatin(element.shadowRoot), state).to.deep.equal([]);
}

/** Answers what is asked until a verdict stands: of choices the one with this number, or the last. */
async function answerAll(element: Widget, choice: number, day: readonly string[]): Promise<void> {
  const { shadowRoot } = element;
  for (let step = 0; step < 8 && !shadowRoot.querySelector('.headline'); step++) {
    const options = [...shadowRoot.querySelectorAll<HTMLInputElement>('fieldset [type="radio"]')];
    options[Math.min(step === 0 ? choice : 0, options.length - 1)]?.click();
    const fields = [...shadowRoot.querySelectorAll<HTMLInputElement>('fieldset [type="text"]')];
    for (const [index, field] of fields.entries()) {
      field.value = fields.length === day.length ? day[index]! : '';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await element.updateComplete;
    }
    await element.updateComplete;
    expectAllSaid(element, `question ${step}`);
    shadowRoot.querySelector<HTMLElement>('.primary')!.click();
    await pause(60);
    // What judges is fetched before the first verdict: a press meanwhile would use up a step.
    await until(() => !shadowRoot.querySelector('section[aria-busy="true"]'), 'nothing is on its way');
  }
  await until(() => shadowRoot.querySelector('.headline'), 'there is a verdict');
}

for (const { language, direction } of LANGUAGES) {
  describe(`a language pack, ${direction}`, () => {
    for (const widget of WIDGET_NAMES)
      it(`${widget}: every text as it first shows, in its direction, no wider than its column`, async () => {
        const element = await open(widget, language);
        expectAllSaid(element, 'first');
        const section = element.shadowRoot.querySelector('section')!;
        expect([section.lang, section.dir]).to.deep.equal([language, direction]);
        expect(section.scrollWidth).to.be.at.most(section.clientWidth);
      });

    it('banner: every text of the open panel, with its locality', async () => {
      const element = await open('banner', language, { agency: 'UBND xã', locality: 'vinh-long' });
      element.shadowRoot.querySelector<HTMLElement>('summary')!.click();
      await until(() => element.shadowRoot.querySelector('.panel'), 'the panel is drawn');
      expectAllSaid(element, 'open');
    });

    for (const [choice, day] of [
      [0, ['15', '6', '2005']],
      [0, ['15', '6', '2003']],
      [0, ['15', '6', '1980']],
      [0, ['15', '6', '2012']],
      [1, ['1', '6', '2026']],
      [1, ['1', '6', '2020']],
      [2, ['', '', '']],
      [3, ['', '', '']],
    ] as const)
      it(`eligibility-checker: every text on the way to a verdict (${choice}, ${day.join('/')})`, async () => {
        const element = await open('eligibility-checker', language, { 'as-of': '2026-11-23' });
        await answerAll(element, choice, day);
        expectAllSaid(element, 'verdict');
      });

    it('eligibility-checker: every text of what is wrong with an answer', async () => {
      const element = await open('eligibility-checker', language, { layout: 'page', audience: 'citizen' });
      element.shadowRoot.querySelector<HTMLElement>('.primary')!.click();
      await until(() => element.shadowRoot.querySelector('[aria-invalid="true"]'), 'it is refused');
      expectAllSaid(element, 'refused');
    });

    for (const [typed, provider] of [
      ['Cơm tấm Cô Ba', answering({ 'id.vn': PRESENT, 'biz.vn': ABSENT, vn: RESERVED, '*': ABSENT })],
      ['Cơm tấm Cô Ba', answering({ '*': FREE }, { strength: 'authoritative' })],
      ['hanoi', answering({ '*': { kind: 'unknown', cause: 'timeout' } })],
      ['-x-', undefined],
    ] as const)
      it(`domain-search: every text around “${typed}”`, async () => {
        const asked: { provider?: AvailabilityProvider } = provider ? { provider } : {};
        const settings = provider ? {} : { lookup: 'none' };
        const element = await open('domain-search', language, settings, asked);
        const { shadowRoot } = element;
        const field = shadowRoot.querySelector<HTMLInputElement>('#name')!;
        field.value = typed;
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        await until(() => shadowRoot.querySelector('.help')?.textContent.trim(), 'help is there');
        expectAllSaid(element, 'typed');
        shadowRoot.querySelector<HTMLElement>('.primary')!.click();
        await pause(300);
        for (const fold of shadowRoot.querySelectorAll('details')) fold.open = true;
        await pause(200);
        expectAllSaid(element, 'answered');
      });

    for (const [outcome, name] of [
      ['eligible', undefined],
      ['not-yet', undefined],
      ['ask-registrar', 'id.vn'],
      ['not-eligible', undefined],
      ['eligible', 'biz.vn'],
      ['eligible', 'com.vn'],
    ] as const)
      it(`register: every text after “${outcome}” and ${name ?? 'no name'}`, async () => {
        const element = await open('register', language, { variant: 'panel' });
        const news = { audience: 'citizen', outcome, product: 'id.vn' } as const;
        document.body.dispatchEvent(new EligibilityVerdictEvent(news, ''));
        const product = name === 'com.vn' ? undefined : name;
        if (name) {
          const domain = `minh.${name}`;
          document.body.dispatchEvent(new DomainChosenEvent({ domain, shown: domain, product }, ''));
        }
        await until(() => element.shadowRoot.querySelector('.sections'), 'its details are drawn');
        expectAllSaid(element, 'details');
        for (const tool of element.shadowRoot.querySelectorAll<HTMLElement>(
          '.tools button:not(:last-child)',
        )) {
          tool.click();
          await pause(150);
          expectAllSaid(element, 'a tool');
        }
      });
  });
}

it('a tag in a language that nobody speaks yet follows it once it comes', async () => {
  const element = await open('banner', 'sr');
  expect(element.shadowRoot.querySelector('section')!.lang).to.equal('vi');
  addLanguagePack(makeUpLanguage('sr', inLettersOf('greek'), MESSAGES));
  await until(() => element.shadowRoot.querySelector('section')!.lang === 'sr', 'it is spoken');
  expectAllSaid(element, 'late');
});
