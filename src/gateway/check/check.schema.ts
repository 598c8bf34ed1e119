import * as z from 'zod/mini';

z.config({ jitless: true });

/** So many names a request. */
export const MOST_NAMES = 20;
/** The longest name of the DNS. */
export const MAX_NAME_LENGTH = 253;

export const VERDICTS = ['present', 'absent', 'free', 'reserved', 'unknown'] as const;
export const CAUSES = [
  'offline',
  'timeout',
  'rate-limited',
  'refused',
  'malformed',
  'control-failed',
  'not-configured',
] as const;

const name = z.string().check(
  z.maxLength(MAX_NAME_LENGTH),
  z.meta({
    description: 'A whole name in ASCII under .vn, accented ones in their xn-- form.',
    examples: ['comtamcoba.id.vn'],
  }),
);

export const checkRequest = z
  .strictObject({ names: z.array(name).check(z.minLength(1), z.maxLength(MOST_NAMES)) })
  .check(z.meta({ id: 'CheckRequest' }));

export const checkedName = z
  .object({
    name,
    verdict: z.enum(VERDICTS).check(
      z.meta({
        description:
          'present: in use or held. absent: not seen in DNS, which is not “free”. free: a registrar said so. reserved: never given out by ordinary registration. unknown: could not be checked, for `cause`.',
      }),
    ),
    checkedAt: z.iso.datetime().check(z.meta({ description: 'When it was looked up.' })),
    ttl: z.int().check(z.nonnegative(), z.meta({ description: 'Seconds for which the answer may be used.' })),
    source: z.optional(z.string().check(z.meta({ description: 'Who said it, by a proper name.' }))),
    cause: z.optional(z.enum(CAUSES)),
    expiresAt: z.optional(z.iso.datetime()),
    signature: z.optional(
      z.string().check(z.meta({ description: 'Ed25519, as base64, where the gateway has a key.' })),
    ),
  })
  .check(z.meta({ id: 'CheckedName' }));

export const checkReply = z.object({ answers: z.array(checkedName) }).check(z.meta({ id: 'CheckReply' }));

/** RFC 9457. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.optional(z.array(z.object({ pointer: z.string(), detail: z.string() }))),
    retryAfter: z.optional(z.int().check(z.meta({ description: 'Seconds, as the header Retry-After.' }))),
  })
  .check(z.meta({ id: 'Problem' }));

export type CheckedName = z.infer<typeof checkedName>;
export type Problem = z.infer<typeof problemSchema>;
