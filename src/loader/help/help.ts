import { readGuide, speaksEnglish } from '../../controllers/guide';
import { findAll } from '../../controllers/page';
import { warnOnce } from '../../controllers/warn-once';
import { findSlip } from '../../domain/embed/slips';
import { findOwn, tagFor } from './find-own';
import { WIDGET_NAMES } from '../widgets';

// What helps a page's author; runs once, where the entry has seen that it may be of use.

const WORDS = {
  vi: { tag: 'không có thẻ này', setting: 'không có thiết lập này', nearest: 'Gần nhất' },
  en: { tag: 'there is no such tag', setting: 'there is no such setting', nearest: 'Nearest' },
};
const words = speaksEnglish() ? WORDS.en : WORDS.vi;

nameUnknownTags();
findOwn().forEach(nameUnknownSettings);
if (location.search.includes('hiendien-debug'))
  import('./panel')
    .then(({ showPanel }) => {
      showPanel();
    })
    .catch(warnOnce);

/** Tags that nobody has defined, each once, with what was meant. */
function nameUnknownTags(): void {
  const known = WIDGET_NAMES.map((name) => `hiendien-${name}`);
  for (const { localName } of findAll(document, ':not(:defined)')) {
    const slip = localName.startsWith('hi') ? findSlip(localName, known) : undefined;
    if (slip)
      warnOnce(`<${slip.written}>: ${words.tag}. ${words.nearest}: <${slip.meant}>.${readGuide(slip.meant)}`);
  }
}

function nameUnknownSettings(element: Element): void {
  const tag = tagFor(element);
  const prefix = tag === element.localName ? '' : 'data-';
  const { observedAttributes } = (customElements.get(tag) ?? {}) as { observedAttributes?: string[] };
  for (const { name } of observedAttributes ? element.attributes : []) {
    if (!name.startsWith(prefix)) continue;
    const slip = findSlip(name.slice(prefix.length), [
      'lang',
      'class',
      'id',
      'style',
      'slot',
      'title',
      'role',
      'hidden',
      ...(observedAttributes ?? []),
    ]);
    if (slip && observedAttributes?.includes(slip.meant))
      warnOnce(
        `<${element.localName} ${prefix}${slip.written}>: ${words.setting}. ` +
          `${words.nearest}: ${prefix}${slip.meant}.${readGuide(tag)}`,
      );
  }
}
