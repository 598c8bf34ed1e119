import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { closedBanners } from '../content/closed-banner.inline';
import { ownOf, readContent, subscribe, type ContentSlice } from '../content/content-store';
import { noticeOn, type ClosedBanner } from '../domain/programme/banner-content';
import type { Language } from '../domain/programme/language';
import type { Notice } from '../domain/programme/programme.schema';
import type { IsoDate } from '../domain/shared/vietnam-day';
import { appLanguage, spokenLanguages, voiceOf } from '../i18n/voices';
import { readAllowed } from './allowed-value';
import { findAll } from './page';

const BANNER: ContentSlice<ClosedBanner> = { shipped: closedBanners, of: ({ banner }) => banner };

/** A widget that shows content; inside another one, which may have told the day's notice already. */
export interface ContentReader extends ReactiveControllerHost, HTMLElement {
  noticeAbove?: Notice | undefined;
}

/**
 * What a widget has to say: in which language, from which content, and what before all else.
 *
 * The language is the widget's own `lang`, else that of the nearest ancestor, also across shadow roots, else that of
 * the app whose i18next speaks, else Vietnamese. A `lang` that changes later is followed, and so are content and
 * languages that come later.
 */
export class ContentController implements ReactiveController {
  language: Language = 'vi';
  private unsubscribe: (() => void) | undefined;
  private observer: MutationObserver | undefined;

  constructor(private readonly host: ContentReader) {
    host.addController(this);
  }

  hostConnected(): void {
    this.unsubscribe ??= subscribe(() => {
      this.readLanguage();
    });
    this.readLanguage();
  }

  hostDisconnected(): void {
    this.unsubscribe?.();
    this.unsubscribe = undefined;
    this.observer?.disconnect();
  }

  /** What every widget knows of the programme, in its language. */
  get banner(): ClosedBanner {
    return ownOf(readContent(BANNER, this.language));
  }

  get direction(): 'ltr' | 'rtl' {
    return voiceOf(this.language)?.direction ?? 'ltr';
  }

  /** The notice that the widget has to show on a day. */
  noticeOn(day: IsoDate): Notice | undefined {
    const { localName, noticeAbove } = this.host;
    const notice = noticeOn(this.banner, localName.slice('hiendien-'.length), day);
    return notice === noticeAbove ? undefined : notice;
  }

  /** Reads the language, and observes every tree that can change it. */
  private readLanguage(): void {
    const { host } = this;
    const observer = (this.observer ??= new MutationObserver(() => {
      this.readLanguage();
    }));
    let tag = '';
    for (let at: Element | undefined = host; at;) {
      tag ||= at.closest<HTMLElement>('[lang]')?.lang ?? '';
      const root = at.getRootNode();
      observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
      at = (root as Partial<ShadowRoot>).host;
    }
    this.language = chooseLanguage(tag || (appLanguage() ?? ''), host.lang !== '');
    host.requestUpdate();
  }
}

/**
 * The language that is spoken for a tag: `en-GB` is English.
 * @param isOwn Whether the widget itself asks for it: then it is a mistake if nobody speaks it. One of the page's is none.
 */
function chooseLanguage(tag: string, isOwn: boolean): Language {
  const languages = spokenLanguages();
  const wanted = tag.toLowerCase().replaceAll('_', '-');
  const [primary] = wanted.split('-');
  const spoken = languages.find((language) => language === wanted || language === primary);
  // A page that brings languages may not have them yet.
  const isMistake = isOwn && !spoken && !findAll(document, 'script[data-language-pack]').length;
  return spoken ?? (isMistake ? readAllowed('lang', primary, languages) : 'vi');
}
