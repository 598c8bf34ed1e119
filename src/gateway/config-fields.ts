import * as z from 'zod/mini';

// Edge platforms refuse compiled code.
z.config({ jitless: true });

const ENV_NAME = /^[A-Z][A-Z0-9_]{0,63}$/;
/** Day-long windows are the longest that registrars are known to count. */
const MOST_SECONDS = 86_400;

/** The name of a secret's variable: secrets themselves never stand in a configuration. */
export const envName = z
  .string()
  .check(z.regex(ENV_NAME, 'the name of a variable of the environment, in capitals'));

/** How often something may happen. */
export const rate = z
  .strictObject({
    requests: z.int().check(z.positive(), z.lte(1_000_000)),
    seconds: z._default(z.int().check(z.positive(), z.lte(MOST_SECONDS)), 1),
    atOnce: z.optional(z.int().check(z.positive())),
  })
  .check(
    z.refine(
      // With more, nearly nothing would be left for the rest of the time.
      ({ requests, atOnce }) => atOnce === undefined || atOnce <= Math.max(1, requests / 2),
      'atOnce may be at most half of requests',
    ),
  );

/** A site by its origin. */
export const origin = z
  .string()
  .check(
    z.refine(
      (text) => URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text),
      'the origin of a site, such as https://xa.gov.vn, without a path',
    ),
  );
