import type { Meta } from '@storybook/web-components-vite';
import { base, type FeedbackArgs, type Story } from './feedback-stories';
import { Refused, Sent } from './flow.stories';
import { NotSent } from './problems.stories';
import { Survey } from './results.stories';

const meta: Meta<FeedbackArgs> = { ...base, title: 'Elements/hiendien-feedback/Dark' };

export default meta;

const globals = { theme: 'dark' };

export const Dark: Story = { ...Survey, globals };

export const DarkRefused: Story = { ...Refused, globals };

export const DarkSent: Story = { ...Sent, globals };

export const DarkNotSent: Story = { ...NotSent, globals };
