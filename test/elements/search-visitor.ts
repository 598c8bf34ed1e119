/** What a visitor does with a name search, and what they see of it. */
import { fixture, html } from '@open-wc/testing';
import { joinName, type Evidence } from '../../src/domain/availability/evidence';
import type { AvailabilityProvider, Strength } from '../../src/domain/availability/provider';
import type { DomainSearchElement } from '../../src/elements/domain-search/domain-search.element';
import type { ScriptedProvider } from '../providers/policies/scripted-provider';
import { pause, textOf, until } from './checker-visitor';
import '../../src/elements/domain-search/domain-search.define';

export { hurry, pause, textOf, until } from './checker-visitor';

export type Search = DomainSearchElement;

/** 07:00 in London, 14:00 in Vietnam. */
export const CHECKED_AT = Date.UTC(2026, 10, 23, 7);

export const PRESENT: Evidence = { kind: 'present', checkedAt: CHECKED_AT };
export const ABSENT: Evidence = { kind: 'absent', checkedAt: CHECKED_AT };
export const FREE: Evidence = { kind: 'free', checkedAt: CHECKED_AT };
export const RESERVED: Evidence = { kind: 'reserved', checkedAt: CHECKED_AT };

/** Answers by the whole name, else by its suffix, else the same for all. */
export type Script = Readonly<Record<string, Evidence>>;

/** A provider that answers at once, and writes down what it was asked. */
export function answering(
  script: Script = {},
  { strength = 'hint', label = 'Sổ thử' }: { strength?: Strength; label?: string } = {},
): AvailabilityProvider & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    id: 'scripted',
    label,
    strength,
    asked,
    supports: () => true,
    check: (name) => {
      asked.push(joinName(name));
      return Promise.resolve(script[joinName(name)] ?? script[name.suffix] ?? script['*'] ?? ABSENT);
    },
  };
}

export interface Settings {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly provider?: AvailabilityProvider | undefined;
  readonly width?: number;
}

/** Opens a search in a column. Without a provider its attributes decide whom it asks. */
export async function openSearch({ attributes = {}, provider, width = 800 }: Settings = {}): Promise<Search> {
  const column = await fixture<HTMLElement>(
    html`<div style="width:${width}px"><button id="before">Trước</button></div>`,
  );
  const search = document.createElement('hiendien-domain-search');
  for (const [name, value] of Object.entries(attributes)) search.setAttribute(name, value);
  search.provider = provider;
  column.append(search);
  await until(() => search.shadowRoot?.querySelector('section'), 'the search is drawn');
  return search;
}

export function find<Found extends Element = HTMLElement>(search: Search, selector: string): Found {
  const found = search.shadowRoot!.querySelector<Found>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

export function findAll<Found extends Element = HTMLElement>(search: Search, selector: string): Found[] {
  return [...search.shadowRoot!.querySelectorAll<Found>(selector)];
}

export function textsOf(search: Search, selector: string): string[] {
  return findAll(search, selector).map(textOf);
}

export function fieldOf(search: Search): HTMLInputElement {
  return find<HTMLInputElement>(search, '#name');
}

export function focused(search: Search): Element | null {
  return search.shadowRoot!.activeElement;
}

/** Compared here and not by an assertion, which would print the whole page. */
export function expectFocus(search: Search, wanted: Element | undefined, why = 'the focus'): void {
  const has = focused(search);
  if (has !== wanted)
    throw new Error(`${why}: on ${has?.outerHTML.slice(0, 120)}, not ${wanted?.outerHTML.slice(0, 120)}`);
}

/** The button that says this, to eyes or to ears. */
export function button(search: Search, text: string): HTMLButtonElement {
  const found = findAll<HTMLButtonElement>(search, 'button').find(
    (candidate) => textOf(candidate) === text || candidate.getAttribute('aria-label') === text,
  );
  if (!found) throw new Error(`no button “${text}”`);
  return found;
}

export function said(search: Search): string {
  return textOf(find(search, '[role="status"]')).replace('\u200b', '');
}

/** What the search makes of the text, as it is read. */
export function helpOf(search: Search): string {
  return textOf(find(search, '#help'));
}

/** Enters a text, as typing does, and waits until it was read. */
export async function enter(search: Search, text: string): Promise<void> {
  const field = fieldOf(search);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await until(
    () => search.shadowRoot!.querySelector('#help')!.childElementCount > 0 || !text.trim(),
    'it is read',
  );
  await search.updateComplete;
}

export async function submit(search: Search): Promise<void> {
  find(search, '.line button').click();
  await pause(0);
  await search.updateComplete;
}

/** Enters a text and asks. */
export async function ask(search: Search, text: string): Promise<void> {
  await enter(search, text);
  await submit(search);
  await until(() => search.shadowRoot!.querySelector('.row'), 'there are rows');
}

/** Asks and waits until every row has its answer. */
export async function look(search: Search, text: string): Promise<void> {
  await ask(search, text);
  await untilAnswered(search);
}

export async function untilAnswered(search: Search): Promise<void> {
  await until(
    () => search.shadowRoot!.querySelector('.row') && !search.shadowRoot!.querySelector('.row.pending'),
    'every row is answered',
  );
  await search.updateComplete;
}

/** Opens what is only suggested, for which nobody was asked before. */
export async function openSuggestions(search: Search): Promise<void> {
  find(search, '.others > summary').click();
  await until(
    () => search.shadowRoot!.querySelector<HTMLDetailsElement>('.others[open]')?.children[1],
    'something is said of them',
  );
}

export interface Row {
  readonly name: string;
  readonly state: string;
}

/** The rows of the answer, or of what is only suggested, in their order. */
export function rowsOf(
  search: Search,
  list: '.rows:not(.compact)' | '.compact' = '.rows:not(.compact)',
): Row[] {
  return findAll(search, `${list} .row`).map((row) => ({
    name: textOf(row.querySelector('.name bdi')!),
    state: textOf(row.querySelector('.state')!),
  }));
}

/** The names that stand in the page without a press: not in a fold. */
export function openNames(search: Search): string[] {
  return findAll(search, '.row')
    .filter((row) => !row.closest('details:not([open])'))
    .map((row) => textOf(row.querySelector('.name bdi')!));
}

/** What is said of names that could not be checked. */
export function troubleOf(search: Search): string {
  return textsOf(search, '.trouble p').join(' ');
}

export function rowOf(search: Search, domain: string): HTMLElement {
  return find(search, `.row[data-name="${domain}"]`);
}

/** Says what has to be said of one name that is being asked for. */
export async function answer(
  search: Search,
  provider: ScriptedProvider,
  name: string,
  evidence: Evidence,
): Promise<void> {
  const asking = provider.askings.filter((one) => one.name === name).at(-1);
  if (!asking) throw new Error(`${name} was not asked for`);
  asking.answer(evidence);
  await pause(0);
  await search.updateComplete;
}
