import type { Meta } from '@storybook/web-components-vite';
import { NoList, NotLoaded } from './problems.stories';
import { saysOf } from '../lists';
import { Many, Several } from './results.stories';
import { base, type StoriesArgs, type Story } from './stories-stories';

const meta: Meta<StoriesArgs> = { ...base, title: 'Elements/hiendien-stories/Languages' };

export default meta;

/** The frame in English around a list in Vietnamese. */
export const English: Story = { ...Several, globals: { language: 'en' } };

export const EnglishMany: Story = {
  ...Many,
  globals: { language: 'en' },
  play: saysOf(/Show 14 more stories/),
};

export const EnglishNone: Story = { ...NoList, globals: { language: 'en' }, play: saysOf(/no stories yet/) };

export const EnglishNotLoaded: Story = {
  ...NotLoaded,
  globals: { language: 'en' },
  play: saysOf(/could not be loaded/),
};
