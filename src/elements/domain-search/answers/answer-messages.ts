import type { MessageKey } from '../../../i18n/message-keys';
import vi from '../../../i18n/messages/answers.vi.json';
import type { MessageSet } from '../../../i18n/message-set';
import type { MessageValues } from '../../../i18n/translator';

/** The messages of what is known of names; Vietnamese is the source. */
export const answerMessages: MessageSet = {
  namespace: 'answers',
  vi,
  en: async () => (await import('../../../i18n/messages/answers.en.json')).default,
};

export type AnswerKey = MessageKey<typeof vi>;

/** Says one of the messages of what is known of names. */
export type AnswerTranslate = (key: AnswerKey, values?: MessageValues) => string;
