import type { Meta } from '@storybook/web-components-vite';
import { saysOf } from '../lists';
import { base, type EventsArgs, type Story } from './events-stories';
import { NoList } from './problems.stories';
import { Month, Several } from './results.stories';

const meta: Meta<EventsArgs> = { ...base, title: 'Elements/hiendien-events/Languages' };

export default meta;

/** The frame in English around a list in Vietnamese. */
export const English: Story = { ...Several, globals: { language: 'en' } };

export const EnglishMonth: Story = { ...Month, globals: { language: 'en' }, play: saysOf(/12\/2026/) };

export const EnglishNone: Story = {
  ...NoList,
  globals: { language: 'en' },
  play: saysOf(/Nothing is planned yet/),
};
