import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { type BannerArgs, type Story, bannerIn, base, openPanel, shadowOf } from './banner-stories';

const meta: Meta<BannerArgs> = { ...base, title: 'Elements/hiendien-banner/Problems' };

export default meta;

/** A logo that can't be shown gives way to the mark. */
export const BrokenLogo: Story = {
  args: { logo: html`<img slot="logo" src="data:image/png;base64,AAAA" alt="Logo" />` },
  play: async ({ canvasElement }) => {
    const mark = (await shadowOf(canvasElement)).querySelector('.mark');
    await waitFor(() => expect(mark).toBeVisible());
  },
};

/** Each falls back to its default, and the console says which one is meant. */
export const UnknownValues: Story = {
  args: { variant: 'banner', theme: 'drak', locality: 'bentre', 'heading-level': '7' },
  play: async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    await expect(shadow.querySelector('section')).toHaveClass('strip', 'auto');
    await expect(shadow.querySelector('[role=heading]')).toHaveAttribute('aria-level', '2');
  },
};

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
