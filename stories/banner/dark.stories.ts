import type { Meta } from '@storybook/web-components-vite';
import { MoreLink } from './settings.stories';
import { type BannerArgs, type Story, base, openPanel } from './banner-stories';

const meta: Meta<BannerArgs> = { ...base, title: 'Elements/hiendien-banner/Dark' };

export default meta;

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

export const MoreLinkDark: Story = { ...MoreLink, globals: { theme: 'dark' } };
