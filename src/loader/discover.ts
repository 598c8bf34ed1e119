import { allowOrigins, requireSignatures } from '../controllers/owner-wishes';
import { readAllowed } from '../controllers/allowed-value';
import { findAll, isMatch, readAttribute } from '../controllers/page';
import { warnOnce } from '../controllers/warn-once';
import { isOwnScript, placeByScript } from './own-scripts';
import { passChildrenOn, passRoomOn, placeIn } from './placeholder';
import { createWidget, LAZY_TAGS, loadWidget, nameOf, WIDGET_NAMES } from './widgets';

const FOUND = ['script', '[data-hiendien]', ...LAZY_TAGS].join();

/** Marks what one copy of the script has taken, for every other copy on the page. Not a global, not an attribute. */
const TAKEN = Symbol.for('hiendien-widgets.taken');

/**
 * Brings the tags, placeholders and script tags below a root to life, now and as they are added. The document is
 * observed by itself; a shadow root of the page's own has to be handed in, since nothing can look inside it.
 */
export function observe(root: Document | ShadowRoot): void {
  scan(root);
  new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') scan(target);
      passChildrenOn(type === 'attributes' ? target.parentElement : (target as Element));
      addedNodes.forEach(scan);
    }
  }).observe(root, { childList: true, subtree: true, attributeFilter: ['data-hiendien', 'slot'] });
}

/** Milliseconds after a page has been read: visitors wait for nothing of this. */
const CALM = 3000;

/** What any tag may have besides settings; of placeholders, without their `data-`. */
const NO_SETTING = /^(?:class|id|style|slot|lang|hiendien|aria-.*|on.*)$/;

/**
 * Loads what helps a page's author, where a tag or a setting may be misspelt or the address asks for it: nobody else
 * loads it. Once, when all is calm.
 */
export function helpAuthors(): void {
  setTimeout(() => {
    const isAsked = location.search.includes('hiendien-debug');
    if (isAsked || [...findAll(document, `${FOUND},hiendien-banner,:not(:defined)`)].some(seemsMisspelt))
      import('./help/help').catch(warnOnce);
  }, CALM);
}

/** The chunk looks at it again, and better. */
function seemsMisspelt(found: Element): boolean {
  const { localName, attributes } = found;
  const placed = readAttribute(found, 'data-hiendien');
  const known = customElements.get(placed === null ? localName : `hiendien-${placed}`) as
    { observedAttributes?: string[] } | undefined;
  if (!known) return /^hi\w*-/.test(localName) && !FOUND.includes(localName);
  return [...attributes].some(({ name }) => {
    const setting = name.replace('data-', '');
    return !NO_SETTING.test(setting) && !known.observedAttributes?.includes(setting);
  });
}

function scan(root: Node): void {
  if (!('querySelectorAll' in root)) return;
  if (isMatch(root, FOUND)) void take(root);
  for (const found of findAll(root, FOUND)) void take(found);
}

async function take(found: Element & { [TAKEN]?: boolean }): Promise<void> {
  const isScript = found.localName === 'script';
  if (found[TAKEN] || (isScript && !isOwnScript(found))) return;
  found[TAKEN] = true;
  try {
    if (isScript) readOwnerWishes(found);
    const setting = isScript ? 'data-widget' : 'data-hiendien';
    const wanted = readAttribute(found, setting);
    const name = wanted === null ? nameOf(found.localName) : readAllowed(setting, wanted, WIDGET_NAMES);
    await loadWidget(name);
    // A copy of a page, or of a part of it, brings its widget along.
    const beside = isScript ? found.nextElementSibling : found.firstElementChild;
    const element = wanted === null ? undefined : createWidget(name, found, beside);
    if (!element) return;
    if (isScript) {
      passRoomOn(found as HTMLElement, element);
      placeByScript(element, found);
    } else placeIn(found, element);
  } catch (error) {
    // Put in anew, it is tried again.
    found[TAKEN] = false;
    warnOnce(error);
  }
}

/** What the owner names on the script tag: servers to be asked, content in place of ours, other languages, who counts. */
function readOwnerWishes(script: Element): void {
  const origins = script.getAttribute('data-allow');
  const key = script.getAttribute('data-key');
  if (origins) allowOrigins(origins);
  if (key !== null) requireSignatures(key);
  const content = script.getAttribute('data-content');
  const packs = script.getAttribute('data-language-pack');
  const report = script.getAttribute('data-report');
  if (report !== null)
    import('./figures/collect')
      .then(({ collectFigures }) => {
        collectFigures(report, script.getAttribute('data-report-as'), script.baseURI);
      })
      .catch(warnOnce);
  if (content || packs)
    import('./owner-files')
      .then(({ readOwnContent, readLanguagePacks }) => {
        if (content) readOwnContent(content, script.baseURI);
        if (packs) readLanguagePacks(packs, script.baseURI);
      })
      .catch(warnOnce);
}
