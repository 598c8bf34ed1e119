import type { MessageKey } from '../../i18n/message-keys';
import type { MessageSet } from '../../i18n/message-set';
import vi from '../../i18n/messages/events.vi.json';
import type { MessageValues } from '../../i18n/translator';

/** The messages of the calendar; Vietnamese is the source. */
export const eventsMessages: MessageSet = {
  namespace: 'events',
  vi,
  en: async () => (await import('../../i18n/messages/events.en.json')).default,
};

export type EventsKey = MessageKey<typeof vi>;

/** Says one of the messages. */
export type EventsTranslate = (key: EventsKey, values?: MessageValues) => string;
