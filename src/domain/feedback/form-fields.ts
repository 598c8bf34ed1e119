/** What a page and a receiver of answers agree on, beside the schema: nothing here needs the means to check. */

/** Milliseconds. Nobody reads a question and answers it sooner. */
export const LEAST_TIME = 2000;

/** From 1, the worst, to 5, the best. */
export const STEPS = [1, 2, 3, 4, 5] as const;

/** Names of a plain form's fields. An answer's field is called as its question, with this before it. */
export const FORM = {
  survey: 'survey',
  submission: 'submission',
  language: 'lang',
  /** Shown to no person: whoever fills it in is a program. */
  trap: 'website',
  answer: 'answer-',
} as const;
