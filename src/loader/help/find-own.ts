import { findAll } from '../../controllers/page';
import { WIDGET_NAMES } from '../widgets';

const OWN = ['[data-hiendien],script[data-widget]', ...WIDGET_NAMES.map((name) => `hiendien-${name}`)].join();

/** What stands on the page for a widget, in whatever shape. */
export function findOwn(): Element[] {
  return [...findAll(document, OWN)];
}

/** The tag that an element stands for: its own, or that of a placeholder or a script. */
export function tagFor(element: Element): string {
  const placed = element.getAttribute('data-hiendien') ?? element.getAttribute('data-widget');
  return placed === null ? element.localName : `hiendien-${placed || 'banner'}`;
}
