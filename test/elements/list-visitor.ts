/** What a page's owner writes for widgets with a list, and what a visitor sees of it. */
import { fixture, html } from '@open-wc/testing';
import { until } from './checker-visitor';

/** How a server answers for a list. */
export type ListAnswer =
  Response | Promise<Response> | ((init?: RequestInit) => Response | Promise<Response>);

const realFetch = window.fetch.bind(window);
let answers = new Map<string, ListAnswer>();
let count = 0;

/** Addresses that were asked for, in their order. */
export const asked: string[] = [];

before(async function () {
  // Unbuilt they are many small files, which a slow machine takes its time for.
  this.timeout(120_000);
  await Promise.all([
    import('../../src/content/lists/calendar-list'),
    import('../../src/content/lists/contacts-list'),
    import('../../src/content/lists/events-list'),
    import('../../src/content/lists/stories-list'),
    import('../../src/content/lists/materials-list'),
    import('../../src/elements/materials/sheets'),
    import('../../src/content/lists/survey'),
    import('../../src/elements/support/support-in-use'),
    import('../../src/content/communes/vinh-long.inline'),
  ]);
  window.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const answer = answers.get(address);
    if (answer === undefined) return realFetch(input, init);
    asked.push(address);
    return Promise.resolve(typeof answer === 'function' ? answer(init) : answer);
  };
});

after(() => {
  window.fetch = realFetch;
});

afterEach(() => {
  answers = new Map();
  asked.length = 0;
});

/** Lets a server have a list, and gives its address. */
export function serve(answer: ListAnswer, origin = location.origin, ending = 'json'): string {
  const address = `${origin}/danh-sach/${count++}.${ending}`;
  answers.set(address, answer);
  return address;
}

export function json(entries: readonly object[], more: object = {}): Response {
  return new Response(JSON.stringify({ ...more, entries }), {
    headers: { 'content-type': 'application/json' },
  });
}

export const NEVER = new Promise<Response>(() => undefined);

/** Puts a tag into a column of a page. @param children What the page puts into the tag. */
export async function open<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  settings: Readonly<Record<string, string>> = {},
  { width = 800, children = '', room = '', properties = {} } = {},
): Promise<HTMLElementTagNameMap[Tag]> {
  const column = await fixture<HTMLElement>(html`<div style="width:${width}px"></div>`);
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(settings)) element.setAttribute(name, value);
  element.innerHTML = children;
  Object.assign(element, properties);
  if (room) element.style.setProperty('--hiendien-room', room);
  column.append(element);
  await until(() => element.shadowRoot?.querySelector('section'), 'it is drawn');
  return element;
}

export function all(element: Element, selector: string): HTMLElement[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
}

/** Waits until so many entries are drawn. */
export async function untilShown(element: Element, count: number): Promise<void> {
  await until(() => all(element, '[data-entry]').length === count, `${count} entries are drawn`);
}

/** What the console is told while something is done. */
export async function warningsOf(act: () => Promise<void>): Promise<string[]> {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (text: unknown) => {
    warnings.push(String(text));
  };
  try {
    await act();
  } finally {
    console.warn = warn;
  }
  return warnings;
}
