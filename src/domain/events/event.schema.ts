import * as z from 'zod/mini';
import { day, link, words } from '../lists/fields';
import type { ListPlace } from '../lists/own-list';
import { endOfDay, KINDS, momentOf, startOfDay, type Happening } from './happening';

const WHEN = 'a day such as 2026-12-05 or a time in Vietnam such as 2026-12-05T08:00';
const TIME = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d$/;

/** A day, or a time of a Vietnamese clock. */
const when = z.string(WHEN).check(z.refine(isDayOrTime, WHEN));

function isDayOrTime(value: string): boolean {
  return z.safeParse(day, value.slice(0, 10)).success && (value.length === 10 || TIME.test(value));
}

/** What an owner writes of an event, as what takes place once. */
export function eventSchema(place: ListPlace) {
  const written = z
    .object({
      title: words(90),
      kind: z.optional(z.enum(KINDS)),
      start: when,
      /** Of whole days the last one. */
      end: z.optional(when),
      place: z.optional(words(100)),
      note: z.optional(words(140)),
      seats: z.optional(z.int('a number of seats').check(z.nonnegative(), z.lte(100_000))),
      signUp: z.optional(link(place)),
      signUpUntil: z.optional(day),
    })
    .check(
      z.refine(
        ({ start, end = start }) => start.length === end.length && start <= end,
        'an end of the same form as the start, and not before it',
      ),
    );
  return z.pipe(
    written,
    z.transform(({ start, end, ...rest }): Happening => {
      const isAllDay = start.length === 10;
      const from = isAllDay ? startOfDay(start) : momentOf(start);
      const to = isAllDay
        ? endOfDay(startOfDay(end ?? start))
        : end === undefined
          ? endOfDay(from)
          : momentOf(end);
      return {
        ...rest,
        id: `${start}-${rest.title}`,
        from,
        to,
        isAllDay,
        hasEnd: isAllDay || end !== undefined,
      };
    }),
  );
}
