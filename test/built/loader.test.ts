import { expect } from '@open-wc/testing';
import {
  closePages,
  drawnBanners,
  NONCE,
  openPage,
  scriptTag,
  settle,
  STRIP,
  until,
  type HostPage,
} from './host-page';

const PLACEHOLDER =
  '<div data-hiendien="banner" data-variant="card"><a href="https://tenmien.vn/">Dự phòng</a></div>';
const FALLBACK = '<a id="fallback" href="https://hiendienonline.tenmien.vn/">Chương trình</a>';

/** A page on which nothing but the expected warnings may be seen. */
function expectQuiet(page: HostPage, warnings = 0): void {
  expect(page.window.seen.errors, 'errors').to.deep.equal([]);
  expect(page.window.seen.violations, 'violations').to.deep.equal([]);
  expect(page.window.seen.warnings, 'warnings').to.have.length(warnings);
}

function open(banner: HTMLElement): HTMLDetailsElement {
  const details = banner.shadowRoot!.querySelector('details')!;
  details.open = true;
  return details;
}

afterEach(closePages);

describe('built: where script and tag stand', () => {
  for (const attributes of ['', 'async']) {
    for (const place of ['head', 'before', 'after']) {
      for (const [form, tag] of [
        ['element', STRIP],
        ['placeholder', PLACEHOLDER],
      ] as const) {
        it(`${form}, script ${attributes || 'deferred'} in ${place}`, async () => {
          const script = scriptTag(attributes);
          const page = await openPage({
            head: place === 'head' ? script : '',
            body: `${place === 'before' ? script : ''}<p>Trước</p>${tag}<p>Sau</p>${place === 'after' ? script : ''}`,
          });
          await until(() => drawnBanners(page).length === 1, 'the banner is drawn');
          await settle();
          expect(drawnBanners(page)).to.have.length(1);
          expect(page.requestsOf('hiendien.js')).to.equal(1);
          expect(page.newGlobals()).to.deep.equal([]);
          expectQuiet(page);
        });
      }
    }
    it(`script ${attributes || 'deferred'} alone puts the banner where it stands`, async () => {
      const page = await openPage({
        body: `<p id="first">1</p>${scriptTag(`${attributes} data-widget="banner" data-theme="dark"`)}<p id="last">2</p>`,
      });
      await until(() => drawnBanners(page).length === 1, 'the banner is drawn');
      const [banner] = drawnBanners(page);
      expect(banner!.previousElementSibling?.localName).to.equal('script');
      expect(banner!.nextElementSibling?.id).to.equal('last');
      expect(banner!.getAttribute('theme')).to.equal('dark');
      expectQuiet(page);
    });
    it(`script ${attributes || 'deferred'} alone in the head puts the banner at the top of the body`, async () => {
      const page = await openPage({
        head: scriptTag(`${attributes} data-widget="banner"`),
        body: '<p>1</p>',
      });
      await until(() => drawnBanners(page).length === 1, 'the banner is drawn');
      expect(page.document.body.firstElementChild).to.equal(drawnBanners(page)[0]);
    });
  }

  it('every script tag with a widget gets one, though the module runs once', async () => {
    const tag = scriptTag('data-widget="banner"');
    const page = await openPage({ body: `${tag}<p>giữa</p>${tag}` });
    await until(() => drawnBanners(page).length === 2, 'both banners are drawn');
    await settle();
    expect(drawnBanners(page)).to.have.length(2);
    expectQuiet(page);
  });

  it('leaves other people’s script tags with data-widget alone', async () => {
    const page = await openPage({
      body: `<script type="text/plain" src="/other/widget.js" data-widget="chat"></script>${STRIP}${scriptTag()}`,
    });
    await until(() => drawnBanners(page).length === 1, 'the banner is drawn');
    await settle();
    expect(drawnBanners(page)).to.have.length(1);
    expectQuiet(page);
  });

  it('finds a script tag whose address an optimiser moved', async () => {
    const page = await openPage({
      body: `<script type="x/delayed" data-opt-src="/-/embed/hiendien.js?v=3" data-widget="banner"></script>${scriptTag()}`,
    });
    await until(() => drawnBanners(page).length === 1, 'the banner is drawn');
  });

  it('passes the settings of a placeholder on and leaves its children where they are', async () => {
    const page = await openPage({
      body: `<div data-hiendien="banner" data-variant="card" data-agency="Xã Minh Họa" data-heading-level="3" data-aos="fade" data-lang="en">${FALLBACK}</div>${scriptTag()}`,
    });
    await until(() => drawnBanners(page).length === 1, 'the banner is drawn');
    const [banner] = drawnBanners(page);
    expect([...banner!.attributes].map(({ name, value }) => `${name}=${value}`).sort()).to.deep.equal([
      'agency=Xã Minh Họa',
      'heading-level=3',
      'lang=en',
      'style=min-height: inherit;',
      'variant=card',
    ]);
    expect(page.document.querySelector('[data-hiendien] > #fallback')).to.exist;
    expect(page.document.querySelector<HTMLElement>('#fallback')!.offsetHeight).to.equal(0);
  });
});

describe('built: names that are not known', () => {
  it('a placeholder and a script tag get the banner, with one warning for each', async () => {
    const page = await openPage({
      body: `<div data-hiendien="baner">${FALLBACK}</div>${scriptTag('data-widget="elegibility-checker"')}`,
    });
    await until(() => drawnBanners(page).length === 2, 'both are drawn');
    await until(() => page.window.seen.warnings.length === 2, 'both are warned of');
    const [placeholder, script] = page.window.seen.warnings.sort();
    expect(placeholder).to.contain('data-hiendien="baner"').and.to.contain('Gần nhất: banner');
    expect(script)
      .to.contain('data-widget="elegibility-checker"')
      .and.to.contain('Gần nhất: eligibility-checker');
    expectQuiet(page, 2);
  });
});

describe('built: tags that come later', () => {
  it('a tag and a placeholder added by script', async () => {
    const page = await openPage({ body: `<main></main>${scriptTag()}` });
    await settle();
    page.document.querySelector('main')!.innerHTML = `<section>${STRIP}</section>${PLACEHOLDER}`;
    await until(() => drawnBanners(page).length === 2, 'both are drawn');
    expectQuiet(page);
  });

  it('a script tag with a widget added by script', async () => {
    const page = await openPage({ body: `<main></main>${scriptTag()}` });
    const script = page.document.createElement('script');
    script.type = 'module';
    script.src = '/-/embed/hiendien.js';
    script.dataset['widget'] = 'banner';
    page.document.querySelector('main')!.append(script);
    await until(() => drawnBanners(page).length === 1, 'the banner is drawn');
  });

  it('inside a shadow root that registers itself', async () => {
    const page = await openPage({ body: `<div id="host"></div>${scriptTag()}` });
    const root = page.document.querySelector('#host')!.attachShadow({ mode: 'open' });
    root.innerHTML = PLACEHOLDER;
    await settle();
    expect(drawnBanners({ document: root })).to.have.length(0);
    const entry = (await (page.window as unknown as { eval(code: string): Promise<unknown> }).eval(
      "import('/-/embed/hiendien.js')",
    )) as { observe(root: ShadowRoot): void };
    entry.observe(root);
    await until(() => drawnBanners({ document: root }).length === 1, 'the placeholder is drawn');
    root.append(page.document.createRange().createContextualFragment(PLACEHOLDER));
    await until(() => drawnBanners({ document: root }).length === 2, 'the later placeholder is drawn');
    expectQuiet(page);
  });
});

describe('built: the script more than once, or not whole', () => {
  it('with a query, chunks do not run the entry a second time', async () => {
    const page = await openPage({ body: STRIP + scriptTag('', 'embed', '?t=1732') });
    await until(() => drawnBanners(page).length === 1, 'the banner is drawn');
    const details = open(drawnBanners(page)[0]!);
    await until(() => details.querySelector('[part~="panel"]'), 'the panel is drawn');
    expect(page.requestsOf('hiendien.js')).to.equal(1);
    expectQuiet(page);
  });

  it('behind a redirect, chunks do not run the entry a second time', async () => {
    const page = await openPage({ body: STRIP + scriptTag('', 'redirect') });
    await until(() => drawnBanners(page).length === 1, 'the banner is drawn');
    const details = open(drawnBanners(page)[0]!);
    await until(() => details.querySelector('[part~="panel"]'), 'the panel is drawn');
    expect(page.requestsOf('hiendien.js')).to.equal(1);
    expectQuiet(page);
  });

  it('twice, under two addresses: one banner each, one warning', async () => {
    const page = await openPage({
      body: `${STRIP}${PLACEHOLDER}${scriptTag('', 'embed', '?a')}${scriptTag('', 'embed', '?b')}${scriptTag('data-widget="banner"', 'embed', '?b')}`,
    });
    await until(() => drawnBanners(page).length === 3, 'three are drawn');
    await settle();
    expect(drawnBanners(page)).to.have.length(3);
    expectQuiet(page, 1);
  });

  it('in two versions: the first one serves, one warning names both', async () => {
    const page = await openPage({ body: STRIP + scriptTag('', 'older') + scriptTag() });
    await until(() => page.window.seen.warnings.length === 1, 'the second copy warns');
    expect(page.window.seen.warnings[0]).to.contain('0.0.1');
    expect(drawnBanners(page)).to.have.length(1);
    expectQuiet(page, 1);
  });

  it('with the tag taken by other code: fallback and placeholder stay, one warning', async () => {
    const page = await openPage({
      body: `<script nonce="${NONCE}">customElements.define('hiendien-banner', class extends HTMLElement {});</script><hiendien-banner>${FALLBACK}</hiendien-banner>${PLACEHOLDER}${scriptTag()}`,
    });
    await until(() => page.window.seen.warnings.length === 1, 'the copy warns');
    expect(page.document.querySelector<HTMLElement>('#fallback')!.offsetHeight).to.be.above(0);
    expect(page.document.querySelector('[data-hiendien] > a')).to.exist;
    expectQuiet(page, 1);
  });

  it('without its chunks: the banner stands, the open panel is a link, nothing is thrown', async () => {
    const page = await openPage({ body: STRIP + scriptTag('', 'alone') });
    await until(() => drawnBanners(page).length === 1, 'the banner is drawn');
    const details = open(drawnBanners(page)[0]!);
    await until(() => details.querySelector('a'), 'the link is drawn');
    expect(details.querySelector('a')!.hostname).to.equal('hiendienonline.tenmien.vn');
    expect(page.window.seen.errors).to.deep.equal([]);
  });

  it('without its chunks, in English: the banner stands', async () => {
    const page = await openPage({ html: 'lang="en"', body: STRIP + scriptTag('', 'alone') });
    await until(() => drawnBanners(page).length === 1, 'the banner is drawn');
    expect(drawnBanners(page)[0]!.shadowRoot!.textContent).to.contain('free for 2 years');
    expect(page.window.performance.getEntriesByType('resource')).to.have.length(1);
    expectQuiet(page);
  });

  it('with chunks cut in half: as if they were missing', async () => {
    const page = await openPage({ body: STRIP + scriptTag('', 'torn') });
    await until(() => drawnBanners(page).length === 1, 'the banner is drawn');
    const details = open(drawnBanners(page)[0]!);
    await until(() => details.querySelector('a'), 'the link is drawn');
  });

  it('not at all: the fallback is the banner', async () => {
    const page = await openPage({
      html: '',
      body: `<hiendien-banner>${FALLBACK}</hiendien-banner>${scriptTag('', 'alone').replace('hiendien.js', 'gone.js')}`,
    });
    await settle();
    expect(page.document.querySelector<HTMLElement>('#fallback')!.offsetHeight).to.be.above(0);
  });
});
