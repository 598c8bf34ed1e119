import type { Meta } from '@storybook/web-components-vite';
import { listed, lost, onItsWay, saysOf, showsEntries } from '../lists';
import { base, training, type EventsArgs, type Story } from './events-stories';

const meta: Meta<EventsArgs> = { ...base, title: 'Elements/hiendien-events/Problems' };

export default meta;

export const NoList: Story = { play: saysOf(/Chưa có lịch sắp tới\./) };

export const EmptyList: Story = { args: { source: listed([]) }, play: saysOf(/Chưa có lịch sắp tới\./) };

export const OnItsWay: Story = { args: { source: onItsWay() }, play: saysOf(/Đang tải/) };

export const NotLoaded: Story = { args: { source: lost() }, play: saysOf(/Chưa tải được lịch/) };

/** One that ends before it begins is left out and named in the console; the other stays. */
export const BrokenList: Story = {
  args: { source: listed([training({ end: '2026-12-05T07:00' }), training()]) },
  play: showsEntries(1),
};

export const UnknownView: Story = {
  args: { source: listed([training()]), view: 'week' },
  play: showsEntries(1),
};
