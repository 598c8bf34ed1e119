import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { listed, lost, onItsWay, saysOf, showsEntries } from '../lists';
import { base, story, type StoriesArgs, type Story } from './stories-stories';

const meta: Meta<StoriesArgs> = { ...base, title: 'Elements/hiendien-stories/Problems' };

export default meta;

export const NoList: Story = { play: saysOf(/Chưa có câu chuyện nào\./) };

export const EmptyList: Story = { args: { source: listed([]) }, play: saysOf(/Chưa có câu chuyện nào\./) };

/** What the page has put into the tag stays. */
export const NoListButChildren: Story = {
  args: { children: 'Xem các bài viết về chuyển đổi số của xã' },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('a')).toBeVisible();
  },
};

export const OnItsWay: Story = { args: { source: onItsWay() }, play: saysOf(/Đang tải/) };

export const NotLoaded: Story = { args: { source: lost() }, play: saysOf(/Chưa tải được/) };

/** One without consent is left out and named in the console; the other stays. */
export const BrokenList: Story = {
  args: { source: listed([story({ consentOn: undefined }), story()]) },
  play: showsEntries(1),
};

export const OfAnotherSite: Story = {
  args: { source: 'https://other.example/danh-sach.json' },
  play: saysOf(/Chưa tải được/),
};
