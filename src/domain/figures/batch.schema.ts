import * as z from 'zod/mini';
import { FIGURES } from './figure';
import { MOST_KINDS, MOST_OF_A_KIND } from './tally';

/** Bytes of a batch's text. Fifty kinds of the longest words take half of it. */
export const MOST_BATCH_BYTES = 8192;

/** Words of ours and the programme's products, such as `eligibility-checker` or `id.vn`: nothing that a visitor wrote. */
const DETAIL = /^(?:[a-z0-9](?:[a-z0-9.-]{0,38}[a-z0-9])?)?$/;
/** A host as pages know it: lower case, accented names in their encoded form. */
const HOST = /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,62})\.)*[a-z0-9_](?:[a-z0-9_-]{0,62})$/;

const counted = z
  .strictObject({
    figure: z.enum(FIGURES),
    detail: z
      ._default(z.string().check(z.regex(DETAIL)), '')
      .check(z.meta({ description: 'A widget, an outcome or a product; empty where there is none.' })),
    count: z.int().check(z.gte(1), z.lte(MOST_OF_A_KIND)),
  })
  .check(z.meta({ id: 'FigureCount' }));

/** What a page with `data-report` sends, as a receiver reads it. */
export const batchSchema = z
  .strictObject({
    version: z.literal(1),
    batch: z
      .string()
      .check(
        z.regex(/^[0-9a-f]{32}$/),
        z.meta({ description: 'Drawn anew for each batch: one that arrives twice is counted once.' }),
      ),
    site: z.string().check(z.regex(HOST), z.meta({ description: 'Host of the page.' })),
    counts: z.array(counted).check(
      z.minLength(1),
      z.maxLength(MOST_KINDS),
      z.refine(
        (counts) => new Set(counts.map(({ figure, detail }) => `${figure} ${detail}`)).size === counts.length,
        'each kind once',
      ),
    ),
  })
  .check(z.meta({ id: 'FigureBatch' }));

/** Reads a batch out of the text of a request; nothing where it is none. */
export function readBatch(text: string): z.output<typeof batchSchema> | undefined {
  try {
    return batchSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
