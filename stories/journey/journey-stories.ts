import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import programmeFile from '../../src/content/programme.vi.json';
import '../../src/elements/journey/journey.define';

/** The settings as a page writes them. */
export interface JourneyArgs {
  audience?: string;
  layout?: string;
  theme?: string;
  lang?: string;
  lookup?: string;
  suffixes?: string;
  order?: string;
  group?: string;
  'as-of'?: string;
  'heading-level'?: string;
  'no-attribution'?: boolean;
  /** The day that the toolbar sets. */
  today?: string;
}

export type Story = StoryObj<JourneyArgs>;

const { link, title } = programmeFile;

/** What every story of the element has. */
export const base = {
  component: 'hiendien-journey',
  // Nobody is asked for names in a story.
  args: { lookup: 'none' },
  argTypes: {
    lang: {
      control: 'inline-radio',
      options: ['vi', 'en'],
      description: 'Language, if not the page’s.',
      table: { category: 'attributes' },
    },
  },
  render: (args) =>
    html`<hiendien-journey
      audience=${ifDefined(args.audience)}
      layout=${ifDefined(args.layout)}
      theme=${ifDefined(args.theme)}
      lang=${ifDefined(args.lang)}
      lookup=${ifDefined(args.lookup)}
      suffixes=${ifDefined(args.suffixes)}
      order=${ifDefined(args.order)}
      group=${ifDefined(args.group)}
      as-of=${ifDefined(args['as-of'] ?? args.today)}
      heading-level=${ifDefined(args['heading-level'])}
      ?no-attribution=${args['no-attribution'] ?? false}
      ><a href=${link.href}>${title}</a></hiendien-journey
    >`,
} satisfies Omit<Meta<JourneyArgs>, 'title'>;

export function stepsIn(canvas: HTMLElement): Element[] {
  return [...(canvas.querySelector('hiendien-journey')?.shadowRoot?.querySelectorAll('[group]') ?? [])];
}

export async function seesSteps({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> {
  await waitFor(() => expect(stepsIn(canvasElement)).toHaveLength(3));
  for (const step of stepsIn(canvasElement))
    await waitFor(() => expect(step.shadowRoot?.querySelector('section')).toBeTruthy(), { timeout: 5000 });
}
