/** What a page's author is told of misspelt tags, settings and values, and the panel for who asks by the address. */
import { expect } from '@open-wc/testing';
import {
  closePages,
  drawnBanners,
  openPage,
  scriptTag,
  settle,
  STRIP,
  until,
  type HostPage,
} from './host-page';

/** Milliseconds until the page is looked at, and a little more. */
const CALM = 3500;

const warnings = ({ window }: HostPage) => window.seen.warnings.map(String);

afterEach(closePages);

describe('built: mistakes', () => {
  const WRONG = `${scriptTag()}<hiendien-baner></hiendien-baner><hiendien-baner></hiendien-baner>
    <hiendien-banner agensy="A" ng-version="1" data-id="7"></hiendien-banner>
    <div data-hiendien="banner" data-locallity="vinh-long" data-aos="fade"></div>
    <hiendien-banner variant="crad"></hiendien-banner>`;

  for (const { html, says } of [
    {
      html: 'lang="vi"',
      says: ['không có thẻ này', 'không có thiết lập này', 'không có giá trị này', 'Hướng dẫn'],
    },
    {
      html: 'lang="en"',
      says: ['there is no such tag', 'there is no such setting', 'is not known', 'Guide'],
    },
  ])
    it(`are named once each, with what was meant and the guide: ${html}`, async function () {
      this.timeout(20_000);
      const page = await openPage({ html, body: WRONG });
      await until(() => warnings(page).length >= 4, 'four warnings', 10_000);
      await settle(300);
      const all = warnings(page).sort();
      expect(all).to.have.length(4);
      const text = all.join('\n');
      for (const words of says) expect(text).to.contain(words);
      for (const meant of ['<hiendien-banner>', 'agency', 'data-locality', 'card'])
        expect(text).to.contain(meant);
      for (const warning of all) expect(warning).to.match(/: https?:\/\/\S+\/guide\.html(?:#[\w-]+)?$/);
    });

  it('none: nothing is said, and nothing more is loaded', async function () {
    this.timeout(20_000);
    const page = await openPage({ body: `${scriptTag()}${STRIP}<x-other foo="1"></x-other>` });
    await settle(CALM);
    expect(warnings(page)).to.deep.equal([]);
    expect(page.requestsOf('help')).to.equal(0);
  });
});

describe('built: the panel for authors', () => {
  it('shows what each widget has found, in the page’s language, for who asks', async function () {
    this.timeout(20_000);
    const page = await openPage({
      body: `${scriptTag()}<div data-hiendien="banner" data-agency="Sở A"></div>`,
    });
    await until(() => drawnBanners(page).length === 1, 'the banner is drawn');
    // The address of a page cannot be chosen here: it is changed before the page is looked at.
    page.window.history.replaceState(null, '', '?hiendien-debug');
    const host = await until(
      () => [...page.document.documentElement.children].find(({ shadowRoot }) => shadowRoot),
      'the panel is there',
      10_000,
    );
    const text = host.shadowRoot!.textContent;
    for (const words of ['<hiendien-banner>', 'đã hiện', 'data-agency="Sở A"', 'hiendien.js', 'ngày trước'])
      expect(text).to.contain(words);
    const buttons = [...host.shadowRoot!.querySelectorAll('button')];
    buttons.at(-1)!.click();
    expect(host.isConnected).to.equal(false);
    expect(page.newGlobals()).to.deep.equal([]);
  });
});
