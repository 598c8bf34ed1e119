/**
 * Watches a page from its first moment on: what is said on its console, what goes wrong in it, and what the built
 * files change in it. It runs in the test, not in the page, so that neither the page's scripts nor its policy can
 * reach it.
 */

/** A page's window, with the constructors that a recorder needs of it. */
export type PageWindow = Window & typeof globalThis;

export interface PageRecord {
  readonly warnings: string[];
  readonly errors: string[];
  /** Everything else that is said on the console. */
  readonly noise: string[];
  readonly violations: string[];
  /** What our files did to the page that is none of theirs, in words. */
  readonly changes: string[];
  /** Names that were added to `window` since the page began. */
  newGlobals(): string[];
  /** Constructors, as they were before any script could replace them. */
  readonly natives: Pick<PageWindow, 'Event' | 'KeyboardEvent'>;
  /** The host's own scripts are through: from here on, whatever changes is ours. */
  begin(): void;
  /** Lets the page's owner change the page, which is their right. */
  asHost<Result>(act: () => Result): Result;
  /** Compares the page with what it was when `begin` was called; adds to `changes`. */
  compare(): Promise<void>;
}

/** Built files lie in folders below `/-/`; what else lies there belongs to the page. */
const BUILT_FILE = /\/-\/(?!page\b|text\b|kept\b)[\w.:-]+\/[\w.-]+\.js/;

const CONSOLE = ['log', 'info', 'debug', 'trace', 'dir', 'table', 'assert', 'group'] as const;

/** What nobody but the page may add to or replace, by the name it has on the window. */
const SHARED = [
  ...[
    'Object',
    'Function',
    'Array',
    'String',
    'Number',
    'Boolean',
    'Date',
    'RegExp',
    'Promise',
    'Symbol',
    'Error',
  ],
  ...['Map', 'Set', 'WeakMap', 'JSON', 'Math', 'Reflect', 'Intl', 'Event', 'EventTarget', 'Node', 'Element'],
  ...['HTMLElement', 'Document', 'DocumentFragment', 'ShadowRoot', 'CSSStyleSheet', 'History', 'Location'],
  ...['Storage', 'MutationObserver', 'XMLHttpRequest', 'CustomElementRegistry', 'Navigator'],
];

/** The tag that holds a file of ours to its hash: it comes and goes with the request, and has an address that nobody can guess. */
function isLoader({ localName, attributes }: Partial<Element>): boolean {
  const src = localName === 'script' ? (attributes?.getNamedItem('src')?.value ?? '') : '';
  return BUILT_FILE.test(src) && src.includes('.js#') && attributes?.getNamedItem('integrity') !== null;
}

/** Whether a node is ours, or stands in one of ours or in a placeholder. */
export function isOurs(node: Node | null): boolean {
  if (node && isLoader(node as Partial<Element>)) return true;
  for (let at = node; at; at = at.parentNode) {
    const { localName, dataset } = at as Partial<HTMLElement>;
    if (localName?.startsWith('hiendien-') || dataset?.['hiendien'] !== undefined) return true;
  }
  return false;
}

/** Makes an observer whose callback is the page's: what records hold become objects of the callback's realm. */
export type MakeObserver = (keep: (records: readonly MutationRecord[]) => void) => MutationObserver;

/** Whether a node is the script tag that loads one of our files, held to its hash; it comes and goes. */
export function isOwnFile(node: Node): boolean {
  const { localName, src, href, integrity } = node as Partial<HTMLScriptElement & HTMLLinkElement>;
  const address = { script: src, link: href }[localName ?? ''];
  return Boolean(integrity) && /-[0-9a-f]{8}\.js(?:[?#]|$)/.test(address ?? '');
}

/** Begins to watch a page. To be called before any other script of the page runs. */
export function recordPage(window: PageWindow, observe: MakeObserver): PageRecord {
  const { document, Event, KeyboardEvent } = window;
  const warnings: string[] = [];
  const errors: string[] = [];
  const noise: string[] = [];
  const violations: string[] = [];
  const changes: string[] = [];
  const globals = Object.getOwnPropertyNames(window);
  const put =
    (list: string[]) =>
    (...words: unknown[]) =>
      void list.push(words.map(String).join(' '));
  Object.assign(window.console, { warn: put(warnings), error: put(errors) });
  for (const method of CONSOLE) window.console[method] = put(noise);
  window.addEventListener('error', ({ message, target }) => {
    if (message && target === window) errors.push(message);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => void errors.push(String(reason)));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    violations.push(`${violatedDirective} ${blockedURI}`);
  });
  watchListeners(window, changes);

  let state: ReadonlyMap<string, unknown> = new Map();
  const batches: { readonly records: readonly MutationRecord[]; readonly isParsing: boolean }[] = [];
  let isParsing = true;
  const keep = (records: readonly MutationRecord[]) => void batches.push({ records, isParsing });
  const observer = observe(keep);
  document.addEventListener('readystatechange', () => {
    keep(observer.takeRecords());
    isParsing = false;
  });
  return {
    warnings,
    errors,
    noise,
    violations,
    changes,
    natives: { Event, KeyboardEvent },
    newGlobals: () =>
      Object.getOwnPropertyNames(window).filter((name) => !globals.includes(name) && name !== 'seen'),
    begin() {
      state = readShared(window);
      observer.observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
        attributeOldValue: true,
      });
    },
    asHost(act) {
      keep(observer.takeRecords());
      try {
        return act();
      } finally {
        observer.takeRecords();
      }
    },
    async compare() {
      keep(observer.takeRecords());
      for (const batch of batches.splice(0)) changes.push(...unwanted(batch.records, batch.isParsing));
      changes.push(...differences(state, readShared(window)), ...(await readKept(window)));
    },
  };
}

/** Listeners that our files put on anything but their own elements. Our own events are what elements talk by. */
function watchListeners(window: PageWindow, changes: string[]): void {
  const { prototype } = window.EventTarget;
  const original = Reflect.get(prototype, 'addEventListener');
  prototype.addEventListener = function (this: EventTarget | undefined, type: string, ...rest: [never]) {
    // Called by its bare name, it means the window.
    const target: EventTarget & Partial<Node> = this ?? window;
    const isPages =
      target === window || target === document || (target.nodeType !== undefined && !belongs(target));
    const once = (rest as unknown[])[1] === undefined && type === 'DOMContentLoaded';
    if (isPages && !once && !type.startsWith('hiendien-') && BUILT_FILE.test(new window.Error().stack ?? ''))
      changes.push(`listens to ${type} on ${nameOf(target)}`);
    original.call(target, type, ...rest);
  };
  const { document } = window;
  // Elements that are not in the page yet, or in a shadow root, are not the page's.
  const belongs = (target: EventTarget & Partial<Node>) =>
    target.getRootNode?.() !== document || isOurs(target as Node);
}

function nameOf(target: object): string {
  const { localName, nodeName, nodeType } = target as Partial<Element>;
  if (nodeType === undefined) return 'window';
  return localName ?? nodeName ?? 'node';
}

/** The mutations that a guest may not make: all but its own elements and files coming and going, and what is inside them. */
function unwanted(records: readonly MutationRecord[], isParsing: boolean): string[] {
  const found: string[] = [];
  for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
    const where = nameOf(target);
    if (type === 'attributes') {
      // Also on our own tag: what stands in the page's source is the page's. Engines hide nonces themselves.
      if (!isInside(target) && attributeName !== 'nonce')
        found.push(`attribute ${attributeName} of <${where}>`);
    } else if (isOurs(target)) {
      continue;
    } else if (type === 'characterData') {
      if (!isParsing) found.push(`text “${target.textContent}” in <${where}>`);
    } else {
      // What the parser adds, the comparison with the page without us finds.
      for (const node of isParsing ? [] : addedNodes)
        if (!isOurs(node) && !isOwnFile(node)) found.push(`<${nameOf(node)}> added to <${where}>`);
      for (const node of removedNodes)
        if (!isOurs(node) && !isOwnFile(node)) found.push(`<${nameOf(node)}> removed from <${where}>`);
    }
  }
  return found;
}

/** Whether a node is below one of our tags or placeholders, not itself one that the page wrote. */
function isInside(node: Node): boolean {
  return isOurs(node.parentNode);
}

/** Own properties of the window, of the document and of what all scripts share, with their values. */
function readShared(window: PageWindow): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>();
  const read = (name: string, object: object | undefined, withValues = true) => {
    if (!object) return;
    for (const key of Reflect.ownKeys(object)) {
      const property = Reflect.getOwnPropertyDescriptor(object, key);
      const own = property && (('value' in property ? property.value : property.get) as unknown);
      // Frames of the page, and what engines show of the event that is under way.
      if (object === window && /^(?:\d+|event)$/.test(String(key))) continue;
      values.set(`${name}.${String(key)}`, withValues ? own : true);
    }
  };
  read('window', window);
  read('document', window.document, false);
  read('customElements', window.customElements, false);
  for (const name of SHARED) {
    const shared = (window as unknown as Record<string, (object & { prototype?: object }) | undefined>)[name];
    read(name, shared);
    read(`${name}.prototype`, shared?.prototype);
  }
  const { document, history, location } = window;
  values.set('history.length', history.length);
  values.set('history.state', JSON.stringify(history.state));
  values.set('location', location.href);
  values.set('title', document.title);
  values.set('cookie', document.cookie);
  values.set('number of adopted style sheets', document.adoptedStyleSheets.length);
  return values;
}

function differences(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names]
    .filter((name) => !Object.is(before.get(name), after.get(name)))
    .map((name) => `${name} is not what it was`);
}

/** What is kept for a later visit. Pages of tests keep nothing themselves. */
async function readKept(window: PageWindow): Promise<string[]> {
  const kept: string[] = [];
  const storages = { localStorage: window.localStorage, sessionStorage: window.sessionStorage };
  for (const [name, storage] of Object.entries(storages))
    for (const key of Object.keys(storage)) kept.push(`${name} holds ${key}`);
  for (const { name } of await window.indexedDB.databases()) kept.push(`a database ${name}`);
  for (const name of (await (window.caches as CacheStorage | undefined)?.keys()) ?? [])
    kept.push(`a cache ${name}`);
  return kept;
}
