/** Rude wherever they stand. */
const ANYWHERE = /ditme|dume|concac|concak|cailon|conlon|lonme|daubuoi|conbuoi|vailon|fuck|porn|bitch/;

/** Ordinary syllables with accents, rude ones without: only where nothing stands beside them. */
const ALONE: ReadonlySet<string> = new Set(
  'lon lol loz cac cak buoi dit dm dmm dcm dkm vcl vl cl clgt cc ccc cave ngu sex cock dick cunt shit'.split(
    ' ',
  ),
);

/**
 * Whether a made-up label reads as something rude, now that its accents are gone. The visitor's own words are theirs:
 * bưởi is a fruit and may stay in `buoidaxanh`, but not alone, and no parts may make such a word together.
 * @param parts The pieces that the label is made of, in order, without hyphens.
 */
export function isVulgar(label: string, parts: readonly string[]): boolean {
  if (ANYWHERE.test(label.replaceAll('-', ''))) return true;
  if (label.split('-').some((part) => ALONE.has(part))) return true;
  return parts.some((_, start) =>
    parts.slice(start + 1).some((_, more) => ALONE.has(parts.slice(start, start + more + 2).join(''))),
  );
}
