import { replaceContent } from '../content/content-store';
import { checkProgramme } from '../content/owner-content';
import { fetchOwned } from '../content/signed-file';
import { shippedSerial } from '../content/shipped-serial.inline';
import { ownerWishes } from '../controllers/owner-wishes';
import type { Programme } from '../domain/programme/programme.schema';
import { warnOnce } from '../controllers/warn-once';

/** Files of a kind that a page can name: more of them are a slip of the pen. */
const MOST_FILES = 4;

/**
 * Fetches an owner's content files and puts them in place. If anything is wrong with one, the built-in content
 * of that language stays.
 * @param addresses Parted by spaces, relative to the page.
 */
export function readOwnContent(addresses: string, page: string): void {
  let rank = 0;
  for (const address of listed('data-content', addresses)) putContent(address, rank++, page).catch(warnOnce);
}

/**
 * Fetches an owner's language packs. If anything is wrong with one, its language is not spoken.
 * @param packs Each as `km=/files/km.json`, parted by spaces, relative to the page.
 */
export function readLanguagePacks(packs: string, page: string): void {
  for (const pack of listed('data-language-pack', packs)) addPack(pack, page).catch(warnOnce);
}

/** Where the content of each language stood among the files: answers come in any order, and the last that is named holds. */
const ranks = new Map<string, number>();

async function putContent(address: string, rank: number, page: string): Promise<void> {
  const { key } = ownerWishes;
  const outcome = await fetchOwned(new URL(address, page).href, key, checkProgramme);
  const problem = outcome.ok ? key && findAge(outcome.value.programme) : outcome.problem;
  if (!outcome.ok || problem) {
    warnOnce(`data-content="${address}" is not used: ${problem}. The built-in content stays.`);
    return;
  }
  const { language } = outcome.value.programme;
  if (rank < (ranks.get(language) ?? 0)) return;
  ranks.set(language, rank);
  replaceContent(language, outcome.value);
}

/** The newest signed content of each language that this page has seen. */
const newest = new Map<string, number>();

/** What is wrong with the age of signed content, as a server that was taken over can still serve what was right once. */
function findAge({ language, serial = 0 }: Programme): string | undefined {
  const least = Math.max(shippedSerial, newest.get(language) ?? 0);
  if (serial < least) return `its serial is ${serial}, and ${least} is known already`;
  newest.set(language, serial);
  return undefined;
}

async function addPack(pack: string, page: string): Promise<void> {
  const [, language = '', address] = /^([^=]+)=(.+)$/.exec(pack) ?? [];
  const { loadLanguagePack } = await import('../i18n/language-pack');
  const problem =
    address === undefined
      ? 'write it as km=/files/km.json'
      : await loadLanguagePack(language.toLowerCase(), new URL(address, page).href, ownerWishes.key);
  if (problem) warnOnce(`data-language-pack="${pack}" is not used: ${problem}.`);
}

function listed(setting: string, value: string): string[] {
  const files = value.split(/\s+/).filter(Boolean);
  if (files.length > MOST_FILES)
    warnOnce(`${setting} names more than ${MOST_FILES} files: the rest is not read`);
  return files.slice(0, MOST_FILES);
}
