import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { serverRecipes } from './headers';
import { hashOf, isChunk, type FileList } from './integrity';
import { filesIn, zipFiles } from './mirror';
import { channelSnippets, pinnedSnippets, type Snippet } from './snippets';

/** What to make of a build. */
export interface SiteOptions {
  /** The folder that the owner serves. What is in it stays, where this does not say otherwise. */
  readonly out: string;
  /** The built files with their lists. */
  readonly embed: string;
  readonly sbom: string;
  /** Address of the folder, for the snippets. */
  readonly base: string;
  /** The version that `/stable/` shall have. By default it keeps the one it has. */
  readonly stable?: string | undefined;
  /** The version that the moving channel shall have, to roll it back. By default the built one, unless it has a newer. */
  readonly moving?: string | undefined;
}

/** What a site has, as `releases.json` in it says. */
export interface Releases {
  /** The version that each channel has. */
  readonly channels: Readonly<Record<string, string>>;
  /** Each version with its archive. */
  readonly versions: Readonly<
    Record<string, { readonly mirror: { readonly integrity: string; readonly bytes: number } }>
  >;
}

/** Puts a build into the folder of a site: its version, the channels that move to it, snippets and recipes. */
export function makeSite({ out, embed, sbom, base, stable, moving }: SiteOptions): Releases {
  const before = readReleases(out);
  const list = readList(embed);
  const { version } = list;
  const major = version.split('.')[0] ?? '';
  addVersion(out, embed, list);
  cpSync(sbom, join(out, version, 'sbom.cdx.json'));
  const channels = {
    ...before.channels,
    [major]: moving ?? newer(before.channels[major], version),
    stable: stable ?? before.channels['stable'] ?? version,
  };
  for (const [channel, wanted] of Object.entries(channels)) {
    if (!existsSync(join(out, wanted, 'integrity.json')))
      throw new Error(`The site has no version ${wanted}.`);
    if (channel !== 'stable' && channel !== wanted.split('.')[0])
      throw new Error(`/${channel}/ can't have version ${wanted}.`);
    moveChannel(out, channel, wanted);
    writeSnippets(out, channel, channelSnippets(`${base}${channel}/`));
  }
  writeSnippets(out, version, pinnedSnippets(list, `${base}${version}/`));
  const mirror = zipFiles(join(out, version), allFiles(list), version);
  write(join(out, 'mirror', `hiendien-widgets-${version}.zip`), mirror);
  const releases: Releases = {
    channels,
    versions: {
      ...before.versions,
      [version]: { mirror: { integrity: hashOf(mirror), bytes: mirror.length } },
    },
  };
  write(join(out, 'releases.json'), `${JSON.stringify(releases, null, 2)}\n`);
  for (const [name, recipe] of Object.entries(serverRecipes(Object.keys(releases.versions))))
    write(join(out, name), recipe);
  return releases;
}

/** The newer of two versions. */
function newer(present: string | undefined, version: string): string {
  return present && present.localeCompare(version, 'en', { numeric: true }) > 0 ? present : version;
}

/** Every file of a version: those of the list, and the list. */
function allFiles({ files }: FileList): string[] {
  return [...Object.keys(files), 'integrity.json'];
}

/** A version that is there already must be the same to the byte: pages have pinned it. */
function addVersion(out: string, embed: string, list: FileList): void {
  const folder = join(out, list.version);
  if (!existsSync(folder)) {
    for (const name of allFiles(list)) copy(join(embed, name), join(folder, name));
    return;
  }
  const isSame = (name: string) =>
    existsSync(join(folder, name)) &&
    readFileSync(join(folder, name)).equals(readFileSync(join(embed, name)));
  const changed = allFiles(list).find((name) => !isSame(name));
  if (changed)
    throw new Error(
      `Version ${list.version} is there already, and its ${changed} differs: give the build a new version.`,
    );
}

/**
 * Moves a channel to a version of the site. Chunks come first and the scripts that load them last, so that it can be
 * done while the site is served; chunks of the version before stay, for pages that were opened or kept before the move.
 */
function moveChannel(out: string, channel: string, version: string): void {
  const folder = join(out, channel);
  const source = join(out, version);
  const old = existsSync(join(folder, 'integrity.json')) ? readList(folder) : undefined;
  if (old?.version === version) return;
  const wanted = allFiles(readList(source));
  wanted.sort((a, b) => Number(isChunk(b)) - Number(isChunk(a)));
  for (const name of wanted) copy(join(source, name), join(folder, name));
  const kept = new Set([...wanted, ...Object.keys(old?.files ?? {}).filter(isChunk)]);
  for (const name of filesIn(folder)) if (!kept.has(name)) rmSync(join(folder, name));
}

function writeSnippets(out: string, channel: string, snippets: readonly Snippet[]): void {
  for (const { name, about, html } of snippets) {
    const text = `<!-- ${about.vi} / ${about.en} -->\n${html}\n`;
    write(join(out, 'snippets', channel, `${name}.html`), text);
    // The same to be read and copied: a browser would run the other.
    write(join(out, 'snippets', channel, `${name}.txt`), text);
  }
}

function readReleases(out: string): Releases {
  const file = join(out, 'releases.json');
  if (!existsSync(file)) return { channels: {}, versions: {} };
  return JSON.parse(readFileSync(file, 'utf8')) as Releases;
}

function readList(folder: string): FileList {
  return JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')) as FileList;
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
