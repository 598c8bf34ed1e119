import type { Meta } from '@storybook/web-components-vite';
import { base, type FeedbackArgs, type Story } from './feedback-stories';
import { Refused } from './flow.stories';
import { Survey } from './results.stories';

const meta: Meta<FeedbackArgs> = { ...base, title: 'Elements/hiendien-feedback/Narrow' };

export default meta;

export const At320: Story = { ...Survey, globals: { width: '320' } };

export const At200: Story = { ...Survey, globals: { width: '200' } };

export const RefusedAt320: Story = { ...Refused, globals: { width: '320' } };
