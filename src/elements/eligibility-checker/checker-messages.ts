import type { MessageKey } from '../../i18n/message-keys';
import vi from '../../i18n/messages/checker.vi.json';
import type { MessageSet } from '../../i18n/message-set';
import type { MessageValues } from '../../i18n/translator';

/** The checker's messages; Vietnamese is the source. */
export const checkerMessages: MessageSet = {
  namespace: 'checker',
  vi,
  en: async () => (await import('../../i18n/messages/checker.en.json')).default,
};

export type CheckerKey = MessageKey<typeof vi>;

/** Says one of the checker's messages. */
export type CheckerTranslate = (key: CheckerKey, values?: MessageValues) => string;
