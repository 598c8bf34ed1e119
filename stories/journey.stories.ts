import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import programmeFile from '../src/content/programme.vi.json';
import { DomainChosenEvent } from '../src/elements/domain-search/domain-search.events';
import { EligibilityVerdictEvent } from '../src/elements/eligibility-checker/eligibility-checker.events';
import '../src/elements/journey/journey.define';

/** The settings as a page writes them. */
interface JourneyArgs {
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

type Story = StoryObj<JourneyArgs>;

const { link, title } = programmeFile;

const meta: Meta<JourneyArgs> = {
  title: 'Elements/Journey',
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
};

export default meta;

export const Start: Story = { play: seesSteps };

export const ForHouseholds: Story = { args: { audience: 'household' }, play: seesSteps };

/** A verdict and a name have come along the path. */
export const AtTheEnd: Story = {
  args: { group: 'story', 'as-of': '2026-11-23' },
  play: async ({ canvasElement }) => {
    await seesSteps({ canvasElement });
    const register = () => stepsIn(canvasElement)[2]?.shadowRoot;
    canvasElement.dispatchEvent(
      new EligibilityVerdictEvent(
        { audience: 'household', outcome: 'eligible-offer-unconfirmed', product: 'biz.vn' },
        'story',
      ),
    );
    canvasElement.dispatchEvent(
      new DomainChosenEvent(
        { domain: 'comtamcoba.biz.vn', shown: 'comtamcoba.biz.vn', product: 'biz.vn' },
        'story',
      ),
    );
    await waitFor(() =>
      expect(register()?.querySelector('[part=chosen]')).toHaveTextContent('comtamcoba.biz.vn'),
    );
  },
};

export const English: Story = { globals: { language: 'en' }, play: seesSteps };

export const Dark: Story = { globals: { theme: 'dark' }, play: seesSteps };

/** Colours of its own, against those of the page. */
export const DarkOnLightPage: Story = {
  args: { theme: 'dark' },
  globals: { theme: 'light' },
  play: seesSteps,
};

export const At320: Story = { globals: { width: '320' }, play: seesSteps };

export const At200: Story = { globals: { width: '200' }, play: seesSteps };

function stepsIn(canvas: HTMLElement): Element[] {
  return [...(canvas.querySelector('hiendien-journey')?.shadowRoot?.querySelectorAll('[group]') ?? [])];
}

async function seesSteps({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> {
  await waitFor(() => expect(stepsIn(canvasElement)).toHaveLength(3));
  for (const step of stepsIn(canvasElement))
    await waitFor(() => expect(step.shadowRoot?.querySelector('section')).toBeTruthy(), { timeout: 5000 });
}
