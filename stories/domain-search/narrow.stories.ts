import type { Meta } from '@storybook/web-components-vite';
import { AllStates, NotSeen } from './results.stories';
import { ListWithUnreadable } from './problems.stories';
import { NOT_SEEN, type SearchArgs, type Story, answers, base } from './domain-search-stories';

const meta: Meta<SearchArgs> = { ...base, title: 'Elements/hiendien-domain-search/Narrow' };

export default meta;

export const EmptyAt320: Story = { globals: { width: '320' } };

export const StatesAt320: Story = { ...AllStates, globals: { width: '320' } };

export const NotSeenAt320: Story = { ...NotSeen, globals: { width: '320' } };

export const ListAt320: Story = { ...ListWithUnreadable, globals: { width: '320' } };

/** A name as long as names can be. */
export const LongestNameAt320: Story = {
  args: { provider: NOT_SEEN },
  globals: { width: '320' },
  play: answers('a'.repeat(63), 'absent'),
};

export const StatesAt200: Story = { ...AllStates, globals: { width: '200' } };
