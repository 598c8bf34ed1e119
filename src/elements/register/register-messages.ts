import type { MessageKey } from '../../i18n/message-keys';
import type { MessageSet } from '../../i18n/message-set';
import vi from '../../i18n/messages/register.vi.json';
import type { MessageValues } from '../../i18n/translator';

/** The messages of the way to registration; Vietnamese is the source. */
export const registerMessages: MessageSet = {
  namespace: 'register',
  vi,
  en: async () => (await import('../../i18n/messages/register.en.json')).default,
};

export type RegisterKey = MessageKey<typeof vi>;

/** Says one of the messages. */
export type RegisterTranslate = (key: RegisterKey, values?: MessageValues) => string;
