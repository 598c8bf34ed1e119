/** One thing that is wrong with a configuration. */
export interface ConfigProblem {
  /** Where: `dns.resolvers[0].url`; empty for the whole. */
  readonly field: string;
  readonly path: readonly PropertyKey[];
  /** In the language that the schemas are set to, or a sentence of ours in English, values in quotes. */
  readonly message: string;
}

/** The variables of the environment that secrets are taken from. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What is wrong with a field, in the form of every problem. */
export function problem(path: readonly PropertyKey[], message: string): ConfigProblem {
  const field = path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}${text && '.'}${String(step)}`),
    '',
  );
  return { field, path, message };
}
