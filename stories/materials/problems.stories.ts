import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { listed, lost, onItsWay, saysOf, showsEntries } from '../lists';
import { base, COMMUNE, file, showsSheet, type MaterialsArgs, type Story } from './materials-stories';

const meta: Meta<MaterialsArgs> = { ...base, title: 'Elements/hiendien-materials/Problems' };

export default meta;

export const NoFiles: Story = { args: COMMUNE, play: saysOf(/Đơn vị chưa đăng tệp nào\./) };

export const EmptyList: Story = { args: { source: listed([]) }, play: saysOf(/Đơn vị chưa đăng tệp nào\./) };

/** What the page has put into the tag stays. */
export const NoFilesButChildren: Story = {
  args: { children: 'Xem tài liệu chuyển đổi số của xã' },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('a')).toBeVisible();
  },
};

export const OnItsWay: Story = { args: { source: onItsWay() }, play: saysOf(/Đang tải/) };

export const NotLoaded: Story = { args: { source: lost() }, play: saysOf(/Chưa tải được/) };

/** A file without its size is left out and named in the console; the other stays. */
export const BrokenList: Story = {
  args: { source: listed([file({ bytes: undefined }), file()]) },
  play: showsEntries(1),
};

/** Cut, and said: whoever prints it knows before. */
export const TooLong: Story = {
  args: { ...COMMUNE, contact: 'Liên hệ trực tiếp tại trụ sở, trong giờ hành chính. '.repeat(12) },
  play: async (context) => {
    await showsSheet('poster-a4')(context);
    await saysOf(/Quá dài nên bị cắt bớt/)(context);
  },
};

/** The code leads nowhere that the page’s owner has not allowed. */
export const CheckerOfAnotherSite: Story = {
  args: { ...COMMUNE, checker: 'https://other.example/kiem-tra' },
  play: showsSheet('leaflet'),
};
