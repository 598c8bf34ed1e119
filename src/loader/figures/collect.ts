import { readAllowed } from '../../controllers/allowed-value';
import { findAll, isMatch } from '../../controllers/page';
import { warnOnce } from '../../controllers/warn-once';
import type { FigureName } from '../../domain/figures/figure';
import { countOnce, type Batch, type Count } from '../../domain/figures/tally';
import { WIDGET_NAMES } from '../widgets';
import { DESTINATIONS, type Parcel } from './destinations';

/** Marks that a page is counted, for every copy of the script on it. */
const COUNTING = Symbol.for('hiendien-widgets.counting');
const TAGS = WIDGET_NAMES.map((name) => `hiendien-${name}`).join();
/** A widget counts as seen when half of it is, or half of the screen is full of it. */
const HALF = 0.5;

/**
 * Counts what happens to the widgets of a page, and sends it when the visitor leaves or turns to another page. Nothing
 * is stored; nothing tells one visitor from another. Whoever has asked not to be followed is not even counted.
 * @param address Where to, as the script tag has it.
 * @param form How the receiver wants it.
 */
export function collectFigures(address: string, form: string | null, page: string): void {
  const marked = document as { [COUNTING]?: true };
  if (marked[COUNTING] || wishesNotTo()) return;
  const kind = readAllowed('data-report-as', form, ['plain', 'matomo', 'plausible', 'gtag']);
  if (kind !== 'gtag' && !/^https?:/.test(absolute(address, page))) {
    warnOnce(`data-report="${address.slice(0, 80)}" is no address: nothing is counted`);
    return;
  }
  marked[COUNTING] = true;
  let counts: readonly Count[] = [];
  const count = (figure: FigureName, detail = '') => {
    counts = countOnce(counts, figure, detail);
  };
  listen(count);
  watch(count);
  const send = () => {
    if (counts.length === 0) return;
    const batch: Batch = { version: 1, batch: drawId(), site: location.hostname, counts };
    counts = [];
    for (const parcel of DESTINATIONS[kind](batch, absolute(address, page))) post(parcel);
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') send();
  });
  addEventListener('pagehide', send);
}

/** Global Privacy Control and Do Not Track, as browsers say them. */
function wishesNotTo(): boolean {
  const { globalPrivacyControl, doNotTrack } = navigator as Navigator & {
    readonly globalPrivacyControl?: boolean;
  };
  return globalPrivacyControl === true || doNotTrack === '1' || doNotTrack === 'yes';
}

function absolute(address: string, page: string): string {
  return URL.canParse(address, page) ? new URL(address, page).href : '';
}

/** What widgets tell the page, without what only the page is to know. */
function listen(count: (figure: FigureName, detail?: string) => void): void {
  document.addEventListener('hiendien-eligibility-verdict', ({ outcome }) => {
    count('check-finished', outcome);
  });
  document.addEventListener('hiendien-names-searched', () => {
    count('search-done');
  });
  document.addEventListener('hiendien-domain-chosen', ({ product }) => {
    count('name-chosen', product ?? 'other');
  });
  document.addEventListener('hiendien-registration-opened', ({ widget }) => {
    count('registration-opened', widget);
  });
  document.addEventListener('hiendien-material-downloaded', ({ material, file }) => {
    count('material-downloaded', `${material}-${file}`);
  });
  document.addEventListener('hiendien-feedback-sent', ({ survey }) => {
    count('feedback-sent', survey);
  });
}

/** Which widgets come into view, each once. */
function watch(count: (figure: FigureName, detail?: string) => void): void {
  const viewed = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRatio, intersectionRect } of entries) {
        if (intersectionRatio < HALF && intersectionRect.height < innerHeight * HALF) continue;
        viewed.unobserve(target);
        count('widget-seen', target.localName.slice('hiendien-'.length));
      }
    },
    { threshold: [0, 0.1, 0.25, HALF] },
  );
  const known = new WeakSet<Element>();
  const find = (root: Node) => {
    if (!('querySelectorAll' in root)) return;
    for (const element of [...(isMatch(root, TAGS) ? [root] : []), ...findAll(root, TAGS)]) {
      if (known.has(element)) continue;
      known.add(element);
      viewed.observe(element);
    }
  };
  find(document);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(find);
  }).observe(document, { childList: true, subtree: true });
}

function drawId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** Leaves with the page: the browser sends it even when the page is gone. */
function post({ url, body }: Parcel): void {
  try {
    navigator.sendBeacon(url, body);
  } catch (error) {
    warnOnce(error);
  }
}
