/**
 * The entry of a list that takes the fewest typing slips (insert, delete, replace) to reach from a word.
 * @param most More slips than these are no slips: it is another word.
 */
export function findNearest<Entry extends string>(
  word: string,
  list: readonly Entry[],
  most = Infinity,
): Entry | undefined {
  return list
    .map((entry) => ({ entry, slips: countSlips(word, entry) }))
    .filter(({ slips }) => slips <= most)
    .sort((one, other) => one.slips - other.slips)[0]?.entry;
}

/** Levenshtein distance, row by row. */
function countSlips(from: string, to: string): number {
  let row = [0];
  while (row.length <= to.length) row.push(row.length);
  for (let i = 1; i <= from.length; i++) {
    let diagonal = i;
    row = row.map((above, j) => {
      if (j > 0)
        diagonal = Math.min(above + 1, diagonal + 1, (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1));
      return diagonal;
    });
  }
  return row[to.length] ?? 0;
}
