import type { MessageKey } from '../../src/i18n/message-keys';
import type { MessageSet } from '../../src/i18n/message-set';
import type { Translate } from '../../src/i18n/translator';
import vi from './papers.vi.json';

/** The messages of the list; Vietnamese is the source. */
export const papersMessages: MessageSet = {
  namespace: 'papers',
  vi,
  en: async () => (await import('./papers.en.json')).default,
};

export type PapersKey = MessageKey<typeof vi>;
export type PapersTranslate = Translate<PapersKey>;
