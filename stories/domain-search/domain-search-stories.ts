import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor as waitBriefly } from 'storybook/test';
import programmeFile from '../../src/content/programme.vi.json';
import { allowOrigins } from '../../src/controllers/owner-wishes';
import {
  ABORTED,
  joinName,
  unknownBecause,
  type Evidence,
  type UnknownCause,
} from '../../src/domain/availability/evidence';
import type { AvailabilityProvider, Strength } from '../../src/domain/availability/provider';
import type { MessageOverrides } from '../../src/i18n/translator';
import '../../src/elements/domain-search/domain-search.define';
import '../../src/elements/register/register.define';

/** The settings as a page writes them, so that a wrong one can be shown too. */
export interface SearchArgs {
  lookup?: string;
  endpoint?: string;
  resolvers?: string;
  suffixes?: string;
  audience?: string;
  value?: string;
  live?: string;
  theme?: string;
  lang?: string;
  group?: string;
  'heading-level'?: string;
  'no-attribution'?: boolean;
  messages?: MessageOverrides;
  provider?: AvailabilityProvider;
}

export type Story = StoryObj<SearchArgs>;

// What the page's owner lists in the script tag's data-allow: no tag can name another server.
allowOrigins('https://dns.example.vn https://tra-cuu.example.vn');

export const { link, title } = programmeFile;

/** What every story of the element has. */
export const base = {
  component: 'hiendien-domain-search',
  argTypes: {
    lang: {
      control: 'inline-radio',
      options: ['vi', 'en'],
      description: 'Language, if not the page’s.',
      table: { category: 'attributes' },
    },
    messages: { control: 'object' },
    provider: { control: false },
  },
  render: (args) =>
    html`<hiendien-domain-search
      lookup=${ifDefined(args.lookup)}
      endpoint=${ifDefined(args.endpoint)}
      resolvers=${ifDefined(args.resolvers)}
      suffixes=${ifDefined(args.suffixes)}
      audience=${ifDefined(args.audience)}
      value=${ifDefined(args.value)}
      live=${ifDefined(args.live)}
      theme=${ifDefined(args.theme)}
      lang=${ifDefined(args.lang)}
      group=${ifDefined(args.group)}
      heading-level=${ifDefined(args['heading-level'])}
      ?no-attribution=${args['no-attribution'] ?? false}
      .messages=${args.messages}
      .provider=${args.provider}
      ><a href=${link.href}>${title}</a></hiendien-domain-search
    >`,
} satisfies Omit<Meta<SearchArgs>, 'title'>;

/** Nobody outside of the page is asked in these stories: what a name hears stands in the story. */
export function answering(
  answer: (name: string) => Evidence | 'never',
  strength: Strength = 'hint',
  label = 'DNS',
): AvailabilityProvider {
  return {
    id: 'story',
    label: `${label} (minh họa)`,
    strength,
    supports: () => true,
    check: (name, signal) => {
      const evidence = answer(joinName(name));
      if (evidence !== 'never') return Promise.resolve(evidence);
      return new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          resolve(ABORTED);
        });
      });
    },
  };
}

const CHECKED_AT = Date.UTC(2026, 10, 23, 2, 15);

export const present: Evidence = { kind: 'present', checkedAt: CHECKED_AT };

export const absent: Evidence = { kind: 'absent', checkedAt: CHECKED_AT };

export const free: Evidence = { kind: 'free', checkedAt: CHECKED_AT };

export const reserved: Evidence = { kind: 'reserved', checkedAt: CHECKED_AT };

export const NOT_SEEN = answering(() => absent);

/** In use under com.vn and .vn. */
export const SOME_SEEN = answering((name) => (/^[^.]+\.(com\.)?vn$/.test(name) ? present : absent));

export const GATEWAY = answering(
  (name) => (name.endsWith('.biz.vn') ? present : free),
  'authoritative',
  'Cổng',
);

export const SILENT = answering(() => 'never');

interface PlayContext {
  readonly canvasElement: HTMLElement;
}

type Play = (context: PlayContext) => Promise<void>;

type Seen = (shadow: ShadowRoot) => void | Promise<void>;

/** The search loads what reads and answers at the first touch, which takes longer than a second on a busy machine. */
export function waitFor(see: () => void | Promise<void>): Promise<void> {
  return waitBriefly(see, { timeout: 8000 });
}

/** The shadow root of the story's search, once its texts are there. */
export async function shadowOf(canvas: HTMLElement): Promise<ShadowRoot> {
  const element = canvas.querySelector('hiendien-domain-search');
  await waitFor(() => expect(element?.shadowRoot?.querySelector('.primary')).toBeTruthy());
  return element!.shadowRoot!;
}

export function fieldIn(shadow: ShadowRoot): HTMLInputElement {
  return shadow.querySelector('input')!;
}

export function press(shadow: ShadowRoot): void {
  shadow.querySelector<HTMLElement>('.line .primary')?.click();
}

export function fill(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Rows of the answer, without those of suggestions. */
function rowsIn(shadow: ShadowRoot): HTMLElement[] {
  return [...shadow.querySelectorAll<HTMLElement>('.rows:not(.compact) .row')];
}

export function suggestionsIn(shadow: ShadowRoot): HTMLElement[] {
  return [...shadow.querySelectorAll<HTMLElement>('.compact .row')];
}

export function statesIn(shadow: ShadowRoot): (string | undefined)[] {
  return rowsIn(shadow).map(({ classList }) => [...classList].find((name) => name !== 'row'));
}

export function namesIn(shadow: ShadowRoot): (string | undefined)[] {
  return rowsIn(shadow).map(({ dataset }) => dataset['name']);
}

/** Types a text and sees what is said of it before anybody is asked. */
export function helps(text: string, words: RegExp): Play {
  return async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    fill(fieldIn(shadow), text);
    await waitFor(() => expect(shadow.querySelector('.help')).toHaveTextContent(words));
    await expect(rowsIn(shadow)).toHaveLength(0);
  };
}

/** Types a text and presses the button, once what is typed was read. */
export async function search(shadow: ShadowRoot, text: string): Promise<void> {
  fill(fieldIn(shadow), text);
  await waitFor(() => expect(shadow.querySelector('.help p')).toBeVisible());
  press(shadow);
}

export function asks(text: string, see: Seen): Play {
  return async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    await search(shadow, text);
    // Those that are in use may be folded.
    await waitFor(() => expect(shadow.querySelector('.row')).toBeTruthy());
    await waitFor(() => see(shadow));
  };
}

export function answers(text: string, state: string): Play {
  return asks(text, async (shadow) => {
    await expect(new Set(statesIn(shadow))).toEqual(new Set([state]));
    await expect(shadow.querySelector('[role=status]')).not.toBeEmptyDOMElement();
  });
}

export function unknown(cause: UnknownCause, words: RegExp): Story {
  return {
    args: { provider: answering(() => unknownBecause(cause)), suffixes: 'id.vn biz.vn' },
    play: asks('comtamcoba', async (shadow) => {
      await expect(statesIn(shadow)).toEqual(['unknown', 'unknown']);
      await expect(shadow.querySelector('.trouble')).toHaveTextContent(words);
    }),
  };
}

export function chooses(name: string): Play {
  return async (context) => {
    const chosen: string[] = [];
    context.canvasElement.addEventListener('hiendien-domain-chosen', ({ domain }) => {
      chosen.push(domain);
    });
    await answers('Cơm tấm Cô Ba', 'absent')(context);
    const shadow = await shadowOf(context.canvasElement);
    shadow.querySelector<HTMLElement>(`[data-name="${name}"] button`)?.click();
    await waitFor(() => expect(shadow.querySelector('[part~=chosen]')).toHaveTextContent(name));
    await expect(chosen).toEqual([name]);
  };
}

export function listOf(count: number): string {
  return Array.from({ length: count }, (_, index) => `tiem-banh-${index + 1}`).join('\n');
}

/** Opens the list for several names, fills it and asks. */
export function asksList(text: string, states: readonly string[]): Play {
  return async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    fieldIn(shadow).dispatchEvent(new FocusEvent('focus'));
    await waitFor(() => expect(shadow.querySelector('.list')).toBeTruthy());
    const list = shadow.querySelector<HTMLDetailsElement>('.list')!;
    list.open = true;
    fill(list.querySelector('textarea')!, text);
    list.querySelector<HTMLElement>('.acts button')?.click();
    await waitFor(() => expect(statesIn(shadow)).toEqual(states));
  };
}

export function namesAsked(words: RegExp): Play {
  return async ({ canvasElement }) => {
    await expect((await shadowOf(canvasElement)).querySelector('#asked')).toHaveTextContent(words);
  };
}
