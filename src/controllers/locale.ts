import type { Language } from '../domain/programme/language';
import type { MessageSet } from '../i18n/message-set';
import {
  createTranslate,
  type MessageOverrides,
  type Messages,
  type MessageValues,
  type Translate,
} from '../i18n/translator';
import { voiceOf } from '../i18n/voices';
import { ContentController, type ContentReader } from './content';
import { warnOnce } from './warn-once';

/** Milliseconds until messages that could not be had are asked for again. */
const WAITS = [1000, 2000, 4000];

/** An element whose texts a host may replace. */
export interface LocalisedHost extends ContentReader {
  /** The host's texts by full key, such as `outcome.eligible`. */
  messages?: MessageOverrides | undefined;
}

/** Says a set of messages in its element's language, the host's texts first. */
export class LocaleController<Key extends string> {
  private en: Messages | undefined;
  /** How often they could not be had. */
  private tries = 0;
  private translate: Translate<Key> | undefined;
  private madeFor: readonly unknown[] = [];

  constructor(
    private readonly host: LocalisedHost,
    private readonly messages: MessageSet,
    readonly content: ContentController = new ContentController(host),
  ) {}

  get language(): Language {
    return this.content.language;
  }

  /** Whether the messages are there. If not they are loaded, and the host is drawn again. */
  get isReady(): boolean {
    if (this.language !== 'en' || this.en) return true;
    const redraw = () => {
      this.host.requestUpdate();
    };
    this.load().then(redraw, (error: unknown) => {
      warnOnce(error);
      // A page that was left while they came is not drawn again by itself when it comes back.
      const wait = WAITS[this.tries++];
      if (wait !== undefined) setTimeout(redraw, wait);
    });
    return false;
  }

  /** Sees to it that the messages are there. Rejects if they can't be had; until then `t` speaks Vietnamese. */
  async load(): Promise<void> {
    if (this.language === 'en') this.en ??= await this.messages.en();
  }

  /** The text of a message, with its values put in. */
  readonly t = (key: Key, values?: MessageValues): string => {
    const { language, en, translate } = this;
    const { namespace, vi } = this.messages;
    const overrides = this.host.messages;
    const now = [language, overrides, voiceOf(language), en];
    if (translate && now.every((part, index) => part === this.madeFor[index])) return translate(key, values);
    const messages = language === 'en' ? (en ?? vi) : vi;
    this.madeFor = now;
    this.translate = createTranslate<Key>(namespace, messages, language, overrides);
    return this.translate(key, values);
  };
}
