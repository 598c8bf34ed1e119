import type { MessageKey } from '../../i18n/message-keys';
import type { MessageSet } from '../../i18n/message-set';
import vi from '../../i18n/messages/stories.vi.json';
import type { MessageValues } from '../../i18n/translator';

/** The messages of the stories; Vietnamese is the source. */
export const storiesMessages: MessageSet = {
  namespace: 'stories',
  vi,
  en: async () => (await import('../../i18n/messages/stories.en.json')).default,
};

export type StoriesKey = MessageKey<typeof vi>;

/** Says one of the messages. */
export type StoriesTranslate = (key: StoriesKey, values?: MessageValues) => string;
