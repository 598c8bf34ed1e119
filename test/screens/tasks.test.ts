/**
 * Five people who come from a banner on a phone of 360 x 740 and have never seen these pages. Each reads, presses what
 * fits, and gets to a door; wrong turns are counted, and nobody ends where nothing leads on.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { sendOff, type Errand } from './newcomer';
import { PHONE, startBrowser, Visitor } from './phone';
import { pathOf, serveScreens, type ScreenServer } from './serve-screens';
import { bannerTag, journeyTag } from './walk';

interface Task extends Errand {
  readonly who: string;
  /** The most presses that it may take. */
  readonly taps: number;
  /** The name that is in use already, if one is. */
  readonly taken?: string;
  /** What has to have been told on the way. */
  readonly learns: readonly RegExp[];
  /** What they are after when they come back to the page. */
  readonly later?: Errand;
}

/** What everybody would press. */
const ANYBODY = [
  /^Kiểm tra điều kiện$/,
  /^Tiếp tục/,
  /^Xem kết quả$/,
  /^Kiểm tra$/,
  /^Đăng ký$/,
  /^Đến trang đăng ký/,
];
/** Who came for a name that costs nothing takes one of which that is said. */
const FREE = { words: /^Chọn$/, beside: /Miễn phí/ };

const born = (day: string, month: string, year: string) =>
  [
    [/^Ngày$/, day],
    [/^Tháng$/, month],
    [/^Năm$/, year],
  ] as const;

const TASKS: readonly Task[] = [
  {
    who: '20-year-old citizen',
    wishes: [...ANYBODY, /bản thân tôi/, /^Chưa$/, FREE],
    writes: [...born('15', '06', '2006'), [/Tên bạn muốn đặt/, 'Nguyễn Văn An']],
    ends: /guongmatso\.tenmien\.vn/,
    taps: 11,
    learns: [/miễn phí 2 năm/, /Tên đã chọn: nguyenvanan\. ?id\. ?vn/],
  },
  {
    who: 'shop without certificate',
    wishes: [...ANYBODY, /hộ kinh doanh$/, /^Chưa có$/],
    writes: [],
    ends: { reads: /Hãy đăng ký tại cơ quan đăng ký kinh doanh.*nhận giấy chứng nhận rồi kiểm tra lại/ },
    learns: [/Chưa nên mua tên miền/],
    // With the certificate in hand.
    later: {
      wishes: [...ANYBODY, /^Đã có giấy chứng nhận\?/, /^Đã có$/, /^Chưa$/, /^Chọn$/],
      writes: [[/Tên bạn muốn đặt/, 'Dừa Xanh']],
      ends: /thuonghieuso\.tenmien\.vn/,
    },
    taps: 11,
  },
  {
    who: 'new company',
    wishes: [
      ...ANYBODY,
      /Cho doanh nghiệp/,
      /^Chưa$/,
      /^Dùng tên ngắn/,
      { words: /^Chọn$/, beside: /biz\.vn/ },
    ],
    writes: [...born('15', '06', '2026'), [/Tên bạn muốn đặt/, 'Công ty TNHH Dừa Xanh']],
    ends: /thuonghieuso\.tenmien\.vn/,
    taps: 11,
    learns: [/Tên đã chọn: duaxanh\. ?biz\. ?vn/],
  },
  {
    who: '36-year-old',
    wishes: [...ANYBODY, /bản thân tôi/, /giá thông thường/, /^Chọn$/, /nhà đăng ký/],
    writes: [...born('15', '06', '1990'), [/Tên bạn muốn đặt/, 'Nguyễn Văn An']],
    ends: /tenmien\.vn\/nha-dang-ky/,
    taps: 11,
    learns: [/không thuộc diện được miễn phí/],
  },
  {
    who: 'name already taken',
    wishes: [...ANYBODY, /bản thân tôi/, /^Chưa$/, /^Gợi ý tên/, { words: /^Chọn$/, beside: /id\.vn/ }],
    writes: [...born('15', '06', '2006'), [/Tên bạn muốn đặt/, 'Nguyễn Văn An']],
    ends: /guongmatso\.tenmien\.vn/,
    taps: 12,
    taken: 'nguyenvanan.',
    learns: [/không chọn được/, /Tên đã chọn: [\w-]+\. ?id\. ?vn/],
  },
];

const table: string[] = [];
let server: ScreenServer;
let browser: Browser;

before(async () => {
  [server, browser] = await Promise.all([serveScreens(), startBrowser()]);
});
after(async () => {
  await browser.close();
  server.close();
  console.log(['who | taps | wrong turns | scrolls | dead ends', ...table].join('\n'));
});

describe('tasks, tried cold', () => {
  for (const { who, taps, taken, learns, later, ...errand } of TASKS) {
    it(who, async () => {
      const journey = taken ? journeyTag.replace('"/dns"', `"/dns/${taken}"`) : journeyTag;
      const page = pathOf(bannerTag('vi', pathOf(journey, 'vi')), 'vi');
      const visitor = await Visitor.arrive(browser, PHONE, server.origin + page);
      try {
        const trips = [await sendOff(visitor, errand)];
        if (later) trips.push(await sendOff(visitor, later));
        const wrongTurns = trips.flatMap((trip) => trip.wrongTurns);
        const deadEnds = trips.flatMap((trip) => trip.deadEnds);
        const scrolls = trips.reduce((sum, trip) => sum + trip.scrolls, 0);
        table.push(
          [who, `${visitor.taps} of ${taps}`, wrongTurns.length, scrolls, deadEnds.length].join(' | '),
        );
        assert.deepEqual(deadEnds, [], 'dead ends');
        const read = trips.map((trip) => trip.read).join('\n');
        for (const words of learns) assert.ok(words.test(read), `reads ${words.source}`);
        assert.ok(visitor.taps <= taps, `${visitor.taps} of ${taps} taps`);
        assert.deepEqual(wrongTurns, [], 'wrong turns');
      } finally {
        await visitor.leave();
      }
    });
  }
});
