import { heightMessage, isAsk } from '../domain/embed/frame-message';
import { applyAddress } from './address';
import { showBlockedAddresses } from './blocked-links';
import { keepScrollable } from './overflow';
import { nameSite } from './site';

// The script of a frame page. It runs before the widget does: settings stand on the tag when that comes alive.

/** Milliseconds after which the fallback counts as what the frame shows. */
const PATIENCE = 5000;

const { body } = document;
const widget = body.firstElementChild as HTMLElement;

if (parent !== window) {
  applyAddress(widget, location.search);
  showBlockedAddresses();
  const [ancestor = document.referrer] = (location as Partial<Location>).ancestorOrigins ?? [];
  if (isWebAddress(ancestor)) nameSite(new URL(ancestor).hostname);
  void tellHeight(isWebAddress(ancestor) ? new URL(ancestor).origin : '*');
}

/**
 * Tells the page around the frame how high the content is, from when the widget stands.
 * @param page Origin of the page around, the only one that is told; `*` where that page has none.
 */
async function tellHeight(page: string): Promise<void> {
  const id = decodeId(location.hash.slice(1));
  const overflow = keepScrollable(document.documentElement);
  let told = 0;
  const tell = (isAsked: boolean, target: string) => {
    // While the frame is not shown it has no width; WebKit goes on measuring.
    const message = innerWidth > 0 && heightMessage(body.getBoundingClientRect().height, id);
    if (!message || (message.height === told && !isAsked)) return;
    told = message.height;
    overflow.expect(told);
    parent.postMessage(message, target);
  };
  await Promise.race([
    customElements.whenDefined(widget.localName),
    new Promise((resolve) => setTimeout(resolve, PATIENCE)),
  ]);
  new ResizeObserver(() => {
    tell(false, page);
  }).observe(body);
  addEventListener('message', ({ source, origin, data }) => {
    if (source === parent && isAsk(data)) tell(true, isWebAddress(origin) ? origin : '*');
  });
}

/** Pages from a file or in a sandbox have an origin that no message can be addressed to. */
function isWebAddress(address: string): boolean {
  return /^https?:/.test(address);
}

function decodeId(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
