import type { MessageKey } from '../../i18n/message-keys';
import type { MessageSet } from '../../i18n/message-set';
import vi from '../../i18n/messages/support.vi.json';
import type { MessageValues } from '../../i18n/translator';

/** The messages of the search for help; Vietnamese is the source. */
export const supportMessages: MessageSet = {
  namespace: 'support',
  vi,
  en: async () => (await import('../../i18n/messages/support.en.json')).default,
};

export type SupportKey = MessageKey<typeof vi>;

/** Says one of the messages. */
export type SupportTranslate = (key: SupportKey, values?: MessageValues) => string;
