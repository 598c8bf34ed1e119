import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Outcome } from '../domain/eligibility/assessment';
import type { Audience } from '../domain/eligibility/criterion';
import { findAll } from './page';

/** A widget that is a step of a path. Widgets with the same group hear each other; by default all of a page. */
export interface PathStep extends HTMLElement {
  group?: string | undefined;
}

/** What the steps of a path tell those that come after them. */
export interface PathNews {
  /** A visitor got a verdict. */
  readonly verdict: {
    readonly audience: Audience;
    readonly outcome: Outcome;
    readonly product: string | undefined;
  };
  /** A visitor chose a name. */
  readonly chosen: {
    readonly domain: string;
    readonly shown: string;
    readonly product: string | undefined;
  };
}

type NewsName = keyof PathNews;

/** Who has each piece of news, in the property of its name, and by which event it comes. */
const NEWS = {
  verdict: ['hiendien-eligibility-checker', 'hiendien-eligibility-verdict'],
  chosen: ['hiendien-domain-search', 'hiendien-domain-chosen'],
} as const;

const NAMES = Object.keys(NEWS) as NewsName[];

/** A visitor erased the answers: what followed from them is to go too. */
const ERASED = 'hiendien-answers-erased';

/**
 * Joins a widget to the others of its group on the page. It hears their events as they bubble up to the document,
 * takes nothing away from anybody and stores nothing. A widget that comes late asks those before it.
 */
export class PathController implements ReactiveController {
  private page: Document | undefined;

  /**
   * @param hear What the widget does with each piece of news; those that it does not name, it does not hear.
   * @param forget What it does when the visitor's answers were erased.
   */
  constructor(
    private readonly host: ReactiveControllerHost & PathStep,
    private readonly hear: { readonly [Name in NewsName]?: (news: PathNews[Name]) => void },
    private readonly forget?: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    const { host } = this;
    // By its prototype: an image of the page can be called `addEventListener`.
    this.page = host.ownerDocument;
    EventTarget.prototype.addEventListener.call(this.page, ERASED, this.onNews);
    for (const name of NAMES) {
      const [tag, type] = NEWS[name];
      EventTarget.prototype.addEventListener.call(this.page, type, this.onNews);
      this.tell(name, findStep(host, tag)?.[name]);
    }
  }

  hostDisconnected(): void {
    if (!this.page) return;
    EventTarget.prototype.removeEventListener.call(this.page, ERASED, this.onNews);
    for (const name of NAMES)
      EventTarget.prototype.removeEventListener.call(this.page, NEWS[name][1], this.onNews);
  }

  private readonly onNews = (event: Event & { readonly group?: string }): void => {
    if ((event.group ?? '') !== groupOf(this.host)) return;
    if (event.type === ERASED) this.forget?.();
    for (const name of NAMES) if (event.type === NEWS[name][1]) this.tell(name, event);
  };

  private tell(name: NewsName, news: unknown): void {
    if (news) (this.hear[name] as ((news: unknown) => void) | undefined)?.(news);
  }
}

/**
 * The step of a host's group with this tag: in the host's own tree first, then in each tree around it, up to the
 * document's.
 */
export function findStep(host: PathStep, tag: string): (PathStep & Partial<PathNews>) | undefined {
  for (let root: Node | undefined = host.getRootNode(); root;) {
    // In a placeholder, a step is in a tree of its own.
    for (const found of findAll(root, `${tag},[data-hiendien]`)) {
      const step = found.localName === tag ? found : found.shadowRoot?.querySelector<PathStep>(tag);
      if (step && groupOf(step) === groupOf(host)) return step;
    }
    root = (root as Partial<ShadowRoot>).host?.getRootNode();
  }
  return undefined;
}

/**
 * The first of some steps that can be gone to from here: it is there, and it works. One that is there and has not
 * been loaded yet draws the host again once it has.
 */
export function findNextStep(
  host: ReactiveControllerHost & PathStep,
  tags: readonly string[],
): PathStep | undefined {
  for (const tag of tags) {
    const step = findStep(host, tag);
    if (step && customElements.get(tag)) return step;
    if (step) {
      void customElements.whenDefined(tag).then(() => {
        host.requestUpdate();
      });
    }
  }
  return undefined;
}

/** What leads on to the first of some steps that can be gone to; nothing where there is none. */
export function findWayOn(
  host: ReactiveControllerHost & PathStep,
  tags: readonly string[],
): (() => void) | undefined {
  const next = findNextStep(host, tags);
  return (
    next &&
    (() => {
      goToStep(next);
    })
  );
}

/** Takes the visitor to a step: into view, with the focus on its heading. */
export function goToStep(step: Element): void {
  const heading = step.shadowRoot?.querySelector<HTMLElement>('[role="heading"]');
  step.scrollIntoView();
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

function groupOf(step: PathStep): string {
  return step.group ?? step.getAttribute('group') ?? '';
}
