import type { Meta } from '@storybook/web-components-vite';
import { AllStates } from './results.stories';
import { Chosen } from './flow.stories';
import { ForbiddenCharacter } from './problems.stories';
import { type SearchArgs, type Story, base } from './domain-search-stories';

const meta: Meta<SearchArgs> = { ...base, title: 'Elements/hiendien-domain-search/Dark' };

export default meta;

export const Dark: Story = { globals: { theme: 'dark' } };

export const DarkStates: Story = { ...AllStates, globals: { theme: 'dark' } };

export const DarkChosen: Story = { ...Chosen, globals: { theme: 'dark' } };

export const DarkProblem: Story = { ...ForbiddenCharacter, globals: { theme: 'dark' } };
