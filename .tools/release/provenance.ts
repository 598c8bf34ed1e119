import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { root } from '../install.mjs';
import { sha256 } from './sums';

/** A file that a release hands out, by its hash. */
export interface Subject {
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * Where a release comes from, in the form of SLSA 1.0 (an in-toto statement): which commit, by which command, with what.
 * Made by whoever releases, so it says no more than they do (build level 1); two builds of one commit can be compared.
 */
export function provenanceOf(subjects: readonly Subject[], version: string): object {
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: subjects.map(({ name, content }) => ({ name, digest: { sha256: sha256(content) } })),
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: 'urn:hiendien-widgets:npm-run-release:1',
        externalParameters: { command: 'npm run release', version },
        internalParameters: {},
        resolvedDependencies: [
          ...sourceOf(),
          {
            name: 'package-lock.json',
            digest: { sha256: sha256(readFileSync(`${root}package-lock.json`)) },
          },
        ],
      },
      runDetails: {
        builder: { id: 'urn:hiendien-widgets:builder:by-hand', version: { node: process.versions.node } },
      },
    },
  };
}

/** The commit; nothing where the sources came without their history. */
function sourceOf(): object[] {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    const gitCommit = git('rev-parse', 'HEAD');
    const isChanged = git('status', '--porcelain') !== '';
    return [{ name: 'source', digest: { gitCommit }, ...(isChanged && { annotations: { changed: true } }) }];
  } catch {
    return [];
  }
}
