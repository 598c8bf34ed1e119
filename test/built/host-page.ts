/** Opens pages that embed the built files, as frames, and tells what happened in them. */
import { roomStyle } from '../../src/domain/embed/rooms';
import { recordPage, type MakeObserver, type PageRecord, type PageWindow } from './recorder';
import { until } from './wait';
import { findWidgets } from './find-widgets';

export { settle, until } from './wait';

export interface HostPage {
  readonly window: PageWindow & { readonly seen: PageRecord };
  readonly document: Document;
  readonly frame: HTMLIFrameElement;
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
  /** Whether to wait for the page to be parsed only: a file that never comes keeps it from ever being loaded. */
  readonly parsedOnly?: boolean;
}

Object.assign(window, {
  hiendienRecord: (page: PageWindow, observe: MakeObserver) => {
    Object.defineProperty(page, 'seen', { value: recordPage(page, observe) });
  },
});

/** The first script of every page hands its window to the recorder. */
const RECORD = 'parent.hiendienRecord(window, (keep) => new MutationObserver((records) => keep(records)));';

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
    `<script nonce="${NONCE}">${RECORD}</script>${head}</head><body>${body}</body></html>`;
  const kept = await fetch('/-/keep', { method: 'POST', body: page });
  const frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = '600';
  frame.src = `/-/page/${await kept.text()}?${new URLSearchParams({ csp }).toString()}`;
  frames.push(frame);
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  document.body.append(frame);
  const isParsed = () =>
    (frame.contentWindow as Partial<HostPage['window']>).seen && frame.contentDocument?.body;
  await (options.parsedOnly ? until(isParsed, 'the page is there') : loaded);
  const window = frame.contentWindow as HostPage['window'];
  return {
    window,
    document: window.document,
    frame,
    newGlobals: () => window.seen.newGlobals(),
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

/** The banners that stand on a page and have drawn themselves. */
export function drawnBanners({ document }: { readonly document: ParentNode }): HTMLElement[] {
  return findWidgets(document, 'hiendien-banner').filter((banner) =>
    banner.shadowRoot?.querySelector('[part~="banner"]'),
  );
}

/** The script tag as published. */
export function scriptTag(attributes = '', folder = 'embed', query = ''): string {
  return `<script type="module" src="/-/${folder}/hiendien.js${query}" ${attributes}></script>`;
}

/** The strip as published, with its reserved height. */
export const STRIP =
  `<hiendien-banner style="${roomStyle('banner')}">` +
  '<a href="https://hiendienonline.tenmien.vn/">Hiện diện trực tuyến với tên miền quốc gia “.vn”</a></hiendien-banner>';
