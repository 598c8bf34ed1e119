import type { MessageKey } from '../../i18n/message-keys';
import en from '../../i18n/messages/verdict.en.json';
import vi from '../../i18n/messages/verdict.vi.json';
import type { Messages, MessageValues } from '../../i18n/translator';
import type { ByLanguage } from '../../domain/programme/language';

/** The messages of a verdict. They come with its chunk, in both languages. */
export const verdictMessages: ByLanguage<Messages> = { vi, en };

export type VerdictKey = MessageKey<typeof vi>;

/** Says one of the messages of a verdict. */
export type VerdictTranslate = (key: VerdictKey, values?: MessageValues) => string;
