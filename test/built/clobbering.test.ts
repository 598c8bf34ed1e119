import { expect } from '@open-wc/testing';
import vi from '../../src/content/programme.vi.json';
import { findWidgets } from './find-widgets';
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

const FALLBACK = '<a class="fallback" href="https://hiendienonline.tenmien.vn/">Chương trình</a>';

/** What scripts ask of a document. Markup can take each of these names. */
const NAMES = [
  ...['createElement', 'createTextNode', 'createComment', 'createTreeWalker', 'importNode', 'adoptNode'],
  ...['querySelector', 'querySelectorAll', 'getElementsByTagName', 'getElementById', 'addEventListener'],
  ...['body', 'head', 'documentElement', 'baseURI', 'readyState', 'scripts', 'currentScript', 'defaultView'],
  ...['implementation', 'adoptedStyleSheets', 'activeElement', 'forms', 'title', 'cookie', 'ownerDocument'],
  ...['dispatchEvent', 'removeEventListener', 'append', 'contains', 'getRootNode', 'matches', 'children'],
];

/** What scripts ask of an element. A field can take each of these names in its form. */
const METHODS = [
  ...['matches', 'querySelectorAll', 'querySelector', 'closest', 'getAttribute', 'attributes', 'localName'],
  ...['children', 'childNodes', 'firstElementChild', 'nextElementSibling', 'append', 'addEventListener'],
  ...['parentNode', 'getRootNode', 'attachShadow', 'shadowRoot', 'dataset', 'style', 'nodeType', 'lang'],
];

afterEach(closePages);

function expectQuiet({ window: { seen } }: HostPage): void {
  expect([...seen.errors, ...seen.violations]).to.deep.equal([]);
}

async function drawn(page: HostPage, tag: string): Promise<ShadowRoot> {
  const root = () => findWidgets(page.document, tag)[0]?.shadowRoot;
  await until(() => root()?.querySelector('section'), `${tag} is drawn`);
  return root()!;
}

const shapes = {
  elements: `${STRIP}<hiendien-eligibility-checker>${FALLBACK}</hiendien-eligibility-checker>`,
  placeholders: `<div data-hiendien="banner">${FALLBACK}</div><div data-hiendien="eligibility-checker">${FALLBACK}</div>`,
  scripts: `${scriptTag('data-widget="banner"')}${scriptTag('data-widget="eligibility-checker"')}`,
};

describe('built: names of the document that markup has taken', () => {
  for (const [shape, snippets] of Object.entries(shapes)) {
    for (const script of [scriptTag(), scriptTag('async')])
      it(`${shape}, ${script.includes('async') ? 'async' : 'deferred'}, all names by images: drawn`, async () => {
        const images = NAMES.map((name) => `<img name="${name}">`).join('');
        // The recorder of the page is a script of its own that came first.
        const page = await openPage({ parsedOnly: true, body: images + snippets + script });
        await drawn(page, 'hiendien-banner');
        await drawn(page, 'hiendien-eligibility-checker');
        expectQuiet(page);
      });
  }

  for (const name of NAMES)
    it(`${name} by a form and two images: drawn, the panel too`, async () => {
      const page = await openPage({
        parsedOnly: true,
        body: `<form name="${name}"></form><img name="${name}"><img name="${name}">${STRIP}${scriptTag()}`,
      });
      const root = await drawn(page, 'hiendien-banner');
      root.querySelector('details')!.open = true;
      await until(() => root.querySelector('.panel'), 'the panel is drawn');
      expectQuiet(page);
    });

  it('a script tag in the head puts the banner at the top of the body, not into an image', async () => {
    const page = await openPage({
      parsedOnly: true,
      head: scriptTag('data-widget="banner"'),
      body: '<p>1</p><img name="body">',
    });
    await drawn(page, 'hiendien-banner');
    const found = drawnBanners(page)[0]!;
    expect(found.nextElementSibling!.localName).to.equal('p');
    expectQuiet(page);
  });
});

describe('built: names of a form that its fields have taken', () => {
  const fields = METHODS.map((name) => `<input name="${name}">`).join('');

  for (const [shape, snippets] of Object.entries(shapes))
    it(`${shape} inside of it: drawn`, async () => {
      const page = await openPage({ body: `<form>${fields}${snippets}</form>${scriptTag()}` });
      await drawn(page, 'hiendien-banner');
      await drawn(page, 'hiendien-eligibility-checker');
      expectQuiet(page);
    });

  it('beside such a form that comes later, and is a placeholder itself: nothing is thrown', async () => {
    const page = await openPage({ body: `<main></main>${scriptTag()}` });
    page.document.querySelector('main')!.innerHTML =
      `<form data-hiendien="banner">${fields}</form><section>${STRIP}</section>`;
    await until(
      () => page.document.querySelector('section hiendien-banner')?.shadowRoot,
      'the banner is drawn',
    );
    await settle();
    expectQuiet(page);
  });
});

describe('built: what a page has put on Object.prototype', () => {
  const pollute = (name: string, value: string, enumerable = true) =>
    `<script nonce="${NONCE}">Object.defineProperty(Object.prototype, '${name}', { value: ${value}, enumerable: ${enumerable}, writable: true, configurable: true });</script>`;
  const hrefsIn = (root: ShadowRoot) => [...root.querySelectorAll('a')].map(({ href }) => href);

  for (const href of ['javascript:alert(1)', 'https://evil.example/', 'data:text/html,x'])
    it(`an href of ${href}: no link of ours goes there`, async () => {
      const page = await openPage({
        head: pollute('href', `'${href}'`) + pollute('link', `{ href: '${href}', label: 'x' }`),
        body: `${STRIP}<hiendien-register>${FALLBACK}</hiendien-register>${scriptTag()}`,
      });
      const banner = await drawn(page, 'hiendien-banner');
      banner.querySelector('details')!.open = true;
      await until(() => banner.querySelector('.panel'), 'the panel is drawn');
      const register = await drawn(page, 'hiendien-register');
      await settle(300);
      const found = [...hrefsIn(banner), ...hrefsIn(register)];
      expect(found.length).to.be.above(5);
      expect(found.filter((address) => address.startsWith(href))).to.deep.equal([]);
      expectQuiet(page);
    });

  it('a logo: none is asked for', async () => {
    const page = await openPage({
      head: pollute('logo', "{ src: '/-/text?evil', alt: 'x' }"),
      body: STRIP + scriptTag(),
    });
    const root = await drawn(page, 'hiendien-banner');
    expect(root.querySelector('img')).to.equal(null);
    expect(page.requestsOf('text')).to.equal(0);
  });

  for (const [what, value] of [
    ['a function', 'function () {}'],
    ['a text', "'x'"],
    ['an object', '{}'],
  ] as const)
    it(`${what} that can be counted: the owner’s content is read all the same`, async () => {
      const kept = await fetch('/-/keep', {
        method: 'POST',
        body: JSON.stringify({ ...vi, title: 'Tên của tỉnh' }),
      });
      const page = await openPage({
        head: pollute('extend', value),
        body: STRIP + scriptTag(`data-content="/-/kept/${await kept.text()}"`),
      });
      const root = await drawn(page, 'hiendien-banner');
      await until(
        () => root.querySelector('[part~="title"]')!.textContent.trim() === 'Tên của tỉnh',
        'the owner’s title is shown',
      );
      expectQuiet(page);
      expect(page.window.seen.warnings).to.deep.equal([]);
    });

  it('that can be counted: a gateway is asked and believed all the same', async () => {
    const answer = { name: 'comtamcoba.id.vn', verdict: 'free', checkedAt: new Date().toISOString() };
    const page = await openPage({
      head: pollute('extend', 'function () {}'),
      body: `<hiendien-domain-search suffixes="id.vn" lookup="endpoint" endpoint="/-/text?body=${encodeURIComponent(JSON.stringify({ answers: [answer] })).replaceAll("'", '%27')}">${FALLBACK}</hiendien-domain-search>${scriptTag()}`,
    });
    const root = await drawn(page, 'hiendien-domain-search');
    const field = await until(() => root.querySelector<HTMLInputElement>('#name'), 'there is a field');
    field.focus();
    field.value = 'comtamcoba';
    field.dispatchEvent(new (page.window as unknown as typeof globalThis).Event('input', { bubbles: true }));
    await settle(300);
    root.querySelector<HTMLElement>('.line .primary')!.click();
    await until(() => root.querySelector('.row.free'), 'the name is free');
  });
});

describe('built: a page that keeps us from drawing', () => {
  for (const [what, script] of [
    [
      'refuses templates',
      'Object.defineProperty(Element.prototype, "innerHTML", { set() { throw new Error("no"); } });',
    ],
    ['refuses copies', 'Document.prototype.importNode = () => { throw new Error("no"); };'],
    ['refuses attributes', 'Element.prototype.toggleAttribute = () => { throw new Error("no"); };'],
    ['refuses roots', 'Element.prototype.attachShadow = () => { throw new Error("no"); };'],
    [
      'breaks as soon as the tag is defined',
      'const { define } = CustomElementRegistry.prototype; CustomElementRegistry.prototype.define = function (...given) { define.apply(this, given); String.prototype.slice = () => { throw new Error("no"); }; };',
    ],
  ] as const)
    it(`${what}: the fallback stays`, async () => {
      const page = await openPage({
        head: `<script nonce="${NONCE}">${script}</script>`,
        body: `<hiendien-banner>${FALLBACK}</hiendien-banner><div data-hiendien="banner">${FALLBACK}</div>${scriptTag()}`,
      });
      await settle(400);
      for (const link of page.document.querySelectorAll<HTMLElement>('.fallback'))
        expect(link.getClientRects().length).to.equal(1);
      expect(page.window.seen.errors).to.deep.equal([]);
    });
});
