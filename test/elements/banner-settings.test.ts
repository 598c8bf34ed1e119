import { expect, fixture, html } from '@open-wc/testing';
import { replaceContent } from '../../src/content/content-store';
import { ownContentOf } from '../../src/content/own-content';
import type { BannerElement } from '../../src/elements/banner/banner.element';
import { PROGRAMME, PIXEL, banner, find, textOf, open, until, warningsOf } from './banner-visitor';

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
    const withLogo = (src: string) => {
      replaceContent('vi', ownContentOf({ ...PROGRAMME, logo: { src, alt: 'Chương trình' } }));
    };
    withLogo('data:image/png;base64,AAAA');
    const element = await banner(html`<hiendien-banner></hiendien-banner>`);
    await until(() => element.shadowRoot!.querySelector('[part~="mark"]'));
    withLogo(PIXEL);
    const other = await banner(html`<hiendien-banner></hiendien-banner>`);
    expect(find<HTMLImageElement>(other, 'img').alt).to.equal('Chương trình');
    replaceContent('vi', undefined);
  });
});

describe('hiendien-banner: settings that are not known', () => {
  for (const { attribute, value, nearest, used } of [
    { attribute: 'variant', value: 'crad', nearest: 'card', used: 'strip' },
    { attribute: 'theme', value: 'drak', nearest: 'dark', used: 'auto' },
    { attribute: 'locality', value: 'bentre', nearest: 'ben-tre', used: 'không có' },
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
        .and.to.contain(`Gần nhất: ${nearest}`)
        .and.to.contain(`Đang dùng: ${used}`);
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
    expect(getComputedStyle(element).display).to.equal('grid');
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
