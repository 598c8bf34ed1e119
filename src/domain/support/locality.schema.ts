import * as z from 'zod/mini';
import { day, words } from '../lists/fields';

/** What an owner writes of the communes and wards of another locality. */
export const localitySchema = z.object({
  name: words(80),
  since: day,
  source: z.object({ shortTitle: words(120) }),
  districts: z.record(z.string().check(z.regex(/^\w{1,12}$/)), words(120)),
  units: z
    .array(
      z.object({
        code: z.string().check(z.regex(/^\w{1,12}$/, 'a code such as 28756')),
        kind: z.enum(['commune', 'ward']),
        name: words(60),
        was: z
          .array(z.object({ name: words(80), in: z.string(), part: z.optional(z.boolean()) }))
          .check(z.maxLength(60)),
      }),
    )
    .check(z.minLength(1), z.maxLength(1000)),
});
