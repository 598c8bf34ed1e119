import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../../src/elements/events/events.define';
import { served } from '../lists';

/** The settings as a page writes them. */
export interface EventsArgs {
  source?: string;
  view?: string;
  theme?: string;
  lang?: string;
  'heading-level'?: string;
  now?: number;
}

export type Story = StoryObj<EventsArgs>;

/** A Friday, 9:00 in Vietnam. */
const FRIDAY = Date.parse('2026-11-27T09:00:00+07:00');

/** What every story of the element has. */
export const base = {
  component: 'hiendien-events',
  argTypes: {
    lang: {
      control: 'inline-radio',
      options: ['vi', 'en'],
      description: 'Language, if not the page’s.',
      table: { category: 'attributes' },
    },
    now: { control: 'number' },
  },
  render: ({ source, view, theme, lang, 'heading-level': level, now = FRIDAY }) =>
    html`<hiendien-events
      source=${ifDefined(source)}
      view=${ifDefined(view)}
      theme=${ifDefined(theme)}
      lang=${ifDefined(lang)}
      heading-level=${ifDefined(level)}
      .now=${now}
    ></hiendien-events>`,
} satisfies Omit<Meta<EventsArgs>, 'title'>;

/** An event that somebody could have written. */
export const training = (more: object = {}) => ({
  title: 'Ví dụ: Đăng ký tên miền cho hộ kinh doanh',
  kind: 'training',
  start: '2026-12-05T08:00',
  end: '2026-12-05T11:00',
  place: 'Hội trường xã A (ví dụ)',
  note: 'Mang theo điện thoại và giấy chứng nhận.',
  seats: 12,
  signUp: '/dang-ky',
  signUpUntil: '2026-12-03',
  ...more,
});

export const booth = {
  title: 'Ví dụ: Gian hàng hướng dẫn tại hội chợ',
  kind: 'booth',
  start: '2026-12-10',
  end: '2026-12-12',
  place: 'Hội chợ xã B (ví dụ)',
};

export const workshop = {
  title: 'Ví dụ: Hội thảo thương hiệu trực tuyến',
  kind: 'workshop',
  start: '2027-01-16T13:30',
  end: '2027-01-16T16:30',
  seats: 0,
  signUp: '/dang-ky',
};

export const many = Array.from({ length: 15 }, (_, index) =>
  training({
    title: `Ví dụ: Tập huấn buổi ${index + 1}`,
    start: `2026-12-${String(index + 4).padStart(2, '0')}T08:00`,
    end: `2026-12-${String(index + 4).padStart(2, '0')}T10:00`,
    signUpUntil: undefined,
  }),
);

const CALENDAR = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//vi-du//VI
BEGIN:VEVENT
UID:weekly
DTSTAMP:20261101T000000Z
DTSTART;TZID=Asia/Ho_Chi_Minh:20261130T080000
DTEND;TZID=Asia/Ho_Chi_Minh:20261130T093000
RRULE:FREQ=WEEKLY;COUNT=4
EXDATE;TZID=Asia/Ho_Chi_Minh:20261207T080000
SUMMARY:Ví dụ: Tập huấn mỗi thứ Hai
LOCATION:Nhà văn hóa (ví dụ)
END:VEVENT
BEGIN:VEVENT
UID:days
DTSTAMP:20261101T000000Z
DTSTART;VALUE=DATE:20261219
DTEND;VALUE=DATE:20261221
SUMMARY:Ví dụ: Ngày hội chuyển đổi số
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n');

export const iCalendar = served(
  () => new Response(CALENDAR, { headers: { 'content-type': 'text/calendar' } }),
  'ics',
);
