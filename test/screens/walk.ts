/** The path from a banner to the page where a name is registered, as a visitor takes it. */
import type { EligibilityCheckerElement } from '../../src/elements/eligibility-checker/eligibility-checker.element';
import type { DomainSearchElement } from '../../src/elements/domain-search/domain-search.element';
import type { ElementHandle } from 'puppeteer-core';
import { isFocused } from './in-page';
import { pathOf } from './serve-screens';
import type { Visitor } from './phone';

export const CHECKER = 'hiendien-eligibility-checker';
export const SEARCH = 'hiendien-domain-search';
export const REGISTER = 'hiendien-register';
export const JOURNEY = 'hiendien-journey';

/** What each visitor answers, by question: an option's id, or a day. */
const ANSWERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  citizen: {
    audience: 'citizen',
    citizenship: 'vietnamese',
    'born-on': '15/06/2006',
    'earlier-id-name': 'none',
  },
  household: { audience: 'household', 'household-certificate': 'yes', 'earlier-biz-name': 'none' },
  // Who meets another outcome.
  minor: { audience: 'citizen', 'born-on': '15/06/2010' },
  'on the edge of the age': { audience: 'citizen', 'born-on': '15/06/2003', 'earlier-id-name': 'unsure' },
  'too old': { audience: 'citizen', 'born-on': '15/06/1990' },
  'shop without certificate': { audience: 'household', 'household-certificate': 'no' },
  'new company': { audience: 'enterprise', 'certificate-date': '15/06/2026', 'earlier-biz-name': 'none' },
  'old company': { audience: 'enterprise', 'certificate-date': '15/06/2020' },
  cooperative: { audience: 'other', 'other-kind': 'cooperative' },
};

export type Who = 'citizen' | 'household';

export const PRODUCTS = { citizen: 'id.vn', household: 'biz.vn' } as const;

const FALLBACK = '<a href="https://hiendienonline.tenmien.vn/">Hiện diện trực tuyến</a>';
export type Language = 'vi' | 'en';

/** The door of the registration. */
export const WAY_OUT = '[part="ways"] a';

export const checkerTag = `<${CHECKER}>${FALLBACK}</${CHECKER}>`;

export function searchTag(resolvers: string): string {
  return `<${SEARCH} resolvers="${resolvers}">${FALLBACK}</${SEARCH}>`;
}

export function registerTag(settings: string): string {
  return `<${REGISTER} ${settings}>${FALLBACK}</${REGISTER}>`;
}

export const journeyTag = `<${JOURNEY} resolvers="/dns">${FALLBACK}</${JOURNEY}>`;

export const AGENCIES = {
  vi: 'Sở Khoa học và Công nghệ tỉnh Vĩnh Long',
  en: 'Department of Science and Technology of Vĩnh Long',
};
const MORE = { vi: 'Kiểm tra điều kiện', en: 'Check eligibility' };

/** The banner with the name of an agency and a link of its own. */
export function bannerTag(language: Language, href: string): string {
  return (
    `<hiendien-banner agency="${AGENCIES[language]}">${FALLBACK}` +
    `<a slot="more" id="more" href="${href.replaceAll('&', '&amp;')}">${MORE[language]}</a></hiendien-banner>`
  );
}

/** A page with the banner, whose own link leads to a page with the whole path. */
export function pathPage(language: Language): string {
  return pathOf(bannerTag(language, pathOf(journeyTag, language)), language);
}

/** Answers what is asked, one question after the other, until there is a verdict. */
export async function getVerdict(visitor: Visitor, who: string): Promise<void> {
  const { page } = visitor;
  for (let question = await questionNow(visitor); question; question = await questionNow(visitor)) {
    const answer = ANSWERS[who]?.[question];
    if (answer === undefined) throw new Error(`${who} was asked ${question}`);
    const place = `[data-question="${question}"]`;
    if (answer.includes('/')) {
      const fields = await page.$$(`>>> ${place} input`);
      const parts = fields.length === 1 ? [answer] : answer.split('/');
      for (const [index, part] of parts.entries()) {
        await visitor.goesTo(fields[index] as never);
        await visitor.types(part);
      }
    } else {
      await visitor.tapsOn(`${place} input[value="${answer}"]`);
    }
    await visitor.rests();
    if ((await questionNow(visitor)) !== question) continue;
    await visitor.tapsOn('.questions ~ .actions .primary');
    await visitor.rests();
  }
}

/** Looks a name up and waits for the answers. */
export async function searchFor(visitor: Visitor, name: string): Promise<void> {
  await visitor.goesTo(await visitor.sees('#name'));
  await visitor.types(name);
  await visitor.rests();
  await visitor.tapsOn('.line .primary');
  await visitor.rests();
}

/** Takes a name that was found. */
export async function choose(visitor: Visitor, name: string): Promise<void> {
  await visitor.tapsOn(`[data-name="${name}"] button:not([aria-expanded])`);
  await visitor.until(
    SEARCH,
    (search) => (search as HTMLElement & Pick<DomainSearchElement, 'chosen'>).chosen,
    `${name} is chosen`,
  );
  await visitor.rests();
}

/** What leads on from a step: of the check the way that goes on, of the search the one at the chosen name. */
export function leadsOn(tag: typeof CHECKER | typeof SEARCH): string {
  return tag === CHECKER ? '.next' : ':is([part~="chosen"] .primary, [part~="chosen"] > button)';
}

/** Goes on from the chosen name, to where the door is in sight. */
export async function goToRegistration(visitor: Visitor): Promise<ElementHandle<HTMLElement>> {
  await visitor.tapsOn(leadsOn(SEARCH));
  await visitor.rests();
  return visitor.sees(WAY_OUT);
}

/** The whole path without a pointer. What is typed are letters; all other keys are counted. */
export async function walkByKeys(visitor: Visitor, who: Who, name: string): Promise<void> {
  await visitor.tabsTo('#more');
  await visitor.presses('Enter');
  await visitor.sees('[data-question]');
  await visitor.rests();
  for (let question = await questionNow(visitor); question; question = await questionNow(visitor)) {
    await visitor.tabsTo(`[data-question="${question}"] input`);
    const place = await placeOf(visitor, question, ANSWERS[who]?.[question] ?? '');
    if (place === 0) await visitor.presses('Space');
    for (let option = 0; option < place; option++) await visitor.presses('ArrowDown');
    await visitor.rests();
    if ((await questionNow(visitor)) === question) await visitor.presses('Enter');
    await visitor.rests();
  }
  await visitor.tabsTo(leadsOn(CHECKER));
  await visitor.presses('Enter');
  await visitor.rests();
  if (!(await visitor.page.evaluate(isFocused, '#name'))) await visitor.tabsTo('#name');
  await visitor.types(name);
  await visitor.presses('Enter');
  await visitor.rests();
  await visitor.tabsTo(`[data-name="${name}.${PRODUCTS[who]}"] button`);
  await visitor.presses('Enter');
  await visitor.rests();
  await visitor.tabsTo(leadsOn(SEARCH));
  await visitor.presses('Enter');
  await visitor.rests();
  await visitor.tabsTo(WAY_OUT);
  await visitor.presses('Enter');
}

/** The question that is asked, or nothing once there is a verdict. */
async function questionNow(visitor: Visitor): Promise<string | undefined> {
  const checker = await visitor.sees(CHECKER);
  return checker.evaluate((element) =>
    (element as HTMLElement & Pick<EligibilityCheckerElement, 'verdict'>).verdict
      ? undefined
      : element.shadowRoot?.querySelector<HTMLElement>('[data-question]')?.dataset['question'],
  );
}

/** The place of an answer among the options of a question. */
async function placeOf(visitor: Visitor, question: string, answer: string): Promise<number> {
  const asked = await visitor.sees(`[data-question="${question}"]`);
  return asked.evaluate(
    (set, wanted) => [...set.querySelectorAll('input')].findIndex(({ value }) => value === wanted),
    answer,
  );
}
