import * as z from 'zod/mini';
import { day, words } from '../lists/fields';

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;
const time = z.string().check(z.regex(TIME, 'a time such as 07:30'));

const hours = z
  .object({
    days: z
      .array(z.int('a day of the week: 1 is Monday, 7 Sunday').check(z.gte(1), z.lte(7)))
      .check(z.minLength(1), z.maxLength(7)),
    from: time,
    to: time,
  })
  .check(z.refine(({ from, to }) => from < to, 'hours that end after they begin'));

/** A number as it can be dialled, however it is written: `0270 123 4567`, `+84…`, `1022`. */
const phone = z
  .string('a telephone number')
  .check(z.regex(/^\+?[\d\s.()-]{3,24}$/, 'a telephone number'), z.refine(isDialled, 'a telephone number'));

/** A number without what stands between its digits. */
function dialled(written: string): string {
  return written.replace(/[\s.()-]/g, '');
}

function isDialled(written: string): boolean {
  return /^(?:\+\d{8,14}|\d{3,12})$/.test(dialled(written));
}

/** Who helps in a commune or ward; without one, in all of them. Nothing of it is made up: it is what the owner writes. */
const written = z
  .object({
    /** Code or name of the commune or ward. */
    commune: z.optional(words(60)),
    /** Who: a team, an office, a person in charge. */
    who: words(120),
    phone: z.optional(phone),
    /** The number, or the end of the address at zalo.me. */
    zalo: z.optional(z.string().check(z.regex(/^[\w.-]{3,40}$/, 'a number or a name at zalo.me'))),
    address: z.optional(words(200)),
    /** Degrees; within Vietnam. */
    at: z.optional(
      z.object({
        latitude: z.number().check(z.gte(8), z.lte(24)),
        longitude: z.number().check(z.gte(102), z.lte(115)),
      }),
    ),
    hours: z.optional(z.array(hours).check(z.maxLength(14))),
    note: z.optional(words(200)),
    /** The day on which somebody last made sure of it. */
    checkedOn: z.optional(day),
  })
  .check(
    z.refine(
      ({ phone: number, zalo, address }) => Boolean(number ?? zalo ?? address),
      'a telephone number, Zalo or an address',
    ),
  );

/** A contact, with the number as a device dials it. */
export const contactSchema = z.pipe(
  written,
  z.transform((contact): z.infer<typeof written> & { readonly dialled?: string | undefined } => ({
    ...contact,
    dialled: contact.phone === undefined ? undefined : dialled(contact.phone),
  })),
);

export type Contact = Readonly<z.infer<typeof contactSchema>>;
