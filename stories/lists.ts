import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { waitFor, expect } from 'storybook/test';

/** Lists that are made up for a story. The page asks for them as it would ask a server; they are answered here. */

type Answer = () => Response | Promise<Response>;

const answers = new Map<string, Answer>();
const realFetch = window.fetch.bind(window);
window.fetch = (input, init) => {
  const answer = answers.get(input instanceof Request ? input.url : String(input));
  return answer ? Promise.resolve(answer()) : realFetch(input, init);
};

/** Gives a story an address at which a server answers so. */
export function served(answer: Answer, ending = 'json'): string {
  return servedAt(`danh-sach/made-up-${answers.size}.${ending}`, answer);
}

/** Lets a server answer so at an address of the page's own site. */
export function servedAt(path: string, answer: Answer): string {
  const address = new URL(path, document.baseURI).href;
  answers.set(address, answer);
  return address;
}

export function listed(entries: readonly object[], more: object = {}): string {
  return served(
    () =>
      new Response(JSON.stringify({ language: 'vi', ...more, entries }), {
        headers: { 'content-type': 'application/json' },
      }),
  );
}

/** A list that is on its way for ever. */
export const onItsWay = () => served(() => new Promise<Response>(() => undefined));

/** A list that can't be had. */
export const lost = () => served(() => new Response('', { status: 503 }));

/** Where the examples lie that ship with the sources. */
export const example = (file: string) => new URL(`danh-sach/${file}`, document.baseURI).href;

/** Waits until a story shows so many entries. */
export function showsEntries(count: number) {
  return async ({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> => {
    await waitFor(() => expect(all(canvasElement, '[data-entry]')).toHaveLength(count));
  };
}

/** Waits until a story says something. */
export function saysOf(words: RegExp) {
  return async ({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> => {
    await waitFor(() => expect(all(canvasElement, 'section')[0]).toHaveTextContent(words));
  };
}

/** What a selector finds in the story's widget. */
export function all<Found extends HTMLElement>(canvas: HTMLElement, selector: string): Found[] {
  const widget = [...canvas.querySelectorAll('*')].find(({ localName }) => localName.startsWith('hiendien-'));
  return [...(widget?.shadowRoot?.querySelectorAll<Found>(selector) ?? [])];
}

/** The room that snippets keep, as small as a story wants it. */
export const inRoom =
  (pixels: number): Decorator =>
  (story) =>
    html`<div style="--hiendien-room: ${pixels}px">${story()}</div>`;
