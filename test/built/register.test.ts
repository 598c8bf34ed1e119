import { expect } from '@open-wc/testing';
import vi from '../../src/content/programme.vi.json';
import { closePages, NONCE, openPage, scriptTag, settle, until, type HostPage } from './host-page';
import { findWidgets } from './find-widgets';

const FALLBACK = '<a id="fallback" href="https://hiendienonline.tenmien.vn/">Chương trình</a>';
const TAG = `<hiendien-register product="id.vn">${FALLBACK}</hiendien-register>`;
const PANEL = `<hiendien-register product="id.vn" variant="panel">${FALLBACK}</hiendien-register>`;
const STRICT =
  "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; ";

async function untilDrawn({ document }: HostPage): Promise<ShadowRoot> {
  const root = () => findWidgets(document, 'hiendien-register')[0]?.shadowRoot;
  await until(() => root()?.querySelector('[part~="register"]'), 'it is drawn');
  return root()!;
}

/** The built files that a page has asked for, by name. */
function filesOf({ window }: HostPage): string[] {
  return window.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname.split('/').pop() ?? '');
}

const textOf = (root: ParentNode, selector: string) =>
  (root.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Presses one of the buttons below the way: the phone's code, sharing, printing. */
function press(root: ShadowRoot, place: number): void {
  const tools = root.querySelector<HTMLElement>('[part="tools"]')!;
  tools.closest('details')!.open = true;
  tools.querySelectorAll<HTMLElement>('button')[place]!.click();
}

function expectQuiet({ window }: HostPage): void {
  expect(window.seen.errors, 'errors').to.deep.equal([]);
  expect(window.seen.violations, 'violations').to.deep.equal([]);
  expect(window.seen.warnings, 'warnings').to.deep.equal([]);
}

afterEach(closePages);

describe('built: the way to registration on a page', () => {
  for (const [form, body] of [
    ['a tag', TAG + scriptTag()],
    ['a button', TAG.replace('product', 'variant="button" product') + scriptTag('async')],
    ['a placeholder', `<div data-hiendien="register" data-product="id.vn">${FALLBACK}</div>${scriptTag()}`],
    ['a script tag alone', scriptTag('data-widget="register" data-product="id.vn"')],
  ] as const) {
    it(`as ${form}: the entry and two files, nothing else before a visitor asks`, async () => {
      const page = await openPage({ body });
      const root = await untilDrawn(page);
      await settle();
      expect(filesOf(page)).to.have.length(3);
      const way = root.querySelector<HTMLAnchorElement>('[part="ways"] a')!;
      expect(new URL(way.href).hostname).to.equal('guongmatso.tenmien.vn');
      expect(new URL(way.href).searchParams.get('utm_source')).to.equal(page.window.location.hostname);
      expect(page.document.cookie).to.equal('');
      expect(page.window.localStorage.length + page.window.sessionStorage.length).to.equal(0);
      expect(page.newGlobals()).to.deep.equal([]);
      expectQuiet(page);
    });
  }

  it('loads the details once they are opened, the code’s library once the code is asked for', async () => {
    const page = await openPage({ body: TAG + scriptTag() });
    const root = await untilDrawn(page);
    root.querySelector('summary')!.click();
    await until(() => root.querySelector('.sections'), 'the details are drawn');
    expect(filesOf(page).some((file) => file.startsWith('qr-code'))).to.equal(false);
    expect(filesOf(page).some((file) => file.startsWith('register-tools'))).to.equal(false);
    press(root, 0);
    await until(() => root.querySelector('.code svg'), 'the code is drawn');
    expect(filesOf(page).filter((file) => file.startsWith('qr-code'))).to.have.length(1);
    expect(filesOf(page).some((file) => file.startsWith('print-sheet'))).to.equal(false);
    for (const { name } of page.window.performance.getEntriesByType('resource'))
      expect(new URL(name).pathname).to.match(/^\/-\/embed\/[\w.-]+\.js$/);
    expectQuiet(page);
  });

  it('in English: one file more', async () => {
    const page = await openPage({ html: 'lang="en"', body: TAG + scriptTag() });
    const root = await untilDrawn(page);
    expect(textOf(root, '[part="title"]')).to.equal('Register your id.vn name');
    expect(filesOf(page)).to.have.length(4);
    expectQuiet(page);
  });

  it('takes over an owner’s content, details and all', async () => {
    const content = structuredClone(vi);
    content.retailWarning = 'Lời nhắc của tỉnh.';
    content.steps = ['Bước của tỉnh.'];
    const kept = await fetch('/-/keep', { method: 'POST', body: JSON.stringify(content) });
    const page = await openPage({ body: PANEL + scriptTag(`data-content="/-/kept/${await kept.text()}"`) });
    const root = await untilDrawn(page);
    await until(() => textOf(root, '.warning') === 'Lời nhắc của tỉnh.', 'the owner’s words are there');
    await until(() => textOf(root, '.sections').includes('Bước của tỉnh.'), 'the owner’s steps are there');
    expectQuiet(page);
  });
});

describe('built: the way to registration under a strict policy', () => {
  for (const [how, csp, attributes] of [
    ['a nonce', `script-src 'nonce-${NONCE}'`, `nonce="${NONCE}"`],
    ['a host', `script-src 'self' 'nonce-${NONCE}'; trusted-types lit-html`, ''],
  ] as const) {
    it(`with ${how}: details, code and ways to share, styled, no report`, async () => {
      const page = await openPage({ csp: STRICT + csp, body: PANEL + scriptTag(attributes) });
      const root = await untilDrawn(page);
      await until(() => root.querySelector('.sections'), 'the details are drawn');
      const { display } = page.window.getComputedStyle(root.querySelector('.steps li')!);
      expect(display, 'the details are styled').to.equal('grid');
      press(root, 0);
      await until(() => root.querySelector('.code svg'), 'the code is drawn');
      expect(root.querySelector('.code svg')!.getBoundingClientRect().width).to.be.above(120);
      Object.defineProperty(page.window.navigator, 'share', { configurable: true, value: undefined });
      press(root, 1);
      await until(() => root.querySelector('.shared'), 'the ways to share are there');
      await settle();
      expectQuiet(page);
    });
  }
});

describe('built: the way to registration without all its files', () => {
  for (const [form, body] of [
    ['a tag', TAG + scriptTag('', 'alone')],
    ['a placeholder', `<div data-hiendien="register">${FALLBACK}</div>${scriptTag('', 'alone')}`],
  ] as const) {
    it(`${form}: the fallback stays, one warning`, async () => {
      const page = await openPage({ body });
      await until(() => page.window.seen.warnings.length > 0, 'a warning says so');
      await settle();
      expect(page.document.querySelector<HTMLElement>('#fallback')!.offsetHeight).to.be.above(0);
      expect(page.window.seen.warnings).to.have.length(1);
      expect(page.window.seen.errors).to.deep.equal([]);
    });
  }

  it('what was asked for is missing: it is said, the way stays', async () => {
    const page = await openPage({ body: TAG + scriptTag('', 'nodetails') });
    const root = await untilDrawn(page);
    root.querySelector('summary')!.click();
    await until(
      () => textOf(root, 'details').includes('Chưa tải được phần này'),
      'it is said in the details',
    );
    press(root, 0);
    await until(
      () => textOf(root, '[part="tools"] ~ [role="status"]').includes('Chưa tải được'),
      'it is said',
    );
    expect(root.querySelector('[part="ways"] a')).to.exist;
    expect(page.window.seen.errors).to.deep.equal([]);
  });

  it('English is missing: the fallback stays', async () => {
    const page = await openPage({ html: 'lang="en"', body: TAG + scriptTag('', 'nodetails') });
    await until(() => page.window.seen.warnings.length > 0, 'a warning says so');
    expect(page.document.querySelector<HTMLElement>('#fallback')!.offsetHeight).to.be.above(0);
    expect(page.window.seen.errors).to.deep.equal([]);
  });
});
