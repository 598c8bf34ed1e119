import type { MessageKey } from '../../i18n/message-keys';
import vi from '../../i18n/messages/search.vi.json';
import type { MessageSet } from '../../i18n/message-set';
import type { MessageValues } from '../../i18n/translator';

/** The messages of the search before anything was typed; Vietnamese is the source. */
export const searchMessages: MessageSet = {
  namespace: 'search',
  vi,
  en: async () => (await import('../../i18n/messages/search.en.json')).default,
};

export type SearchKey = MessageKey<typeof vi>;

/** Says one of the search's messages. */
export type SearchTranslate = (key: SearchKey, values?: MessageValues) => string;
