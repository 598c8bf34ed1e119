import type { Meta } from '@storybook/web-components-vite';
import { base, type EventsArgs, type Story } from './events-stories';
import { MonthWithADay, Several } from './results.stories';

const meta: Meta<EventsArgs> = { ...base, title: 'Elements/hiendien-events/Dark' };

export default meta;

export const Dark: Story = { ...Several, globals: { theme: 'dark' } };

export const DarkMonth: Story = { ...MonthWithADay, globals: { theme: 'dark' } };
