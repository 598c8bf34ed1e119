/** Opens a host with the snippets, uses every widget on it, and compares the page with the one without us. */
import { NONCE, openPage, type HostPage } from '../host-page';
import { isOurs, isOwnFile } from '../recorder';
import { settle, until } from '../wait';
import { ordinaryBody, type Found, type Host } from './host';
import type { Shape } from './shapes';
import { untilDrawn, type Widget } from './widgets';
import { findWidgets } from '../find-widgets';

/** What a page is, apart from us: its tree, how its elements look, and whether events pass. */
interface Portrait {
  readonly tree: string;
  readonly looks: readonly string[];
  readonly cancelled: readonly string[];
  readonly requests: readonly string[];
  /** What the recorder saw: the host's own scripts at work. */
  readonly changes: readonly string[];
}

export interface Visit {
  readonly page: HostPage;
  /** Checks one widget: alive and of use, or its fallback in its place. */
  readonly meet: (widget: Widget) => Promise<void>;
  /** Says what is not as it would be without us. */
  readonly compare: () => Promise<string[]>;
}

/** Marks where the host's own scripts end. */
const BEGIN = `<script nonce="${NONCE}">seen.begin()</script>`;

const portraits = new WeakMap<Host, Promise<Portrait>>();

export async function visit(host: Host, shape: Shape, widgets: readonly Widget[]): Promise<Visit> {
  const without =
    portraits.get(host) ??
    open(host, '').then(async (page) => {
      await page.window.seen.compare();
      const portrait = portray(page);
      page.frame.remove();
      return portrait;
    });
  portraits.set(host, without);
  await without;
  const script = { folder: 'embed', attributes: '', query: '', hasStyle: true, ...host.script };
  const page = await open(host, shape.snippets(widgets, script));
  return {
    page,
    meet: (widget) => meet(page, host, shape, widget),
    compare: async () => [
      ...(await compare(page, await without, script.folder)),
      ...complaints(page, host, shape, widgets),
    ],
  };
}

async function open(host: Host, snippets: string): Promise<HostPage> {
  const page = await openPage({
    ...host.page,
    head: (host.page?.head ?? '') + BEGIN,
    body: (host.body ?? ordinaryBody)(snippets),
  });
  await host.arrange?.(page);
  return page;
}

async function meet(page: HostPage, host: Host, shape: Shape, widget: Widget): Promise<void> {
  if ((host.expects?.(widget, shape) ?? 'alive') === 'fallback') {
    await meetFallback(page, shape, widget);
    return;
  }
  const drawn = await untilDrawn(page.document, widget);
  const found: Found = { widget, ...drawn };
  if (host.isWhole ?? true) await widget.use(found.root);
  await host.check?.(found, page);
  const all = findWidgets(page.document, `hiendien-${widget.name}`);
  if (all.length !== 1) throw new Error(`${all.length} of ${widget.name}`);
}

async function meetFallback({ document }: HostPage, shape: Shape, { name }: Widget): Promise<void> {
  await settle(50);
  if (!shape.hasFallback) {
    if (findWidgets(document, `hiendien-${name}`).length > 0)
      throw new Error('something was put on the page');
    return;
  }
  const find = () =>
    document.querySelector<HTMLElement>(
      `hiendien-${name} > .fallback, [data-hiendien="${name}"] > .fallback`,
    );
  const link = await until(find, 'the fallback is there');
  if (link.offsetHeight === 0) throw new Error('the fallback is not to be seen');
}

async function compare(page: HostPage, without: Portrait, folder: string): Promise<string[]> {
  const { seen, document } = page.window;
  await settle(30);
  await seen.compare();
  const now = portray(page);
  const found = seen.changes.filter((change) => !without.changes.includes(change));
  if (now.tree !== without.tree) found.push(`the tree: ${firstDifference(without.tree, now.tree)}`);
  now.looks.forEach((look, index) => {
    if (look !== without.looks[index]) found.push(`the look: ${without.looks[index]} is now ${look}`);
  });
  if (now.cancelled.join() !== without.cancelled.join()) found.push(`cancelled: ${now.cancelled.join()}`);
  for (const address of now.requests) {
    if (without.requests.includes(address)) continue;
    const { pathname, search, origin } = new URL(address);
    if (
      origin !== location.origin ||
      !pathname.startsWith(`/-/`) ||
      !pathname.endsWith('.js') ||
      (search && !pathname.includes('hiendien'))
    )
      found.push(`asked for ${address} (of ${folder})`);
  }
  if (page.window.scrollY !== 0 && !isOurs(document.activeElement)) found.push('scrolled');
  return [...new Set(found)];
}

/** What was said on the console beyond what the host allows. */
function complaints(
  { window: { seen } }: HostPage,
  host: Host,
  shape: Shape,
  widgets: readonly Widget[],
): string[] {
  const found = [...seen.noise.map((line) => `console: ${line}`)];
  for (const line of [...seen.errors, ...seen.violations])
    if (!host.tolerates?.test(line)) found.push(`error: ${line}`);
  const [least, most] = host.warnings?.(shape, widgets) ?? [0, 0];
  const { warnings } = seen;
  if (warnings.length < least || warnings.length > most)
    found.push(`${warnings.length} warnings, not ${least} to ${most}: ${warnings.join(' | ')}`);
  return found;
}

// ---- what a page is without us ---------------------------------------------------------------------------------

function portray({ window, document }: HostPage): Portrait {
  return {
    tree: treeOf(document.documentElement),
    looks: looksOf(window, document),
    cancelled: window.seen.asHost(() => cancelledEvents(window, document)),
    changes: [...window.seen.changes],
    requests: window.performance.getEntriesByType('resource').map(({ name }) => name),
  };
}

/** Whether a script tag is one of our snippets, also where an optimiser has renamed its attributes. */
function isOurScript(element: Element): boolean {
  return (
    element.localName === 'script' &&
    [...element.attributes].some(({ value }) => /\/hiendien\.(?:all\.)?js/.test(value))
  );
}

function treeOf(element: Element): string {
  const attributes = [...element.attributes].map(({ name, value }) => ` ${name}="${value}"`).join('');
  let inside = '';
  for (const child of element.childNodes) {
    if (child.nodeType === 3) inside += child.textContent?.replace(/\s+/g, '') ?? '';
    else if (child.nodeType === 1 && !isOurs(child) && !isOwnFile(child) && !isOurScript(child as Element))
      inside += treeOf(child as Element);
  }
  return `<${element.localName}${attributes}>${inside}</${element.localName}>`;
}

/** How things look, apart from their place and size, which depend on how much room our widgets take. */
const LOOK = [
  ...['display', 'position', 'float', 'visibility', 'opacity', 'color', 'backgroundColor', 'backgroundImage'],
  ...['fontFamily', 'fontSize', 'fontWeight', 'fontStyle', 'lineHeight', 'letterSpacing', 'textAlign'],
  ...[
    'textDecorationLine',
    'textTransform',
    'direction',
    'whiteSpace',
    'listStyleType',
    'cursor',
    'overflowX',
  ],
  ...['marginTop', 'marginBottom', 'paddingTop', 'paddingLeft', 'borderTopWidth', 'borderTopStyle'],
  ...['borderTopColor', 'borderRadius', 'boxShadow', 'boxSizing', 'outlineStyle', 'zIndex', 'transform'],
  ...['colorScheme', 'verticalAlign', 'contain', 'transitionDuration', 'animationName', 'pointerEvents'],
] as const;

function looksOf(window: Window, document: Document): string[] {
  const looks = [`${document.styleSheets.length} style sheets`];
  for (const element of [document.documentElement, document.body, ...document.body.querySelectorAll('*')]) {
    if (isOurs(element) || isOurScript(element)) continue;
    const style = window.getComputedStyle(element) as unknown as Record<string, string>;
    looks.push(`${element.localName}: ${LOOK.map((name) => style[name]).join('; ')}`);
  }
  return looks;
}

/** The events of a page that somebody on it cancels. */
function cancelledEvents({ seen: { natives } }: HostPage['window'], document: Document): string[] {
  const target = document.querySelector('main') ?? document.body;
  const keys = ['a', 's', '/', 'Enter', 'Escape', 'Tab', 'ArrowDown', 'F1'];
  const events = [
    ...[
      'click',
      'mousedown',
      'contextmenu',
      'wheel',
      'touchstart',
      'touchmove',
      'pointerdown',
      'submit',
      'reset',
    ],
    ...['copy', 'paste', 'dragstart', 'dragover', 'beforeinput', 'selectstart', 'beforeunload', 'popstate'],
  ].map((type) => new natives.Event(type, { bubbles: true, cancelable: true }));
  for (const type of ['keydown', 'keyup'])
    events.push(
      ...keys.map((key) => new natives.KeyboardEvent(type, { key, bubbles: true, cancelable: true })),
    );
  return events.filter((event) => !target.dispatchEvent(event)).map(({ type }) => type);
}

function firstDifference(before: string, after: string): string {
  let at = 0;
  while (before[at] === after[at]) at++;
  return `“${before.slice(Math.max(0, at - 60), at + 60)}” is now “${after.slice(Math.max(0, at - 60), at + 60)}”`;
}
