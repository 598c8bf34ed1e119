import en from '../../src/content/programme.en.json';
import vi from '../../src/content/programme.vi.json';
import type { ByLanguage } from '../../src/domain/programme/language';
import type { Programme } from '../../src/domain/programme/programme.schema';

/** What the list needs of the programme's content: whose papers these are, and which. */
export type PapersContent = readonly Pick<Programme['audiences'][number], 'id' | 'papers'>[];

/** The slice of the content that the list shows. */
export function papersOf({ audiences }: Programme): PapersContent {
  return audiences.map(({ id, papers }) => ({ id, papers }));
}

/** Of the content that ships: the build runs this file and puts the values in its place. */
export const papersContents: ByLanguage<PapersContent> = {
  vi: papersOf(vi as Programme),
  en: papersOf(en as Programme),
};
