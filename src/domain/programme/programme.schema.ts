import { findContentProblems } from './content-problems';
import { programmeShape } from './programme-shape';

export type { Language } from './language';
export type { Notice, Programme } from './programme-shape';

/**
 * Checks a whole content file: that each field is what it has to be, and that they fit together. It checks the content
 * that ships, at build and in tests, and the content that an owner serves, at run time.
 */
export const programmeSchema = programmeShape.check((context) => {
  for (const { path, message } of findContentProblems(context.value)) {
    context.issues.push({ code: 'custom', input: context.value, path: [...path], message });
  }
});
