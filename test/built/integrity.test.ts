import { expect } from '@open-wc/testing';
import { closePages, drawnBanners, openPage, settle, STRIP, until, type HostPage } from './host-page';

interface FileList {
  readonly files: Readonly<Record<string, { readonly integrity: string; readonly bytes: number }>>;
}

const FALLBACK = '<a id="fallback" href="https://hiendienonline.tenmien.vn/">Chương trình</a>';
const CHECKER = `<hiendien-eligibility-checker as-of="2026-11-23">${FALLBACK}</hiendien-eligibility-checker>`;
const CHUNK = /-[0-9a-f]{8}\.js$/;

let list: FileList;
let map: { readonly integrity: Readonly<Record<string, string>> };

before(async () => {
  list = (await (await fetch('/-/embed/integrity.json')).json()) as FileList;
  map = (await (await fetch('/-/embed/importmap.json')).json()) as typeof map;
});

/** A script tag with the file's published hash. */
function pinnedTag(file: string, folder = 'embed', attributes = ''): string {
  const kind = file === 'hiendien.js' ? 'type="module"' : '';
  const { integrity } = list.files[file]!;
  return `<script ${kind} src="/-/${folder}/${file}" integrity="${integrity}" crossorigin="anonymous" ${attributes}></script>`;
}

/** The published import map, as it is for a folder of the test server. Chunks whose name begins so are left out. */
function mapTag(folder = 'embed', without?: string): string {
  const entries = Object.entries(map.integrity).flatMap(([address, hash]) => {
    const file = address.split('/').pop() ?? '';
    return without && file.startsWith(without) ? [] : [[`${location.origin}/-/${folder}/${file}`, hash]];
  });
  return `<script type="importmap">${JSON.stringify({ integrity: Object.fromEntries(entries) as object })}</script>`;
}

function isFallbackShown({ document }: HostPage): boolean {
  return document.querySelector<HTMLElement>('#fallback')!.offsetHeight > 0;
}

function drawnChecker({ document }: HostPage): ShadowRoot | undefined {
  const root = document.querySelector('hiendien-eligibility-checker')?.shadowRoot;
  return root?.querySelector('[part~="checker"]') ? root : undefined;
}

function openBanner(page: HostPage): HTMLDetailsElement {
  const details = drawnBanners(page)[0]!.shadowRoot!.querySelector('details')!;
  details.open = true;
  return details;
}

/** Each file once: Firefox has an entry for the fetch and one for the use of a script with a hash. */
function filesOf({ window }: HostPage): string[] {
  const entries = window.performance.getEntriesByType('resource');
  return [...new Set(entries.map(({ name }) => new URL(name).pathname.split('/').pop() ?? ''))];
}

async function choose(root: ShadowRoot, question: string, option: string): Promise<void> {
  await until(() => root.querySelector(`[data-question="${question}"]`), `${question} is asked`);
  const options = [...root.querySelectorAll<HTMLInputElement>(`[data-question="${question}"] input`)];
  options.find(({ value }) => value === option)!.click();
  await settle(20);
  root.querySelector<HTMLElement>('.primary')!.click();
  await settle(20);
}

async function answer(root: ShadowRoot): Promise<void> {
  await choose(root, 'audience', 'household');
  await choose(root, 'household-certificate', 'yes');
  await choose(root, 'earlier-biz-name', 'none');
}

/** Imports a module as the page would. Gives the error, or nothing. */
function importIn({ window }: HostPage, address: string): Promise<unknown> {
  const page = window as unknown as { eval(code: string): Promise<unknown> };
  return page.eval(`import(${JSON.stringify(address)}).then(() => undefined, (error) => error)`);
}

/** Whether this engine refuses a module whose hash is not the one in the page's import map. */
async function engineHeedsMaps(): Promise<boolean> {
  const address = `${location.origin}/-/text?type=text/javascript&body=1`;
  const wrong = JSON.stringify({ integrity: { [address]: Object.values(map.integrity)[0] } });
  const page = await openPage({ head: `<script type="importmap">${wrong}</script>` });
  return (await importIn(page, address)) !== undefined;
}

/** One warning says that a chunk is not covered and what to use. */
function expectOneRefusal(page: HostPage): void {
  expect(page.window.seen.warnings).to.have.length(1);
  expect(page.window.seen.warnings[0])
    .to.contain('not covered by integrity')
    .and.to.contain('hiendien.all.js');
  expect(page.window.seen.errors).to.deep.equal([]);
}

function expectQuiet({ window }: HostPage): void {
  expect(window.seen.warnings).to.deep.equal([]);
  expect(window.seen.errors).to.deep.equal([]);
}

afterEach(closePages);

describe('built: the lists of hashes', () => {
  it('hold every file that the build made, as it is served', async () => {
    const names = Object.keys(list.files);
    expect(names).to.include.members(['hiendien.js', 'hiendien.all.js']);
    expect(names.filter((name) => CHUNK.test(name)).length).to.be.above(5);
    for (const name of names.filter((file) => !file.includes('/'))) {
      const content = await (await fetch(`/-/embed/${name}`)).arrayBuffer();
      expect(content.byteLength, name).to.equal(list.files[name]!.bytes);
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', content));
      expect(`sha384-${btoa(String.fromCharCode(...digest))}`, name).to.equal(list.files[name]!.integrity);
    }
  });

  it('name every chunk in the import map, by its full address', () => {
    const chunks = Object.keys(list.files).filter((name) => CHUNK.test(name));
    const addresses = Object.keys(map.integrity);
    expect(addresses.every((address) => address.startsWith('https://YOUR-HOST/'))).to.equal(true);
    expect(addresses.map((address) => address.split('/').pop())).to.have.members(chunks);
  });
});

describe('built: a pinned file of which one byte is changed', () => {
  it('hiendien.js: refused, the fallback stands', async () => {
    const page = await openPage({
      body: `<hiendien-banner>${FALLBACK}</hiendien-banner>${pinnedTag('hiendien.js', 'changed:hiendien.js')}`,
    });
    await settle(300);
    expect(page.window.customElements.get('hiendien-banner')).to.equal(undefined);
    expect(isFallbackShown(page)).to.equal(true);
  });

  it('hiendien.all.js: refused, the fallback stands', async () => {
    const page = await openPage({ body: CHECKER + pinnedTag('hiendien.all.js', 'changed:hiendien.all.js') });
    await settle(300);
    expect(page.window.customElements.get('hiendien-eligibility-checker')).to.equal(undefined);
    expect(isFallbackShown(page)).to.equal(true);
  });

  it('would run, were it not pinned', async () => {
    for (const [file, kind] of [
      ['hiendien.js', 'type="module"'],
      ['hiendien.all.js', ''],
    ]) {
      // A query, since Chromium remembers what it has refused.
      const page = await openPage({
        body: `${STRIP}<script ${kind} src="/-/changed:${file}/${file}?again"></script>`,
      });
      await until(() => drawnBanners(page).length === 1, `${file} draws the banner`);
    }
  });

  it('any chunk in the import map: refused by the engine, where it heeds import maps', async function () {
    const heeds = await engineHeedsMaps();
    for (const file of Object.keys(list.files).filter((name) => CHUNK.test(name))) {
      const folder = `changed:${file}`;
      const unmapped = await openPage({});
      expect(await importIn(unmapped, `/-/${folder}/${file}`), `${file}, not pinned`).to.equal(undefined);
      const mapped = await openPage({ head: mapTag(folder) });
      expect((await importIn(mapped, `/-/${folder}/${file}`)) !== undefined, file).to.equal(heeds);
      const right = await openPage({ head: mapTag() });
      expect(await importIn(right, `/-/embed/${file}`), `${file}, as it was`).to.equal(undefined);
    }
    if (!heeds) this.skip();
  }).timeout(60_000);
});

describe('built: a pinned entry without an import map', () => {
  it('a closed banner needs no chunk; the open one is a link, with one warning', async () => {
    const page = await openPage({ body: STRIP + pinnedTag('hiendien.js') });
    await until(() => drawnBanners(page).length === 1, 'the banner is drawn');
    await settle();
    expectQuiet(page);
    const details = openBanner(page);
    await until(() => details.querySelector('a'), 'the link is drawn');
    expect(details.querySelector('a')!.hostname).to.equal('hiendienonline.tenmien.vn');
    expect(details.querySelector('[part~="panel"]')).to.equal(null);
    await until(() => page.window.seen.warnings.length > 0, 'it is refused');
    await settle(50);
    expect(filesOf(page)).to.deep.equal(['hiendien.js']);
    expectOneRefusal(page);
  });

  it('no chunk is loaded for anything, and that is said once', async () => {
    const attributes = 'data-content="/-/text?body={}" data-widget="baner"';
    const page = await openPage({ body: STRIP + CHECKER + pinnedTag('hiendien.js', 'embed', attributes) });
    await until(() => drawnBanners(page).length === 2, 'both banners are drawn');
    openBanner(page);
    await settle(300);
    expect(isFallbackShown(page)).to.equal(true);
    expect(filesOf(page)).to.deep.equal(['hiendien.js']);
    expectOneRefusal(page);
  });
});

describe('built: a pinned entry with an import map', () => {
  it('that covers everything: panel, checker and result, no warning', async function () {
    const page = await openPage({ head: mapTag(), body: STRIP + CHECKER + pinnedTag('hiendien.js') });
    await until(() => drawnBanners(page).length === 1, 'the banner is drawn');
    if (!('pause' in Atomics)) {
      await until(() => page.window.seen.warnings.length > 0, 'the checker is refused');
      expectOneRefusal(page);
      this.skip();
    }
    const details = openBanner(page);
    await until(() => details.querySelector('[part~="panel"]'), 'the panel is drawn');
    await until(() => drawnChecker(page), 'the checker is drawn');
    await answer(drawnChecker(page)!);
    await until(() => drawnChecker(page)!.querySelector('.headline'), 'the result is drawn');
    expectQuiet(page);
  });

  it('is relied on only where the engine heeds it', async () => {
    if ('pause' in Atomics) expect(await engineHeedsMaps()).to.equal(true);
  });

  it('the panel is changed: it is refused, the open banner is a link', async () => {
    const folder = 'changed:banner-panel';
    const page = await openPage({ head: mapTag(folder), body: STRIP + pinnedTag('hiendien.js', folder) });
    await until(() => drawnBanners(page).length === 1, 'the banner is drawn');
    const details = openBanner(page);
    await until(() => details.querySelector('a'), 'the link is drawn');
    await until(() => page.window.seen.warnings.length > 0, 'it is refused');
    await settle(50);
    expect(details.querySelector('[part~="panel"]')).to.equal(null);
    expect(page.window.seen.warnings).to.have.length(1);
    expect(page.window.seen.errors).to.deep.equal([]);
  });

  it('the checker is changed: it is refused, the fallback stands', async () => {
    const folder = 'changed:eligibility-checker';
    const page = await openPage({ head: mapTag(folder), body: CHECKER + pinnedTag('hiendien.js', folder) });
    await until(() => page.window.seen.warnings.length > 0, 'a warning says so');
    await until(() => page.window.seen.warnings.length > 0, 'it is refused');
    await settle(50);
    expect(isFallbackShown(page)).to.equal(true);
    expect(page.window.seen.warnings).to.have.length(1);
    expect(page.window.seen.errors).to.deep.equal([]);
  });

  for (const [what, head, tail] of [
    ['does not name the chunk', () => mapTag('embed', 'eligibility-checker'), () => ''],
    ['names the chunks of another folder', () => mapTag('older'), () => ''],
    ['stands behind the tag', () => '', () => mapTag()],
    [
      'is not the page’s first',
      () => '<script type="importmap">{"imports":{}}</script>' + mapTag(),
      () => '',
    ],
    ['is not JSON', () => '<script type="importmap">{</script>', () => ''],
  ] as const) {
    it(`that ${what}: the chunk is refused, the fallback stands`, async () => {
      const page = await openPage({ head: head(), body: CHECKER + pinnedTag('hiendien.js') + tail() });
      await until(() => page.window.seen.warnings.length > 0, 'a warning says so');
      await until(() => page.window.seen.warnings.length > 0, 'it is refused');
      await settle(50);
      expect(isFallbackShown(page)).to.equal(true);
      expect(filesOf(page).filter((file) => file.startsWith('eligibility'))).to.deep.equal([]);
      expect(page.window.seen.warnings).to.have.length(1);
    });
  }
});

describe('built: hiendien.all.js, pinned', () => {
  it('needs no map: panel, checker and result', async () => {
    const page = await openPage({ body: STRIP + CHECKER + pinnedTag('hiendien.all.js') });
    await until(() => drawnBanners(page).length === 1 && drawnChecker(page), 'both are drawn');
    const details = openBanner(page);
    await until(() => details.querySelector('[part~="panel"]'), 'the panel is drawn');
    await answer(drawnChecker(page)!);
    await until(() => drawnChecker(page)!.querySelector('.headline'), 'the result is drawn');
    expect(filesOf(page)).to.deep.equal(['hiendien.all.js']);
    expectQuiet(page);
  });
});
