import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { closedBanners, contentReaders } from '../content/programme-content';
import { noticeOn, type ClosedBanner } from '../domain/programme/banner-content';
import type { Language, Notice } from '../domain/programme/programme.schema';
import type { IsoDate } from '../domain/shared/vietnam-day';
import { readAllowed } from './allowed-value';

const LANGUAGES = ['vi', 'en'] as const;

/** A widget that shows content; inside another one, which may have told the day's notice already. */
export interface ContentReader extends ReactiveControllerHost, HTMLElement {
  noticeAbove?: Notice | undefined;
}

/**
 * What a widget has to say: in which language, from which content, and what before all else.
 *
 * The language is the widget's own `lang`, else that of the nearest ancestor, also across shadow roots, else
 * Vietnamese. A `lang` that changes later is followed, and so is an owner's content that comes later.
 */
export class ContentController implements ReactiveController {
  language: Language = 'vi';
  private readonly observer = new MutationObserver(() => {
    this.hostConnected();
    this.host.requestUpdate();
  });

  constructor(private readonly host: ContentReader) {
    host.addController(this);
  }

  /** Reads the language and observes every tree that can change it. */
  hostConnected(): void {
    const { host, observer } = this;
    contentReaders.add(host);
    let tag = '';
    for (let at: Element | undefined = host; at;) {
      tag ||= at.closest<HTMLElement>('[lang]')?.lang ?? '';
      const root = at.getRootNode();
      observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
      at = (root as Partial<ShadowRoot>).host;
    }
    const language = tag.toLowerCase().split(/[-_]/)[0];
    // A language of the page's that we do not speak is no mistake; one on our own tag is.
    this.language = host.lang || language === 'en' ? readAllowed('lang', language, LANGUAGES) : 'vi';
  }

  hostDisconnected(): void {
    contentReaders.delete(this.host);
    this.observer.disconnect();
  }

  /** What every widget knows of the programme, in its language. */
  get banner(): ClosedBanner {
    return closedBanners[this.language];
  }

  /** The notice that the widget has to show on a day. */
  noticeOn(day: IsoDate): Notice | undefined {
    const { localName, noticeAbove } = this.host;
    const notice = noticeOn(this.banner, localName.slice('hiendien-'.length), day);
    return notice === noticeAbove ? undefined : notice;
  }
}
