import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { all, listed } from '../lists';
import { base, contact, FRIDAY, picks, types, type Story, type SupportArgs } from './support-stories';

const meta: Meta<SupportArgs> = { ...base, title: 'Elements/hiendien-support/Results' };

export default meta;

const source = listed([
  contact(),
  contact({
    who: 'Đoàn Thanh niên (ví dụ)',
    commune: 'Xã Trung Thành',
    at: { latitude: 10.09, longitude: 106.19 },
  }),
]);

export const AtFirst: Story = { args: { source } };

export const Found: Story = { args: { source }, play: types('phu', /Tìm thấy 8 nơi/) };

/** A name of before leads to that of today. */
export const ByAFormerName: Story = {
  args: { source },
  play: types('vũng liêm', /trước đây là Thị trấn Vũng Liêm/),
};

export const SeveralOfOneName: Story = { args: { source }, play: types('phường 8', /thành phố Vĩnh Long/) };

export const NothingFound: Story = { args: { source }, play: types('hà nội', /Không tìm thấy/) };

export const Contact: Story = { args: { source }, play: picks('phu khuong', /Đang mở cửa, đến 11:30/) };

export const ContactClosed: Story = {
  args: { source, now: FRIDAY + 24 * 3_600_000 },
  play: picks('phu khuong', /mở cửa lúc 07:30 thứ Hai/),
};

/** Contacts that are for all come after those of the place. */
export const ForAll: Story = {
  args: { source: listed([contact({ commune: undefined, who: 'Đường dây chung (ví dụ)' }), contact()]) },
  play: picks('phu khuong', /Đường dây chung/),
};

/** Nobody is made up. */
export const NoContact: Story = { play: picks('ba tri', /Chưa có thông tin liên hệ cho nơi này/) };

/** The device is asked on the press alone; here it is somewhere in Bến Tre. */
export const Nearest: Story = {
  args: { source },
  play: async ({ canvasElement }) => {
    const { geolocation } = navigator;
    Object.defineProperty(navigator, 'geolocation', {
      configurable: true,
      value: {
        getCurrentPosition: (found: PositionCallback) => {
          found({ coords: { latitude: 10.24, longitude: 106.36 } } as GeolocationPosition);
        },
      },
    });
    await waitFor(() => expect(all(canvasElement, '.near')).toHaveLength(1));
    await userEvent.click(all(canvasElement, '.near')[0]!);
    await waitFor(() => expect(all(canvasElement, '.place')[0]).toHaveTextContent(/theo đường chim bay/));
    Object.defineProperty(navigator, 'geolocation', { configurable: true, value: geolocation });
  },
};
