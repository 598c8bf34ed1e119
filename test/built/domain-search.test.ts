import { expect } from '@open-wc/testing';
import { closePages, NONCE, openPage, scriptTag, settle, until, type HostPage } from './host-page';
import { findWidgets } from './find-widgets';

const FALLBACK = '<a id="fallback" href="https://hiendienonline.tenmien.vn/">Chương trình</a>';
const ASKED = 'resolvers="/-/dns"';
const tag = (attributes = ASKED) =>
  `<hiendien-domain-search ${attributes}>${FALLBACK}</hiendien-domain-search>`;
const PLACEHOLDER = `<div data-hiendien="domain-search" data-resolvers="/-/dns">${FALLBACK}</div>`;
const WIDGET = 'data-widget="domain-search" data-resolvers="/-/dns"';
const STRICT =
  "default-src 'none'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html; ";

const FAILED = {
  vi: 'Chưa tải được phần này. Vui lòng kiểm tra kết nối mạng rồi bấm “Thử lại”.',
  en: 'This part could not be loaded. Please check the connection and press “Try again”.',
};

function drawnSearches({ document }: HostPage): HTMLElement[] {
  return findWidgets(document, 'hiendien-domain-search').filter((search) =>
    search.shadowRoot?.querySelector('[part~="search"]'),
  );
}

async function untilDrawn(page: HostPage, count = 1): Promise<ShadowRoot> {
  await until(() => drawnSearches(page).length === count, 'the search is drawn');
  return drawnSearches(page)[0]!.shadowRoot!;
}

function addressesOf({ window }: HostPage): URL[] {
  return window.performance.getEntriesByType('resource').map(({ name }) => new URL(name));
}

/** The built files that a page has asked for, by name. */
function filesOf(page: HostPage): string[] {
  return addressesOf(page)
    .map(({ pathname }) => pathname.split('/').pop() ?? '')
    .filter((file) => file.endsWith('.js'));
}

function questionsOf(page: HostPage): URL[] {
  return addressesOf(page).filter(({ search }) => search.includes('dns='));
}

function textOf(root: ParentNode, selector: string): string {
  return (root.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Types as keys do: the field has the focus before. */
function enter(root: ShadowRoot, text: string): void {
  const field = root.querySelector<HTMLInputElement>('#name')!;
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Asks for a name and waits for every answer to it, not to an older one. */
async function ask(root: ShadowRoot, text: string, label = text): Promise<void> {
  enter(root, text);
  root.querySelector<HTMLElement>('.line button')!.click();
  await until(
    () => root.querySelector(`.row[data-name^="${label}."]`) && !root.querySelector('.row.pending'),
    'all is answered',
  );
}

function statesOf(root: ShadowRoot): string[] {
  return [...root.querySelectorAll('.rows:not(.compact) .row')].map((row) => textOf(row, '.state'));
}

function expectQuiet({ window }: HostPage, warnings = 0): void {
  expect(window.seen.errors, 'errors').to.deep.equal([]);
  expect(window.seen.violations, 'violations').to.deep.equal([]);
  expect(window.seen.warnings, 'warnings').to.have.length(warnings);
}

afterEach(closePages);

describe('built: the name search on a page', () => {
  for (const [form, body] of [
    ['a tag', tag() + scriptTag()],
    ['a tag after the script', scriptTag('async') + tag()],
    ['a placeholder', PLACEHOLDER + scriptTag()],
    ['a script tag alone', scriptTag(WIDGET)],
  ] as const) {
    it(`as ${form}: three files, more at the first touch, nobody asked before the press`, async () => {
      const page = await openPage({ body });
      const root = await untilDrawn(page);
      await settle();
      expect(filesOf(page).filter((file) => file.startsWith('hiendien'))).to.deep.equal(['hiendien.js']);
      expect(filesOf(page)).to.have.length(3);
      enter(root, 'Cơm tấm Cô Ba');
      await until(() => textOf(root, '#help').includes('comtamcoba'), 'it is read');
      await settle(700);
      expect(questionsOf(page)).to.deep.equal([]);
      expect(filesOf(page)).to.have.length(6);
      await ask(root, 'taken');
      expect(statesOf(root)).to.deep.equal(Array(6).fill('✕Đang được dùng hoặc được giữ'));
      await ask(root, 'comtamcoba');
      expect(statesOf(root)).to.deep.equal(Array(6).fill('Chưa thấy ai dùng, cần nhà đăng ký xác nhận'));
      expect(page.newGlobals()).to.deep.equal([]);
      expectQuiet(page);
    });
  }

  it('asks the resolver that was named and nobody else, without cookie, storage or trace', async () => {
    const page = await openPage({ body: tag() + scriptTag() });
    const root = await untilDrawn(page);
    await ask(root, 'Cơm tấm Cô Ba', 'comtamcoba');
    await settle();
    expect(questionsOf(page).length).to.be.above(6);
    for (const { origin, pathname } of addressesOf(page)) {
      expect(origin).to.equal(location.origin);
      expect(pathname).to.match(/^\/-\/(?:embed\/[\w.-]+\.js|dns)$/);
    }
    expect(page.document.cookie).to.equal('');
    expect(page.window.localStorage.length + page.window.sessionStorage.length).to.equal(0);
    expect(page.window.location.href).not.to.contain('comtam');
  });

  it('in English: its words come beside, and the answers too', async () => {
    const page = await openPage({ html: 'lang="en"', body: tag() + scriptTag() });
    const root = await untilDrawn(page);
    expect(textOf(root, '.head')).to.equal('Find your “.vn” domain name');
    await ask(root, 'comtam');
    expect(statesOf(root)[0]).to.equal('Not seen in use; the registrar must confirm this');
    expect(textOf(root, '[role="status"]')).to.equal(
      '6 names not seen in use. The registrar must confirm this.',
    );
    expectQuiet(page);
  });

  it('takes no part in a form of the page', async () => {
    const page = await openPage({
      body: `<form action="/nowhere"><input name="own" value="1">${tag()}<button>Gửi</button></form>${scriptTag()}`,
    });
    const root = await untilDrawn(page);
    const form = page.document.querySelector('form')!;
    let submitted = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted++;
    });
    enter(root, 'comtam');
    const field = root.querySelector('#name')!;
    for (const kind of ['keydown', 'keypress', 'keyup'])
      field.dispatchEvent(
        new KeyboardEvent(kind, { key: 'Enter', bubbles: true, composed: true, cancelable: true }),
      );
    await until(() => root.querySelector('.row.absent'), 'Enter asks');
    root.querySelector<HTMLElement>('.acts .primary')!.click();
    expect(submitted).to.equal(0);
    expect([...new page.window.FormData(form).keys()]).to.deep.equal(['own']);
    expectQuiet(page);
  });

  it('twice, beside a banner, each file is asked for once, and each name too', async () => {
    const page = await openPage({
      body: `<hiendien-banner></hiendien-banner>${tag()}${PLACEHOLDER}${scriptTag()}`,
    });
    await untilDrawn(page, 2);
    const [one, other] = drawnSearches(page).map(({ shadowRoot }) => shadowRoot!);
    await ask(one!, 'comtam');
    await settle(400);
    const before = questionsOf(page).length;
    await ask(other!, 'comtam');
    await settle(400);
    expect(questionsOf(page).length).to.equal(before);
    expect(new Set(filesOf(page)).size).to.equal(filesOf(page).length);
    expectQuiet(page);
  });
});

describe('built: the name search under a strict policy', () => {
  for (const [how, script, attributes] of [
    ['a nonce', `script-src 'nonce-${NONCE}'`, `nonce="${NONCE}"`],
    ['a nonce and strict-dynamic', `script-src 'nonce-${NONCE}' 'strict-dynamic'`, `nonce="${NONCE}"`],
    ['a host', `script-src 'self' 'nonce-${NONCE}'`, ''],
  ] as const) {
    it(`with ${how} and the resolver in connect-src: styled answers, no report`, async () => {
      const csp = `${STRICT}${script}; connect-src 'self'`;
      const page = await openPage({ csp, body: tag() + scriptTag(attributes) });
      const root = await untilDrawn(page);
      await ask(root, 'Cơm tấm Cô Ba', 'comtamcoba');
      expect(statesOf(root)).to.include('Chưa thấy ai dùng, cần nhà đăng ký xác nhận');
      const { borderTopWidth } = page.window.getComputedStyle(root.querySelector('.row')!);
      expect(borderTopWidth, 'the rows are styled').to.equal('1px');
      await settle();
      expectQuiet(page);
    });

    it(`with ${how} but without the resolver: rows say so, and the developer learns which directive`, async () => {
      const csp = `${STRICT}${script}; connect-src 'none'`;
      const page = await openPage({ csp, body: tag() + scriptTag(attributes) });
      const root = await untilDrawn(page);
      await ask(root, 'comtam');
      expect(statesOf(root)).to.deep.equal(Array(6).fill('?Chưa kiểm tra được'));
      expect(textOf(root, '.trouble p'), 'why is said once').to.equal(
        'Chưa kiểm tra được: trang này không cho phép tra cứu.',
      );
      expect(root.querySelector('.rows .acts .primary')).to.equal(null);
      await settle();
      const { errors, warnings, violations } = page.window.seen;
      expect(errors).to.deep.equal([]);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain('connect-src').and.to.contain(location.host);
      for (const violation of violations) expect(violation).to.match(/^connect-src /);
    });
  }
});

describe('built: the name search without all its files', () => {
  for (const [form, body] of [
    ['a tag', tag() + scriptTag('', 'alone')],
    ['a placeholder', PLACEHOLDER + scriptTag('', 'alone')],
    ['a tag, chunks cut in half', tag() + scriptTag('', 'torn')],
  ] as const) {
    it(`${form}: the fallback stays, one warning`, async () => {
      const page = await openPage({ body });
      await until(() => page.window.seen.warnings.length > 0, 'a warning says so');
      await settle();
      expect(page.document.querySelector<HTMLElement>('#fallback')!.offsetHeight).to.be.above(0);
      expect(page.window.seen.warnings).to.have.length(1);
      if (!form.includes('half')) expect(page.window.seen.errors).to.deep.equal([]);
    });
  }

  it('a script tag alone: nothing is put on the page, one warning', async () => {
    const page = await openPage({ body: `<p>1</p>${scriptTag(WIDGET, 'alone')}` });
    await until(() => page.window.seen.warnings.length > 0, 'a warning says so');
    await settle();
    expect(findWidgets(page.document, 'hiendien-domain-search')).to.have.length(0);
    expectQuiet(page, 1);
  });

  for (const lang of ['vi', 'en'] as const) {
    it(`what reads and asks is missing, ${lang}: it is said at the press, one warning, and can be tried again`, async () => {
      const page = await openPage({ html: `lang="${lang}"`, body: tag() + scriptTag('', 'nosearch') });
      const root = await untilDrawn(page);
      enter(root, 'comtam');
      root.querySelector<HTMLElement>('.line button')!.click();
      await settle(0);
      expect(textOf(root, '[role="status"]'), 'the press is answered at once').not.to.equal('');
      await until(() => textOf(root, '[role="status"]') === FAILED[lang], 'it is said');
      expect(root.querySelector<HTMLInputElement>('#name')!.value).to.equal('comtam');
      expectQuiet(page, 1);
      // Some engines remember for as long as the page lives that a module could not be had.
      const cookie = 'again=1; path=/-/nosearch/';
      page.document.cookie = cookie;
      try {
        root.querySelector<HTMLElement>('.again')!.click();
        await until(
          () => root.querySelector('.row') ?? textOf(root, '[role="status"]') === FAILED[lang],
          'it is answered or said again',
        );
      } finally {
        page.document.cookie = `${cookie}; max-age=0`;
      }
      expect(page.window.seen.errors).to.deep.equal([]);
    });
  }

  it('what asks a gateway is missing: the rows stop, and it is said', async () => {
    const page = await openPage({
      body: tag('endpoint="/-/text"') + scriptTag('', 'noendpoint'),
    });
    const root = await untilDrawn(page);
    await ask(root, 'comtam');
    await until(() => textOf(root, '[role="status"]') === FAILED.vi, 'it is said');
    expect(statesOf(root)).to.deep.equal(Array(6).fill('–Đã dừng, chưa có kết quả'));
    expectQuiet(page, 1);
  });
});
