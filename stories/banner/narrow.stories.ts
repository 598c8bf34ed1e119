import type { Meta } from '@storybook/web-components-vite';
import { LogoFromSlot } from './settings.stories';
import { type BannerArgs, type Story, base, openPanel } from './banner-stories';

const meta: Meta<BannerArgs> = { ...base, title: 'Elements/hiendien-banner/Narrow' };

export default meta;

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
