import { expect } from '@open-wc/testing';
import { findAll, findWidgets } from './find-widgets';
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

interface FileList {
  readonly files: Readonly<Record<string, { readonly integrity: string; readonly bytes: number }>>;
  readonly tags: Readonly<Record<string, readonly string[]>>;
}

const FALLBACK = '<a id="fallback" href="https://hiendienonline.tenmien.vn/">Chương trình</a>';
const CHECKER = `<hiendien-eligibility-checker as-of="2026-11-23">${FALLBACK}</hiendien-eligibility-checker>`;
const CHUNK = /-[0-9a-f]{8}\.js$/;

let list: FileList;

before(async () => {
  list = (await (await fetch('/-/embed/integrity.json')).json()) as FileList;
});

/** A script tag with the file's published hash. */
function pinnedTag(file: string, folder = 'embed', attributes = ''): string {
  const kind = file === 'hiendien.js' ? 'type="module"' : '';
  const { integrity } = list.files[file]!;
  return `<script ${kind} src="/-/${folder}/${file}" integrity="${integrity}" crossorigin="anonymous" ${attributes}></script>`;
}

function isFallbackShown({ document }: HostPage): boolean {
  return findAll(document, '#fallback')[0]!.offsetHeight > 0;
}

function drawnChecker({ document }: HostPage): ShadowRoot | undefined {
  const root = document.querySelector('hiendien-eligibility-checker')?.shadowRoot;
  return root?.querySelector('[part~="checker"]') ? root : undefined;
}

function openBanner(page: HostPage, root: ParentNode = page.document): HTMLDetailsElement {
  const details = drawnBanners({ document: root })[0]!.shadowRoot!.querySelector('details')!;
  details.open = true;
  return details;
}

/** Names of the chunks that a page has asked for, each once. */
function chunksOf({ window }: HostPage): string[] {
  const entries = window.performance.getEntriesByType('resource');
  const names = entries.map(({ name }) => new URL(name).pathname.split('/').pop() ?? '');
  return [...new Set(names.filter((name) => CHUNK.test(name)))];
}

/** How often code has run that was put into a file. */
function tamperedRuns({ window }: HostPage): number {
  return (window as unknown as { tampered?: number }).tampered ?? 0;
}

async function choose(root: ShadowRoot, question: string, option: string): Promise<void> {
  await until(() => root.querySelector(`[data-question="${question}"], .headline`), `${question} is asked`);
  // Nothing more is asked once the answer is settled.
  if (root.querySelector('.headline')) return;
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

/** Waits for the one warning, which says what to use, and makes sure that nothing foreign has run. */
async function expectRefusal(page: HostPage): Promise<void> {
  await until(() => page.window.seen.warnings.length > 0, 'it is refused');
  await settle(100);
  expect(page.window.seen.warnings).to.have.length(1);
  expect(page.window.seen.warnings[0]).to.contain('hiendien.all.js');
  expect(page.window.seen.errors).to.deep.equal([]);
  expect(tamperedRuns(page), 'foreign code has run').to.equal(0);
}

function expectQuiet(page: HostPage): void {
  expect(page.window.seen.warnings).to.deep.equal([]);
  expect(page.window.seen.errors).to.deep.equal([]);
  expect(tamperedRuns(page), 'foreign code has run').to.equal(0);
}

afterEach(closePages);

describe('built: the list of hashes', () => {
  it('holds every file that the build made, as it is served', async () => {
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

  for (const tag of ['eligibility-checker', 'domain-search', 'register', 'journey']) {
    it(`names what a ${tag} loads before it can be seen, and no more`, async () => {
      const page = await openPage({
        body: `<hiendien-${tag}>${FALLBACK}</hiendien-${tag}>${pinnedTag('hiendien.js')}`,
      });
      const drawn = () => page.document.querySelector(`hiendien-${tag}`)?.shadowRoot?.querySelector('[part]');
      await until(drawn, 'it is drawn');
      const loaded = chunksOf(page);
      expect(loaded).to.include.members([...list.tags[tag]!]);
      if (tag !== 'journey') expect(loaded).to.have.members([...list.tags[tag]!]);
      expectQuiet(page);
    });
  }
});

describe('built: a pinned script of which one byte is changed', () => {
  for (const [file, tag] of [
    ['hiendien.js', 'hiendien-banner'],
    ['hiendien.all.js', 'hiendien-eligibility-checker'],
  ] as const) {
    it(`${file}: refused, the fallback stands`, async () => {
      const page = await openPage({
        body: `<${tag}>${FALLBACK}</${tag}>${pinnedTag(file, `changed:${file}`)}`,
      });
      await settle(300);
      expect(page.window.customElements.get(tag)).to.equal(undefined);
      expect(isFallbackShown(page)).to.equal(true);
    });

    it(`${file}: would run, were it not pinned`, async () => {
      // A query, since Chromium remembers what it has refused.
      const kind = file === 'hiendien.js' ? 'type="module"' : '';
      const page = await openPage({
        body: `${STRIP}<script ${kind} src="/-/changed:${file}/${file}?again"></script>`,
      });
      await until(() => drawnBanners(page).length === 1, `${file} draws the banner`);
    });
  }
});

describe('built: one hash covers what is loaded later', () => {
  for (const [how, tag] of [
    // At addresses of their own: what a page before has loaded, Chromium may not ask for again.
    ['pinned', () => pinnedTag('hiendien.js', 'own-pinned')],
    ['without a hash', () => scriptTag('', 'own-bare')],
  ] as const) {
    it(`${how}: panel, checker and result come, each file by one request`, async () => {
      const page = await openPage({ body: STRIP + CHECKER + tag() });
      await until(() => drawnBanners(page).length === 1, 'the banner is drawn');
      const details = openBanner(page);
      await until(() => details.querySelector('[part~="panel"]'), 'the panel is drawn');
      await until(() => drawnChecker(page), 'the checker is drawn');
      await answer(drawnChecker(page)!);
      await until(() => drawnChecker(page)!.querySelector('.headline'), 'the result is drawn');
      expectQuiet(page);
      const served = (await (
        await fetch(`/-/requests?page=${page.window.location.pathname}`)
      ).json()) as Record<string, number>;
      for (const file of chunksOf(page)) expect(served[file], file).to.equal(1);
      expect(
        page.document.querySelectorAll('script[integrity^="sha384"]').length,
        'left on the page',
      ).to.equal(how === 'pinned' ? 1 : 0);
    });
  }

  it('every chunk: run as it was built, never run with anything put into it', async () => {
    for (const file of Object.keys(list.files).filter((name) => CHUNK.test(name))) {
      const body = `${STRIP}${CHECKER}<hiendien-register></hiendien-register><hiendien-journey></hiendien-journey>`;
      const name = file.replace(CHUNK, '');
      const page = await openPage({ body: body + pinnedTag('hiendien.js', `tampered:${name}-`) });
      await until(() => drawnBanners(page).length === 1, 'the banner is drawn');
      openBanner(page);
      await until(
        () => page.window.performance.getEntriesByType('resource').length > 6,
        'chunks are asked for',
      );
      await settle(150);
      expect(tamperedRuns(page), file).to.equal(0);
      closePages();
    }
  }).timeout(60_000);
});

describe('built: a chunk with something put into it is never run', () => {
  const PANEL = 'tampered:banner-panel';
  const TAMPERED = 'tampered:eligibility-checker';
  const tag = (folder: string) => pinnedTag('hiendien.js', folder);

  it('would run, were it loaded without a hash', async () => {
    const page = await openPage({});
    const file = list.tags['register']![0]!;
    await (page.window as unknown as { eval(code: string): Promise<unknown> }).eval(
      `import('/-/tampered:register/${file}')`,
    );
    expect(tamperedRuns(page)).to.equal(1);
  });

  it('the panel: the open banner is a link', async () => {
    const page = await openPage({ body: STRIP + tag(PANEL) });
    await until(() => drawnBanners(page).length === 1, 'the banner is drawn');
    const details = openBanner(page);
    await until(() => details.querySelector('a'), 'the link is drawn');
    await expectRefusal(page);
    expect(details.querySelector('[part~="panel"]')).to.equal(null);
  });

  for (const [how, head, body] of [
    ['as it is', '', () => tag(TAMPERED)],
    ['the tag is not pinned', '', () => scriptTag('', TAMPERED)],
    ['a form is called “scripts”', '', () => `<form name="scripts"></form>${tag(TAMPERED)}`],
    [
      'images are called like what is asked of a document',
      '',
      () =>
        ['scripts', 'scripts', 'head', 'querySelector', 'createElement', 'documentElement', 'currentScript']
          .map((name) => `<img name="${name}" alt="">`)
          .join('') + tag(TAMPERED),
    ],
    [
      'Object.prototype says integrity',
      '<script>Object.prototype.integrity = ""; Object.prototype.nonce = "";</script>',
      () => tag(TAMPERED),
    ],
    [
      'the page says the chunks’ hashes otherwise',
      '<script type="importmap">{"integrity":{}}</script>',
      () => tag(TAMPERED),
    ],
    [
      'the tag is taken away while it loads',
      '',
      () => `${tag(TAMPERED)}<script>document.querySelector('script[integrity]').remove()</script>`,
    ],
    [
      'the tag’s hash is taken away while it loads',
      '',
      () =>
        `${tag(TAMPERED)}<script>document.querySelector('script[integrity]').removeAttribute('integrity')</script>`,
    ],
    [
      'the tag stands in a shadow root',
      '',
      () =>
        `<div id="host"></div><script>
          const script = Object.assign(document.createElement('script'), { type: 'module', src: '/-/${TAMPERED}/hiendien.js' });
          document.querySelector('#host').attachShadow({ mode: 'open' }).append(script);
        </script>`,
    ],
    [
      'the page has loaded it before, without a hash',
      '',
      () =>
        `<link rel="modulepreload" href="/-/${TAMPERED}/${list.tags['eligibility-checker']![0]!}">${tag(TAMPERED)}`,
    ],
  ] as const) {
    it(`the checker, ${how}: the fallback stands`, async () => {
      const page = await openPage({ head, body: CHECKER + body() });
      await expectRefusal(page);
      expect(isFallbackShown(page)).to.equal(true);
    });
  }

  for (const [how, body] of [
    ['a form is called “scripts”', () => `<form name="scripts"></form>${CHECKER}`],
    [
      'images are called like what is asked of a document',
      () =>
        `<img name="querySelector" alt=""><img name="createElement" alt=""><img name="head" alt="">${CHECKER}`,
    ],
  ] as const) {
    it(`the right one comes, though ${how}`, async () => {
      const page = await openPage({ body: `${STRIP}${body()}${pinnedTag('hiendien.js')}` });
      await until(
        () => page.window.customElements.get('hiendien-eligibility-checker'),
        'the checker is defined',
      );
      expect(page.window.seen.warnings).to.deep.equal([]);
    });
  }
});

describe('built: a chunk that does not come', () => {
  /** Puts an element in as an editor would, after the page has loaded. */
  function put(page: HostPage, html: string): void {
    page.document.body.append(page.document.createRange().createContextualFragment(html));
  }

  it('failed once: the next act tries again, under another address', async () => {
    const page = await openPage({ body: STRIP + pinnedTag('hiendien.js', 'once:banner-panel') });
    await until(() => drawnBanners(page).length === 1, 'the banner is drawn');
    const details = openBanner(page);
    await until(() => page.window.seen.warnings.length > 0, 'it has failed');
    details.open = false;
    await settle(50);
    details.open = true;
    await until(() => details.querySelector('[part~="panel"]'), 'the panel is drawn');
    const asked = page.window.performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).search);
    expect(asked).to.include('?again=1');
  });

  it('a tag that failed comes alive with the next that is put in', async () => {
    const page = await openPage({ body: CHECKER + pinnedTag('hiendien.js', 'once:eligibility-checker') });
    await until(() => page.window.seen.warnings.length > 0, 'it has failed');
    expect(isFallbackShown(page)).to.equal(true);
    put(page, '<hiendien-eligibility-checker></hiendien-eligibility-checker>');
    await until(
      () =>
        [...page.document.querySelectorAll('hiendien-eligibility-checker')].every((checker) =>
          checker.shadowRoot?.querySelector('[part~="checker"]'),
        ),
      'both are drawn',
    );
  });

  it('hangs: the page’s load event does not wait for it', async () => {
    const page = await openPage({
      body: `${CHECKER}<hiendien-journey></hiendien-journey>${pinnedTag('hiendien.js', 'hang')}`,
    });
    expect(page.document.readyState).to.equal('complete');
    await until(() => page.document.querySelector('html > link[rel=modulepreload]'), 'it is under way');
    expect(isFallbackShown(page)).to.equal(true);
    expectQuiet(page);
  });

  it('hangs: tags and placeholders that are put in meanwhile come alive when it arrives', async () => {
    const page = await openPage({ body: CHECKER + pinnedTag('hiendien.js', 'slow:eligibility-checker') });
    put(page, '<div data-hiendien="eligibility-checker"></div>');
    put(page, '<hiendien-eligibility-checker></hiendien-eligibility-checker>');
    expect(drawnChecker(page) === undefined, 'nothing is drawn before').to.equal(true);
    await until(
      () =>
        findWidgets(page.document, 'hiendien-eligibility-checker').filter((checker) =>
          checker.shadowRoot?.querySelector('[part~="checker"]'),
        ).length === 3,
      'all three are drawn',
    );
    expectQuiet(page);
  });
});

describe('built: no file is waited for in order to learn of another', () => {
  for (const tag of ['eligibility-checker', 'domain-search', 'register']) {
    it(`${tag}: all of its files are asked for before the first has come`, async () => {
      const page = await openPage({
        body: `<hiendien-${tag}>${FALLBACK}</hiendien-${tag}>${pinnedTag('hiendien.js', `slow::${tag}`)}`,
      });
      const times = () =>
        (page.window.performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
          ({ name }) => CHUNK.test(new URL(name).pathname),
        );
      await until(() => page.window.customElements.get(`hiendien-${tag}`), 'it is defined');
      const files = list.tags[tag]!;
      expect(files.length).to.be.above(1);
      const first = times().filter(({ name }) => files.some((file) => name.includes(file)));
      const lastStart = Math.max(...first.map(({ startTime }) => startTime));
      const firstEnd = Math.min(...first.map(({ responseEnd }) => responseEnd));
      expect(lastStart).to.be.below(firstEnd);
    });
  }
});

describe('built: hiendien.all.js, pinned', () => {
  it('loads nothing: panel, checker and result', async () => {
    const page = await openPage({ body: STRIP + CHECKER + pinnedTag('hiendien.all.js') });
    await until(() => drawnBanners(page).length === 1 && drawnChecker(page), 'both are drawn');
    const details = openBanner(page);
    await until(() => details.querySelector('[part~="panel"]'), 'the panel is drawn');
    await answer(drawnChecker(page)!);
    await until(() => drawnChecker(page)!.querySelector('.headline'), 'the result is drawn');
    expect(chunksOf(page)).to.deep.equal([]);
    expectQuiet(page);
  });
});
