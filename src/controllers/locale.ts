import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Language } from '../domain/programme/programme.schema';
import { createTranslate, type MessageOverrides, type MessageSet, type MessageValues } from '../i18n/translator';
import { LanguageController } from './language';

/** An element whose texts a host may replace. */
export interface LocalisedHost extends ReactiveControllerHost, HTMLElement {
  /** The host's texts by full key, such as `outcome.eligible`. */
  messages?: MessageOverrides | undefined;
}

/** Says an element's messages in its language, the host's texts first. */
export class LocaleController<Key extends string> implements ReactiveController {
  private readonly languageController: LanguageController;
  private translate: ((key: Key, values?: MessageValues) => string) | undefined;
  private madeFor: readonly unknown[] = [];

  constructor(
    private readonly host: LocalisedHost,
    private readonly namespace: string,
    private readonly messages: MessageSet,
  ) {
    this.languageController = new LanguageController(host);
    host.addController(this);
  }

  get language(): Language {
    return this.languageController.value;
  }

  /** The text of a message, with its values put in. */
  readonly t = (key: Key, values?: MessageValues): string => {
    const { language } = this;
    const { messages: overrides } = this.host;
    if (!this.translate || this.madeFor[0] !== language || this.madeFor[1] !== overrides) {
      this.translate = createTranslate<Key>(this.namespace, this.messages, language, overrides);
      this.madeFor = [language, overrides];
    }
    return this.translate(key, values);
  };

  hostConnected(): void {
    // The language controller does the work; a controller has to have one of the callbacks.
  }
}
