import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { buildManifest } from '../../.tools/manifest';
import { main } from '../../src/cli/main';

export interface Ran {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs the program in this process, as on a terminal or, by default, with its output handed on. */
export async function runCli(
  words: readonly string[],
  {
    input = '',
    isTerminal = false,
    environment = {},
  }: {
    readonly input?: string;
    readonly isTerminal?: boolean;
    readonly environment?: Readonly<Record<string, string>>;
  } = {},
): Promise<Ran> {
  const output = Object.assign(new PassThrough(), { isTTY: isTerminal });
  const errors = Object.assign(new PassThrough(), { isTTY: isTerminal });
  const read = Promise.all([text(output), text(errors)]);
  const code = await main(words, {
    input: Readable.from([Buffer.from(input)]),
    output,
    errors,
    environment,
    loadManifest: () => Promise.resolve(buildManifest()),
  });
  output.end();
  errors.end();
  const [said, told] = await read;
  return { code, output: said, errors: told };
}
