import { expect } from '@open-wc/testing';
import { WIDGET_NAMES } from '../../src/loader/widgets';
import { POLICIES } from '../../stories/guides/policies';
import { LISTS, WIDGETS } from './hosts/widgets';
import { closePages, NONCE, openPage, scriptTag, settle, until, type HostPage } from './host-page';

/** Everything is refused, but for our script and what the recorder of the page needs. */
const NOTHING = `default-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html; script-src 'self' 'nonce-${NONCE}'`;

/** Widgets with more to read, folded up. */
const FOLDED = new Set(['banner', 'register']);

const tagOf = (widget: string, attributes = '') =>
  `<hiendien-${widget} ${attributes}><a href="https://hiendienonline.tenmien.vn/">Chương trình</a></hiendien-${widget}>`;

async function drawn({ document }: HostPage, widget: string): Promise<ShadowRoot> {
  const find = () => document.querySelector(`hiendien-${widget}`)?.shadowRoot?.querySelector('section');
  await until(find, `${widget} is drawn`);
  return find()!.getRootNode() as ShadowRoot;
}

/** What a visitor does first, as the kit of hosts knows it: fails where a part of the widget is not found. */
async function touch(root: ShadowRoot, widget: string): Promise<void> {
  const known = [...WIDGETS, ...LISTS].find(({ name }) => name === widget);
  if (!known) throw new Error(`Nobody has said what a visitor does first with ${widget}.`);
  await known.use(root);
  for (const summary of root.querySelectorAll<HTMLElement>('details:not([open]) > summary')) summary.click();
  if (FOLDED.has(widget)) expect(root.querySelectorAll('details[open]'), 'details').not.to.have.length(0);
  await settle(400);
}

async function type(root: ShadowRoot, text: string): Promise<void> {
  const field = root.querySelector<HTMLInputElement>('input[type="text"]')!;
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settle(100);
}

/** Paths that a page has asked for, of its own server. */
function asked({ window }: HostPage): string[] {
  return window.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .map(({ origin, pathname }) => (origin === location.origin ? pathname : origin));
}

const isBuilt = (path: string) => path.startsWith('/-/embed/');

/** All that a page can keep in a browser, as text. */
async function kept({ window, document }: HostPage): Promise<string> {
  const { localStorage, sessionStorage, history, name } = window;
  const databases = await (window as unknown as { indexedDB: IDBFactory }).indexedDB.databases();
  const caches =
    'caches' in window ? await (window as unknown as { caches: CacheStorage }).caches.keys() : [];
  return JSON.stringify([
    document.cookie,
    Object.entries(localStorage),
    Object.entries(sessionStorage),
    databases,
    caches,
    history.length,
    history.state,
    name,
    window.location.href,
  ]);
}

afterEach(closePages);

describe('built: what each widget asks for and keeps', () => {
  for (const widget of WIDGET_NAMES) {
    it(`${widget}: shown and touched, it asks for built files alone and keeps nothing`, async () => {
      const page = await openPage({ body: '<main></main>' });
      const before = await kept(page);
      page.document.querySelector('main')!.innerHTML = tagOf(widget);
      const script = page.document.createElement('script');
      script.type = 'module';
      script.src = '/-/embed/hiendien.js';
      page.document.body.append(script);
      await touch(await drawn(page, widget), widget);
      expect(asked(page).filter((path) => !isBuilt(path))).to.deep.equal([]);
      expect(await kept(page)).to.equal(before);
      expect(page.newGlobals()).to.deep.equal([]);
    });

    it(`${widget}: works under the policy that the guide gives, with no report`, async () => {
      const policy = POLICIES[widget]!.replace('script-src', `script-src 'nonce-${NONCE}'`);
      const page = await openPage({
        csp: `default-src 'none'; base-uri 'none'; form-action 'none'; ${policy}`,
        body: tagOf(widget) + scriptTag(),
      });
      await touch(await drawn(page, widget), widget);
      expect(page.window.seen.violations).to.deep.equal([]);
      expect(page.window.seen.errors).to.deep.equal([]);
      expect(page.window.seen.warnings).to.deep.equal([]);
    });
  }

  it('the owner’s texts are fetched once a file, without cookies', async () => {
    const page = await openPage({
      head: `<script nonce="${NONCE}">{ const { fetch } = window; const sent = []; Object.assign(window, { sent, fetch: (address, init) => { sent.push([String(address), init.credentials, init.headers]); return fetch(address, init); } }); }</script>`,
      body: tagOf('banner') + scriptTag('data-content="/-/text?status=404&body=vi"'),
    });
    const { sent } = page.window as unknown as { readonly sent: readonly (readonly unknown[])[] };
    await until(() => sent.length > 0, 'the file is asked for');
    await settle();
    expect(sent).to.deep.equal([[`${location.origin}/-/text?status=404&body=vi`, 'omit', undefined]]);
  });
});

describe('built: whom the name search asks', () => {
  /** The origins that were to be asked, each once. */
  const origins = ({ window }: HostPage) => [
    ...new Set(
      window.seen.violations
        .map((report) => report.split(' ')[1] ?? '')
        .filter(Boolean)
        .map((address) => new URL(address).origin),
    ),
  ];

  /** A page whose policy holds every question back and reports it: nothing leaves the browser. */
  async function held(attributes = ''): Promise<{ page: HostPage; root: ShadowRoot }> {
    const allow = 'data-allow="https://dns.example.vn https://tra-cuu.example.vn"';
    const page = await openPage({
      csp: NOTHING,
      body: tagOf('domain-search', attributes) + scriptTag(allow),
    });
    return { page, root: await drawn(page, 'domain-search') };
  }

  const press = (root: ShadowRoot) => {
    root.querySelector<HTMLElement>('.primary')!.click();
  };

  it('nobody while a visitor types', async () => {
    const { page, root } = await held();
    for (const text of ['c', 'cơm', 'cơm tấm', 'cơm tấm cô ba', 'comtamcoba.id.vn']) await type(root, text);
    await settle(1200);
    expect(root.querySelector('#help')!.textContent.trim(), 'it has read what is typed').not.to.equal('');
    expect(page.window.seen.violations).to.deep.equal([]);
    expect(asked(page).filter((path) => !isBuilt(path))).to.deep.equal([]);
  });

  it('after a press, the resolvers that the policy of the guide allows, and nobody else', async () => {
    const { page, root } = await held();
    await type(root, 'comtamcoba');
    press(root);
    await until(() => origins(page).length === 2, 'both are asked');
    await settle(600);
    const allowed = /connect-src ([^;]*)/.exec(POLICIES['domain-search']!)![1]!.split(' ');
    expect(origins(page).sort()).to.deep.equal(allowed.sort());
  });

  it('is said beside the field before anybody is asked', async () => {
    for (const [attributes, names] of [
      ['', ['Cloudflare', 'Google']],
      ['resolvers="google"', ['Google']],
      ['resolvers="https://dns.example.vn/dns-query"', ['dns.example.vn']],
      ['lookup="endpoint" endpoint="https://tra-cuu.example.vn/"', ['tra-cuu.example.vn']],
      ['lookup="none"', ['không gửi đi đâu']],
    ] as const) {
      const { page, root } = await held(attributes);
      const text = root.querySelector('#asked')!.textContent;
      for (const name of names) expect(text).to.contain(name);
      if (!attributes.includes('google')) continue;
      expect(text).not.to.contain('Cloudflare');
      expect(page.window.seen.violations).to.deep.equal([]);
    }
  });

  for (const [what, attributes, expected] of [
    ['one resolver, where the owner names one', 'resolvers="google"', ['https://dns.google']],
    ['the owner’s resolver', 'resolvers="https://dns.example.vn/dns-query"', ['https://dns.example.vn']],
    [
      'the owner’s gateway',
      'lookup="endpoint" endpoint="https://tra-cuu.example.vn/"',
      ['https://tra-cuu.example.vn'],
    ],
    ['nobody, where the owner switches that off', 'lookup="none"', []],
    ['nobody, where nothing of the owner’s wish can be used', 'resolvers="http://dns.example.vn/"', []],
    [
      'nobody, where a server is named that the script tag does not allow',
      'resolvers="https://evil.example/dns-query"',
      [],
    ],
    ['nobody, where a gateway has no address', 'lookup="endpoint"', []],
  ] as const) {
    it(`after a press, ${what}`, async () => {
      const { page, root } = await held(attributes);
      await type(root, 'comtamcoba');
      press(root);
      if (expected.length > 0) await until(() => origins(page).length > 0, 'it is asked');
      await settle(800);
      expect(origins(page)).to.deep.equal(expected);
    });
  }

  /** How often somebody is asked for a name, and for another one typed after the press. */
  async function askedAfterEdit(attributes: string): Promise<{ before: number; after: number }> {
    const page = await openPage({ body: tagOf('domain-search', attributes) + scriptTag() });
    const root = await drawn(page, 'domain-search');
    const names: unknown[] = [];
    Object.assign(root.host, {
      provider: {
        id: 'test',
        label: 'Test',
        strength: 'hint',
        supports: () => true,
        check: (name: unknown) => {
          names.push(name);
          return Promise.resolve({ kind: 'unknown', cause: 'refused' });
        },
      },
    });
    await type(root, 'comtamcoba');
    press(root);
    await until(() => names.length > 0, 'the name is asked for');
    await settle(500);
    const before = names.length;
    await type(root, 'buncacotu');
    await settle(1200);
    return { before, after: names.length };
  }

  it('after the first press, an edited name is asked for as well', async () => {
    const { before, after } = await askedAfterEdit('');
    expect(after).to.be.above(before);
  });

  it('after the first press, with live="off", nothing until the next one', async () => {
    const { before, after } = await askedAfterEdit('live="off"');
    expect(after).to.equal(before);
  });
});
