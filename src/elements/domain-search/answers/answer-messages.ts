import type { Language } from '../../../domain/programme/programme.schema';
import type { MessageKey } from '../../../i18n/message-keys';
import en from '../../../i18n/messages/answers.en.json';
import vi from '../../../i18n/messages/answers.vi.json';
import type { Messages, MessageValues } from '../../../i18n/translator';

/** The messages of what is known of names. They come with their chunk, in both languages. */
export const answerMessages: Readonly<Record<Language, Messages>> = { vi, en };

export type AnswerKey = MessageKey<typeof vi>;

/** Says one of the messages of what is known of names. */
export type AnswerTranslate = (key: AnswerKey, values?: MessageValues) => string;
