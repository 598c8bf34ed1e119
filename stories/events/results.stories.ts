import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { all, inRoom, listed, saysOf, showsEntries } from '../lists';
import {
  base,
  booth,
  iCalendar,
  many,
  training,
  workshop,
  type EventsArgs,
  type Story,
} from './events-stories';

const meta: Meta<EventsArgs> = { ...base, title: 'Elements/hiendien-events/Results' };

export default meta;

const source = listed([training(), booth, workshop]);

export const Several: Story = { args: { source }, play: showsEntries(3) };

export const One: Story = { args: { source: listed([training()]) }, play: showsEntries(1) };

export const Many: Story = { args: { source: listed(many) }, play: showsEntries(6) };

/** No more than fits the room that the page keeps: nothing below moves. */
export const AsManyAsFit: Story = {
  ...Many,
  globals: { width: '320' },
  decorators: [inRoom(720)],
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(all(canvasElement, '.more')).toHaveLength(1));
    await expect(all(canvasElement, '[data-entry]').length).toBeLessThan(6);
  },
};

export const FullAndOver: Story = {
  args: { source: listed([training({ seats: 0 }), training({ signUpUntil: '2026-11-20' })]) },
  play: saysOf(/Đã hết hạn đăng ký/),
};

/** What is over is not shown. */
export const PastOnly: Story = {
  args: { source: listed([training({ start: '2026-11-01T08:00', end: '2026-11-01T11:00' })]) },
  play: saysOf(/Chưa có lịch sắp tới/),
};

/** Each time of what comes again, but for the one that was taken out. */
export const FromICalendar: Story = { args: { source: iCalendar }, play: showsEntries(4) };

export const Month: Story = { args: { source, view: 'month' }, play: saysOf(/Tháng 12 năm 2026/) };

export const MonthWithADay: Story = {
  ...Month,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(all(canvasElement, '.day').length).toBeGreaterThan(0));
    await userEvent.click(all(canvasElement, '.day')[0]!);
    await waitFor(() => expect(all(canvasElement, '.event')).toHaveLength(1));
  },
};
