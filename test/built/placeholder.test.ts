import { expect } from '@open-wc/testing';
import { findWidgets } from './find-widgets';
import {
  closePages,
  drawnBanners,
  NONCE,
  openPage,
  scriptTag,
  settle,
  until,
  type HostPage,
} from './host-page';

const LINK = '<a id="fallback" href="https://hiendienonline.tenmien.vn/">Chương trình</a>';
const MORE = '<a id="more" href="/dieu-kien">Kiểm tra điều kiện</a>';
const LOGO =
  '<img id="logo" alt="Chương trình" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">';

afterEach(closePages);

function expectQuiet({ window: { seen } }: HostPage): void {
  expect([...seen.errors, ...seen.violations, ...seen.warnings]).to.deep.equal([]);
}

function isSeen(page: HostPage, selector: string): boolean {
  return page.document.querySelector<HTMLElement>(selector)!.getClientRects().length > 0;
}

async function banner(page: HostPage): Promise<HTMLElement> {
  await until(() => drawnBanners(page).length === 1, 'the banner is drawn');
  return drawnBanners(page)[0]!;
}

describe('built: the children of a placeholder', () => {
  const placeholder = (children: string) =>
    `<div id="place" data-hiendien="banner" data-variant="card">${children}</div>${scriptTag()}`;

  it('stay where the page has put them, in their order', async () => {
    const children = `<!--x-->${LINK} chữ <b>đậm</b>`;
    const page = await openPage({ body: placeholder(children) });
    await banner(page);
    expect(page.document.querySelector('#place')!.innerHTML).to.equal(children);
    expect(isSeen(page, '#fallback')).to.equal(false);
    expectQuiet(page);
  });

  it('filled anew: the widget stands, and nothing of it shows besides', async () => {
    const page = await openPage({ body: placeholder(LINK) });
    const before = await banner(page);
    const place = page.document.querySelector('#place')!;
    for (const children of [LINK, '', 'chữ', `${LOGO}${LINK}${MORE}`]) {
      place.innerHTML = children;
      await settle(30);
      expect(drawnBanners(page)).to.deep.equal([before]);
      expect(before.offsetHeight).to.be.above(50);
    }
    await until(() => isSeen(page, '#logo') && isSeen(page, '#more'), 'the new logo and link are shown');
    expect(isSeen(page, '#fallback')).to.equal(false);
    expectQuiet(page);
  });

  it('an element that becomes a placeholder later comes alive, once', async () => {
    const page = await openPage({ body: `<div id="place">${LINK}</div>${scriptTag()}` });
    await settle();
    const place = page.document.querySelector<HTMLElement>('#place')!;
    place.dataset['hiendien'] = 'banner';
    await banner(page);
    place.dataset['hiendien'] = 'banner';
    await settle();
    expect(drawnBanners(page)).to.have.length(1);
    expectQuiet(page);
  });

  for (const tag of ['td', 'li', 'a', 'form', 'figure'])
    it(`where it is a <${tag}>, which can have no tree of its own: drawn all the same`, async () => {
      const around = tag === 'td' ? ['<table><tr>', '</tr></table>'] : ['', ''];
      const page = await openPage({
        body: `${around[0]}<${tag} data-hiendien="banner"><b>Dự phòng</b></${tag}>${around[1]}${scriptTag()}`,
      });
      await banner(page);
      expect(isSeen(page, 'b')).to.equal(false);
      expectQuiet(page);
    });
});

describe('built: children whose slot an editor has dropped', () => {
  const shapes = {
    element: (children: string) => `<hiendien-banner>${children}</hiendien-banner>`,
    card: (children: string) => `<hiendien-banner variant="card">${children}</hiendien-banner>`,
    placeholder: (children: string) => `<div data-hiendien="banner">${children}</div>`,
    'placeholder for a card': (children: string) =>
      `<div data-hiendien="banner" data-variant="card">${children}</div>`,
  };

  for (const [shape, wrap] of Object.entries(shapes)) {
    for (const [what, children] of [
      ['by their kind', LOGO + LINK + MORE],
      ['in another order', LINK + MORE + LOGO],
      ['with text around', `\n  ${LINK}\n  ${MORE}\n  ${LOGO}\n`],
      [
        'by their slot',
        LOGO.replace('<img', '<img slot="logo"') + LINK + MORE.replace('<a', '<a slot="more"'),
      ],
    ] as const)
      for (const attributes of ['', 'async'])
        it(`${shape}, ${what}, ${attributes || 'deferred'}: the logo and the link show, the fallback does not`, async () => {
          const page = await openPage({ head: scriptTag(attributes), body: wrap(children) });
          const { shadowRoot } = await banner(page);
          await until(() => isSeen(page, '#logo') && isSeen(page, '#more'), 'both are shown');
          expect(isSeen(page, '#fallback')).to.equal(false);
          expect(shadowRoot!.querySelector<HTMLElement>('.mark')?.getClientRects().length ?? 0).to.equal(0);
          expectQuiet(page);
        });

    it(`${shape}: without an image, the mark stands`, async () => {
      const page = await openPage({ body: wrap(LINK) + scriptTag() });
      const { shadowRoot } = await banner(page);
      expect(shadowRoot!.querySelector<HTMLElement>('.mark')!.offsetHeight).to.be.above(10);
    });
  }
});

describe('built: a framework that looks after the placeholder', () => {
  interface ReactWindow {
    readonly React: {
      readonly version: string;
      readonly StrictMode: unknown;
      readonly createElement: (type: unknown, props?: object | null, ...children: unknown[]) => unknown;
    };
    readonly flushSync: (run: () => void) => void;
    readonly createRoot: (root: Element) => { render(tree: unknown): void; unmount(): void };
  }

  for (const [name, version] of [
    ['react', '19'],
    ['react18', '18'],
  ] as const)
    it(`React ${version}, whose children change under it in strict mode: its root lives, the widget stands`, async () => {
      const page = await openPage({
        head: `<script nonce="${NONCE}" src="/-/${name}"></script>`,
        body: `<div id="app"></div>${scriptTag()}`,
      });
      const { React, createRoot, flushSync } = page.window as unknown as ReactWindow;
      expect(React.version).to.match(new RegExp(`^${version}\\.`));
      const h = React.createElement;
      const root = createRoot(page.document.querySelector('#app')!);
      const draw = (children: readonly unknown[], language: string) => {
        const place = h('div', { 'data-hiendien': 'banner', id: 'place', lang: language }, ...children);
        flushSync(() => {
          root.render(h(React.StrictMode, null, h('main', null, place, h('p', null, language))));
        });
      };
      const link = (key: string) => h('a', { key, href: 'https://tenmien.vn/' }, key);
      const lives: readonly (readonly [string, readonly unknown[]])[] = [
        ['vi', [link('a')]],
        ['en', [link('b'), link('a')]],
        ['vi', ['chữ']],
        ['en', []],
        ['vi', [link('c'), 'chữ', link('d')]],
        ['en', [link('d')]],
      ];
      for (const [language, children] of lives) {
        draw(children, language);
        await banner(page);
        await settle(30);
        expect(page.document.querySelector('p')!.textContent, 'the root is alive').to.equal(language);
        expect(page.document.querySelector('#place')!.childNodes).to.have.length(children.length);
      }
      root.unmount();
      await settle(50);
      expect(page.document.querySelector('#app')!.childNodes).to.have.length(0);
      expect(findWidgets(page.document, 'hiendien-banner')).to.have.length(0);
      expectQuiet(page);
    });

  it('any that keeps its nodes: each can be taken out, put before another and back', async () => {
    const page = await openPage({
      body: `<div id="place" data-hiendien="banner">${LINK}<b>1</b><i>2</i></div>${scriptTag()}`,
    });
    const place = page.document.querySelector('#place')!;
    const [link, bold, italic] = [...place.children] as [Element, Element, Element];
    await banner(page);
    place.removeChild(bold);
    place.insertBefore(bold, link);
    place.insertBefore(italic, bold);
    place.removeChild(link);
    place.append(link);
    place.replaceChild(page.document.createElement('u'), italic);
    expect([...place.children].map(({ localName }) => localName)).to.deep.equal(['u', 'b', 'a']);
    await settle(30);
    expect(drawnBanners(page)).to.have.length(1);
    expectQuiet(page);
  });
});

describe('built: a page that the browser has translated', () => {
  for (const variant of ['strip', 'card'])
    it(`${variant}: in another language, every text of the banner is another`, async () => {
      const page = await openPage({
        body: `<hiendien-banner variant="${variant}" agency="Xã Minh Họa">${LINK}</hiendien-banner>${scriptTag()}`,
      });
      const element = await banner(page);
      const root = element.shadowRoot!;
      root.querySelector('details')!.open = true;
      await until(() => root.querySelector('.panel'), 'the panel is drawn');
      const texts = page.document.createTreeWalker(root, 4 /* texts */);
      const found: Text[] = [];
      while (texts.nextNode()) found.push(texts.currentNode as Text);
      for (const text of found.filter(({ data }) => data.trim())) {
        const font = Object.assign(page.document.createElement('span'), { className: 'font' });
        font.textContent = `[${text.data}]`;
        text.replaceWith(font);
      }
      element.lang = 'en';
      await until(() => root.querySelector('section')!.lang === 'en', 'it speaks English');
      await settle(30);
      const left = [...root.querySelectorAll('.font')].map(({ textContent }) => textContent);
      expect(left.filter((text) => !/\.vn\]|Xã Minh Họa/.test(text))).to.deep.equal([]);
      expect(root.textContent).to.contain('free for 2 years').and.not.to.contain('miễn phí');
      expectQuiet(page);
    });
});
