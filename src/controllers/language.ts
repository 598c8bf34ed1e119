import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Language } from '../domain/programme/programme.schema';
import { readAllowed } from './allowed-value';

const LANGUAGES = ['vi', 'en'] as const;

/**
 * The language of an element: its own `lang`, else that of the nearest ancestor, also across shadow roots, else
 * Vietnamese. A `lang` that changes later is followed.
 */
export class LanguageController implements ReactiveController {
  value: Language = 'vi';
  private readonly observer = new MutationObserver(() => {
    this.hostConnected();
    this.host.requestUpdate();
  });

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  /** Reads the language and observes every tree that can change it. */
  hostConnected(): void {
    const { host, observer } = this;
    let tag = '';
    for (let at: Element | undefined = host; at;) {
      tag ||= at.closest<HTMLElement>('[lang]')?.lang ?? '';
      const root = at.getRootNode();
      observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
      at = (root as Partial<ShadowRoot>).host;
    }
    const language = tag.toLowerCase().split(/[-_]/)[0];
    // A language of the page's that we do not speak is no mistake; one on our own tag is.
    this.value = host.lang || language === 'en' ? readAllowed('lang', language, LANGUAGES) : 'vi';
  }

  hostDisconnected(): void {
    this.observer.disconnect();
  }
}
