/**
 * The widgets that the kit puts on every host. A new one is one entry here; it takes part as soon as the built files
 * know it.
 */
import type { RoomName } from '../../../src/domain/embed/rooms';
import { settle, until } from '../wait';
import { findWidgets } from '../find-widgets';

export interface Widget {
  /** Its name in `data-hiendien` and `data-widget`; the tag is `hiendien-` + name. */
  readonly name: RoomName;
  /** Its settings, as attributes of the tag. */
  readonly settings: Readonly<Record<string, string>>;
  /** The part that is there once it is drawn. */
  readonly part: string;
  /** What a visitor does with it first; rejects if that does not work. */
  readonly use: (root: ShadowRoot) => Promise<void>;
  /** A text field in it, for hosts that listen to keys; brought up first where it needs to be. */
  readonly field?: (root: ShadowRoot) => Promise<HTMLInputElement>;
}

/** The link that every published snippet has inside. */
export const FALLBACK =
  '<a class="fallback" href="https://hiendienonline.tenmien.vn/">Hiện diện trực tuyến với tên miền quốc gia “.vn”</a>';

/** All widgets there are, or will be. */
export const WIDGETS: readonly Widget[] = [
  {
    name: 'banner',
    settings: { agency: 'Xã Minh Họa' },
    part: 'banner',
    use: async (root) => {
      root.querySelector<HTMLElement>('summary')!.click();
      const panel = await until(() => root.querySelector('[part~="panel"]'), 'the banner’s panel is drawn');
      expectStyle(panel, 'columnWidth', (width) => width !== 'auto');
      await until(() => panel.querySelectorAll('a').length > 0, 'the panel has its links');
    },
  },
  {
    name: 'eligibility-checker',
    settings: { 'as-of': '2026-11-23' },
    part: 'checker',
    use: async (root) => {
      await choose(root, 'audience', 'household');
      await choose(root, 'household-certificate', 'yes');
      const headline = await until(() => root.querySelector('.headline'), 'the verdict is drawn');
      if (canFocus(headline.ownerDocument))
        await until(() => root.activeElement === headline, 'the verdict has the focus');
      expectStyle(root.querySelector('.sections')!, 'columnWidth', (width) => width !== 'auto');
    },
    field: async (root) => {
      await choose(root, 'audience', 'enterprise');
      return until(
        () => root.querySelector<HTMLInputElement>('[type="text"]'),
        'the first date field is drawn',
      );
    },
  },
  {
    name: 'domain-search',
    settings: { lookup: 'none' },
    part: 'search',
    use: async (root) => {
      const field = await until(() => root.querySelector('input'), 'the field is drawn');
      field.value = 'Cơm tấm Cô Ba';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await until(() => root.textContent.includes('comtamcoba'), 'the name is explained');
    },
    field: (root) => until(() => root.querySelector('input'), 'the field is drawn'),
  },
  {
    name: 'register',
    settings: { product: 'id.vn' },
    part: 'register',
    use: async (root) => {
      await until(() => root.querySelector('a[href*="tenmien.vn"]'), 'the way to the portal is drawn');
    },
  },
  {
    name: 'journey',
    settings: { lookup: 'none' },
    part: 'journey',
    use: async (root) => {
      await until(() => root.querySelector('hiendien-eligibility-checker'), 'the first step is drawn');
    },
  },
];

/**
 * Those whose entries the page's owner writes. They stand on one frame and are no part of the kit; without a list, as
 * here, there is little that a visitor can do.
 */
export const LISTS: readonly Pick<Widget, 'name' | 'use'>[] = [
  {
    name: 'support',
    use: async (root) => {
      const field = await until(() => root.querySelector('input'), 'the field is drawn');
      field.value = 'Ba Tri';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await until(() => root.textContent.includes('Ba Tri'), 'the commune is found');
    },
  },
  ...(['events', 'stories', 'materials', 'feedback'] as const).map((name) => ({
    name,
    use: async (root: ShadowRoot) => {
      await until(() => root.querySelector('slot'), 'the children stand in');
    },
  })),
];

/** Those that the built files know. */
export async function knownWidgets(): Promise<Widget[]> {
  const manifest = (await (await fetch('/-/manifest')).json()) as Record<string, unknown>;
  // The banner has no file of its own.
  return WIDGETS.filter(
    ({ name }) => name === 'banner' || `src/elements/${name}/${name}.define.ts` in manifest,
  );
}

/** The shadow root of a widget on a page, once it is drawn, with its styles and at its own size. */
export async function untilDrawn(
  page: ParentNode,
  { name, part }: Widget,
  which = 0,
): Promise<{ element: HTMLElement; root: ShadowRoot; box: HTMLElement }> {
  const find = () => {
    const element = findWidgets(page, `hiendien-${name}`)[which];
    const box = element?.shadowRoot?.querySelector<HTMLElement>(`[part~="${part}"]`);
    return box && { element: element!, root: element!.shadowRoot!, box };
  };
  const drawn = await until(find, `${name} is drawn`);
  // The page's own size of text changes nothing inside.
  expectStyle(drawn.box, 'fontSize', (size) => size === '16px');
  expectStyle(drawn.box, 'direction', (direction) => direction === 'ltr');
  expectStyle(drawn.box, 'backgroundColor', (colour) => colour !== 'rgba(0, 0, 0, 0)');
  expectStyle(drawn.element, 'display', (display) => display === 'grid');
  if (drawn.box.offsetHeight < 30) throw new Error(`${name} is ${drawn.box.offsetHeight} px high`);
  return drawn;
}

/** Whether scripts may move the focus: WebKit lets none in a frame of another origin that nobody has touched. */
function canFocus(page: Document): boolean {
  const before = page.activeElement as HTMLElement | null;
  if (before && before !== page.body) return true;
  const probe = page.createElement('button');
  page.body.append(probe);
  probe.focus();
  const can = page.activeElement === probe;
  probe.remove();
  return can;
}

/** Chooses an option of the question that is shown, and goes on. */
async function choose(root: ShadowRoot, question: string, option: string): Promise<void> {
  const find = () => root.querySelector<HTMLElement>(`[data-question="${question}"] input[type="radio"]`);
  await until(find, `${question} is asked`);
  const options = [...root.querySelectorAll<HTMLInputElement>(`[data-question="${question}"] input`)];
  options.find(({ value }) => value === option)!.click();
  await settle(0);
  root.querySelector<HTMLElement>('.primary')!.click();
  await until(() => !find(), `${question} is answered`);
}

function expectStyle(
  element: Element,
  property: 'fontSize' | 'display' | 'direction' | 'columnWidth' | 'backgroundColor',
  holds: (value: string) => boolean,
): void {
  const value = element.ownerDocument.defaultView!.getComputedStyle(element)[property];
  if (!holds(value)) throw new Error(`${element.localName}: ${property} is ${value}`);
}
