import type { Package } from 'custom-elements-manifest/schema';
import type { ByLanguage } from '../../domain/programme/language';
import type { Seen } from './browser/seen';
import { readPage, type Page, type Tag } from './page';

/** A file that the page names, as it came. */
export interface FetchedFile {
  /** Why nothing came. */
  readonly failure?: ByLanguage<string>;
  readonly status?: number;
  /** By lower-case name. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** As `integrity` writes it, one for each algorithm. */
  readonly hashes?: readonly string[];
  /** Of a text that was asked for as such. */
  readonly text?: string;
}

/** What a doctor is given. */
export interface Patient {
  readonly html: string;
  /** Where the page stands, if that is known. */
  readonly address?: string | undefined;
  readonly status?: number | undefined;
  /** The page's headers by lower-case name. Several policies are joined by commas, as browsers do. */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
  /** Files by absolute address. Nothing is said of a file that is not here. */
  readonly files?: ReadonlyMap<string, FetchedFile> | undefined;
  /** The elements of this release. */
  readonly manifest: Package;
  /** Widgets that the page is to have, by name. */
  readonly expected?: readonly string[] | undefined;
  /** What a browser did with the page, where one was asked. */
  readonly seen?: Seen | undefined;
}

/** A script tag that loads one of our files. */
export interface OwnScript {
  readonly tag: Tag;
  readonly file: (typeof OWN_FILES)[number];
  /** The attribute that names it: an optimiser may have moved it. */
  readonly attribute: string;
  readonly source: string;
  readonly url: URL | undefined;
}

/** A place where a widget is to stand. */
export interface Placement {
  readonly kind: 'tag' | 'placeholder' | 'script' | 'frame';
  /** Its name as the author wrote it. */
  readonly widget: string;
  readonly tag: Tag;
}

/** A page, read once, with what is ours in it. */
export interface Subject extends Patient {
  readonly page: Page;
  readonly base: URL | undefined;
  readonly scripts: readonly OwnScript[];
  readonly placements: readonly Placement[];
}

export const TAG_PREFIX = 'hiendien-';
const OWN_FILES = ['hiendien.js', 'hiendien.all.js'] as const;
const FRAME_PAGE = /\/frame\/([\w-]+)\.html(?:$|[?#])/;

/** Reads a page once, for every check. */
export function readSubject(patient: Patient): Subject {
  const page = readPage(patient.html);
  const written = page.tags.find(({ name, attributes }) => name === 'base' && attributes.has('href'));
  const base = resolve(written?.attributes.get('href') ?? '', resolve(patient.address ?? '', undefined));
  const scripts = page.tags.flatMap((tag) => readOwnScript(tag, base));
  const placements = page.tags.flatMap((tag) => readPlacement(tag, scripts));
  return { ...patient, page, base, scripts, placements };
}

/** An address against another, or nothing where it is none. */
export function resolve(address: string, base: URL | undefined): URL | undefined {
  const trimmed = address.trim();
  if (!URL.canParse(trimmed, base)) return undefined;
  return new URL(trimmed, base);
}

function readOwnScript(tag: Tag, base: URL | undefined): OwnScript[] {
  if (tag.name !== 'script') return [];
  for (const [attribute, value] of tag.attributes) {
    if (!attribute.endsWith('src')) continue;
    const name = /[^/\\?#]*(?=$|[?#])/.exec(unquote(value))?.[0];
    const file = OWN_FILES.find((known) => known === name);
    if (file) return [{ tag, file, attribute, source: value, url: resolve(value, base) }];
  }
  return [];
}

function readPlacement(tag: Tag, scripts: readonly OwnScript[]): Placement[] {
  const { name, attributes } = tag;
  if (name.startsWith(TAG_PREFIX)) return [{ kind: 'tag', widget: name.slice(TAG_PREFIX.length), tag }];
  const placed = attributes.get('data-hiendien');
  if (placed !== undefined) return [{ kind: 'placeholder', widget: placed, tag }];
  const byScript = scripts.some((script) => script.tag === tag) ? attributes.get('data-widget') : undefined;
  if (byScript !== undefined) return [{ kind: 'script', widget: byScript, tag }];
  const frame = name === 'iframe' ? FRAME_PAGE.exec(attributes.get('src') ?? '') : null;
  return frame?.[1] === undefined ? [] : [{ kind: 'frame', widget: frame[1], tag }];
}

/** Quotes that a word processor has turned into others become part of the value. */
export function unquote(value: string): string {
  return value.trim().replace(/^[“”‘’″«»]+|[“”‘’″«»]+$/g, '');
}
