/** What happens to elements on a page: moved, copied, taken away, translated, adopted, put away with the page. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { closePages, openPage, type HostPage } from '../host-page';
import { settle, until } from '../wait';
import { ordinaryBody } from './host';
import { knownShapes, type Script } from './shapes';
import { untilDrawn, knownWidgets, type Widget } from './widgets';
import { findWidgets } from '../find-widgets';

const [widgets, shapes] = await Promise.all([knownWidgets(), knownShapes()]);
const snippetOf = (shape: string) => shapes.find(({ name }) => name === shape)!.snippets;
const asElement = snippetOf('element');
const asPlaceholder = snippetOf('placeholder');
const asScript = snippetOf('script');

function script(folder = 'embed'): Script {
  return { folder, attributes: '', query: '', hasStyle: true };
}

function expectQuiet({ window: { seen } }: HostPage): void {
  expect([...seen.errors, ...seen.violations, ...seen.warnings, ...seen.noise]).to.deep.equal([]);
}

function tagsOf({ document }: HostPage, { name }: Widget): HTMLElement[] {
  return findWidgets(document, `hiendien-${name}`);
}

/** How pages that load only a part of themselves bring back what was there before; each is told before the swap. */
const WAYS_BACK: readonly (readonly [way: string, comeBack: (main: Element) => () => void])[] = [
  [
    'read again, as pjax and htmx do',
    (main) => {
      const { innerHTML } = main;
      return () => {
        main.innerHTML = innerHTML;
      };
    },
  ],
  [
    'restored from a copy, as Turbo does',
    (main) => {
      const copy = main.cloneNode(true);
      return () => {
        main.replaceWith(copy);
      };
    },
  ],
];

afterEach(closePages);

for (const widget of widgets) {
  describe(`life of a ${widget.name}`, () => {
    it('moved to another place, after it was used and while it is: of use there', async () => {
      const page = await openPage({ body: ordinaryBody(asElement([widget], script())) });
      const { element, root } = await untilDrawn(page.document, widget);
      page.document.querySelector('footer')!.append(element);
      await widget.use(root);
      page.document.body.prepend(element);
      await untilDrawn(page.document, widget);
      expect(element.shadowRoot).to.equal(root);
      expectQuiet(page);
    });

    it('copied with its page’s part, as carousels do: the copy is a widget of its own', async () => {
      const page = await openPage({ body: `<div id="slide">${asElement([widget], script())}</div>` });
      await untilDrawn(page.document, widget);
      const slide = page.document.querySelector('#slide')!;
      slide.after(slide.cloneNode(true));
      const { root } = await untilDrawn(page.document, widget, 1);
      await widget.use(root);
      expectQuiet(page);
    });

    for (const [form, snippets] of [
      ['placeholder', asPlaceholder],
      ['script tag', asScript],
    ] as const) {
      it(`copied together with its ${form}: one widget for each`, async () => {
        const page = await openPage({ body: `<div id="slide">${snippets([widget], script())}</div>` });
        await untilDrawn(page.document, widget);
        const slide = page.document.querySelector('#slide')!;
        slide.after(slide.cloneNode(true));
        const { innerHTML } = slide;
        slide.innerHTML = innerHTML;
        await untilDrawn(page.document, widget, 1);
        await settle(100);
        expect(tagsOf(page, widget)).to.have.length(2);
        expectQuiet(page);
      });
    }

    it('taken away while it loads, and put back: drawn', async () => {
      const page = await openPage({
        parsedOnly: true,
        body: asElement([widget], script('late')) + asPlaceholder([widget], script('late')),
      });
      const placeholder = await until(
        () => page.document.querySelector('[data-hiendien]'),
        'both are parsed',
      );
      const taken = tagsOf(page, widget)[0]!;
      taken.remove();
      placeholder.remove();
      await until(
        () =>
          page.window.customElements.get(`hiendien-${widget.name}`) ??
          page.document.readyState === 'complete',
        'the script is there',
      );
      await settle(50);
      page.document.body.append(taken, placeholder);
      await untilDrawn(page.document, widget, 1);
      await settle(50);
      expect(tagsOf(page, widget)).to.have.length(2);
      expectQuiet(page);
    });

    it('taken away for good while it loads: nothing is thrown, nothing put in its place', async () => {
      const page = await openPage({
        parsedOnly: true,
        body: asElement([widget], script('late')) + asPlaceholder([widget], script('late')),
      });
      await until(() => page.document.querySelector('[data-hiendien]'), 'both are parsed');
      for (const element of page.document.querySelectorAll(
        '[data-hiendien], [data-hiendien] *, hiendien-banner',
      ))
        element.remove();
      for (const element of tagsOf(page, widget)) element.remove();
      await until(() => page.document.readyState === 'complete', 'the page is loaded');
      await settle(100);
      expect(tagsOf(page, widget)).to.deep.equal([]);
      expectQuiet(page);
    });

    it('translated by the browser before and after it is used: still of use', async () => {
      const page = await openPage({ body: ordinaryBody(asElement([widget], script())) });
      const { root } = await untilDrawn(page.document, widget);
      const translator = new page.window.MutationObserver(() => {
        translate(page, root);
      });
      const watch = () => {
        translate(page, root);
        translator.observe(root, { subtree: true, childList: true, characterData: true });
      };
      watch();
      await widget.use(root);
      await settle(50);
      translator.disconnect();
      expect(root.querySelectorAll('*|font').length).to.be.above(2);
      expectQuiet(page);
    });

    it('is one of a page that is put away and comes back: as it was left, and of use', async () => {
      const body = asElement([widget], script());
      const kept = await fetch('/-/keep', { method: 'POST', body: pageFor(body) });
      const report = await executeServerCommand<Return, object>('leave-and-come-back', {
        address: `${location.origin}/-/page/${await kept.text()}?keep=1`,
        tag: `hiendien-${widget.name}`,
      });
      expect(report.errors).to.deep.equal([]);
      expect(report.drawn).to.equal(true);
      if (report.came === 'kept') expect(report.marked, 'what was entered is still there').to.equal(true);
    }).timeout(40_000);

    for (const [form, snippets] of [
      ['element', asElement],
      ['placeholder', asPlaceholder],
    ] as const)
      for (const [way, comeBack] of WAYS_BACK)
        it(`stands as ${form} in a part of the page that is swapped and ${way}: one, and of use`, async () => {
          const page = await openPage({
            head: asScript([], script()),
            body: `<main>${snippets([widget], script())}</main>`,
          });
          const { root } = await untilDrawn(page.document, widget);
          await widget.use(root);
          const main = page.document.querySelector('main')!;
          const restore = comeBack(main);
          main.innerHTML = '<p>Trang khác</p>';
          await settle(50);
          expect(tagsOf(page, widget), 'on the other page').to.deep.equal([]);
          restore();
          const { root: next } = await untilDrawn(page.document, widget);
          await widget.use(next);
          expect(tagsOf(page, widget), 'after coming back').to.have.length(1);
          expectQuiet(page);
        });

    it('leaves nothing after a thousand times on the page', async () => {
      const page = await openPage({
        body: `<main></main>${asScript([], script())}${asElement([widget], script())}`,
      });
      const { element, root } = await untilDrawn(page.document, widget);
      await until(() => !root.querySelector(':not(:defined)'), 'the widgets in it are there too');
      const listeners = countListeners(page);
      page.window.addEventListener('probe', closePages);
      expect(listeners(), 'a listener is counted').to.equal(1);
      page.window.removeEventListener('probe', closePages);
      const main = page.document.querySelector('main')!;
      const references: WeakRef<Element>[] = [];
      const cycle = async (count: number) => {
        for (let time = 0; time < count; time++) {
          const copy = element.cloneNode(true) as HTMLElement;
          references.push(new WeakRef(copy));
          main.append(copy);
          if (time % 10 === 0)
            await (copy as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete;
          copy.remove();
        }
        await settle(0);
      };
      await cycle(100);
      const before = await executeServerCommand<Partial<Memory>, undefined>('collect-garbage');
      await cycle(1000);
      expect(listeners(), 'listeners on the window and the document').to.equal(0);
      const after = await executeServerCommand<Partial<Memory>, undefined>('collect-garbage');
      expect(main.childElementCount, 'elements on the page').to.equal(0);
      if (!TELLS_ITS_MEMORY) return;
      if (!isMeasured(before) || !isMeasured(after)) throw new Error('Nothing was measured.');
      const alive = references.filter((reference) => reference.deref()).length;
      expect(alive, 'elements that are still alive').to.be.below(20);
      expect(after.nodes - before.nodes, 'nodes').to.be.below(500);
      expect(after.listeners - before.listeners, 'listeners').to.be.below(100);
      expect(after.bytes - before.bytes, 'bytes').to.be.below(600_000);
    }).timeout(60_000);
  });
}

/** What became of a page that was left and come back to. */
interface Return {
  readonly came: 'kept' | 'anew';
  readonly marked: boolean;
  readonly drawn: boolean;
  readonly errors: readonly string[];
}

interface Memory {
  readonly bytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Only Chromium's driver can collect garbage. */
const TELLS_ITS_MEMORY = /Chrom(?:e|ium)\//.test(navigator.userAgent);

function isMeasured(memory: Partial<Memory>): memory is Memory {
  return [memory.bytes, memory.nodes, memory.listeners].every(Number.isFinite);
}

/** A page for a window of its own: it keeps in itself what goes wrong. */
function pageFor(body: string): string {
  const record = `var errors = []; addEventListener('error', (event) => errors.push(event.message));
    addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));`;
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Host</title><script>${record}</script>${body}</html>`;
}

type AddListener = EventTarget['addEventListener'];

/** How many listeners stand on the window and the document beyond those that were taken away again. */
function countListeners({ window, document }: HostPage): () => number {
  const counts = new Map<EventTarget, number>();
  for (const target of [window, document]) {
    const add: AddListener = target.addEventListener.bind(target);
    const remove: AddListener = target.removeEventListener.bind(target);
    const change = (by: number) => void counts.set(target, (counts.get(target) ?? 0) + by);
    target.addEventListener = (...rest: Parameters<AddListener>) => {
      change(1);
      add(...rest);
    };
    target.removeEventListener = (...rest: Parameters<AddListener>) => {
      change(-1);
      remove(...rest);
    };
  }
  return () => [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** What a translating browser does: each text becomes another one, in two font elements, also in shadow roots. */
function translate({ document, window }: HostPage, root: ShadowRoot): void {
  for (const tree of [document.body, root]) {
    const walker = document.createTreeWalker(tree, window.NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const parent = text.parentElement;
      if (!text.data.trim() || !parent || parent.closest('font, script, style, [translate="no"]')) continue;
      const [outer, inner] = ['font', 'font'].map((tag) => document.createElement(tag)) as [
        HTMLElement,
        HTMLElement,
      ];
      outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
      inner.textContent = `«${text.data.trim()}»`;
      outer.append(inner);
      text.replaceWith(outer);
    }
  }
}
