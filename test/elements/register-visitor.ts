import { fixture, html } from '@open-wc/testing';
import en from '../../src/content/programme.en.json';
import vi from '../../src/content/programme.vi.json';
import { replaceContent } from '../../src/content/content-store';
import { ownContentOf } from '../../src/content/own-content';
import type { Outcome } from '../../src/domain/eligibility/assessment';
import type { Programme } from '../../src/domain/programme/programme.schema';
import { DomainChosenEvent } from '../../src/elements/domain-search/domain-search.events';
import { EligibilityVerdictEvent } from '../../src/elements/eligibility-checker/eligibility-checker.events';
import type { RegisterElement } from '../../src/elements/register/register.element';
import '../../src/elements/register/register.define';
import { textOf, until } from './checker-visitor';

export const REPORTED = '2026-11-23';
export const ENDED = '2027-01-15';
export const CONFIRMED = '2024-06-01';

export type Settings = Readonly<Record<string, string | undefined>>;

export async function open(settings: Settings = {}, width = 800): Promise<RegisterElement> {
  const column = await fixture<HTMLElement>(html`<div style="width:${width}px"></div>`);
  const { today = REPORTED, ...attributes } = settings;
  const element = document.createElement('hiendien-register');
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value);
  }
  element.today = today;
  column.append(element);
  await until(() => element.shadowRoot?.querySelector('section'), 'it is drawn');
  if (settings['variant'] === 'panel') await until(() => find(element, '.sections'), 'its details are drawn');
  return element;
}

export function find<Found extends Element = HTMLElement>(
  element: RegisterElement,
  selector: string,
): Found | null {
  return element.shadowRoot!.querySelector<Found>(selector);
}

export function findAll<Found extends Element = HTMLElement>(
  element: RegisterElement,
  selector: string,
): Found[] {
  return [...element.shadowRoot!.querySelectorAll<Found>(selector)];
}

export const textsOf = (element: RegisterElement, selector: string) => findAll(element, selector).map(textOf);
export const said = (element: RegisterElement) => textOf(find(element, 'section')!);
export const waysOf = (element: RegisterElement) =>
  findAll<HTMLAnchorElement>(element, '.ways a').map(({ href }) => new URL(href).hostname);

/** A section of the details with its heading: in a fold, a part of one, or open. */
export function section(element: RegisterElement, heading: string): HTMLElement | undefined {
  const title = findAll(element, '.sections [role="heading"]').find((each) =>
    textOf(each).startsWith(heading),
  );
  return (title?.closest('details:not([part])>summary') ?? title)?.parentElement ?? undefined;
}

export async function tell(element: RegisterElement, event: Event): Promise<void> {
  document.body.dispatchEvent(event);
  await element.updateComplete;
}

export const verdict = (outcome: Outcome, product = 'id.vn', group = '') =>
  new EligibilityVerdictEvent(
    { audience: product === 'id.vn' ? 'citizen' : 'household', outcome, product },
    group,
  );
export const chosen = (shown: string, product: 'id.vn' | 'biz.vn' | undefined, group = '') =>
  new DomainChosenEvent({ domain: shown.replace('lê', 'xn--l-lja'), shown, product }, group);

export async function press(element: RegisterElement, text: string): Promise<void> {
  const button = findAll(element, 'button').find((candidate) => textOf(candidate) === text);
  if (!button) throw new Error(`no button “${text}”`);
  button.click();
  await element.updateComplete;
}

/** Puts content in place for one test. */
export function changeContent(change: (programme: Programme) => void, language: 'vi' | 'en' = 'vi'): void {
  const programme = structuredClone(language === 'vi' ? vi : en) as Programme;
  change(programme);
  replaceContent(language, ownContentOf(programme));
}
