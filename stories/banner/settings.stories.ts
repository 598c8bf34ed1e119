import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { withContent } from '../story-content';
import { Card } from './forms.stories';
import {
  type BannerArgs,
  LOGO,
  type Story,
  base,
  drawLogo,
  link,
  openPanel,
  programme,
  shadowOf,
} from './banner-stories';

const meta: Meta<BannerArgs> = { ...base, title: 'Elements/hiendien-banner/Settings' };

export default meta;

export const BenTreOpen: Story = { globals: { locality: 'ben-tre' }, play: openPanel };

export const VinhLongOpen: Story = { globals: { locality: 'vinh-long' }, play: openPanel };

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

/** The owner's content names the logo. */
export const LogoFromContent: Story = {
  tags: ['!autodocs'],
  beforeEach: () => withContent({ ...programme, logo: { src: LOGO, alt: 'Logo' } }),
  play: async ({ canvasElement }) => {
    const image = (await shadowOf(canvasElement)).querySelector('img');
    await waitFor(() => expect(image?.naturalWidth).toBeGreaterThan(0));
  },
};

export const MoreLink: Story = {
  args: { more: html`<a slot="more" href="#path">Kiểm tra điều kiện và đăng ký trên trang này</a>` },
};

export const MoreLinkInCard: Story = { ...Card, args: { ...MoreLink.args, variant: 'card' } };

export const HostVariables: Story = {
  render: (args) =>
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
      ${base.render(args)}
    </div>`,
  globals: { theme: 'light' },
  play: openPanel,
};

/** Styles that a page hands down change nothing. */
export const HostileInheritance: Story = {
  render: (args) =>
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
      ${base.render(args)}
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
