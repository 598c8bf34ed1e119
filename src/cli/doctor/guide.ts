import type { Fetcher } from '../fetch/fetcher';
import type { Subject } from './subject';

/** The guide's page on findings, from the folder of a release's site: a heading for each id. */
const PAGE = 'huong-dan/bac-si.html';
/** A version or a channel of a release: its folder lies in that of the site. */
const IN_RELEASE = /^(.*\/)(?:\d+|\d+\.\d+\.\d+|stable)\/[^/]*$/;

/**
 * Where findings are explained: on the site of the release that is named, or of the one that the page loads, if that has
 * the guide. Nothing where no such place is known.
 * @param named Address of a release's site.
 */
export async function findGuide(
  { scripts }: Subject,
  named: string | undefined,
  fetcher: Pick<Fetcher, 'get'> | undefined,
): Promise<string | undefined> {
  if (named !== undefined) return new URL(PAGE, named.replace(/\/*$/, '/')).href;
  for (const { url } of scripts) {
    const [, site] = IN_RELEASE.exec(url ? `${url.origin}${url.pathname}` : '') ?? [];
    if (site === undefined || !/^https?:/.test(site)) continue;
    const guide = new URL(PAGE, site).href;
    const answer = await fetcher?.get(guide);
    if (answer?.ok && answer.status === 200 && answer.address === guide) return guide;
  }
  return undefined;
}

/** Where one kind of finding is explained. */
export function guideTo(id: string, guide: string): string {
  return `${guide}#${id}`;
}
