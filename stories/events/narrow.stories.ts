import type { Meta } from '@storybook/web-components-vite';
import { base, type EventsArgs, type Story } from './events-stories';
import { MonthWithADay, Several } from './results.stories';

const meta: Meta<EventsArgs> = { ...base, title: 'Elements/hiendien-events/Narrow' };

export default meta;

export const ListAt320: Story = { ...Several, globals: { width: '320' } };

export const MonthAt320: Story = { ...MonthWithADay, globals: { width: '320' } };
