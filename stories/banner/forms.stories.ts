import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { type BannerArgs, type Story, base, openPanel, shadowOf } from './banner-stories';

const meta: Meta<BannerArgs> = { ...base, title: 'Elements/hiendien-banner/Forms' };

export default meta;

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
