import type { Readable, Writable } from 'node:stream';
import type { Package } from 'custom-elements-manifest/schema';
import type { createColors } from 'picocolors';
import type { ByLanguage, ShippedLanguage } from '../../domain/programme/language';

/** What the program stands in: handed over, so that a test can stand it elsewhere. */
export interface Surroundings {
  readonly input: Readable;
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly errors: Writable & { readonly isTTY?: boolean };
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Describes the elements of this release. Read only where it is needed. */
  readonly loadManifest: () => Promise<Package>;
}

/** What each command is handed: words in the language that was asked for, and where to write them. */
export interface Context extends Surroundings {
  readonly language: ShippedLanguage;
  readonly colours: ReturnType<typeof createColors>;
  readonly say: (text: ByLanguage<string>) => string;
  /** A line for who reads on, or for a program that reads it. */
  readonly print: (line: string) => void;
  /** A line about the work itself, beside what it gives. */
  readonly tell: (line: string) => void;
  /** How the program will end: 0 all is well, 1 something is wrong with what was looked at, 2 it could not be looked at. */
  readonly end: (code: ExitCode) => void;
}

export type ExitCode = 0 | 1 | 2;

/** Stops a command with a sentence that says what to do. */
export class CommandError extends Error {
  readonly sentence: ByLanguage<string>;

  constructor(sentence: ByLanguage<string>) {
    super(sentence.en);
    this.sentence = sentence;
  }
}
