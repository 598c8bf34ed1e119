import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { root } from '../../.tools/install.mjs';

/** The real code of others that snippets pass through, where this machine has it. */

const NUKEVIET = `${root}../shared/nukeviet`;
export const WORDPRESS = '/usr/share/wordpress';

/** A filter for many texts at once: starting PHP costs more than all of them. */
export type RealFilter = (texts: readonly string[]) => string[];

/** Says why something can't be tested here; in CI it has to be. */
export function whyNot(what: string, isHere: boolean): string | false {
  if (isHere) return false;
  const sentence = `${what} is not here`;
  if (process.env['CI']) throw new Error(`${sentence}: .ci/run says how to get it`);
  return sentence;
}

export const hasPhp = spawnSync('php', ['-v']).status === 0;

/** NukeViet's code is no part of a distribution: only a machine that was given it can run it. */
export const nukevietReleases = ['4.5', '4.6'].filter(
  (release) => hasPhp && existsSync(`${NUKEVIET}/${release}`),
);

export const hasWordPress = hasPhp && existsSync(`${WORDPRESS}/wp-includes/kses.php`);

export const nukevietFilter =
  (release: string): RealFilter =>
  (texts) =>
    runPhp('nukeviet-filter.php', `${NUKEVIET}/${release}`, texts);

export const wordpressFilter: RealFilter = (texts) => runPhp('wordpress-filter.php', WORDPRESS, texts);

function runPhp(script: string, folder: string, texts: readonly string[]): string[] {
  const { status, stdout, stderr } = spawnSync('php', [`${root}test/integrations/${script}`, folder], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr || stdout);
  return JSON.parse(stdout) as string[];
}
