/** What can be read and pressed on a screen, by its visible words alone. Runs in the page, where `drawnIn` is known. */
import type { drawnIn as DrawnIn } from './in-page-layout';

declare const drawnIn: typeof DrawnIn;

/** Something to press or to write into. */
export interface Control {
  /** Where it stands among those that were read. */
  readonly index: number;
  readonly kind: 'field' | 'option' | 'button' | 'link' | 'fold';
  /** What stands on it, or before it. */
  readonly words: string;
  /** What stands around it, in its row. */
  readonly beside: string;
  readonly place: 'in sight' | 'below' | 'above';
  /** The address outside, of a link that leaves the site. */
  readonly leadsOut?: string;
  /** Whether it leads to another page of the site. */
  readonly leadsOn: boolean;
}

/** All that is to be read, and what can be pressed, in the order of reading. */
export function readControls(): { readonly text: string; readonly controls: readonly Control[] } {
  const drawn = drawnIn(document);
  const found = drawn.filter((element) =>
    element.matches('a[href], button:not(:disabled), summary, input, textarea'),
  );
  Object.assign(globalThis, { controls: found });
  const plain = (text: string) => text.replace(/[\s\u200b→✓]+/g, ' ').trim();
  const labelOf = (field: HTMLInputElement) =>
    plain([...(field.labels ?? [])].map(({ innerText }) => innerText).join(' '));
  const controls = found.map((element, index): Control => {
    const isField = element.matches('[type="text"], textarea');
    const isOption = element.matches('[type="radio"], [type="checkbox"]');
    const { top, bottom } = element.getBoundingClientRect();
    const link = element instanceof HTMLAnchorElement ? new URL(element.href) : undefined;
    const isOutside = link !== undefined && link.host !== location.host;
    return {
      index,
      kind: isField
        ? 'field'
        : isOption
          ? 'option'
          : link
            ? 'link'
            : element.matches('summary')
              ? 'fold'
              : 'button',
      words: isField || isOption ? labelOf(element as HTMLInputElement) : plain(element.innerText),
      beside: plain((element.closest<HTMLElement>('li') ?? element.parentElement)?.innerText ?? ''),
      place: top < 0 ? 'above' : bottom > innerHeight ? 'below' : 'in sight',
      ...(isOutside ? { leadsOut: link.href } : {}),
      leadsOn:
        link !== undefined &&
        !isOutside &&
        link.pathname + link.search !== location.pathname + location.search,
    };
  });
  const text = drawn
    .flatMap(({ childNodes }) => [...childNodes])
    .filter((node) => node instanceof Text)
    .map(({ data }) => plain(data))
    .filter(Boolean)
    .join(' ');
  const chosen = drawn.filter((element) => element.matches(':checked, [open], [aria-pressed="true"]')).length;
  return { text: `${text} ${chosen}`, controls };
}
