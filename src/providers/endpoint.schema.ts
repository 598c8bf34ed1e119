import * as z from 'zod/mini';

// Compiling schemas would trip a strict Content-Security-Policy.
z.config({ jitless: true });

/** What an owner's gateway answers. `checkedAt` is a date and time as ISO 8601 writes it, `ttl` is in seconds. */
export const endpointAnswer = z.object({
  /** The full name, as it was asked for. */
  name: z.string(),
  verdict: z.enum(['present', 'absent', 'free', 'reserved', 'unknown']),
  checkedAt: z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)))),
  ttl: z.optional(z.number().check(z.nonnegative())),
});
