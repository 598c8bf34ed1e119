import type { Meta } from '@storybook/web-components-vite';
import { Several } from './results.stories';
import { base, type StoriesArgs, type Story } from './stories-stories';

const meta: Meta<StoriesArgs> = { ...base, title: 'Elements/hiendien-stories/Narrow' };

export default meta;

export const At320: Story = { ...Several, globals: { width: '320' } };

export const At200: Story = { ...Several, globals: { width: '200' } };
