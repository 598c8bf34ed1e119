import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import vi from '../../../src/content/programme.vi.json';
import { offerLine } from '../../../src/domain/programme/banner-content';
import { closedBannerOf } from '../../../src/domain/programme/banner-slices';
import { bannerPanelOf, panelOn } from '../../../src/domain/programme/panel-content';
import type { Programme } from '../../../src/domain/programme/programme.schema';

const BASE = vi as Programme;
const SOURCED = { verifiedOn: '2026-06-30', source: 'law' };
const offer = (id: string, from: string, until: string, status: 'open' | 'reported' | 'unconfirmed') => ({
  id,
  product: 'id.vn',
  from,
  until,
  status,
  ...SOURCED,
});

/** As small as a programme can be and still tell each part of a slice from the others. */
const SMALL: Programme = {
  ...BASE,
  language: 'vi',
  verifiedOn: '2026-06-30',
  source: 'decision',
  title: 'Tên',
  link: { label: 'Trang', href: 'https://tenmien.vn/' },
  labels: {
    details: 'Chi tiết',
    agency: 'Đơn vị',
    who: 'Ai',
    free: 'Miễn gì',
    thirdYear: 'Năm thứ 3',
    portals: 'Ở đâu',
    sources: 'Căn cứ',
    locality: 'Tại {name}',
    reported: 'dẫn lại',
    verified: 'Đối chiếu ngày {day}.',
  },
  products: [
    {
      id: 'id.vn',
      offerLines: {
        open: 'mở',
        reported: 'theo {source}',
        unconfirmed: 'chưa rõ',
        ended: 'hết ngày {until}',
        stale: 'xem lại, {day}',
      },
      services: 'x',
      yearlyFee: 0,
      feeLine: 'Mỗi năm',
      ...SOURCED,
    },
  ],
  offers: [
    offer('later', '2026-07-01', '2026-12-31', 'reported'),
    offer('past', '2024-01-01', '2026-06-29', 'open'),
    offer('now', '2026-06-30', '2026-06-30', 'open'),
    { ...offer('other', '2026-01-01', '2027-12-31', 'open'), product: 'biz.vn' },
  ],
  audiences: [{ ...BASE.audiences[0]!, who: 'Công dân', source: 'law' }],
  others: 'Người khác',
  free: ['Phí'],
  services: {
    from: '2024-01-01',
    until: '2026-06-30',
    open: '{services} với {product}',
    unconfirmed: 'hỏi về {services}',
    source: 'report',
  },
  freshDays: 365,
  thirdYear: ['Trả phí'],
  portals: [{ id: 'a', name: 'Cổng', href: 'https://vnnic.vn/', ...SOURCED, source: 'report' }],
  sources: [
    { id: 'law', title: 'Luật', shortTitle: 'L', status: 'confirmed', verifiedOn: '2026-06-30' },
    {
      id: 'report',
      title: 'Báo',
      shortTitle: 'B',
      status: 'reported',
      href: 'https://nhandan.vn/',
      verifiedOn: '2026-06-30',
    },
    { id: 'decision', title: 'Quyết định', shortTitle: 'Q', status: 'confirmed', verifiedOn: '2026-06-30' },
    { id: 'plan', title: 'Kế hoạch', shortTitle: 'K', status: 'confirmed', verifiedOn: '2026-06-30' },
  ],
  localities: [
    {
      id: 'ben-tre',
      name: 'Bến Tre',
      lines: ['Ở tỉnh'],
      lead: 'Sở',
      levels: [],
      contact: { label: 'Gọi', href: 'https://vinhlong.gov.vn/' },
      verifiedOn: '2026-06-30',
      source: 'plan',
    },
    { id: 'hue', name: 'Huế', lines: ['Ở phố'], lead: 'Sở', levels: [], ...SOURCED },
  ],
};

describe('the slice of the closed banner', () => {
  it('holds what is shown, each period of an offer in order with its line', () => {
    assert.deepEqual(closedBannerOf(SMALL), {
      language: 'vi',
      title: 'Tên',
      href: 'https://tenmien.vn/',
      details: 'Chi tiết',
      agency: 'Đơn vị',
      localities: ['ben-tre', 'hue'],
      offers: [
        {
          periods: [
            { from: '2024-01-01', until: '2026-06-29', status: 'open', line: 'mở' },
            { from: '2026-06-30', until: '2026-06-30', status: 'open', line: 'mở' },
            { from: '2026-07-01', until: '2026-12-31', status: 'reported', line: 'theo L' },
          ],
          freshUntil: '2027-06-30',
          unconfirmed: 'chưa rõ',
          ended: 'hết ngày 31/12/2026',
          stale: 'xem lại, 30/06/2026',
        },
      ],
    });
  });

  it('has a logo and notices where the programme has them', () => {
    const logo = { src: '/logo.svg', alt: 'Tên' };
    const notices = [{ text: 'Tạm dừng', from: '2026-07-01', until: '2026-07-02' }];
    const slice = closedBannerOf({ ...SMALL, logo, notices });
    assert.deepEqual([slice.logo, slice.notices], [logo, notices]);
  });

  it('has no line for a period that nobody could confirm', () => {
    const offers = [offer('doubt', '2026-01-01', '2026-12-31', 'unconfirmed')];
    const [lines] = closedBannerOf({ ...SMALL, offers }).offers;
    assert.deepEqual(lines!.periods, [{ from: '2026-01-01', until: '2026-12-31', status: 'unconfirmed' }]);
    assert.equal(offerLine(lines!, '2026-07-01'), 'chưa rõ');
    assert.equal(offerLine(lines!, '2027-01-01'), 'chưa rõ');
  });

  it('falls back to doubt where a file has no words for content that nobody checks', () => {
    const [product] = SMALL.products;
    const { stale, ...offerLines } = product!.offerLines;
    assert.equal(stale, 'xem lại, {day}');
    const [lines] = closedBannerOf({ ...SMALL, products: [{ ...product!, offerLines }] }).offers;
    assert.equal(offerLine(lines!, '2028-01-01'), 'chưa rõ');
  });

  it('names a source by its id where the file does not know it', () => {
    const [lines] = closedBannerOf({ ...SMALL, sources: [] }).offers;
    assert.equal(lines?.periods[2]?.line, 'theo law');
  });
});

describe('the line of an offer', () => {
  const [lines] = closedBannerOf(SMALL).offers;
  for (const { day, line } of [
    { day: '2023-12-31', line: 'chưa rõ' },
    { day: '2024-01-01', line: 'mở' },
    { day: '2026-06-29', line: 'mở' },
    { day: '2026-06-30', line: 'mở' },
    { day: '2026-07-01', line: 'theo L' },
    { day: '2026-12-31', line: 'theo L' },
    { day: '2027-01-01', line: 'hết ngày 31/12/2026' },
    { day: '2027-06-30', line: 'hết ngày 31/12/2026' },
    { day: '2027-07-01', line: 'xem lại, 30/06/2026' },
  ]) {
    it(`is “${line}” on ${day}`, () => {
      assert.equal(offerLine(lines!, day), line);
    });
  }
});

describe('the open banner', () => {
  const textsOn = (day: string, locality = '') =>
    panelOn(bannerPanelOf(SMALL), day, locality).sections.map(({ heading, items }) =>
      [heading, ...items.map(({ text }) => text)].join(' | '),
    );
  const WHERE = 'Ở đâu | Cổng';

  it('says who, what, where and by which law, while the offer stands', () => {
    assert.deepEqual(textsOn('2026-06-30'), [
      'Ai | Công dân | Người khác',
      'Miễn gì | Phí | x với id.vn',
      'Năm thứ 3 | Trả phí | Mỗi năm',
      WHERE,
      // The plan is a source of one locality alone, and stands there.
      'Căn cứ | Luật | Báo (dẫn lại) | Quyết định',
    ]);
  });

  it('says of what comes with a name only what its own rule covers', () => {
    assert.deepEqual(textsOn('2026-07-01').slice(1), [
      'Miễn gì | Phí | hỏi về x',
      'Năm thứ 3 | Trả phí | Mỗi năm',
      WHERE,
      'Căn cứ | Luật | Quyết định',
    ]);
  });

  for (const { day, line } of [
    { day: '2023-12-31', line: 'chưa rõ' },
    { day: '2027-01-01', line: 'hết ngày 31/12/2026' },
    { day: '2027-07-01', line: 'xem lại, 30/06/2026' },
  ]) {
    it(`says “${line}” and nothing that follows from an offer on ${day}`, () => {
      assert.deepEqual(textsOn(day), [`Ai | ${line} | Người khác`, WHERE, 'Căn cứ | Luật | Quyết định']);
    });
  }

  it('ends with the locality, its contact and its source', () => {
    const { sections, place } = panelOn(bannerPanelOf(SMALL), '2026-06-30', 'ben-tre');
    assert.equal(place?.id, 'ben-tre');
    assert.deepEqual(sections.at(-1), {
      heading: 'Tại Bến Tre',
      items: [{ text: 'Ở tỉnh' }, { text: 'Gọi', href: 'https://vinhlong.gov.vn/' }, { text: 'Kế hoạch' }],
    });
  });

  it('names a locality’s source by its id where the file does not know it', () => {
    const { place } = panelOn(bannerPanelOf({ ...SMALL, sources: [] }), '2026-06-30', 'hue');
    assert.deepEqual(place?.section.items.at(-1), { text: 'law' });
  });

  it('links to its pages and to a source that has one, and says when it was checked', () => {
    const panel = bannerPanelOf(SMALL);
    const { sections } = panelOn(panel, '2026-06-30', '');
    assert.deepEqual(
      sections.flatMap(({ items }) => items.flatMap(({ href }) => href ?? [])),
      ['https://vnnic.vn/', 'https://nhandan.vn/'],
    );
    assert.equal(panel.verified, 'Đối chiếu ngày 30/06/2026.');
  });
});
