import * as z from 'zod/mini';
import { text } from '../programme/programme-shape';

/** What a list says of itself, in `index.json` beside its files. */
export const enterpriseListSchema = z.object({
  version: z.literal(1),
  /** The day as of which the list holds. */
  listedOn: z.iso.date(),
  /** Who keeps it: a department's name, as it signs. */
  keeper: text.check(z.maxLength(120)),
  /** The list has 2^bits files. */
  bits: z.int().check(z.nonnegative(), z.lte(24)),
  /** Enterprises in it. */
  count: z.int().check(z.nonnegative()),
});

export type EnterpriseList = z.infer<typeof enterpriseListSchema>;
