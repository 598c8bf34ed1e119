// Writes the rooms as they are now into everything that shows them: guides, pages, and the snippets of this release.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { VERSION } from '../../src/version';
import { root } from '../install.mjs';
import { channelSnippets } from '../release/snippets';
import { filesWithRooms, putRooms } from './put-rooms';

for (const file of filesWithRooms()) {
  const text = putRooms(readFileSync(root + file, 'utf8'));
  const options = { ...(await resolveConfig(root + file)), filepath: file };
  writeFileSync(root + file, await format(text, options));
}
for (const { name, html } of channelSnippets('/hiendien/1/'))
  writeFileSync(`${root}test/built/snippets/${VERSION}/${name}.html`, `${html}\n`);
