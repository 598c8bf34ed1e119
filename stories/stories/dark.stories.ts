import type { Meta } from '@storybook/web-components-vite';
import { NotLoaded } from './problems.stories';
import { Several } from './results.stories';
import { base, type StoriesArgs, type Story } from './stories-stories';

const meta: Meta<StoriesArgs> = { ...base, title: 'Elements/hiendien-stories/Dark' };

export default meta;

export const Dark: Story = { ...Several, globals: { theme: 'dark' } };

export const DarkNotLoaded: Story = { ...NotLoaded, globals: { theme: 'dark' } };
