import { readContent, type ContentSlice } from '../../../content/content-store';
import { searchContents } from '../../../content/search.inline';
import type { Language } from '../../../domain/programme/language';
import { searchContentOf, type SearchContent } from '../../../domain/programme/search-content';
import type { SearchEvent } from '../../../domain/search/search-event';
import type { IsoDate } from '../../../domain/shared/vietnam-day';
import type { AnswerTranslate } from './answer-messages';

/** When and where it is said. */
export interface SearchPlace {
  readonly day: IsoDate;
  /** What outgoing links say of where a visitor comes from. */
  readonly site: string;
  /** Level of the headings inside. */
  readonly level: number;
  /** Who learns what. */
  readonly asked: string;
}

/** What a state is said with. */
export interface SearchWords extends SearchPlace {
  readonly t: AnswerTranslate;
  readonly language: Language;
  readonly content: SearchContent;
}

export type Send = (event: SearchEvent) => void;

const CONTENT: ContentSlice<SearchContent> = {
  shipped: searchContents,
  of: ({ programme }) => searchContentOf(programme),
};

/** The words of this moment: those of the content that is there by now. */
export function findWords(own: Omit<SearchWords, 'content'>): SearchWords {
  return { ...own, content: readContent(CONTENT, own.language) };
}
