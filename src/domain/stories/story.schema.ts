import * as z from 'zod/mini';
import { day, link, picture, words } from '../lists/fields';
import type { ListPlace } from '../lists/own-list';

/** What an owner writes of somebody who uses a name. Nothing of a person is shown without the day of their consent. */
export function storySchema(place: ListPlace) {
  return z.object({
    /** Who speaks: a person, a household business, an enterprise. */
    who: words(60),
    /** What they do and where, as they want to be named. */
    role: z.optional(words(80)),
    /** The name in use, such as `dua-ben-tre.biz.vn`. */
    name: words(63),
    /** In their own words. */
    quote: words(200),
    /** Where the site of the name is to be seen. */
    href: z.optional(link(place)),
    picture: z.optional(picture(place)),
    /** The day on which they agreed to be shown here. */
    consentOn: day.check(z.refine((value) => value <= place.today, 'the day of a consent that was given')),
  });
}

export type Story = Readonly<z.infer<ReturnType<typeof storySchema>>>;
