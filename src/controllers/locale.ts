import type { Language } from '../domain/programme/programme.schema';
import {
  createTranslate,
  type MessageOverrides,
  type Messages,
  type MessageSet,
  type MessageValues,
} from '../i18n/translator';
import { ContentController, type ContentReader } from './content';
import { warnOnce } from './warn-once';

/** An element whose texts a host may replace. */
export interface LocalisedHost extends ContentReader {
  /** The host's texts by full key, such as `outcome.eligible`. */
  messages?: MessageOverrides | undefined;
}

/** Says an element's messages in its language, the host's texts first. */
export class LocaleController<Key extends string> {
  readonly content: ContentController;
  private readonly loaded: Partial<Record<Language, Messages>>;
  private translate: ((key: Key, values?: MessageValues) => string) | undefined;
  private madeFor: readonly unknown[] = [];

  /** @param namespace Name of the element's messages, one for each element. */
  constructor(
    private readonly host: LocalisedHost,
    private readonly namespace: string,
    private readonly messages: MessageSet,
  ) {
    this.content = new ContentController(host);
    this.loaded = { vi: messages.vi };
  }

  get language(): Language {
    return this.content.language;
  }

  /** Whether the messages are there. If not they are loaded, and the host is drawn again. */
  get isReady(): boolean {
    if (this.loaded[this.language]) return true;
    this.load().then(() => {
      this.host.requestUpdate();
    }, warnOnce);
    return false;
  }

  /** Sees to it that the messages are there. Rejects if they can't be had; until then `t` speaks Vietnamese. */
  async load(): Promise<void> {
    if (!this.loaded[this.language]) this.loaded.en = await this.messages.en();
  }

  /** The text of a message, with its values put in. */
  readonly t = (key: Key, values?: MessageValues): string => {
    const { language } = this;
    const { messages: overrides } = this.host;
    if (!this.translate || this.madeFor[0] !== language || this.madeFor[1] !== overrides) {
      const messages = this.loaded[language] ?? this.messages.vi;
      this.translate = createTranslate<Key>(this.namespace, messages, language, overrides);
      this.madeFor = [language, overrides];
    }
    return this.translate(key, values);
  };
}
