import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { buildManifest } from '../../../.tools/manifest';
import { examine } from '../../../src/cli/doctor/examine';
import { SCRIPT } from './pages';

const manifest = buildManifest();
const SNIPPETS = 'test/built/snippets/1.0.0';
const NUKEVIET = '../shared/nukeviet/filter.php';
const KSES = '/usr/share/wordpress/wp-includes/kses.php';
/** WordPress's own filter of what an author without special rights writes. */
const RUN_KSES = `<?php
define('ABSPATH', '/usr/share/wordpress/');
define('WPINC', 'wp-includes');
foreach (['compat', 'plugin', 'formatting', 'functions', 'kses'] as $file) require ABSPATH . WPINC . "/$file.php";
echo wp_kses(stream_get_contents(STDIN), 'post');
`;

const folder = mkdtempSync(join(tmpdir(), 'editors-'));
after(() => {
  rmSync(folder, { recursive: true });
});
writeFileSync(join(folder, 'kses.php'), RUN_KSES);

/** There it has to be. */
const isCi = process.env['CI'] === 'true';
const hasPhp = spawnSync('php', ['--version']).status === 0;

function php(args: readonly string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync('php', args, { input, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return stdout;
}

interface Editor {
  readonly name: string;
  readonly isThere: boolean;
  /** Whether .ci/run installs it: NukeViet is no part of a distribution. */
  readonly isInstalled: boolean;
  readonly filter: (snippet: string) => string;
}

const EDITORS: readonly Editor[] = [
  ...['4.5', '4.6'].map((release) => ({
    name: `NukeViet ${release}`,
    isThere: hasPhp && existsSync(NUKEVIET),
    isInstalled: false,
    filter: (snippet: string) => {
      const file = join(folder, 'snippet.html');
      writeFileSync(file, snippet);
      return php([NUKEVIET, release, file, '["tep.vn"]']);
    },
  })),
  {
    name: 'WordPress',
    isThere: hasPhp && existsSync(KSES),
    isInstalled: true,
    filter: (snippet: string) => php([join(folder, 'kses.php')], snippet),
  },
];

/** What is left of each snippet in an article, and what the doctor says of it with the script in the theme and without. */
const LEFT: Readonly<Record<string, { alone: readonly string[]; themed: readonly string[] }>> = {
  banner: { alone: ['only-fallback-left'], themed: ['tag-missing'] },
  journey: { alone: ['only-fallback-left'], themed: ['tag-missing'] },
  'banner-script': { alone: ['nothing-found'], themed: ['tag-missing'] },
  'banner-div': { alone: ['placeholder-without-script'], themed: [] },
};

for (const { name, isThere, isInstalled, filter } of EDITORS)
  describe(
    `what ${name} leaves of a snippet`,
    { skip: isThere || (isCi && isInstalled) ? false : `${name}'s filter is not here` },
    () => {
      for (const [snippet, { alone, themed }] of Object.entries(LEFT))
        it(`${snippet}: ${[...alone, ...themed].join(', ')}`, () => {
          const article = filter(
            readFileSync(`${SNIPPETS}/${snippet}.html`, 'utf8').replaceAll('YOUR-HOST', 'tep.vn'),
          );
          const find = (html: string) => examine({ html, manifest }).map(({ id }) => id);
          assert.deepEqual(find(`<!doctype html><body>${article}`), alone, article);
          assert.deepEqual(find(`<!doctype html><head>${SCRIPT}</head><body>${article}`), themed, article);
        });
    },
  );
