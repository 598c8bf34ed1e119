import { expect, fixture, html } from '@open-wc/testing';
import { replaceContent } from '../../src/content/content-store';
import { ownContentOf } from '../../src/content/own-content';
import type { BannerElement } from '../../src/elements/banner/banner.element';
import { PROGRAMME, banner, find, textOf, open, until } from './banner-visitor';

describe('hiendien-banner: what it says', () => {
  for (const { day, lang, says } of [
    {
      day: '2026-11-23',
      lang: 'vi',
      says: [
        'id.vn: miễn phí 2 năm',
        'cần nhà đăng ký xác nhận',
        'biz.vn: chưa xác nhận được chính sách miễn phí',
      ],
    },
    {
      day: '2026-12-31',
      lang: 'vi',
      says: ['id.vn: miễn phí 2 năm', 'biz.vn: chưa xác nhận được chính sách miễn phí'],
    },
    {
      day: '2027-01-01',
      lang: 'vi',
      says: [
        'id.vn: theo quy định hiện biết, chính sách miễn phí áp dụng đến hết ngày 31/12/2026',
        'biz.vn: chưa xác nhận được chính sách miễn phí',
      ],
    },
    {
      day: '2026-11-23',
      lang: 'en',
      says: [
        'id.vn: free for 2 years',
        'the registrar must confirm this',
        'biz.vn: the free offer is not confirmed',
      ],
    },
    {
      day: '2027-01-01',
      lang: 'en',
      says: ['id.vn: under the rules as known, the free offer applied until the end of 2026-12-31'],
    },
    {
      day: '2020-01-01',
      lang: 'vi',
      says: [
        'id.vn: chưa xác nhận được chính sách miễn phí',
        'biz.vn: chưa xác nhận được chính sách miễn phí',
      ],
    },
  ]) {
    it(`on ${day} in ${lang}`, async () => {
      const element = await banner(html`<hiendien-banner lang=${lang}></hiendien-banner>`);
      await until(() => element.shadowRoot!.querySelector('[part~="offers"]'));
      element.today = day;
      await element.updateComplete;
      const text = textOf(find(element, '[part~="offers"]'));
      for (const sentence of says) expect(text).to.contain(sentence);
      if (day >= '2027') expect(text).not.to.match(/miễn phí 2 năm|free for 2 years/);
    });
  }

  it('speaks of today in Vietnam when no day is set', async () => {
    const { now } = Date;
    Date.now = () => Date.UTC(2026, 11, 31, 17, 0, 0); // 1 January 2027, 00:00 in Vietnam
    try {
      const element = await fixture<BannerElement>(html`<hiendien-banner></hiendien-banner>`);
      expect(textOf(find(element, '[part~="offers"]'))).to.contain('đến hết ngày 31/12/2026');
    } finally {
      Date.now = now;
    }
  });

  it('opens to who, what, how long, sources with dates, portals', async () => {
    const element = await banner(html`<hiendien-banner></hiendien-banner>`);
    const panel = textOf(await open(element));
    for (const text of [
      'Công dân Việt Nam từ đủ 18 đến 23 tuổi',
      'biz.vn: chưa xác nhận được',
      '2 năm đầu',
      'năm thứ 3',
      '50.000 đồng',
      'Thông tư 64/2025/TT-BTC ngày 30/6/2025',
      'theo nguồn thứ cấp',
      'guongmatso.tenmien.vn',
      '23/11/2026',
    ]) {
      expect(panel).to.contain(text);
    }
  });

  it('adds the locality that is asked for, and only that', async () => {
    const benTre = textOf(
      await open(await banner(html`<hiendien-banner locality="ben-tre"></hiendien-banner>`)),
    );
    expect(benTre).to.contain('Tại tỉnh Vĩnh Long').and.not.to.contain('Tại tỉnh Bến Tre');
    const before = await banner(html`<hiendien-banner locality="ben-tre"></hiendien-banner>`);
    before.today = '2025-06-30';
    expect(textOf(await open(before)))
      .to.contain('Tại tỉnh Bến Tre')
      .and.to.contain('26/8/2024')
      .and.not.to.contain('Tại tỉnh Vĩnh Long');
    const vinhLong = textOf(
      await open(await banner(html`<hiendien-banner locality="vinh-long"></hiendien-banner>`)),
    );
    expect(vinhLong).to.contain('Tại tỉnh Vĩnh Long').and.to.contain('124 xã, phường');
    expect(textOf(await open(await banner(html`<hiendien-banner></hiendien-banner>`)))).not.to.contain(
      'Tại tỉnh',
    );
  });

  it('shows an owner’s content in place of what ships, also when it comes late', async () => {
    const element = await banner(html`<hiendien-banner></hiendien-banner>`);
    const shipped = textOf(find(element, '[part~="title"]'));
    const panel = await open(element);
    expect(panel).to.exist;
    replaceContent('vi', ownContentOf({ ...PROGRAMME, title: 'Tên riêng', free: ['Điều riêng'] }));
    await element.updateComplete;
    expect(textOf(find(element, '[part~="title"]'))).to.equal('Tên riêng');
    expect(textOf(find(element, '[part~="panel"]'))).to.contain('Điều riêng');
    replaceContent('vi', undefined);
    await element.updateComplete;
    expect(textOf(find(element, '[part~="title"]'))).to.equal(shipped);
  });
});

describe('hiendien-banner: language', () => {
  it('is Vietnamese on a page that says nothing or speaks another language', async () => {
    for (const lang of ['', 'fr', 'zh-Hant']) {
      const page = await fixture<HTMLElement>(
        html`<div lang=${lang}><hiendien-banner></hiendien-banner></div>`,
      );
      const element = page.querySelector('hiendien-banner')!;
      await element.updateComplete;
      expect(find(element, 'section').getAttribute('lang'), lang).to.equal('vi');
    }
  });

  it('is that of the nearest ancestor, across shadow roots, and follows a change', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="en-GB"><div></div></div>`);
    const root = outer.firstElementChild!.attachShadow({ mode: 'open' });
    const element = document.createElement('hiendien-banner');
    root.append(element);
    await until(() => element.shadowRoot?.querySelector('section'));
    expect(find(element, 'section').getAttribute('lang')).to.equal('en');
    outer.lang = 'vi';
    await until(() => find(element, 'section').getAttribute('lang') === 'vi');
    element.lang = 'en';
    await until(() => find(element, 'section').getAttribute('lang') === 'en');
  });

  it('keeps the open panel in the language of the banner', async () => {
    const element = await banner(html`<hiendien-banner lang="vi"></hiendien-banner>`);
    await open(element);
    element.lang = 'en';
    await until(() => textOf(find(element, 'section')).includes('Who is supported'));
    expect(textOf(find(element, '[part~="panel"]'))).not.to.contain('Ai được hỗ trợ');
  });
});
