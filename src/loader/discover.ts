import { readAllowed } from '../controllers/allowed-value';
import { warnOnce } from '../controllers/warn-once';
import { isOwnScript, placeByScript } from './own-scripts';
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
    for (const { addedNodes } of records) addedNodes.forEach(scan);
  }).observe(root, { childList: true, subtree: true });
}

function scan(root: Node): void {
  if (root instanceof Element && root.matches(FOUND)) void take(root);
  (root as Partial<ParentNode>).querySelectorAll?.(FOUND).forEach((found) => {
    void take(found);
  });
}

async function take(found: Element & { [TAKEN]?: boolean }): Promise<void> {
  const isScript = found.localName === 'script';
  if (found[TAKEN] || (isScript && !isOwnScript(found))) return;
  found[TAKEN] = true;
  try {
    const content = isScript && found.getAttribute('data-content');
    if (content)
      import('./owner-content').then(({ replaceContent }) => replaceContent(content)).catch(warnOnce);
    const setting = isScript ? 'data-widget' : 'data-hiendien';
    const wanted = found.getAttribute(setting);
    const name = wanted === null ? nameOf(found.localName) : readAllowed(setting, wanted, WIDGET_NAMES);
    await loadWidget(name);
    // A copy of a page, or of a part of it, brings its widget along.
    const beside = isScript ? found.nextElementSibling : found.firstElementChild;
    const element = wanted === null ? undefined : createWidget(name, found, beside);
    if (!element) return;
    if (isScript) {
      placeByScript(element, found);
    } else {
      // The room that the page reserves is the placeholder's.
      element.style.minHeight = 'inherit';
      element.append(...found.childNodes);
      found.append(element);
    }
  } catch (error) {
    warnOnce(error);
  }
}
