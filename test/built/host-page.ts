/** Opens pages that embed the built files, as frames, and tells what happened in them. */

/** What a recorder in the page saw, from its first moment on. */
interface Record {
  readonly warnings: string[];
  readonly errors: string[];
  readonly violations: string[];
  readonly globals: string[];
}

export interface HostPage {
  readonly window: Window & { readonly seen: Record };
  readonly document: Document;
  /** Names that the page's scripts added to `window`. */
  newGlobals(): string[];
  /** How often a built file was asked for, whatever its query. */
  requestsOf(file: string): number;
}

export interface HostOptions {
  readonly head?: string;
  readonly body?: string;
  /** Attributes of the html tag. */
  readonly html?: string;
  readonly csp?: string;
  readonly doctype?: string;
  readonly width?: number;
}

const RECORDER = `
  const seen = { warnings: [], errors: [], violations: [], globals: Object.getOwnPropertyNames(window) };
  Object.defineProperty(window, 'seen', { value: seen });
  console.warn = (...words) => { seen.warnings.push(words.join(' ')); };
  console.error = (...words) => { seen.errors.push(words.join(' ')); };
  addEventListener('error', ({ message }) => { if (message) seen.errors.push(message); });
  addEventListener('unhandledrejection', ({ reason }) => { seen.errors.push(String(reason)); });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    seen.violations.push(violatedDirective + ' ' + blockedURI);
  });`;

const frames: HTMLIFrameElement[] = [];

/** The nonce that pages with a policy may give to our script. */
export const NONCE = 'n0nce';

/** Opens a page and waits until it has loaded. */
export async function openPage(options: HostOptions): Promise<HostPage> {
  const {
    head = '',
    body = '',
    html = 'lang="vi"',
    csp = '',
    doctype = '<!doctype html>',
    width = 1000,
  } = options;
  const page =
    `${doctype}<html ${html}><head><meta charset="utf-8"><title>Host</title>` +
    `<script nonce="${NONCE}">${RECORDER}</script>${head}</head><body>${body}</body></html>`;
  const frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = '600';
  frame.src = `/-/page?${new URLSearchParams({ html: page, csp }).toString()}`;
  frames.push(frame);
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  document.body.append(frame);
  await loaded;
  const window = frame.contentWindow as HostPage['window'];
  return {
    window,
    document: window.document,
    newGlobals: () =>
      Object.getOwnPropertyNames(window).filter(
        (name) => !window.seen.globals.includes(name) && name !== 'seen',
      ),
    requestsOf: (file) =>
      window.performance
        .getEntriesByType('resource')
        .filter(({ name }) => new URL(name).pathname.split('/').pop()?.startsWith(file)).length,
  };
}

/** Removes the pages a test has opened. */
export function closePages(): void {
  for (const frame of frames.splice(0)) frame.remove();
}

/** Waits until something holds; the message says what was waited for. */
export async function until(holds: () => unknown, what: string, limit = 5000): Promise<void> {
  const end = Date.now() + limit;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Lets everything that is under way settle. */
export function settle(milliseconds = 150): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The banners that stand on a page and have drawn themselves. */
export function drawnBanners({ document }: { readonly document: ParentNode }): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('hiendien-banner')].filter((banner) =>
    banner.shadowRoot?.querySelector('[part~="banner"]'),
  );
}

/** The script tag as published. */
export function scriptTag(attributes = '', folder = 'embed', query = ''): string {
  return `<script type="module" src="/-/${folder}/hiendien.js${query}" ${attributes}></script>`;
}

/** The strip as published, with its reserved height. */
export const STRIP =
  '<hiendien-banner style="display:block;min-height:clamp(96px,197px - 9.7vw,166px)">' +
  '<a href="https://hiendienonline.tenmien.vn/">Hiện diện trực tuyến với tên miền quốc gia “.vn”</a></hiendien-banner>';
