import * as z from 'zod/mini';
import { text } from '../programme/programme-shape';

/** A survey as its owner writes it: the element draws it, and a receiver holds answers to it. */

/** Of a free text, in characters. */
export const MOST_TEXT = 4000;
const MOST_QUESTIONS = 20;
const MOST_CHOICES = 20;

const id = z
  .string()
  .check(z.regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/, 'an id of a-z, 0-9 and hyphen, 40 at most'));

/** Vietnamese always; English where the owner has it. */
const words = (most: number) =>
  z.strictObject({
    vi: text.check(z.maxLength(most)),
    en: z.optional(text.check(z.maxLength(most))),
  });

const asked = { id, ask: words(200), hint: z.optional(words(300)), required: z._default(z.boolean(), false) };

const question = z.discriminatedUnion('kind', [
  /** From 1, the worst, to 5, the best. */
  z.strictObject({
    kind: z.literal('scale'),
    ...asked,
    low: z.optional(words(60)),
    high: z.optional(words(60)),
  }),
  z.strictObject({
    kind: z.literal('choice'),
    ...asked,
    /** Whether several may be ticked. */
    several: z._default(z.boolean(), false),
    choices: z
      .array(z.strictObject({ id, label: words(120) }))
      .check(
        z.minLength(2),
        z.maxLength(MOST_CHOICES),
        z.refine(haveOwnIds, 'each choice with an id of its own'),
      ),
  }),
  z.strictObject({
    kind: z.literal('text'),
    ...asked,
    /** Characters. */
    most: z._default(z.int().check(z.gte(1), z.lte(MOST_TEXT)), 1000),
  }),
]);

export const surveySchema = z
  .strictObject({
    id,
    title: words(120),
    intro: z.optional(words(600)),
    questions: z
      .array(question)
      .check(
        z.minLength(1),
        z.maxLength(MOST_QUESTIONS),
        z.refine(haveOwnIds, 'each question with an id of its own'),
      ),
  })
  .check(z.meta({ id: 'Survey' }));

export type Survey = z.output<typeof surveySchema>;
export type Question = Survey['questions'][number];

function haveOwnIds(list: readonly { readonly id: string }[]): boolean {
  return new Set(list.map((each) => each.id)).size === list.length;
}
