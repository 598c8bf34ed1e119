import { sha256 } from '../hash/sha-256';
import type { Programme } from './programme.schema';

/** As many digits as two contents of one programme can be told apart by, and a reader can compare. */
const DIGITS = 12;

/**
 * What a receipt names the content by that it was judged with: the start of the SHA-256 of its JSON without blanks, as
 * `node -p 'JSON.stringify(require("./programme.vi.json"))'` writes it.
 */
export function hashOf(programme: Programme): string {
  return sha256(JSON.stringify(programme)).slice(0, DIGITS);
}
