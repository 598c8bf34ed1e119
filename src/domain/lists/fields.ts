import * as z from 'zod/mini';
import { isAllowedLink } from '../programme/hosts';
import { text } from '../programme/programme-shape';
import type { ListPlace } from './own-list';

/** Fields that lists of every kind have. What a person wrote is shown as text, never as markup. */

/** Running text of so many characters at most: what is longer would not fit the room that the page keeps. */
export function words(most: number) {
  return text.check(z.maxLength(most));
}

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date('a day such as 2026-11-05');

const pixels = z.int('a number of pixels').check(z.positive(), z.lte(10_000));

const LINK = 'a link to this site, to one in data-allow or to a known host';

/** A link, relative to the file or absolute: to the page's own site, one that its owner allows, or a known host. */
export function link(place: ListPlace) {
  return address(place, LINK, ({ href, origin }) => place.allows(origin) || isAllowedLink(href));
}

/** A picture's address, by the same rule: whoever serves it learns who looks at the page. */
export function picture(place: ListPlace) {
  return z.object({
    src: address(place, LINK, ({ href, origin }) => place.allows(origin) || isAllowedLink(href)),
    /** Empty where the picture says nothing that the words do not. */
    alt: z.string().check(z.maxLength(200)),
    /** Of the file, in pixels: with them the page keeps its room before it is there. */
    width: pixels,
    height: pixels,
  });
}

/** An address as an absolute one, if it is of the web and a rule lets it pass. */
function address(place: ListPlace, rule: string, isRight: (url: URL) => boolean) {
  return z.pipe(
    z.string().check(z.minLength(1), z.maxLength(500)),
    z.transform((value: string, context) => {
      const url = URL.canParse(value, place.address) ? new URL(value, place.address) : undefined;
      const isOfTheWeb = url && /^https?:$/.test(url.protocol) && !url.username && !url.password;
      if (url && isOfTheWeb && isRight(url)) return url.href;
      context.issues.push({ code: 'custom', message: rule, input: value });
      return z.NEVER;
    }),
  );
}
