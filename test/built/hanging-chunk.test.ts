/**
 * What a visitor's act asks for does not come, or comes late: the act is answered at once, and said to take its time. After
 * a long time nobody is kept waiting.
 */
import { expect } from '@open-wc/testing';
import { findWidgets } from './find-widgets';
import { closePages, openPage, scriptTag, settle, until, type HostPage } from './host-page';

interface Act {
  readonly tag: string;
  /** How the files that it asks for begin. */
  readonly files: string;
  /** What is pressed last, and can be again. */
  readonly again: string;
  readonly act: (root: ShadowRoot) => Promise<void> | void;
  /** What says that it could not be had; the banner shows its link instead. */
  readonly failed: (root: ShadowRoot) => boolean;
  /** How a visitor tries again. */
  readonly retry: (root: ShadowRoot) => Promise<void> | void;
  /** What is there once it has come. */
  readonly came: (root: ShadowRoot) => unknown;
}

const FAILED = 'Chưa tải được phần này';

/** A fold asks whenever it is opened. */
async function openAnew(root: ShadowRoot): Promise<void> {
  press(root, 'summary');
  await settle(50);
  press(root, 'summary');
}

const press = (root: ShadowRoot, selector: string) => {
  root.querySelector<HTMLElement>(selector)!.click();
};

const ACTS: readonly Act[] = [
  {
    tag: 'banner',
    files: 'banner-panel',
    again: 'summary',
    act: (root) => {
      press(root, 'summary');
    },
    failed: (root) => root.querySelector('details a')?.getAttribute('href')?.startsWith('https://') === true,
    retry: openAnew,
    came: (root) => root.querySelector('[part~="panel"]'),
  },
  {
    tag: 'eligibility-checker',
    files: 'result',
    again: '.primary',
    act: async (root) => {
      for (const option of ['household', 'yes']) {
        (await until(() => root.querySelector<HTMLElement>(`input[value="${option}"]`), option)).click();
        await settle(50);
        press(root, '.primary');
        await settle(50);
      }
    },
    // What could have been left out is asked then, and its answer asks for the file anew.
    failed: (root) => root.querySelector('[data-question="earlier-biz-name"]') !== null,
    retry: async (root) => {
      press(root, 'input[value="none"]');
      await settle(50);
      press(root, '.primary');
    },
    came: (root) => root.querySelector('[part~="outcome"]'),
  },
  {
    tag: 'domain-search',
    files: 'search-in-use',
    again: '.line button',
    act: (root) => {
      root.querySelector<HTMLInputElement>('#name')!.value = 'an';
      press(root, '.line button');
    },
    failed: (root) => root.textContent.includes(FAILED) && root.querySelector('.again') !== null,
    retry: (root) => {
      press(root, '.again');
    },
    came: (root) => root.querySelector('.again') === null && root.querySelector('[part~="search"] .list'),
  },
  {
    tag: 'register',
    files: 'register-details',
    again: 'summary',
    act: (root) => {
      press(root, 'summary');
    },
    failed: (root) => root.querySelector('details')!.textContent.includes(FAILED),
    retry: openAnew,
    came: (root) =>
      !root.querySelector('details')!.textContent.includes(FAILED) &&
      root.querySelector('details p, details li'),
  },
];

/** In the page, before anything else: what takes longer than ten seconds takes two. */
const FASTER =
  '<script>const wait = setTimeout; setTimeout = (act, ms, ...rest) => wait(act, ms > 10_000 ? 2000 : ms, ...rest)</script>';

async function open(
  { tag }: Act,
  folder: string,
  { language = 'vi', head = '' } = {},
): Promise<readonly [HostPage, ShadowRoot]> {
  const body = `<hiendien-${tag}></hiendien-${tag}><p id="below">Sau</p>${scriptTag('', folder)}`;
  const page = await openPage({ html: `lang="${language}"`, head, body });
  const find = () => findWidgets(page.document, `hiendien-${tag}`)[0]?.shadowRoot;
  await until(() => find()?.querySelector('section'), `${tag} is drawn`);
  return [page, find()!];
}

const nextFrame = ({ window }: HostPage) =>
  new Promise((resolve) => {
    window.requestAnimationFrame(resolve);
  });
const wordsOf = (root: ShadowRoot) => root.querySelector('.late')!.textContent;
const isBusy = (root: ShadowRoot) => root.querySelector('section')!.getAttribute('aria-busy') === 'true';

afterEach(closePages);

describe('built: a file of a widget', () => {
  it('never comes: its link stands and can be followed; a tag that is put in later asks anew, and both come alive', async () => {
    const tag = 'hiendien-eligibility-checker';
    const body = `<${tag}><a href="#there">Trang của Chương trình</a></${tag}>${scriptTag('', 'hangonce:eligibility-checker')}`;
    const page = await openPage({ head: FASTER, body });
    const link = page.document.querySelector<HTMLElement>(`${tag} a`)!;
    await settle(2500);
    expect(link.getBoundingClientRect().height, 'the link is seen').to.be.above(0);
    link.click();
    await until(() => page.window.location.hash === '#there', 'it is followed');
    page.document.body.append(page.document.createElement(tag));
    await until(
      () =>
        [...page.document.querySelectorAll(tag)].every((found) => found.shadowRoot?.querySelector('section')),
      'both are drawn',
    );
    expect(page.window.seen.errors).to.deep.equal([]);
  });
});

describe('built: a file that an act asks for', () => {
  for (const act of ACTS) {
    for (const [language, words] of [
      ['vi', 'Đang tải…'],
      ['en', 'Loading…'],
    ] as const)
      it(`${act.tag}, ${language}: hangs; the act is answered at once, after a second it is said`, async () => {
        const [page, root] = await open(act, `hang:${act.files}`, { language });
        expect(isBusy(root), 'busy before').to.equal(false);
        const start = performance.now();
        await act.act(root);
        // Three frames of 60 a second: the eye sees it before a tenth of a second is over, on a machine that keeps up.
        for (let frame = 0; frame < 3; frame++) await nextFrame(page);
        expect(isBusy(root), 'busy').to.equal(true);
        // On a machine that does not keep up, the second may be over.
        if (performance.now() - start < 900) expect(wordsOf(root), 'at once').to.equal('');
        const top = page.document.querySelector('#below')!.getBoundingClientRect().top;
        await until(() => wordsOf(root) === words, 'it is said');
        expect(performance.now() - start, 'milliseconds').to.be.above(700);
        expect(page.document.querySelector('#below')!.getBoundingClientRect().top).to.equal(top);
        // A press meanwhile is answered too: by what the page can do without the file.
        press(root, act.again);
        await settle(50);
        expect(isBusy(root)).to.equal(true);
        expect(page.window.seen.errors).to.deep.equal([]);
      });

    it(`${act.tag}: never comes; after a long time it is as if it had failed, and the next act asks anew`, async () => {
      const [page, root] = await open(act, `hangonce:${act.files}`, { head: FASTER });
      await act.act(root);
      await until(() => isBusy(root), 'it is busy');
      await until(() => wordsOf(root) !== '', 'it is said to take its time');
      await until(() => !isBusy(root) && wordsOf(root) === '', 'nobody waits any more');
      await until(() => act.failed(root), 'it is said that it has failed');
      expect(act.came(root), 'what has not come').to.not.be.ok;
      await act.retry(root);
      await until(() => act.came(root), 'it has come');
      await until(() => !isBusy(root), 'nothing is on its way');
      const asked = page.window.performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name))
        .filter(({ pathname, search }) => pathname.includes(`/${act.files}`) && search === '?again=1');
      expect(asked.length, 'asked under another address').to.be.above(0);
      expect(page.window.seen.errors).to.deep.equal([]);
    });

    it(`${act.tag}: comes late; nothing is busy any more, and nothing was said`, async () => {
      const [page, root] = await open(act, `slow:${act.files}`);
      await act.act(root);
      await until(() => isBusy(root), 'it is busy');
      await until(() => !isBusy(root), 'it has come');
      expect(wordsOf(root)).to.equal('');
      expect(page.window.seen.errors).to.deep.equal([]);
    });
  }
});
