import type { MessageKey } from '../../i18n/message-keys';
import type { MessageSet } from '../../i18n/message-set';
import vi from '../../i18n/messages/materials.vi.json';
import type { MessageValues } from '../../i18n/translator';

/** The messages of the materials; Vietnamese is the source. */
export const materialsMessages: MessageSet = {
  namespace: 'materials',
  vi,
  en: async () => (await import('../../i18n/messages/materials.en.json')).default,
};

export type MaterialsKey = MessageKey<typeof vi>;

/** Says one of the messages. */
export type MaterialsTranslate = (key: MaterialsKey, values?: MessageValues) => string;
