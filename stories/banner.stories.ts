import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import { closedBanners, putClosedBanner } from '../src/content/programme-content';
import programmeFile from '../src/content/programme.vi.json';
import type { ClosedBanner } from '../src/domain/programme/banner-content';
import { closedBannerOf } from '../src/domain/programme/banner-slices';
import type { Programme } from '../src/domain/programme/programme.schema';
import '../src/elements/banner/banner.define';

/** The settings as a page writes them, so that a wrong one can be shown too. */
interface BannerArgs {
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

type Story = StoryObj<BannerArgs>;

const programme = programmeFile as Programme;
const { title, link } = programme;

const meta: Meta<BannerArgs> = {
  title: 'Elements/Banner',
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
};

export default meta;

// ---- forms -------------------------------------------------------------------------------------------------

export const Strip: Story = {};

export const StripOpen: Story = { play: openPanel };

export const Card: Story = { args: { variant: 'card' }, globals: { width: '320' } };

export const CardOpen: Story = { ...Card, play: openPanel };

/** The mark with the title's link; it has nothing to open. */
export const LogoVariant: Story = {
  args: { variant: 'logo' },
  play: async ({ canvasElement }) => {
    await expect((await shadowOf(canvasElement)).querySelector('details')).toBeNull();
  },
};

// ---- languages ---------------------------------------------------------------------------------------------

export const English: Story = { globals: { language: 'en' } };

export const EnglishOpen: Story = { ...English, play: openPanel };

export const EnglishCardOpen: Story = {
  args: { variant: 'card' },
  globals: { language: 'en', width: '320' },
  play: openPanel,
};

/** A tag with a `lang` of its own, on a page in the other language. */
export const EnglishOnVietnamesePage: Story = {
  args: { lang: 'en' },
  globals: { language: 'vi' },
  play: async ({ canvasElement }) => {
    await waitFor(async () =>
      expect((await shadowOf(canvasElement)).querySelector('section')).toHaveAttribute('lang', 'en'),
    );
  },
};

// ---- colours -----------------------------------------------------------------------------------------------

export const Dark: Story = { globals: { theme: 'dark' } };

export const DarkOpen: Story = { ...Dark, play: openPanel };

export const DarkCardOpen: Story = {
  args: { variant: 'card' },
  globals: { theme: 'dark', width: '320' },
  play: openPanel,
};

export const DarkLogoVariant: Story = { ...Dark, args: { variant: 'logo' } };

/** Without a theme, the colours are those that the page declares. */
export const FollowsDarkPage: Story = { args: { theme: 'auto' }, globals: { theme: 'dark' } };

export const LightOnDarkPage: Story = {
  args: { theme: 'light' },
  globals: { theme: 'dark' },
  play: openPanel,
};

export const DarkOnLightPage: Story = {
  args: { theme: 'dark' },
  globals: { theme: 'light' },
  play: openPanel,
};

// ---- localities --------------------------------------------------------------------------------------------

export const BenTreOpen: Story = { globals: { locality: 'ben-tre' }, play: openPanel };

export const VinhLongOpen: Story = { globals: { locality: 'vinh-long' }, play: openPanel };

export const VinhLongEnglishOpen: Story = {
  globals: { locality: 'vinh-long', language: 'en' },
  play: openPanel,
};

// ---- the site's name ---------------------------------------------------------------------------------------

export const AgencyShort: Story = { args: { agency: 'UBND xã' } };

/** 500 characters: the name wraps, and pushes nothing out of the banner. */
export const AgencyOf500Characters: Story = {
  args: { agency: 'Ủy ban nhân dân các xã, phường trên địa bàn tỉnh Vĩnh Long, '.repeat(9).slice(0, 500) },
};

export const AgencyOf500CharactersInCard: Story = {
  ...Card,
  args: { ...AgencyOf500Characters.args, variant: 'card' },
};

/** A name without a space. */
export const AgencyUnbroken: Story = {
  ...Card,
  args: { variant: 'card', agency: 'Uybannhandan'.repeat(12) },
};

/** Markup in the name is text. */
export const AgencyWithMarkup: Story = {
  args: { agency: '<b>UBND</b> <img src=x onerror="alert(1)"> & “bạn bè”' },
  play: async ({ canvasElement, args }) => {
    const name = (await shadowOf(canvasElement)).querySelector('bdi');
    await expect(name).toHaveTextContent(args.agency ?? '');
    await expect(name?.children).toHaveLength(0);
  },
};

/** The direction of the name stays its own matter. */
export const AgencyFromRightToLeft: Story = { args: { agency: 'بلدية المدينة (2026)' } };

// ---- the logo ----------------------------------------------------------------------------------------------

/** Stands for the image of the media kit, and looks unlike it. */
function drawLogo(size: string): string {
  return `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 80" ${size}><rect width="240" height="80" rx="12" fill="#7a1f3d"/>` +
      '<text x="120" y="52" text-anchor="middle" font-family="sans-serif" font-size="36" fill="#fff">Logo</text></svg>',
  )}`;
}

const LOGO = drawLogo('width="240" height="80"');

export const LogoFromSlot: Story = {
  args: { logo: html`<img slot="logo" src=${LOGO} alt="Logo" />` },
  play: async ({ canvasElement }) => {
    const image = canvasElement.querySelector('img');
    await waitFor(() => expect(image?.clientWidth).toBeGreaterThan(50));
  },
};

export const LogoFromSlotInCard: Story = {
  ...Card,
  args: { ...LogoFromSlot.args, variant: 'card' },
  play: LogoFromSlot.play!,
};

export const LogoFromSlotInLogoVariant: Story = {
  args: { ...LogoFromSlot.args, variant: 'logo' },
  play: LogoFromSlot.play!,
};

/** A drawing that gives its proportions only, as many media kits have them. */
export const LogoWithoutOwnSize: Story = {
  args: { logo: html`<img slot="logo" src=${drawLogo('')} alt="Logo" />` },
};

/** A logo that can't be shown gives way to the mark. */
export const BrokenLogo: Story = {
  args: { logo: html`<img slot="logo" src="data:image/png;base64,AAAA" alt="Logo" />` },
  play: async ({ canvasElement }) => {
    const mark = (await shadowOf(canvasElement)).querySelector('.mark');
    await waitFor(() => expect(mark).toBeVisible());
  },
};

/** The owner's content names the logo. */
export const LogoFromContent: Story = {
  tags: ['!autodocs'],
  beforeEach: () => replaceContent({ ...closedBannerOf(programme), logo: { src: LOGO, alt: 'Logo' } }),
  play: async ({ canvasElement }) => {
    const image = (await shadowOf(canvasElement)).querySelector('img');
    await waitFor(() => expect(image?.naturalWidth).toBeGreaterThan(0));
  },
};

// ---- a link of the page's own --------------------------------------------------------------------------------

export const MoreLink: Story = {
  args: { more: html`<a slot="more" href="#path">Kiểm tra điều kiện và đăng ký trên trang này</a>` },
};

export const MoreLinkInCard: Story = { ...Card, args: { ...MoreLink.args, variant: 'card' } };

export const MoreLinkDark: Story = { ...MoreLink, globals: { theme: 'dark' } };

// ---- wrong settings ----------------------------------------------------------------------------------------

/** Each falls back to its default, and the console says which one is meant. */
export const UnknownValues: Story = {
  args: { variant: 'banner', theme: 'drak', locality: 'bentre', 'heading-level': '7' },
  play: async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    await expect(shadow.querySelector('section')).toHaveClass('strip', 'auto');
    await expect(shadow.querySelector('[role=heading]')).toHaveAttribute('aria-level', '2');
  },
};

// ---- narrow places -----------------------------------------------------------------------------------------

export const StripAt200: Story = { globals: { width: '200' } };

export const StripOpenAt320: Story = { globals: { width: '320' }, play: openPanel };

export const CardOpenAt200: Story = { args: { variant: 'card' }, globals: { width: '200' }, play: openPanel };

export const LogoVariantAt200: Story = { args: { variant: 'logo' }, globals: { width: '200' } };

export const EverythingInCardAt200: Story = {
  args: { ...LogoFromSlot.args, variant: 'card', agency: 'Sở Khoa học và Công nghệ tỉnh Vĩnh Long' },
  globals: { width: '200', locality: 'vinh-long' },
  play: openPanel,
};

export const EverythingInStripAt320: Story = {
  args: { ...EverythingInCardAt200.args, variant: 'strip' },
  globals: { width: '320', locality: 'vinh-long' },
  play: openPanel,
};

// ---- what is free on a day ---------------------------------------------------------------------------------

/** No period that the content knows holds this day. */
export const OffersUnconfirmed: Story = {
  globals: { day: '2024-06-01' },
  play: offersSay(/^id\.vn: chưa xác nhận/, /^biz\.vn: chưa xác nhận/),
};

/** Third parties cite the text for id.vn; nobody could confirm biz.vn. */
export const OffersOf2026: Story = {
  globals: { day: '2026-11-23' },
  play: offersSay(/^id\.vn: miễn phí .*nhà đăng ký xác nhận\)$/, /^biz\.vn: chưa xác nhận/),
};

export const OffersEnded: Story = {
  globals: { day: '2027-01-15' },
  play: offersSay(/^id\.vn: thời gian miễn phí .* kết thúc/, /^biz\.vn: thời gian miễn phí .* kết thúc/),
};

/** The periods whose legal text was read, as content of that time would say it. */
export const OffersConfirmed: Story = {
  tags: ['!autodocs'],
  globals: { day: '2024-06-01' },
  beforeEach: () =>
    replaceContent(
      closedBannerOf({
        ...programme,
        verifiedOn: '2024-06-01',
        offers: programme.offers.filter(({ status }) => status === 'open'),
      }),
    ),
  play: offersSay(
    /^id\.vn: miễn phí .*\(Thông tư 20\/2023\)$/,
    /^biz\.vn: miễn phí .*\(Thông tư 20\/2023\)$/,
  ),
};

// ---- the page around ---------------------------------------------------------------------------------------

/** What the panel needs could not be loaded: a link to the programme stands there. */
export const PanelNotLoaded: Story = {
  play: async (context) => {
    await openPanel(context);
    const banner = bannerIn(context.canvasElement);
    // As if the import had failed.
    Object.assign(banner, { panel: null });
    await banner.updateComplete;
    const details = banner.shadowRoot?.querySelector('details');
    await expect(details?.querySelector('.panel')).toBeNull();
    await expect(details?.querySelector('a')).toBeVisible();
  },
};

export const HostVariables: Story = {
  render: (args, context) =>
    html`<div
      style="
        --hiendien-accent: #7a1f3d;
        --hiendien-background: #fdf6ec;
        --hiendien-text: #2b1d0e;
        --hiendien-font: Georgia, 'Times New Roman', serif;
        --hiendien-font-size: 20px;
        --hiendien-content-width: 640px;
      "
    >
      ${meta.render?.(args, context)}
    </div>`,
  globals: { theme: 'light' },
  play: openPanel,
};

/** Styles that a page hands down change nothing. */
export const HostileInheritance: Story = {
  render: (args, context) =>
    html`<div
      style="
        color: #fff;
        direction: rtl;
        font: italic 700 9px/3 fantasy;
        letter-spacing: 0.4em;
        text-align: center;
        text-transform: uppercase;
        visibility: visible;
      "
    >
      ${meta.render?.(args, context)}
    </div>`,
  play: openPanel,
};

/** Links leave without the embedding site's name. */
export const NoAttribution: Story = {
  args: { 'no-attribution': true },
  play: async ({ canvasElement }) => {
    const title = (await shadowOf(canvasElement)).querySelector('a');
    await expect(title).toHaveAttribute('href', link.href);
  },
};

export const HeadingLevelOne: Story = {
  args: { 'heading-level': '1' },
  play: async ({ canvasElement }) => {
    const heading = (await shadowOf(canvasElement)).querySelector('[role=heading]');
    await expect(heading).toHaveAttribute('aria-level', '1');
  },
};

// ------------------------------------------------------------------------------------------------------------

interface PlayContext {
  readonly canvasElement: HTMLElement;
}

function bannerIn(canvas: HTMLElement) {
  const banner = canvas.querySelector('hiendien-banner');
  if (!banner) throw new Error('The story shows no banner.');
  return banner;
}

/** The shadow root of the story's banner, once its content is there. */
async function shadowOf(canvas: HTMLElement): Promise<ShadowRoot> {
  const { shadowRoot } = bannerIn(canvas);
  await waitFor(() => expect(shadowRoot?.querySelector('section')).toBeTruthy());
  return shadowRoot!;
}

async function openPanel({ canvasElement }: PlayContext): Promise<void> {
  const shadow = await shadowOf(canvasElement);
  shadow.querySelector('summary')?.click();
  await waitFor(() => expect(shadow.querySelector('.panel')).toBeVisible());
}

/** Checks what is said of each offer, in order. */
function offersSay(...lines: readonly RegExp[]) {
  return async ({ canvasElement }: PlayContext): Promise<void> => {
    const said = (await shadowOf(canvasElement)).querySelectorAll('[part=offers] li');
    await expect(said).toHaveLength(lines.length);
    for (const [index, line] of lines.entries()) await expect(said[index]?.textContent.trim()).toMatch(line);
  };
}

/** Puts Vietnamese content in place for one story; gives what puts the old content back. */
function replaceContent(content: ClosedBanner): () => void {
  const before = closedBanners.vi;
  putClosedBanner(content);
  return () => {
    putClosedBanner(before);
  };
}
