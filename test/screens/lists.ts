/** Lists as an owner would write them, one of them with entries as long as may be. Nothing of it is anybody's. */
import { LONGEST } from '../../.tools/rooms/longest-lists';

const contact = {
  commune: 'Phường Phú Khương',
  who: 'Tổ công nghệ số cộng đồng (ví dụ)',
  phone: '0000 000 000',
  zalo: '0000000000',
  address: 'Nhà văn hóa khu phố (ví dụ)',
  at: { latitude: 10.2434, longitude: 106.3756 },
  hours: [
    { days: [1, 2, 3, 4, 5], from: '07:30', to: '11:30' },
    { days: [1, 2, 3, 4, 5], from: '13:30', to: '17:00' },
  ],
  checkedOn: '2026-11-20',
};

const training = {
  title: 'Ví dụ: Đăng ký tên miền cho hộ kinh doanh',
  kind: 'training',
  start: '2026-12-05T08:00',
  end: '2026-12-05T11:00',
  place: 'Hội trường xã A (ví dụ)',
  note: 'Mang theo điện thoại và giấy chứng nhận.',
  seats: 12,
  signUp: '/dang-ky',
  signUpUntil: '2026-12-03',
};

const workshop = {
  title: 'Ví dụ: Hội thảo thương hiệu trực tuyến',
  kind: 'workshop',
  start: '2026-12-16T13:30',
  end: '2026-12-16T16:30',
  seats: 0,
  signUp: '/dang-ky',
};

const story = {
  who: 'Hộ kinh doanh A (ví dụ)',
  role: 'Làm kẹo dừa, xã B',
  name: 'ten-cua-toi.biz.vn',
  quote: 'Nay trên mỗi hộp kẹo có địa chỉ riêng, khách xem hàng và đặt ngay trên trang của mình.',
  consentOn: '2026-10-01',
};

/** By the path that they are served at. */
export const LISTS: Readonly<Record<string, readonly object[]>> = {
  '/lists/support.json': [contact, { ...contact, commune: 'Xã Tân Xuân' }],
  '/lists/events.json': [training, workshop],
  '/lists/stories.json': [story, ...(LONGEST['stories'] ?? [])],
};
