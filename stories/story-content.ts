import { replaceContent } from '../src/content/content-store';
import { ownContentOf } from '../src/content/own-content';
import type { Programme } from '../src/domain/programme/programme.schema';

/** Puts content in place for one story; gives what puts back the content that ships. */
export function withContent(...programmes: readonly Programme[]): () => void {
  for (const programme of programmes) replaceContent(programme.language, ownContentOf(programme));
  return () => {
    for (const { language } of programmes) replaceContent(language, undefined);
  };
}
