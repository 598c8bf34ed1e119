import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { all, listed, lost, onItsWay } from '../lists';
import { base, contact, picks, type Story, type SupportArgs } from './support-stories';

const meta: Meta<SupportArgs> = { ...base, title: 'Elements/hiendien-support/Problems' };

export default meta;

export const ContactsOnTheirWay: Story = { args: { source: onItsWay() }, play: picks('ba tri', /Đang tải/) };

export const ContactsNotLoaded: Story = {
  args: { source: lost() },
  play: picks('ba tri', /Chưa tải được danh sách liên hệ/),
};

/** One with letters for a number is left out and named in the console; the other stays. */
export const BrokenList: Story = {
  args: { source: listed([contact({ phone: 'gọi tôi' }), contact({ who: 'Người còn lại (ví dụ)' })]) },
  play: picks('phu khuong', /Người còn lại/),
};

export const CommunesNotLoaded: Story = {
  args: { places: lost() },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(all(canvasElement, 'input')).toHaveLength(1));
    await userEvent.type(all(canvasElement, 'input')[0]!, 'ba');
    await waitFor(() =>
      expect(all(canvasElement, '.said')[0]).toHaveTextContent(/Chưa tải được danh sách xã, phường/),
    );
  },
};
