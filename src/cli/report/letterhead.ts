import * as z from 'zod/mini';
import { text } from '../../domain/programme/programme-shape';

const line = text.check(z.maxLength(200));

/**
 * What an official text of a department says of itself, in the order of Decree 30/2020/NĐ-CP. An owner writes it; what
 * is missing is a gap to be filled in by hand, as no office and nobody's name is guessed.
 */
export const letterheadSchema = z.strictObject({
  /** The body above, such as `UBND TỈNH …`. */
  parent: z.optional(line),
  issuer: z.optional(line),
  /** As `12/BC-STC`. */
  number: z.optional(line),
  place: z.optional(line),
  /** Day of signing, as the text writes it: `ngày 05 tháng 01 năm 2027`. */
  date: z.optional(line),
  /** Whom it is sent to, below “Kính gửi”. */
  to: z.optional(z.array(line).check(z.maxLength(20))),
  /** Below “Nơi nhận”. */
  recipients: z.optional(z.array(line).check(z.maxLength(40))),
  signerPosition: z.optional(line),
  signerName: z.optional(line),
});

export type Letterhead = z.infer<typeof letterheadSchema>;
