import { expect } from '@open-wc/testing';
import { closePages, openPage, scriptTag, settle, until, type HostPage } from './host-page';
import { findWidgets } from './find-widgets';

const FALLBACK = '<a id="fallback" href="https://hiendienonline.tenmien.vn/">Chương trình</a>';
const TAG = `<hiendien-eligibility-checker as-of="2026-11-23">${FALLBACK}</hiendien-eligibility-checker>`;
const PLACEHOLDER = `<div data-hiendien="eligibility-checker" data-as-of="2026-11-23">${FALLBACK}</div>`;
const WIDGET = 'data-widget="eligibility-checker" data-as-of="2026-11-23"';

function drawnCheckers({ document }: HostPage): HTMLElement[] {
  return findWidgets(document, 'hiendien-eligibility-checker').filter((checker) =>
    checker.shadowRoot?.querySelector('[part~="checker"]'),
  );
}

async function untilDrawn(page: HostPage, count = 1): Promise<ShadowRoot> {
  await until(() => drawnCheckers(page).length === count, 'the checker is drawn');
  return drawnCheckers(page)[0]!.shadowRoot!;
}

/** The built files that a page has asked for, by name. */
function filesOf({ window }: HostPage): string[] {
  return window.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname.split('/').pop() ?? '');
}

function textOf(root: ParentNode, selector: string): string {
  return (root.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Chooses an option of the question that is shown, and goes on. */
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

/** Answers for a household, up to the last question. */
async function answer(root: ShadowRoot): Promise<void> {
  await choose(root, 'audience', 'household');
  await choose(root, 'household-certificate', 'yes');
  await choose(root, 'earlier-biz-name', 'none');
}

function expectQuiet({ window }: HostPage, warnings = 0): void {
  expect(window.seen.errors, 'errors').to.deep.equal([]);
  expect(window.seen.violations, 'violations').to.deep.equal([]);
  expect(window.seen.warnings, 'warnings').to.have.length(warnings);
}

afterEach(closePages);

describe('built: the eligibility checker on a page', () => {
  for (const [form, body] of [
    ['a tag', TAG + scriptTag()],
    ['a tag after the script', scriptTag('async') + TAG],
    ['a placeholder', PLACEHOLDER + scriptTag()],
    ['a script tag alone', scriptTag(WIDGET)],
  ] as const) {
    it(`as ${form}: the entry, at most two more files, and on to the result`, async () => {
      const page = await openPage({ body });
      const root = await untilDrawn(page);
      await settle();
      const files = filesOf(page);
      expect(files.filter((file) => file.startsWith('hiendien'))).to.deep.equal(['hiendien.js']);
      expect(files.length).to.be.at.most(3);
      expect(drawnCheckers(page)).to.have.length(1);
      expect(textOf(root, '.notice')).to.contain('23/11/2026');
      await answer(root);
      await until(() => root.querySelector('.headline'), 'the result is drawn');
      expect(textOf(root, '.headline')).to.match(/^Chưa thể kết luận: chưa rõ biz\.vn/);
      expect(root.activeElement?.className).to.equal('headline');
      expect(page.newGlobals()).to.deep.equal([]);
      expectQuiet(page);
    });
  }

  it('in English: the entry and three more files', async () => {
    const page = await openPage({ html: 'lang="en"', body: TAG + scriptTag() });
    const root = await untilDrawn(page);
    expect(textOf(root, '.head')).to.equal('Can you get a free domain name?');
    expect(filesOf(page).filter((file) => file.endsWith('.js')).length).to.be.at.most(4);
    expectQuiet(page);
  });

  it('leaves the children of a placeholder where the page has put them, and shows none', async () => {
    const page = await openPage({ body: PLACEHOLDER + scriptTag() });
    await untilDrawn(page);
    const fallback = page.document.querySelector<HTMLElement>('[data-hiendien] > #fallback');
    expect(fallback).to.exist;
    expect(fallback!.offsetHeight).to.equal(0);
  });

  it('beside a banner, and twice, each file is asked for once', async () => {
    const page = await openPage({
      body: `<hiendien-banner></hiendien-banner>${TAG}${TAG}${PLACEHOLDER}${scriptTag()}`,
    });
    await untilDrawn(page, 3);
    await settle();
    const files = filesOf(page);
    expect(new Set(files).size).to.equal(files.length);
    expectQuiet(page);
  });
});

describe('built: the eligibility checker without all its files', () => {
  for (const [lang, says] of [
    ['vi', 'Chưa tải được phần này. Vui lòng kiểm tra kết nối mạng rồi thử lại.'],
    ['en', 'This part could not be loaded. Please check the connection and try again.'],
  ] as const) {
    it(`the result’s file is missing, ${lang}: it is said, and every answer is kept`, async () => {
      const page = await openPage({ html: `lang="${lang}"`, body: TAG + scriptTag('', 'noresult') });
      const root = await untilDrawn(page);
      let verdicts = 0;
      page.document.addEventListener('hiendien-eligibility-verdict', () => verdicts++);
      await answer(root);
      await until(() => textOf(root, '[role="status"]') === says, 'it is said');
      expect(root.querySelector('.headline')).to.equal(null);
      const chosen = () => root.querySelector<HTMLInputElement>('input:checked')?.value;
      expect(chosen()).to.equal('none');
      const back = () => [...root.querySelectorAll<HTMLElement>('.actions button')][1]!;
      back().click();
      await until(() => root.querySelector('[data-question="household-certificate"]'), 'it goes back');
      expect(chosen()).to.equal('yes');
      expect(textOf(root, '[role="status"]')).to.equal('');
      expect(verdicts).to.equal(0);
      expect(page.window.seen.errors).to.deep.equal([]);
    });
  }

  // Some engines remember for as long as the page lives that a module could not be had.
  it('the result’s file is there at the second try: the result alone, or the sentence again', async () => {
    const page = await openPage({ body: TAG + scriptTag('', 'noresult') });
    const root = await untilDrawn(page);
    await answer(root);
    const said = () => textOf(root, '[role="status"]');
    await until(said, 'it is said');
    const cookie = 'again=1; path=/-/noresult/';
    page.document.cookie = cookie;
    try {
      root.querySelector<HTMLElement>('.primary')!.click();
      await settle(500);
    } finally {
      page.document.cookie = `${cookie}; max-age=0`;
    }
    const hasResult = root.querySelector('.headline') !== null;
    expect(said()).to.equal(
      hasResult ? '' : 'Chưa tải được phần này. Vui lòng kiểm tra kết nối mạng rồi thử lại.',
    );
    expect(root.querySelector('input:checked') !== null).to.equal(!hasResult);
    expect(page.window.seen.errors).to.deep.equal([]);
  });
});
