/**
 * Nothing on a page moves when a widget comes, whatever its column's width, however the snippet is written and however
 * late the files are. In every engine by where things stand, in Chromium by its own count of shifts too.
 */
import { expect } from '@open-wc/testing';
import { channelSnippets, type Snippet } from '../../.tools/release/snippets';
import { closePages, openPage, settle, until, type HostPage } from './host-page';
import { findWidgets } from './find-widgets';

const WIDTHS = [
  ...[
    150, 163, 178, 200, 228, 250, 275, 300, 320, 360, 390, 414, 450, 480, 542, 600, 640, 719, 768, 900, 1024,
  ],
  ...[1170, 1280, 1400],
];

/** What stands in a column: the snippet without its script tag where one is enough for the page. */
function splitScript({ name, html }: Snippet): readonly [script: string, tag: string] {
  if (name === 'banner-script') return ['', html];
  const [script = ''] = /<script[^>]*><\/script>\n?/.exec(html) ?? [];
  return [script, html.replace(script, '')];
}

/** A page with the snippet in columns of all widths, each with something below. They all stand in sight. */
function pageOf(snippet: Snippet, hasScript: boolean): string {
  const [script, tag] = splitScript(snippet);
  const columns = WIDTHS.map(
    (width) =>
      `<div class="column" style="width:${width}px">${hasScript ? tag : still(tag)}<p>Nội dung</p></div>`,
  );
  return `${columns.join('\n')}${hasScript ? script : ''}`;
}

/** A snippet whose files are nowhere. */
function still(tag: string): string {
  return tag.replaceAll('/-/', '/-/gone/');
}

const HEAD =
  '<style>body { margin: 0; } .column { position: absolute; top: 0; left: 0; } .column > p { margin: 0; }</style>';

function open(body: string, language: string, parsedOnly: boolean): Promise<HostPage> {
  return openPage({ width: 1500, html: `lang="${language}"`, head: HEAD, body, parsedOnly });
}

/** Where what is below stands, in each column. */
function standOf({ document }: HostPage): string[] {
  return [...document.querySelectorAll('.column > p')].map(
    (below, index) => `${WIDTHS[index]} px: ${Math.round(below.getBoundingClientRect().top)}`,
  );
}

function areDrawn({ document }: HostPage, name: string): boolean {
  if (name === 'banner-iframe') {
    const frames = [...document.querySelectorAll('iframe')];
    return frames.every((frame) => {
      const widget = frame.contentDocument?.querySelector('hiendien-banner');
      return widget?.shadowRoot?.querySelector('section') && frame.parentElement?.style.minHeight;
    });
  }
  const [widget = ''] =
    /^(?:banner|eligibility-checker|domain-search|register|journey|support|events|stories|materials|feedback)/.exec(
      name,
    ) ?? ['banner'];
  const found = findWidgets(document, `hiendien-${widget}`);
  // A widget with a list is there when its list is.
  const isDrawn = (element: Element) =>
    element.shadowRoot?.querySelector(
      element.hasAttribute('source') ? '[data-entry],.near,table,.more' : 'section',
    );
  const steps = ['eligibility-checker', 'domain-search', 'register'].map((step) => `hiendien-${step}`);
  const stepsOf = ({ shadowRoot }: Element) => [...(shadowRoot?.querySelectorAll(steps.join()) ?? [])];
  return found.length === WIDTHS.length && [...found, ...found.flatMap(stepsOf)].every(isDrawn);
}

/** What the browser says has moved. Nothing, where it does not count. */
function observeShifts({ window }: HostPage): () => readonly string[] {
  const { PerformanceObserver: Observer } = window as unknown as {
    PerformanceObserver: typeof PerformanceObserver;
  };
  if (!Observer.supportedEntryTypes.includes('layout-shift')) return () => [];
  const shifts: string[] = [];
  const observer = new Observer((list) => {
    for (const entry of list.getEntries() as Shift[])
      shifts.push(`${entry.value.toFixed(4)}: ${entry.sources.map(({ node }) => nameOf(node)).join()}`);
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  return () => shifts;
}

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

function nameOf(node: Node | null): string {
  const column = node?.parentElement?.closest<HTMLElement>('.column')?.style.width ?? 'inside';
  return `${node?.nodeName ?? 'gone'} (${column})`;
}

afterEach(closePages);

describe('built: nothing moves when a widget comes', function () {
  this.timeout(30_000);

  for (const { name } of channelSnippets('/'))
    for (const [folder, language] of [
      ['embed', 'vi'],
      ['slow', 'vi'],
      ['slow', 'en'],
      ['late', 'vi'],
    ] as const)
      it(`${name}, ${folder}, ${language}`, async () => {
        const snippet = channelSnippets(`/-/${folder}/`).find((one) => one.name === name)!;
        const before = standOf(await open(pageOf(snippet, false), language, false));
        closePages();
        const page = await open(pageOf(snippet, true), language, true);
        const shifts = observeShifts(page);
        await until(() => areDrawn(page, name), 'all are drawn', 20_000);
        await settle();
        expect(standOf(page)).to.deep.equal(before);
        expect(shifts()).to.deep.equal([]);
        expect(page.window.seen.errors).to.deep.equal([]);
      });
});
