import type { MessageKey } from '../../../i18n/message-keys';
import vi from '../../../i18n/messages/answers.vi.json';
import type { MessageSet, MessageValues } from '../../../i18n/translator';

/** The messages of what is known of names; Vietnamese is the source. */
export const answerMessages: MessageSet = {
  vi,
  en: async () => (await import('../../../i18n/messages/answers.en.json')).default,
};

export type AnswerKey = MessageKey<typeof vi>;

/** Says one of the messages of what is known of names. */
export type AnswerTranslate = (key: AnswerKey, values?: MessageValues) => string;
