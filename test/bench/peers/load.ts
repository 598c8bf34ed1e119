import type { Browser, CDPSession } from 'puppeteer-core';
import type { Embed } from './embeds';

/** The network and device of a visitor with a cheap phone. */
export const CONDITIONS = { latency: 150, kilobitsPerSecond: 1600, slowdown: 4 };

const LIMIT = 20_000;
const QUIET = 600;

/** What one load of a page cost, without the page itself. */
export interface Load {
  readonly requests: number;
  /** On the wire, with headers. */
  readonly bytes: number;
  /** Milliseconds until the embed shows its words. */
  readonly visible: number;
  /** Sum of layout shifts. */
  readonly shift: number;
  /** Milliseconds of script, on the slowed device. */
  readonly script: number;
}

/** Loads a page once, with an empty cache. Throws if the embed never shows. */
export async function loadOnce(browser: Browser, address: string, embed: Embed | undefined): Promise<Load> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 412, height: 823 });
    const session = await page.createCDPSession();
    const network = await countRequests(session, address);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CONDITIONS.slowdown });
    const perSecond = CONDITIONS.kilobitsPerSecond * 125;
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: CONDITIONS.latency,
      downloadThroughput: perSecond,
      uploadThroughput: perSecond / 2,
    });
    await session.send('Performance.enable');
    // What compiles this file marks the names of functions so.
    await page.evaluateOnNewDocument('var __name = (value) => value');
    await page.evaluateOnNewDocument(watch, embed?.tag ?? 'h1', embed?.text ?? '');
    await page.goto(address, { waitUntil: 'load', timeout: LIMIT });
    await page.waitForFunction('window.bench.visible', { polling: 100, timeout: LIMIT });
    await page.waitForNetworkIdle({ idleTime: QUIET, timeout: LIMIT });
    const { visible, shift } = (await page.evaluate('({ ...window.bench })')) as {
      visible: number;
      shift: number;
    };
    const { metrics } = await session.send('Performance.getMetrics');
    const script = (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN) * 1000;
    return { ...network(), visible, shift, script };
  } finally {
    await context.close();
  }
}

async function countRequests(
  session: CDPSession,
  page: string,
): Promise<() => { requests: number; bytes: number }> {
  const wanted = new Set<string>();
  let requests = 0;
  let bytes = 0;
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (/^https?:/.test(request.url) && request.url !== page && !request.url.endsWith('/favicon.ico'))
      wanted.add(requestId);
  });
  // What a page has preloaded comes from its cache when it is used.
  session.on('Network.requestServedFromCache', ({ requestId }) => wanted.delete(requestId));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache) wanted.delete(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!wanted.has(requestId)) return;
    requests++;
    bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  return () => ({ requests, bytes });
}

/** Runs in the page from its first moment on: notes layout shifts, and when the embed shows its words. */
function watch(tag: string, words: string): void {
  const bench = { visible: 0, shift: 0 };
  Object.assign(window, { bench });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      bench.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const textOf = (node: Node): string =>
    [...((node as Element).shadowRoot ?? node).childNodes]
      .map((child) => {
        if (child instanceof Text) return child.data;
        return child instanceof Element && !/^(?:style|script|template)$/.test(child.localName)
          ? textOf(child)
          : '';
      })
      .join(' ');
  const look = (): void => {
    const element = document.querySelector(tag);
    const isUpgraded = element && (!tag.includes('-') || customElements.get(tag));
    const shown =
      isUpgraded && textOf(element).includes(words) && element.getBoundingClientRect().height >= 8;
    if (shown) requestAnimationFrame(() => (bench.visible = performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
