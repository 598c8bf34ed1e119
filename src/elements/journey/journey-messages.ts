import type { MessageKey } from '../../i18n/message-keys';
import type { MessageSet } from '../../i18n/message-set';
import vi from '../../i18n/messages/journey.vi.json';

/** The messages of the path; Vietnamese is the source. */
export const journeyMessages: MessageSet = {
  namespace: 'journey',
  vi,
  en: async () => (await import('../../i18n/messages/journey.en.json')).default,
};

export type JourneyKey = MessageKey<typeof vi>;
