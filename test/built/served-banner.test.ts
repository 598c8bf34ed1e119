import { expect } from '@open-wc/testing';
import { renderBannerToString, type BannerStringOptions } from '../../src/server';
import { closePages, NONCE, openPage, scriptTag, settle, until, type HostPage } from './host-page';

const STRICT =
  "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html; ";

function served(options: Partial<BannerStringOptions> = {}): string {
  return renderBannerToString({ stylesheet: '/-/embed/banner.css', hostname: location.hostname, ...options });
}

function rootOf({ document }: HostPage): ShadowRoot {
  return document.querySelector('hiendien-banner')!.shadowRoot!;
}

function isStyled(root: ShadowRoot): boolean {
  const section = root.querySelector('section');
  return Boolean(section && getComputedStyle(section).display === 'grid');
}

/** Puts the script into a page that has loaded. One in its HTML would hold the load event up, and be there before a test. */
function start({ document }: HostPage, folder = 'embed'): void {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = `/-/${folder}/hiendien.js`;
  document.body.append(script);
}

/** Whether the element stands in the place of what the server drew. */
function isAlive(page: HostPage): boolean {
  return rootOf(page).adoptedStyleSheets.length > 0 && rootOf(page).querySelector('section') !== null;
}

function expectQuiet({ window }: HostPage): void {
  expect(window.seen.errors, 'errors').to.deep.equal([]);
  expect(window.seen.violations, 'violations').to.deep.equal([]);
  expect(window.seen.warnings, 'warnings').to.deep.equal([]);
}

/** Notes in every frame where each thing stands and how it looks, and the layout shifts where they are reported. */
function watch(page: HostPage): { readonly looks: Set<string>; readonly shifts: () => number } {
  const { window } = page;
  const looks = new Set<string>();
  const look = () => {
    const root = rootOf(page);
    if (isStyled(root))
      looks.add(
        ['section', '#title a', '[part="offers"]', 'summary', '.panel', '.panel li']
          .map((selector) => {
            // What is in a closed panel is not shown, and is not there once the element has taken over.
            if (selector.startsWith('.panel') && !root.querySelector('details')?.open) return 'closed';
            const all = root.querySelectorAll<HTMLElement>(selector);
            const [first] = all;
            if (!first) return 'none';
            const { x, y, width, height } = first.getBoundingClientRect();
            const { color, backgroundColor, fontSize } = window.getComputedStyle(first);
            return [all.length, x, y, width, height, color, backgroundColor, fontSize].join();
          })
          .join('; '),
      );
    else looks.add('not styled');
    window.requestAnimationFrame(look);
  };
  look();
  let sum = 0;
  const { PerformanceObserver: Observer } = window as unknown as {
    PerformanceObserver: typeof PerformanceObserver;
  };
  if (Observer.supportedEntryTypes.includes('layout-shift'))
    new Observer((list) => {
      for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  return { looks, shifts: () => sum };
}

afterEach(closePages);

describe('built: a banner that a server has drawn, without script', () => {
  for (const variant of ['strip', 'card', 'logo'] as const) {
    it(`${variant}: shows, styled, under style-src 'self'`, async () => {
      const page = await openPage({
        csp: `default-src 'none'; style-src 'self'; script-src 'nonce-${NONCE}'`,
        body: served({ variant, agency: 'Sở Minh Họa' }),
      });
      const root = rootOf(page);
      await until(() => isStyled(root), 'its style sheet is there');
      expect(root.querySelector<HTMLElement>('#title')!.offsetHeight).to.be.above(10);
      expect(page.window.getComputedStyle(root.querySelector('section')!).backgroundColor).to.equal(
        'rgb(243, 247, 251)',
      );
      expect(page.document.querySelector<HTMLElement>('hiendien-banner > a')!.offsetHeight).to.equal(0);
      expectQuiet(page);
    });
  }

  it('opens by itself to everything that the panel says', async () => {
    const page = await openPage({ body: served({ locality: 'vinh-long' }) });
    const root = rootOf(page);
    await until(() => isStyled(root), 'its style sheet is there');
    const panel = root.querySelector<HTMLElement>('.panel')!;
    expect(panel.checkVisibility()).to.equal(false);
    root.querySelector<HTMLElement>('summary')!.click();
    await until(() => panel.offsetHeight > 100, 'the panel is open');
    expect(panel.textContent).to.contain('Thông tư 20/2023/TT-BTC').and.to.contain('Tại tỉnh Vĩnh Long');
    expect(page.window.getComputedStyle(panel).columnWidth).not.to.equal('auto');
  });

  it('put into a page by script, which makes no roots of it: its link shows, and the element comes alive', async () => {
    const page = await openPage({ body: `<main></main>${scriptTag()}` });
    page.document.querySelector('main')!.innerHTML = served();
    await until(() => page.document.querySelector('hiendien-banner')?.shadowRoot, 'the element is alive');
    expect(page.document.querySelector('hiendien-banner > a')).to.exist;
    await until(() => rootOf(page).querySelector('section'), 'it has drawn itself');
    expectQuiet(page);
  });
});

describe('built: a banner that a server has drawn comes alive', () => {
  for (const [how, csp, attributes] of [
    ['with no policy', '', ''],
    ["under style-src 'self'", `${STRICT}script-src 'self' 'nonce-${NONCE}'`, ''],
    ['under a nonce', `${STRICT}script-src 'nonce-${NONCE}'`, `nonce="${NONCE}"`],
  ] as const) {
    it(`${how}: one copy, styled, nothing reported`, async () => {
      const page = await openPage({ csp, body: served({ agency: 'Sở Minh Họa' }) + scriptTag(attributes) });
      await until(() => isAlive(page), 'the element is alive');
      const root = rootOf(page);
      expect(root.querySelectorAll('section, summary')).to.have.length(2);
      expect(isStyled(root)).to.equal(true);
      root.querySelector<HTMLElement>('summary')!.click();
      await until(() => root.querySelector('.panel'), 'the panel is drawn');
      await settle();
      expect(root.querySelectorAll('.panel')).to.have.length(1);
      expect(page.window.getComputedStyle(root.querySelector('.panel')!).columnWidth).not.to.equal('auto');
      expectQuiet(page);
    });
  }

  for (const language of ['vi', 'en'] as const) {
    for (const [variant, width] of [
      ['strip', 320],
      ['strip', 1000],
      ['card', 260],
      ['logo', 320],
    ] as const) {
      it(`${language}, ${variant}, ${width} px, late script: it looks the same in every frame, and nothing moves`, async () => {
        const page = await openPage({
          width,
          html: `lang="${language}"`,
          head: '<link rel="preload" as="style" href="/-/embed/banner.css">',
          body: `${served({ variant, language, agency: 'Sở Minh Họa' })}<p>Nội dung</p>`,
        });
        await until(() => isStyled(rootOf(page)), 'its style sheet is there');
        const { looks, shifts } = watch(page);
        await settle(100);
        expect(isAlive(page), 'it is still what the server drew').to.equal(false);
        start(page);
        await until(() => isAlive(page), 'the element is alive');
        await settle(300);
        expect([...looks]).to.have.length(1);
        expect(shifts(), 'CLS').to.equal(0);
        expectQuiet(page);
      });
    }
  }

  it('while it is open: it stays open, looks the same in every frame, and closes', async () => {
    const page = await openPage({
      body: `${served()}<p>Nội dung</p>`,
    });
    await until(() => isStyled(rootOf(page)), 'its style sheet is there');
    rootOf(page).querySelector<HTMLElement>('summary')!.click();
    await settle(60);
    const { looks } = watch(page);
    start(page, 'late');
    await until(() => isAlive(page), 'the element is alive');
    const root = rootOf(page);
    // The panel's own chunk comes late as well.
    await until(() => root.adoptedStyleSheets.length === 2, 'the element’s own panel is there');
    await settle(200);
    expect([...looks]).to.have.length(1);
    expect(root.querySelectorAll('.panel')).to.have.length(1);
    root.querySelector<HTMLElement>('summary')!.click();
    await until(() => !root.querySelector('details')!.open, 'it closes');
    expectQuiet(page);
  });

  it('without its chunks, while it is open: what the server drew stays, and nothing is thrown', async () => {
    const page = await openPage({ body: served() });
    rootOf(page).querySelector('details')!.open = true;
    start(page, 'alone');
    await until(() => isAlive(page), 'the element is alive');
    await settle();
    expect(rootOf(page).querySelector('.panel')!.textContent).to.contain('Thông tư 20/2023/TT-BTC');
    expect(page.window.seen.errors).to.deep.equal([]);
  });

  it('before its style sheet is there: it is styled at once', async () => {
    const page = await openPage({
      body: '<main></main>',
    });
    const main = page.document.querySelector('main')!;
    main.setHTMLUnsafe(served({ stylesheet: '/-/late/banner.css' }));
    expect(isStyled(rootOf(page))).to.equal(false);
    start(page);
    await until(() => isAlive(page), 'the element is alive');
    expect(isStyled(rootOf(page))).to.equal(true);
    expectQuiet(page);
  });

  it('on another day than it was drawn: it speaks of today', async () => {
    const page = await openPage({ body: served({ today: '2020-01-01' }) });
    expect(rootOf(page).textContent).to.contain('id.vn: chưa xác nhận được chính sách miễn phí');
    start(page);
    await until(() => isAlive(page), 'the element is alive');
    expect(rootOf(page).querySelector('[part~="offers"]')!.textContent).not.to.contain(
      'id.vn: chưa xác nhận được chính sách miễn phí',
    );
  });
});
