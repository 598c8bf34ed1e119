import type { Meta } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { type BannerArgs, type Story, base, openPanel, shadowOf } from './banner-stories';

const meta: Meta<BannerArgs> = { ...base, title: 'Elements/hiendien-banner/Languages' };

export default meta;

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

export const VinhLongEnglishOpen: Story = {
  globals: { locality: 'vinh-long', language: 'en' },
  play: openPanel,
};
