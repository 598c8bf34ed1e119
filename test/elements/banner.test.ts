import { expect, fixture, html } from '@open-wc/testing';
import { closedBanners, putClosedBanner } from '../../src/content/programme-content';
import type { BannerElement } from '../../src/elements/banner/banner.element';
import '../../src/elements/banner/banner.define';

const TODAY = '2026-11-23';
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

async function banner(template: unknown): Promise<BannerElement> {
  const element = await fixture<BannerElement>(template as Parameters<typeof fixture>[0]);
  element.today = TODAY;
  await element.updateComplete;
  return element;
}

function find<Found extends Element>(element: BannerElement, selector: string): Found {
  const found = element.shadowRoot!.querySelector<Found>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

function textOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

async function open(element: BannerElement): Promise<HTMLElement> {
  find<HTMLElement>(element, 'summary').click();
  await until(() => element.shadowRoot!.querySelector('[part~="panel"]'));
  return find(element, '[part~="panel"]');
}

async function until(holds: () => unknown): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 400) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What is warned of while something runs; the explanation comes in a module of its own, so it is waited for. */
async function warningsOf(act: () => Promise<unknown>, expected = 1): Promise<string[]> {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (message: string) => warnings.push(message);
  try {
    await act();
    await until(() => warnings.length >= expected);
    await new Promise((resolve) => setTimeout(resolve, 100));
  } finally {
    console.warn = warn;
  }
  return warnings;
}

describe('hiendien-banner: what it says', () => {
  for (const { day, lang, says } of [
    {
      day: '2026-11-23',
      lang: 'vi',
      says: ['id.vn: miễn phí 2 năm', 'nhà đăng ký xác nhận', 'biz.vn: chưa xác nhận được ưu đãi'],
    },
    { day: '2026-12-31', lang: 'vi', says: ['id.vn: miễn phí 2 năm', 'biz.vn: chưa xác nhận được ưu đãi'] },
    {
      day: '2027-01-01',
      lang: 'vi',
      says: [
        'id.vn: thời gian miễn phí đã biết kết thúc ngày 31/12/2026',
        'biz.vn: thời gian miễn phí đã biết kết thúc ngày 31/12/2026',
      ],
    },
    {
      day: '2026-11-23',
      lang: 'en',
      says: ['id.vn: free for 2 years', 'registrar to confirm', 'biz.vn: offer not confirmed'],
    },
    { day: '2027-01-01', lang: 'en', says: ['id.vn: the known free period ended on 2026-12-31'] },
    {
      day: '2020-01-01',
      lang: 'vi',
      says: ['id.vn: chưa xác nhận được ưu đãi', 'biz.vn: chưa xác nhận được ưu đãi'],
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
      expect(textOf(find(element, '[part~="offers"]'))).to.contain('kết thúc ngày 31/12/2026');
    } finally {
      Date.now = now;
    }
  });

  it('opens to who, what, how long, sources with dates, portals', async () => {
    const element = await banner(html`<hiendien-banner></hiendien-banner>`);
    const panel = textOf(await open(element));
    for (const text of [
      'Công dân Việt Nam từ đủ 18 đến 23 tuổi',
      'Hộ kinh doanh',
      '12 tháng',
      '2 năm đầu',
      'năm thứ 3',
      '250.000 đồng',
      'Thông tư 20/2023/TT-BTC ngày 13/4/2023',
      'theo nguồn dẫn lại',
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
    expect(benTre)
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
    const shipped = closedBanners.vi;
    const element = await banner(html`<hiendien-banner></hiendien-banner>`);
    const panel = await open(element);
    expect(panel).to.exist;
    putClosedBanner({
      ...shipped,
      title: 'Tên riêng',
      own: {
        programme: {} as never,
        panel: {
          language: 'vi',
          sections: [{ heading: 'Mục riêng', items: [{ text: 'Điều riêng' }] }],
          localities: {},
          verified: '',
        },
      },
    });
    await element.updateComplete;
    expect(textOf(find(element, '[part~="title"]'))).to.equal('Tên riêng');
    expect(textOf(find(element, '[part~="panel"]'))).to.contain('Điều riêng');
    putClosedBanner(shipped);
    await element.updateComplete;
    expect(textOf(find(element, '[part~="title"]'))).to.equal(shipped.title);
  });
});

describe('hiendien-banner: forms and settings', () => {
  it('is a strip, with a title in the page’s outline and a link', async () => {
    const element = await banner(html`<hiendien-banner></hiendien-banner>`);
    const title = find(element, '[role="heading"]');
    expect(title.getAttribute('aria-level')).to.equal('2');
    expect(find<HTMLAnchorElement>(element, 'a').hostname).to.equal('hiendienonline.tenmien.vn');
    expect(find(element, 'section').className).to.equal('strip auto');
  });

  it('as a logo is mark and link only', async () => {
    const element = await banner(html`<hiendien-banner variant="logo"></hiendien-banner>`);
    expect(element.shadowRoot!.querySelector('details, ul')).to.equal(null);
    expect(find(element, '[part~="mark"]')).to.exist;
    expect(element.shadowRoot!.querySelectorAll('a')).to.have.length(1);
  });

  it('takes heading level and theme', async () => {
    const element = await banner(html`<hiendien-banner heading-level="4" theme="dark"></hiendien-banner>`);
    expect(find(element, '[role="heading"]').getAttribute('aria-level')).to.equal('4');
    expect(getComputedStyle(find(element, 'section')).colorScheme).to.equal('dark');
  });

  it('follows the colour scheme that the page declares', async () => {
    const frame = await fixture<HTMLElement>(
      html`<div style="color-scheme:dark"><hiendien-banner></hiendien-banner></div>`,
    );
    const inside = frame.querySelector<BannerElement>('hiendien-banner')!;
    await inside.updateComplete;
    expect(getComputedStyle(find(inside, 'section')).backgroundColor).to.equal('rgb(15, 27, 42)');
    frame.style.colorScheme = 'normal';
    expect(getComputedStyle(find(inside, 'section')).backgroundColor).to.equal('rgb(243, 247, 251)');
  });

  it('attributes its links to the embedding site, unless told not to', async () => {
    const element = await banner(html`<hiendien-banner></hiendien-banner>`);
    expect(new URL(find<HTMLAnchorElement>(element, 'a').href).searchParams.get('utm_source')).to.equal(
      location.hostname,
    );
    expect(find<HTMLAnchorElement>(element, 'a').rel).to.contain('noopener');
    element.noAttribution = true;
    await element.updateComplete;
    expect(find<HTMLAnchorElement>(element, 'a').search).to.equal('');
  });

  for (const { what, agency } of [
    { what: '500 characters', agency: 'Ủy ban nhân dân xã '.repeat(27).slice(0, 500) },
    { what: 'one word of 500 characters', agency: 'x'.repeat(500) },
    { what: 'HTML', agency: '<img src=x onerror="alert(1)"><b>Sở</b>' },
    { what: 'right-to-left text', agency: 'وزارة الاتصالات‮ abc' },
  ]) {
    it(`shows an agency of ${what} as text that wraps`, async () => {
      const column = await fixture<HTMLElement>(
        html`<div style="width:200px"><hiendien-banner variant="card"></hiendien-banner></div>`,
      );
      const element = column.querySelector('hiendien-banner')!;
      element.agency = agency;
      await element.updateComplete;
      const shown = find<HTMLElement>(element, 'bdi');
      expect(shown.textContent).to.equal(agency);
      expect(shown.children).to.have.length(0);
      expect(find<HTMLElement>(element, 'section').scrollWidth).to.be.at.most(200);
    });
  }
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

describe('hiendien-banner: logo', () => {
  it('shows the logo of the slot in place of the mark', async () => {
    const element = await banner(
      html`<hiendien-banner><img slot="logo" src=${PIXEL} alt="Chương trình" /></hiendien-banner>`,
    );
    const slot = find<HTMLSlotElement>(element, 'slot');
    expect(slot.assignedElements()).to.have.length(1);
  });

  it('falls back to the mark when the logo can’t be shown', async () => {
    const element = await banner(
      html`<hiendien-banner
        ><img slot="logo" src="data:image/png;base64,AAAA" alt="Chương trình"
      /></hiendien-banner>`,
    );
    await until(() => find<HTMLSlotElement>(element, 'slot').assignedElements().length === 0);
    expect(find<HTMLElement>(element, '[part~="mark"]').offsetWidth).to.be.above(0);
  });

  it('falls back to the mark when the logo of the content can’t be shown', async () => {
    const shipped = closedBanners.vi;
    putClosedBanner({ ...shipped, logo: { src: 'data:image/png;base64,AAAA', alt: 'Chương trình' } });
    const element = await banner(html`<hiendien-banner></hiendien-banner>`);
    await until(() => element.shadowRoot!.querySelector('[part~="mark"]'));
    putClosedBanner({ ...shipped, logo: { src: PIXEL, alt: 'Chương trình' } });
    const other = await banner(html`<hiendien-banner></hiendien-banner>`);
    expect(find<HTMLImageElement>(other, 'img').alt).to.equal('Chương trình');
    putClosedBanner(shipped);
  });
});

describe('hiendien-banner: settings that are not known', () => {
  for (const { attribute, value, nearest, used } of [
    { attribute: 'variant', value: 'crad', nearest: 'card', used: 'strip' },
    { attribute: 'theme', value: 'drak', nearest: 'dark', used: 'auto' },
    { attribute: 'locality', value: 'bentre', nearest: 'ben-tre', used: 'none' },
    { attribute: 'lang', value: 'vn', nearest: 'vi', used: 'vi' },
    { attribute: 'heading-level', value: '7', nearest: '2', used: '2' },
  ]) {
    it(`${attribute}="${value}" gives the default and one warning`, async () => {
      const warnings = await warningsOf(async () => {
        for (let copies = 0; copies < 2; copies++) {
          const element = document.createElement('hiendien-banner');
          element.setAttribute(attribute, value);
          document.body.append(element);
          await element.updateComplete;
          expect(textOf(find(element, 'section'))).to.contain('Hiện diện trực tuyến');
          element.remove();
        }
      });
      expect(warnings).to.have.length(1);
      expect(warnings[0])
        .to.contain(`${attribute}="${value}"`)
        .and.to.contain(`Nearest: ${nearest}`)
        .and.to.contain(`Using ${used}`);
    });
  }

  it('a value of 10,000 characters is cut in the warning', async () => {
    const [warning] = await warningsOf(() =>
      banner(html`<hiendien-banner variant=${'v'.repeat(10_000)}></hiendien-banner>`),
    );
    expect(warning!.length).to.be.below(200);
  });

  it('takes known values in capitals and with spaces', async () => {
    const warnings = await warningsOf(async () => {
      const element = await banner(html`<hiendien-banner variant=" Card "></hiendien-banner>`);
      expect(find(element, 'section').className).to.contain('card');
    }, 0);
    expect(warnings).to.deep.equal([]);
  });
});

describe('hiendien-banner: a link of the page’s own', () => {
  for (const theme of ['light', 'dark']) {
    it(`stands below the offers in the banner’s colour: ${theme}`, async () => {
      const element = await banner(
        html`<hiendien-banner theme=${theme}
          ><a href="#fallback">Chương trình</a
          ><a slot="more" id="more" href="#path" style="color:#000">Kiểm tra điều kiện</a></hiendien-banner
        >`,
      );
      const more = element.querySelector<HTMLElement>('#more')!;
      const accent = getComputedStyle(find(element, '[part="title"] a')).color;
      expect(getComputedStyle(more).color).to.equal(accent);
      expect(more.getBoundingClientRect().top).to.be.at.least(
        find(element, '[part="offers"]').getBoundingClientRect().bottom,
      );
      expect(element.querySelector<HTMLElement>('[href="#fallback"]')!.offsetHeight).to.equal(0);
      await expect(element).to.be.accessible();
    });
  }

  it('has no place in a mark', async () => {
    const element = await banner(
      html`<hiendien-banner variant="logo"><a slot="more" href="#path">Kiểm tra</a></hiendien-banner>`,
    );
    expect(element.querySelector('a')!.offsetHeight).to.equal(0);
  });
});

describe('hiendien-banner: for everyone', () => {
  for (const lang of ['vi', 'en']) {
    for (const variant of ['strip', 'card', 'logo']) {
      for (const theme of ['light', 'dark']) {
        it(`has no axe violation: ${lang}, ${variant}, ${theme}, closed and open`, async () => {
          const element = await banner(
            html`<hiendien-banner
              lang=${lang}
              variant=${variant}
              theme=${theme}
              agency="Sở"
              locality="vinh-long"
            ></hiendien-banner>`,
          );
          await until(() => element.shadowRoot!.querySelector('section'));
          await expect(element).to.be.accessible();
          if (variant !== 'logo') {
            await open(element);
            await expect(element).to.be.accessible();
          }
        });
      }
    }
  }

  it('keeps the page’s styles out', async () => {
    const page = await fixture<HTMLElement>(
      html`<div
        style="font:62.5% fantasy;letter-spacing:9px;text-transform:uppercase;line-height:4;color:red;direction:rtl;text-align:right"
      >
        <style>
          * {
            all: unset !important;
          }</style
        ><hiendien-banner></hiendien-banner>
      </div>`,
    );
    const element = page.querySelector('hiendien-banner')!;
    await element.updateComplete;
    const { fontSize, letterSpacing, textTransform, color, direction } = getComputedStyle(
      find(element, 'section'),
    );
    expect({ fontSize, letterSpacing, textTransform, color, direction }).to.deep.equal({
      fontSize: '16px',
      letterSpacing: 'normal',
      textTransform: 'none',
      color: 'rgb(20, 32, 46)',
      direction: 'ltr',
    });
    expect(getComputedStyle(element).display).to.equal('block');
  });

  for (const width of [200, 280, 320]) {
    it(`needs no sideways scrolling at ${width} px, open`, async () => {
      for (const variant of ['strip', 'card', 'logo']) {
        const column = await fixture<HTMLElement>(
          html`<div style="width:${width}px"><hiendien-banner variant=${variant}></hiendien-banner></div>`,
        );
        const element = column.querySelector('hiendien-banner')!;
        await element.updateComplete;
        if (variant !== 'logo') await open(element);
        expect(find<HTMLElement>(element, 'section').scrollWidth, variant).to.be.at.most(width);
      }
    });
  }
});
