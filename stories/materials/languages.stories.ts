import type { Meta } from '@storybook/web-components-vite';
import { saysOf } from '../lists';
import { base, COMMUNE, showsSheet, type MaterialsArgs, type Story } from './materials-stories';
import { NoFiles, NotLoaded, TooLong } from './problems.stories';
import { WithFiles } from './results.stories';

const meta: Meta<MaterialsArgs> = { ...base, title: 'Elements/hiendien-materials/Languages' };

export default meta;

/** The frame in English around a list in Vietnamese. */
export const English: Story = { ...WithFiles, globals: { language: 'en' } };

export const EnglishPoster: Story = {
  args: {
    ...COMMUNE,
    agency: 'People’s Committee of Commune A, Vĩnh Long Province (example)',
    contact: 'Community digital team, at the commune’s office',
  },
  globals: { language: 'en' },
  play: showsSheet('poster-a4'),
};

export const EnglishNone: Story = {
  ...NoFiles,
  globals: { language: 'en' },
  play: saysOf(/No files have been published here yet/),
};

export const EnglishNotLoaded: Story = {
  ...NotLoaded,
  globals: { language: 'en' },
  play: saysOf(/could not be loaded/),
};

export const EnglishTooLong: Story = {
  ...TooLong,
  globals: { language: 'en' },
  play: async (context) => {
    await showsSheet('poster-a4')(context);
    await saysOf(/Too long, so it was cut/)(context);
  },
};
