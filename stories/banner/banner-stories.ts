import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import programmeFile from '../../src/content/programme.vi.json';
import type { Programme } from '../../src/domain/programme/programme.schema';
import '../../src/elements/banner/banner.define';

/** The settings as a page writes them, so that a wrong one can be shown too. */
export interface BannerArgs {
  variant?: string;
  theme?: string;
  locality?: string;
  agency?: string;
  lang?: string;
  'heading-level'?: string;
  'no-attribution'?: boolean;
  today?: string;
  /** What the slot for the logo holds. */
  logo?: TemplateResult;
  /** What the slot for a link of the page's own holds. */
  more?: TemplateResult;
}

export type Story = StoryObj<BannerArgs>;

export const programme = programmeFile as Programme;

export const { title, link } = programme;

/** What every story of the element has. */
export const base = {
  component: 'hiendien-banner',
  args: { variant: 'strip' },
  argTypes: {
    lang: {
      control: 'inline-radio',
      options: ['vi', 'en'],
      description: 'Language, if not the page’s.',
      table: { category: 'attributes' },
    },
    locality: { control: 'select', options: ['ben-tre', 'vinh-long'] },
    today: { control: 'text' },
    logo: { control: false },
    more: { control: false },
  },
  render: (args) =>
    html`<hiendien-banner
      variant=${ifDefined(args.variant)}
      theme=${ifDefined(args.theme)}
      locality=${ifDefined(args.locality)}
      agency=${ifDefined(args.agency)}
      lang=${ifDefined(args.lang)}
      heading-level=${ifDefined(args['heading-level'])}
      ?no-attribution=${args['no-attribution'] ?? false}
      .today=${args.today}
      >${args.logo}${args.more}<a href=${link.href}>${title}</a></hiendien-banner
    >`,
} satisfies Omit<Meta<BannerArgs>, 'title'>;

/** Stands for the image of the media kit, and looks unlike it. */
export function drawLogo(size: string): string {
  return `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 80" ${size}><rect width="240" height="80" rx="12" fill="#7a1f3d"/>` +
      '<text x="120" y="52" text-anchor="middle" font-family="sans-serif" font-size="36" fill="#fff">Logo</text></svg>',
  )}`;
}

export const LOGO = drawLogo('width="240" height="80"');

interface PlayContext {
  readonly canvasElement: HTMLElement;
}

export function bannerIn(canvas: HTMLElement) {
  const banner = canvas.querySelector('hiendien-banner');
  if (!banner) throw new Error('The story shows no banner.');
  return banner;
}

/** The shadow root of the story's banner, once its content is there. */
export async function shadowOf(canvas: HTMLElement): Promise<ShadowRoot> {
  const { shadowRoot } = bannerIn(canvas);
  await waitFor(() => expect(shadowRoot?.querySelector('section')).toBeTruthy());
  return shadowRoot!;
}

export async function openPanel({ canvasElement }: PlayContext): Promise<void> {
  const shadow = await shadowOf(canvasElement);
  shadow.querySelector('summary')?.click();
  await waitFor(() => expect(shadow.querySelector('.panel')).toBeVisible());
}

/** Checks what is said of each offer, in order. */
export function offersSay(...lines: readonly RegExp[]) {
  return async ({ canvasElement }: PlayContext): Promise<void> => {
    const said = (await shadowOf(canvasElement)).querySelectorAll('[part=offers] li');
    await expect(said).toHaveLength(lines.length);
    for (const [index, line] of lines.entries()) await expect(said[index]?.textContent.trim()).toMatch(line);
  };
}
