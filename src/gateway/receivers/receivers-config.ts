import * as z from 'zod/mini';
import { surveySchema } from '../../domain/feedback/survey.schema';
import { envName, origin, rate } from '../config-fields';

const MOST_SITES = 5000;
/** Days: a yearly report wants the year before too. */
const USUAL_DAYS = 800;
const days = z._default(z.int().check(z.gte(1), z.lte(36_500)), USUAL_DAYS);

/** Where counts and answers are kept. */
export const database = z.discriminatedUnion('kind', [
  /** A file of this machine. */
  z.strictObject({ kind: z.literal('sqlite'), file: z.string().check(z.minLength(1), z.maxLength(1000)) }),
  z.strictObject({
    kind: z.literal('postgres'),
    /** The variable with the address: it holds the password. */
    addressFrom: envName,
    connections: z._default(z.int().check(z.gte(2), z.lte(50)), 4),
  }),
]);

/** Who may read figures: by a secret word, all sites or some. */
const reader = z.strictObject({
  tokenFrom: envName,
  sites: z.optional(z.array(origin).check(z.minLength(1), z.maxLength(MOST_SITES))),
});

export const figures = z.strictObject({
  /** The sites whose widgets are counted, the gateway's own too. Nobody else can send. */
  sites: z.array(origin).check(z.minLength(1), z.maxLength(MOST_SITES)),
  /** What is counted less often is shown as "<5" only. */
  smallest: z._default(z.int().check(z.gte(1), z.lte(1000)), 5),
  keepDays: days,
  readers: z._default(z.array(reader).check(z.maxLength(1000)), []),
  /** Batches of a client. */
  limit: z._default(rate, { requests: 300, seconds: 60, atOnce: 120 }),
});

export const feedback = z.strictObject({
  surveys: z.array(surveySchema).check(
    z.minLength(1),
    z.maxLength(50),
    z.refine(
      (surveys) => new Set(surveys.map(({ id }) => id)).size === surveys.length,
      'each survey with an id of its own',
    ),
  ),
  /** The sites whose pages may send answers. The gateway's own always may. */
  sites: z._default(z.array(origin).check(z.maxLength(MOST_SITES)), []),
  keepDays: days,
  /** The variable with the secret word by which answers are exported; nobody may without it. */
  tokenFrom: z.optional(envName),
  /** Answers of a client. A class behind one address has to get through. */
  limit: z._default(rate, { requests: 60, seconds: 3600, atOnce: 30 }),
  /** Answers of all clients together, so that no flood of them fills the disk. */
  everyone: z._default(rate, { requests: 20_000, seconds: 86_400, atOnce: 5000 }),
});
