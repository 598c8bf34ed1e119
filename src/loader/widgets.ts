import { warnOnce } from '../controllers/warn-once';
import { readAttribute } from '../controllers/page';

/**
 * The widgets by the name that tags (`hiendien-…`), `data-hiendien` and `data-widget` use, each with the chunk
 * that defines its tag. The banner needs none. The first is the default.
 */
const WIDGETS: Readonly<Record<string, (() => Promise<void>) | undefined>> = {
  banner: undefined,
  // As statements: a chunk whose exports are asked for needs a module of the bundler's, a request more.
  'eligibility-checker': async () => {
    await import('../elements/eligibility-checker/eligibility-checker.define');
  },
  'domain-search': async () => {
    await import('../elements/domain-search/domain-search.define');
  },
  register: async () => {
    await import('../elements/register/register.define');
  },
  journey: async () => {
    // It would ask for its steps when it has come itself.
    for (const step of ['eligibility-checker', 'domain-search', 'register']) loadWidget(step).catch(warnOnce);
    await import('../elements/journey/journey.define');
  },
  support: async () => {
    await import('../elements/support/support.define');
  },
  events: async () => {
    await import('../elements/events/events.define');
  },
  stories: async () => {
    await import('../elements/stories/stories.define');
  },
  materials: async () => {
    await import('../elements/materials/materials.define');
  },
  feedback: async () => {
    await import('../elements/feedback/feedback.define');
  },
};

const PREFIX = 'hiendien-';

/** The names, the default first. */
export const WIDGET_NAMES = Object.keys(WIDGETS) as [string, ...string[]];

/** Selects the tags whose chunk is loaded once they are found. */
export const LAZY_TAGS = WIDGET_NAMES.filter((name) => WIDGETS[name]).map((name) => PREFIX + name);

/** The name of a widget by its tag. */
export function nameOf(tag: string): string {
  return tag.slice(PREFIX.length);
}

/** Sees to it that a widget's tag is defined. Rejects if its chunk can't be had. */
export async function loadWidget(name: string): Promise<void> {
  await WIDGETS[name]?.();
}

/**
 * Makes a widget for a placeholder, with the placeholder's `data-…` settings as its attributes. Nothing, if the tag
 * belongs to somebody else on this page.
 * @param beside What stands where the widget would.
 */
export function createWidget(
  name: string,
  placeholder: Element,
  beside: Element | null,
): HTMLElement | undefined {
  const tag = PREFIX + name;
  const elementClass = customElements.get(tag) as
    (CustomElementConstructor & { version?: string; observedAttributes?: string[] }) | undefined;
  if (!elementClass?.version || beside?.localName === tag) return undefined;
  const element = new elementClass();
  for (const attribute of ['lang', ...(elementClass.observedAttributes ?? [])]) {
    const value = readAttribute(placeholder, `data-${attribute}`);
    if (value !== null) element.setAttribute(attribute, value);
  }
  return element;
}
