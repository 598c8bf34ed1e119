import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { expect, waitFor } from 'storybook/test';
import { OWN_COLOURS } from '../../demo/configurator/embedding';
import '../../src/elements/all.define';
import { example } from '../lists';
import { readColour, renderContrast } from './contrast';

/** The public CSS variables, as a page sets them; what is left empty has its default. */
interface ThemeArgs {
  accent: string;
  background: string;
  text: string;
  font: string;
  'font-size': string;
  'content-width': string;
  widget: string;
}

type Story = StoryObj<ThemeArgs>;

/** What elements with a list of the owner's show here. */
const LISTS: Readonly<Record<string, string>> = {
  support: 'ho-tro.json',
  events: 'su-kien.json',
  stories: 'cau-chuyen.json',
  materials: 'tai-lieu.json',
  feedback: 'phieu-gop-y.json',
};
const WIDGETS = [
  'banner',
  'eligibility-checker',
  'domain-search',
  'register',
  'journey',
  ...Object.keys(LISTS),
];
const VARIABLES = ['accent', 'background', 'text', 'font', 'font-size', 'content-width'] as const;
const colour = (description: string) => ({
  control: { type: 'color' as const },
  description,
  table: { category: '--hiendien-…' },
});
const word = (description: string) => ({
  control: { type: 'text' as const },
  description,
  table: { category: '--hiendien-…' },
});

const meta: Meta<ThemeArgs> = {
  title: 'Giao diện (Theming)',
  args: {
    accent: '#7a1f3d',
    background: '',
    text: '',
    font: '',
    'font-size': '',
    'content-width': '',
    widget: 'banner',
  },
  argTypes: {
    accent: colour('Màu của liên kết, nút và viền khi có con trỏ.'),
    background: colour('Nền. Không ghi thì theo nền sáng hay tối của trang.'),
    text: colour('Chữ. Không ghi thì theo nền.'),
    font: word('Phông chữ, như <code>Georgia, serif</code>.'),
    'font-size': word('Cỡ chữ gốc; mọi cỡ khác tính theo nó.'),
    'content-width': word('Dòng rộng nhất của dải banner.'),
    widget: {
      control: { type: 'select' },
      options: WIDGETS,
      description: 'Thẻ để thử.',
      table: { category: 'Xem thử' },
    },
  },
  render: (args, context) => renderInBrand(args, (context.globals as { theme: string }).theme),
};

export default meta;

/** One widget in the colours of a page. */
function renderInBrand(args: ThemeArgs, theme: string) {
  const variables = Object.fromEntries(
    VARIABLES.filter((name) => args[name]).map((name) => [`--hiendien-${name}`, args[name]]),
  );
  const tag = unsafeStatic(`hiendien-${args.widget}`);
  const asked = /search|journey/.test(args.widget) ? 'none' : nothing;
  const own = theme === 'auto' ? nothing : theme;
  const list = LISTS[args.widget];
  const source = list ? example(list) : nothing;
  // A survey is shown where its answers can go.
  const endpoint = args.widget === 'feedback' ? example('y-kien') : nothing;
  return html`<div style=${styleMap(variables)}>
    ${staticHtml`<${tag} theme=${own} lookup=${asked} source=${source} endpoint=${endpoint}></${tag}>`}
  </div>`;
}

interface PlayContext {
  readonly canvasElement: HTMLElement;
  readonly args: ThemeArgs;
}

async function isDrawn({ canvasElement, args }: PlayContext): Promise<void> {
  await waitFor(() =>
    expect(
      canvasElement.querySelector(`hiendien-${args.widget}`)?.shadowRoot?.querySelector('section'),
    ).toBeTruthy(),
  );
}

/** What the element has by itself, in the scheme of the page that the toolbar sets. */
function own({ globals }: { readonly globals: object }) {
  const { theme } = globals as { theme: string };
  const isDark = theme === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
  return OWN_COLOURS[isDark ? 'dark' : 'light'];
}

/** Choose colours; the table says what becomes of them, the widget below shows it. */
export const Playground: Story = {
  render: (args, context) => html`
    <style>
      .contrast {
        margin: 1rem;
        border-collapse: collapse;
        font:
          14px/1.6 system-ui,
          sans-serif;
        color: light-dark(#14202e, #eef3f9);
      }
      .contrast :is(th, td) {
        padding: 0.2rem 0.8rem;
        border: 1px solid light-dark(#8a99ab, #6d8099);
        text-align: start;
        font-weight: 400;
      }
      .contrast :is(caption, thead th) {
        font-weight: 600;
        text-align: start;
      }
      .contrast svg {
        vertical-align: -3px;
      }
    </style>
    ${renderContrast({
      ink: readColour(args.text || own(context).text),
      paper: readColour(args.background || own(context).background),
      accent: readColour(args.accent || own(context).accent),
    })}
    ${meta.render?.(args, context)}
  `,
  play: async (context) => {
    await isDrawn(context);
    const verdicts = [...context.canvasElement.querySelectorAll('td:nth-of-type(2) [data-verdict]')];
    await expect(verdicts.map(({ textContent }) => textContent)).toEqual(Array(7).fill('đạt'));
  },
};

/** A red on a light ground that nobody could read: the text is moved until it can be. */
export const UnreadableBrand: Story = {
  ...Playground,
  args: { accent: '#ff9d9d', background: '#fff5f5', text: '#e8d8d8' },
  play: async (context) => {
    await Playground.play?.(context);
    const given = [...context.canvasElement.querySelectorAll('td:nth-of-type(1) [data-verdict]')];
    await expect(given.map(({ textContent }) => textContent)).toEqual(['không đạt', 'không đạt']);
  },
};

// ---- a brand, on every element ---------------------------------------------------------------------------------

const inBrand = (widget: string): Story => ({
  args: { widget, background: '#fdf6ec', text: '#2b1d0e' },
  globals: { theme: 'light' },
  play: isDrawn,
});
/** Only an accent of its own: ground and text follow the scheme. */
const inTheDark = (widget: string): Story => ({
  args: { widget },
  globals: { theme: 'dark' },
  play: isDrawn,
});
/** Windows’ contrast themes: the colours are the reader’s. In a browser: DevTools, Rendering, forced-colors. */
const inForcedColours = (widget: string): Story => ({ ...inBrand(widget), tags: ['forced-colors'] });

export const BannerBrand: Story = inBrand('banner');
export const CheckerBrand: Story = inBrand('eligibility-checker');
export const SearchBrand: Story = inBrand('domain-search');
export const RegisterBrand: Story = inBrand('register');
export const JourneyBrand: Story = inBrand('journey');
export const SupportBrand: Story = inBrand('support');
export const EventsBrand: Story = inBrand('events');
export const StoriesBrand: Story = inBrand('stories');
export const MaterialsBrand: Story = inBrand('materials');
export const FeedbackBrand: Story = inBrand('feedback');

export const BannerBrandDark: Story = inTheDark('banner');
export const CheckerBrandDark: Story = inTheDark('eligibility-checker');
export const SearchBrandDark: Story = inTheDark('domain-search');
export const RegisterBrandDark: Story = inTheDark('register');
export const JourneyBrandDark: Story = inTheDark('journey');
export const SupportBrandDark: Story = inTheDark('support');
export const EventsBrandDark: Story = inTheDark('events');
export const StoriesBrandDark: Story = inTheDark('stories');
export const MaterialsBrandDark: Story = inTheDark('materials');
export const FeedbackBrandDark: Story = inTheDark('feedback');

export const BannerForcedColours: Story = inForcedColours('banner');
export const CheckerForcedColours: Story = inForcedColours('eligibility-checker');
export const SearchForcedColours: Story = inForcedColours('domain-search');
export const RegisterForcedColours: Story = inForcedColours('register');
export const JourneyForcedColours: Story = inForcedColours('journey');
export const SupportForcedColours: Story = inForcedColours('support');
export const EventsForcedColours: Story = inForcedColours('events');
export const StoriesForcedColours: Story = inForcedColours('stories');
export const MaterialsForcedColours: Story = inForcedColours('materials');
export const FeedbackForcedColours: Story = inForcedColours('feedback');
