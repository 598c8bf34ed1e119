import { expect } from '@open-wc/testing';
import vi from '../../src/content/programme.vi.json';
import { closePages, drawnBanners, NONCE, openPage, settle, STRIP, until, type HostPage } from './host-page';

const FALLBACK = '<a id="fallback" href="https://hiendienonline.tenmien.vn/">Chương trình</a>';
/** A strict policy refuses the page's own style attribute on the strip. */
const BARE = '<hiendien-banner></hiendien-banner>';
const CHECKER = `<hiendien-eligibility-checker as-of="2026-11-23">${FALLBACK}</hiendien-eligibility-checker>`;
const PLACEHOLDER = `<div data-hiendien="banner" data-variant="card">${FALLBACK}</div>`;
const STRICT =
  "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; ";

/** The classic script tag as published. */
function classicTag(attributes = '', folder = 'embed'): string {
  return `<script src="/-/${folder}/hiendien.all.js" ${attributes}></script>`;
}

function checkerIn({ document }: HostPage): ShadowRoot | undefined {
  const root = document.querySelector('hiendien-eligibility-checker')?.shadowRoot;
  return root?.querySelector('[part~="checker"]') ? root : undefined;
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

/** A page on which nothing but the one file was asked for, and nothing but the expected warnings was said. */
function expectGuest(page: HostPage, warnings = 0): void {
  const { seen, performance } = page.window;
  expect(seen.errors, 'errors').to.deep.equal([]);
  expect(seen.violations, 'violations').to.deep.equal([]);
  expect(seen.warnings, 'warnings').to.have.length(warnings);
  expect(page.newGlobals(), 'globals').to.deep.equal([]);
  const files = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  expect(new Set(files)).to.deep.equal(new Set(['/-/embed/hiendien.all.js']));
}

afterEach(closePages);

describe('built: everything in one classic file', () => {
  for (const attributes of ['', 'defer', 'async']) {
    for (const place of ['head', 'before', 'after']) {
      it(`script ${attributes || 'plain'}, ${place === 'head' ? 'in the head' : `${place} the tags`}`, async () => {
        const script = classicTag(attributes);
        const tags = STRIP + PLACEHOLDER + CHECKER;
        const page = await openPage({
          head: place === 'head' ? script : '',
          body: `${place === 'before' ? script : ''}${tags}${place === 'after' ? script : ''}`,
        });
        await until(() => drawnBanners(page).length === 2 && checkerIn(page), 'all three are drawn');
        await settle();
        expect(drawnBanners(page)).to.have.length(2);
        expect(page.requestsOf('hiendien')).to.equal(1);
        expectGuest(page);
      });
    }

    it(`script ${attributes || 'plain'} alone puts the widget where it stands`, async () => {
      const page = await openPage({
        body: `<p>1</p>${classicTag(`${attributes} data-widget="banner" data-theme="dark"`)}<p id="last">2</p>`,
      });
      await until(() => drawnBanners(page).length === 1, 'the banner is drawn');
      const [banner] = drawnBanners(page);
      expect(banner!.previousElementSibling?.localName).to.equal('script');
      expect(banner!.nextElementSibling?.id).to.equal('last');
      expect(banner!.getAttribute('theme')).to.equal('dark');
      expectGuest(page);
    });
  }

  it('with nothing but itself: the panel, and a result in both languages', async () => {
    const page = await openPage({ html: 'lang="en"', body: STRIP + CHECKER + classicTag() });
    await until(() => drawnBanners(page).length === 1 && checkerIn(page), 'both are drawn');
    const details = drawnBanners(page)[0]!.shadowRoot!.querySelector('details')!;
    details.open = true;
    await until(() => details.querySelector('[part~="panel"]'), 'the panel is drawn');
    const root = checkerIn(page)!;
    await choose(root, 'audience', 'household');
    await choose(root, 'household-certificate', 'yes');
    await choose(root, 'earlier-biz-name', 'none');
    const headline = () => root.querySelector('.headline')?.textContent.trim() ?? '';
    await until(() => headline() && !headline().startsWith('Chưa'), 'the result is in English');
    page.document.documentElement.lang = 'vi';
    await until(() => headline().startsWith('Chưa thể kết luận'), 'the result is in Vietnamese');
    expect(root.querySelector('[role="status"]')!.textContent.trim()).to.equal('');
    expectGuest(page);
  });

  it('a setting that is not known is warned of, by the file itself', async () => {
    const page = await openPage({ body: `<div data-hiendien="baner"></div>${classicTag()}` });
    await until(() => page.window.seen.warnings.length === 1, 'a warning says so');
    expect(page.window.seen.warnings[0]).to.contain('Gần nhất: banner');
    expectGuest(page, 1);
  });

  it('takes an owner’s content, and leaves zod’s settings of the page alone', async () => {
    const response = await fetch('/-/keep', {
      method: 'POST',
      body: JSON.stringify({ ...vi, title: 'Tên của tỉnh' }),
    });
    const address = `/-/kept/${await response.text()}`;
    const page = await openPage({ body: STRIP + classicTag(`data-content="${address}"`) });
    const title = () => drawnBanners(page)[0]?.shadowRoot?.querySelector('[part~="title"]')?.textContent;
    await until(() => title()?.trim() === 'Tên của tỉnh', 'the owner’s title is shown');
    expect(page.newGlobals()).to.deep.equal([]);
    expect(page.window.seen.warnings).to.deep.equal([]);
  });

  for (const [how, csp, attributes] of [
    ['a nonce', `script-src 'nonce-${NONCE}'`, `nonce="${NONCE}"`],
    ['a host', `script-src 'self' 'nonce-${NONCE}'; trusted-types lit-html`, ''],
  ] as const) {
    it(`under a strict policy with ${how}: through to the result, no report`, async () => {
      const page = await openPage({ csp: STRICT + csp, body: BARE + CHECKER + classicTag(attributes) });
      await until(() => drawnBanners(page).length === 1 && checkerIn(page), 'both are drawn');
      const root = checkerIn(page)!;
      await choose(root, 'audience', 'household');
      await choose(root, 'household-certificate', 'yes');
      await choose(root, 'earlier-biz-name', 'none');
      await until(() => root.querySelector('.headline'), 'the result is drawn');
      expectGuest(page);
    });
  }

  it('beside the module: the tags are theirs who came first, one warning a tag', async () => {
    const page = await openPage({
      body: `${classicTag()}${STRIP}<script type="module" src="/-/embed/hiendien.js"></script>`,
    });
    await until(() => page.window.seen.warnings.length > 0, 'the second one warns');
    await settle();
    expect(drawnBanners(page)).to.have.length(1);
    expect(page.window.seen.errors).to.deep.equal([]);
    expect(page.window.seen.warnings).to.have.length(1);
  });
});
