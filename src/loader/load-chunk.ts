import { warnOnce } from '../controllers/warn-once';
import { trustedPolicy } from './trusted-policy';

/** What the build makes of a chunk: a function of what the entry hands over. */
interface Chunk {
  readonly default: (entry: object) => unknown;
}

const LOST = 'a file was not loaded, or is not what was built: use hiendien.all.js';

/** The document's own methods, whatever the page's forms and images are called. */
const { createElement, querySelector } = Document.prototype as {
  readonly createElement: (this: Document, name: string) => HTMLElement;
  readonly querySelector: (this: Document, selector: string) => HTMLElement | null;
};
const find = (selector: string) => querySelector.call(document, selector);

/** All of a page's scripts have the same. Read at once: tags may go when they have run. */
const nonce = /* @__PURE__ */ find('script[nonce]')?.nonce;

/** Chunks that have been asked for, by name. One that failed is forgotten, so that the next act tries again. */
const asked = /* @__PURE__ */ new Map<string, Promise<unknown>>();

/** How often a chunk has failed, or has not come for a long time. */
const failures = /* @__PURE__ */ new Map<string, number>();

/**
 * Milliseconds after which a chunk is asked for anew by the next act that needs it; the first one may still come. No
 * longer than a visitor is kept waiting: the same request would hang again.
 */
const LONG = 20_000;

/**
 * Gives what a chunk exports. What it imports is asked for at the same time.
 * @param entry What the entry hands over, once it has run to its end.
 * @param files The chunk and those that it imports, each as its name, a space and its hash. A chunk that has been asked
 *   for before needs no hash.
 */
export function loadChunk(entry: () => object, ...files: readonly string[]): Promise<unknown> | undefined {
  const [wanted] = files.map((file) => {
    const [name = '', hash] = file.split(' ');
    return asked.get(name) ?? ask(name, () => bring(name, hash).then((found) => found.default(entry())));
  });
  return wanted;
}

function ask(name: string, load: () => Promise<unknown>): Promise<unknown> {
  const chunk = load();
  const forget = () => {
    asked.delete(name);
    failures.set(name, (failures.get(name) ?? 0) + 1);
  };
  const timer = setTimeout(forget, LONG);
  const remember = () => {
    clearTimeout(timer);
    asked.set(name, chunk);
  };
  asked.set(name, chunk);
  chunk.then(remember, () => {
    clearTimeout(timer);
    forget();
  });
  return chunk;
}

/**
 * Loads a file as a script tag with its hash, the one thing that every engine holds to a hash, and imports it when it
 * has run: it does nothing by itself, and is not fetched again. A module is known by its address with what stands
 * behind the `#`. Nobody else can know this one, so that nothing that the page has loaded without a hash is taken for it.
 *
 * The page's `load` event waits for scripts, but not for what is preloaded: so the file comes as that, and is there
 * when the script asks for it.
 */
async function bring(name: string, integrity: string | undefined): Promise<Chunk> {
  const failed = failures.get(name);
  const { href } = new URL(
    `./${name}-00000000.js${failed ? `?again=${failed}` : ''}#${Math.random()}`,
    import.meta.url,
  );
  const tags: HTMLElement[] = [];
  const load = (tag: HTMLElement, settings: object) =>
    new Promise((resolve, reject) => {
      tags.push(tag);
      Object.assign(tag, { crossOrigin: '', integrity, nonce, onload: resolve, onerror: reject }, settings);
      find(':root')?.appendChild(tag);
    });
  try {
    // Without a hash it would run unseen.
    if (!integrity) throw new Error(`${name} has no hash`);
    const link = createElement.call(document, 'link') as HTMLLinkElement;
    if (link.relList.supports('modulepreload')) await load(link, { rel: 'modulepreload', href });
    const src = trustedPolicy?.createScriptURL(href) ?? href;
    await load(createElement.call(document, 'script'), { type: 'module', src });
    return (await import(/* @vite-ignore */ href)) as Chunk;
  } catch (reason) {
    // An event says that it did not come; anything else, such as the page's Trusted Types, says more.
    const error = reason instanceof Event ? new Error(LOST) : reason;
    warnOnce(error);
    throw error;
  } finally {
    // Not before: WebKit loses the event of a tag that has gone.
    for (const tag of tags) tag.remove();
  }
}
