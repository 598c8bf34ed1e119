import * as z from 'zod/mini';

// Compiling schemas would trip a strict Content-Security-Policy.
z.config({ jitless: true });

/** What an owner's gateway answers on a name. `checkedAt` is a date and time as ISO 8601 writes it, `ttl` is in seconds. */
export const endpointAnswer = z.object({
  /** The full name, as it was asked for. */
  name: z.string(),
  verdict: z.enum(['present', 'absent', 'free', 'reserved', 'unknown']),
  checkedAt: z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)))),
  ttl: z.optional(z.number().check(z.nonnegative())),
  /** Who looked, by a proper name, where the gateway passes on somebody else's word. */
  source: z.optional(z.string()),
  /** Why nothing is known. */
  cause: z.optional(z.string()),
  /** Until when it holds, and the signature of both: where the page's owner has a key. */
  expiresAt: z.optional(z.string()),
  signature: z.optional(z.string()),
});

/** An answer to each name of a question, here to one. */
export const endpointReply = z.object({ answers: z.array(endpointAnswer) });

export type EndpointAnswer = z.infer<typeof endpointAnswer>;
