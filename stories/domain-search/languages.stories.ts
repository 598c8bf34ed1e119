import type { Meta } from '@storybook/web-components-vite';
import { NotSeen, AllStates } from './results.stories';
import { type SearchArgs, type Story, base, helps } from './domain-search-stories';

const meta: Meta<SearchArgs> = { ...base, title: 'Elements/hiendien-domain-search/Languages' };

export default meta;

export const English: Story = { globals: { language: 'en' } };

export const EnglishNotSeen: Story = { ...NotSeen, globals: { language: 'en' } };

export const EnglishStates: Story = { ...AllStates, globals: { language: 'en' } };

export const EnglishProblem: Story = {
  globals: { language: 'en' },
  play: helps('кофе', /letters that are not Latin/),
};
