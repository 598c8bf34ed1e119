import { putClosedBanner } from '../content/programme-content';
import { warnOnce } from '../controllers/warn-once';
import { fetchProgramme } from '../providers/owner-programme';

/**
 * Fetches an owner's content files and puts them in place. If anything is wrong with one, the built-in content
 * of that language stays.
 * @param addresses Parted by spaces, relative to the page.
 */
export async function replaceContent(addresses: string): Promise<void> {
  await Promise.all(addresses.split(/\s+/).filter(Boolean).map(replaceFrom));
}

async function replaceFrom(address: string): Promise<void> {
  const outcome = await fetchProgramme(new URL(address, document.baseURI).href);
  if (outcome.ok) putClosedBanner(outcome.content);
  else warnOnce(`data-content="${address}" is not used: ${outcome.problem}. The built-in content stays.`);
}
