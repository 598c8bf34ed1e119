import { expect } from '@open-wc/testing';
import '../../src/elements/events/events.define';
import type { EventsElement } from '../../src/elements/events/events.element';
import { pause, textOf, until } from './checker-visitor';
import { all, json, open, serve, untilShown, warningsOf } from './list-visitor';

/** A Friday, 9:00 in Vietnam. */
const NOW = Date.parse('2026-11-27T09:00:00+07:00');

const training = (more: object = {}) => ({
  title: 'Tập huấn đăng ký tên miền',
  kind: 'training',
  start: '2026-12-05T08:00',
  end: '2026-12-05T11:00',
  place: 'Hội trường xã A',
  note: 'Mang theo điện thoại.',
  seats: 12,
  signUp: '/dang-ky',
  signUpUntil: '2026-12-03',
  ...more,
});

const CALENDAR = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//y//VI
BEGIN:VEVENT
UID:weekly
DTSTAMP:20261101T000000Z
DTSTART;TZID=Asia/Ho_Chi_Minh:20261102T080000
DTEND;TZID=Asia/Ho_Chi_Minh:20261102T093000
RRULE:FREQ=WEEKLY;COUNT=6
EXDATE;TZID=Asia/Ho_Chi_Minh:20261130T080000
SUMMARY:Tập huấn mỗi thứ Hai
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n');

const said = (element: Element) => textOf(all(element, 'section')[0]!);

function openAt(settings: Readonly<Record<string, string>>, options = {}, now = NOW): Promise<EventsElement> {
  return open('hiendien-events', settings, { ...options, properties: { now } });
}

describe('events to come', () => {
  it('say what, when, where, the seats and the way to sign up', async () => {
    const element = await openAt({ source: serve(json([training()])) });
    await untilShown(element, 1);
    for (const words of [
      'Tập huấn đăng ký tên miền',
      'Thứ Bảy, 05/12/2026, 08:00 – 11:00',
      'Nơi tổ chức: Hội trường xã A',
      'Còn 12 chỗ. Nhận đăng ký đến hết ngày 03/12/2026',
    ])
      expect(said(element)).to.include(words);
    expect((all(element, '.way')[0] as HTMLAnchorElement).href).to.equal(`${location.origin}/dang-ky`);
    await expect(element).to.be.accessible();
  });

  for (const [what, more, now, words] of [
    ['no seats', { seats: 0 }, NOW, 'Đã hết chỗ'],
    ['the last day to sign up over', {}, Date.parse('2026-12-04T00:00:00+07:00'), 'Đã hết hạn đăng ký'],
  ] as const)
    it(`with ${what}: no way to sign up`, async () => {
      const element = await openAt({ source: serve(json([training(more)])) }, {}, now);
      await untilShown(element, 1);
      expect(said(element)).to.include(words);
      expect(all(element, '.way')).to.deep.equal([]);
    });

  it('are in order, and what is over is gone, also when the last is', async () => {
    const source = serve(() =>
      json([
        training({ title: 'sau', start: '2026-12-20', end: '2026-12-21', signUpUntil: undefined }),
        training({ title: 'qua', start: '2026-11-26T08:00', end: '2026-11-27T09:00' }),
        training({ title: 'đang', start: '2026-11-27T08:00', end: '2026-11-27T09:01' }),
      ]),
    );
    const element = await openAt({ source });
    await untilShown(element, 2);
    expect(all(element, 'strong').map(textOf)).to.deep.equal(['đang', 'sau']);
    expect(said(element)).to.include('20/12/2026 – 21/12/2026');
    const later = await openAt({ source }, {}, Date.parse('2027-01-01T00:00:00+07:00'));
    await until(() => said(later).includes('Chưa có lịch sắp tới.'), 'it is said');
    await expect(later).to.be.accessible();
  });

  it('are seen by month: days with events can be pressed, leaves turned as far as there is something', async () => {
    const source = serve(
      json([training(), training({ title: 'xa', start: '2027-01-10', end: '2027-01-10' })]),
    );
    const element = await openAt({ source, view: 'month' });
    await until(() => all(element, 'table').length === 1, 'the month is there');
    expect(textOf(all(element, '.month')[0]!)).to.equal('Tháng 12 năm 2026');
    await expect(element).to.be.accessible();
    const days = () => all(element, '.day');
    expect(days().map(textOf)).to.deep.equal(['5 1 sự kiện, 05/12/2026']);
    days()[0]!.click();
    await until(() => said(element).includes('Tập huấn đăng ký tên miền'), 'the day is open');
    await expect(element).to.be.accessible();
    const [before, after] = all(element, '.turn button') as HTMLButtonElement[];
    after!.click();
    await until(() => textOf(all(element, '.month')[0]!) === 'Tháng 1 năm 2027', 'the leaf is turned');
    expect([before!.disabled, after!.disabled]).to.deep.equal([false, true]);
    before!.click();
    await element.updateComplete;
    before!.click();
    await until(() => textOf(all(element, '.month')[0]!) === 'Tháng 11 năm 2026', 'back to this month');
    expect(before!.disabled).to.equal(true);
    expect(all(element, '.today').map(textOf)).to.deep.equal(['27']);
  });

  it('change their view, and say which it is', async () => {
    const element = await openAt({ source: serve(json([training()])) });
    await untilShown(element, 1);
    const pressed = () => all(element, '.views button').map((button) => button.getAttribute('aria-pressed'));
    expect(pressed()).to.deep.equal(['true', 'false']);
    all(element, '.views button')[1]!.click();
    await until(() => all(element, 'table').length === 1, 'the month is there');
    expect(pressed()).to.deep.equal(['false', 'true']);
  });

  it('come from an iCalendar address, each time of what comes again', async () => {
    const source = serve(
      new Response(CALENDAR, { headers: { 'content-type': 'text/calendar; charset=utf-8' } }),
      location.origin,
      'ics',
    );
    const element = await openAt({ source });
    await until(() => all(element, '.when').length > 0, 'they are there');
    expect(all(element, '.when').map(textOf)).to.deep.equal(['Thứ Hai, 07/12/2026, 08:00 – 09:30']);
    await expect(element).to.be.accessible();
  });

  it('are taken into the visitor’s own calendar as a file made in the page', async () => {
    const element = await openAt({ source: serve(json([training()])) });
    await untilShown(element, 1);
    const saved: [string, Promise<string>][] = [];
    const kept = [
      [URL, 'createObjectURL', (blob: Blob) => (saved.push(['', blob.text()]), 'blob:made')],
      [
        HTMLAnchorElement.prototype,
        'click',
        function (this: HTMLAnchorElement) {
          saved[0]![0] = this.download;
        },
      ],
    ].map(([on, name, value]) => {
      const before = Object.getOwnPropertyDescriptor(on, name as string);
      Object.defineProperty(on, name as string, { value, configurable: true, writable: true });
      return () => {
        if (before) Object.defineProperty(on, name as string, before);
        else Reflect.deleteProperty(on as object, name as string);
      };
    });
    try {
      all(element, '.event button')[0]!.click();
      await until(() => saved[0]?.[0], 'it is saved');
    } finally {
      for (const putBack of kept) putBack();
    }
    const text = await saved[0]![1];
    expect(saved[0]![0]).to.equal('2026-12-05.ics');
    for (const line of [
      'DTSTART:20261205T010000Z',
      'DTEND:20261205T040000Z',
      'SUMMARY:Tập huấn đăng ký tên miền',
    ])
      expect(text).to.include(line);
  });

  it('keep the good ones of a broken calendar, and name the others', async () => {
    const broken = CALENDAR.replace(
      'END:VCALENDAR',
      'BEGIN:VEVENT\r\nUID:b\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR',
    );
    const source = serve(
      new Response(broken, { headers: { 'content-type': 'text/calendar' } }),
      location.origin,
      'ics',
    );
    const warnings = await warningsOf(async () => {
      const element = await openAt({ source });
      await until(() => all(element, '.when').length > 0, 'the good one is there');
    });
    expect(warnings.join()).to.include('without event 2: DTSTART is missing');
  });

  it('say that there are none, and that they could not be loaded', async () => {
    const none = await openAt({});
    expect(said(none)).to.include('Chưa có lịch sắp tới.');
    await warningsOf(async () => {
      const failed = await openAt({
        source: serve(new Response('<html>', { headers: { 'content-type': 'text/html' } })),
      });
      await until(() => said(failed).includes('Chưa tải được lịch.'), 'it is said');
      await expect(failed).to.be.accessible();
    });
  });

  for (const [width, size, view] of [
    [320, '16px', 'list'],
    [320, '16px', 'month'],
    [280, '32px', 'list'],
    [320, '32px', 'month'],
    [1200, '16px', 'month'],
  ] as const)
    it(`stand in ${width} px with text of ${size}, without a scroll bar: ${view}`, async () => {
      const element = await openAt(
        { source: serve(json([training()])), view, lang: size === '16px' ? 'vi' : 'en' },
        { width },
      );
      element.style.setProperty('--hiendien-font-size', size);
      await until(() => all(element, view === 'list' ? '.event' : 'table').length > 0, 'it is there');
      await pause(20);
      const section = all(element, 'section')[0]!;
      expect(section.scrollWidth).to.be.at.most(section.clientWidth);
      await expect(element).to.be.accessible();
    });
});
