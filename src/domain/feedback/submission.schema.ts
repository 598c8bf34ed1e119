import * as z from 'zod/mini';
import { FORM } from './form-fields';

/** Bytes of what a visitor sends: a few texts of four thousand letters, as a form writes them. */
export const MOST_SUBMISSION_BYTES = 131_072;

const answer = z.union([z.int(), z.string(), z.array(z.string()).check(z.maxLength(50))]);

/** Answers as the element sends them. Which are wanted, and how long they may be, is the survey's business. */
export const submissionSchema = z
  .strictObject({
    version: z.literal(1),
    survey: z.string().check(z.maxLength(40)),
    submission: z
      .string()
      .check(
        z.regex(/^[0-9a-f]{32}$/),
        z.meta({ description: 'Drawn anew for each submission: one that arrives twice is kept once.' }),
      ),
    /** Milliseconds from the first sight of the survey to its being sent. */
    took: z.int().check(z.nonnegative()),
    trap: z._default(z.string().check(z.maxLength(500)), ''),
    answers: z.record(z.string().check(z.maxLength(40)), answer),
  })
  .check(z.meta({ id: 'FeedbackSubmission' }));

/** What a visitor has sent, in either form, before anybody has looked at the answers. */
export interface Submission {
  readonly survey: string;
  /** Nothing from a form that was written without script: it is not known whether it was sent twice. */
  readonly submission: string | undefined;
  /** Milliseconds; not known of a form without script. */
  readonly took: number | undefined;
  readonly trap: string;
  readonly answers: Readonly<Record<string, Answer | undefined>>;
}

export type Answer = number | string | readonly string[];

/** Reads what the element sends; nothing where it is none. */
export function readSubmission(text: string): Submission | undefined {
  try {
    return submissionSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/**
 * Reads what a plain form sends, without script: name and value in their order. A field that comes several times is a
 * list; numbers are still text, as forms know nothing else.
 */
export function readForm(fields: Iterable<readonly [name: string, value: string]>): Submission | undefined {
  const single = new Map<string, string>();
  const answers: Record<string, string | readonly string[]> = Object.create(null) as typeof answers;
  for (const [name, value] of fields) {
    if (!name.startsWith(FORM.answer)) {
      single.set(name, value);
      continue;
    }
    const id = name.slice(FORM.answer.length);
    const before = answers[id];
    answers[id] = before === undefined ? value : [...(typeof before === 'string' ? [before] : before), value];
  }
  const survey = single.get(FORM.survey);
  if (survey === undefined) return undefined;
  const submission = single.get(FORM.submission);
  return {
    survey,
    submission: submission !== undefined && /^[0-9a-f]{32}$/.test(submission) ? submission : undefined,
    took: undefined,
    trap: single.get(FORM.trap) ?? '',
    answers,
  };
}
