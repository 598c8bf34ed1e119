import type { MessageKey } from '../../i18n/message-keys';
import type { MessageSet } from '../../i18n/message-set';
import vi from '../../i18n/messages/feedback.vi.json';
import type { MessageValues } from '../../i18n/translator';

/** The messages of a survey; Vietnamese is the source. */
export const feedbackMessages: MessageSet = {
  namespace: 'feedback',
  vi,
  en: async () => (await import('../../i18n/messages/feedback.en.json')).default,
};

export type FeedbackKey = MessageKey<typeof vi>;

/** Says one of the messages. */
export type FeedbackTranslate = (key: FeedbackKey, values?: MessageValues) => string;
