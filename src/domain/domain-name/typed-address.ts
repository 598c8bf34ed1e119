import { findSuffix } from './suffix-rules';
import type { Suffix } from './suffixes';
import type { TypedText } from './typed-text';

/**
 * `page` and `email`: the address is somebody's, such as a shop's page on a platform or a student's at a university; what
 * was read is the part that stands for the visitor.
 */
export type NameOrigin = 'text' | 'address' | 'page' | 'email';

/** Where in a composed text the name stands; `start === end` where only a suffix was typed. */
export interface NamePlace {
  readonly from: NameOrigin;
  readonly start: number;
  readonly end: number;
  readonly suffix: Suffix | undefined;
}

const EMAIL = /^\s*(?:mailto:)?([^\s@:/]+)@([^\s@:/?#]+\.[^\s@:/?#]+)(?:\?\S*)?\s*$/i;
const SCHEME = /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i;
const AUTHORITY_END = /[\s/?#\\]|$/;
const BARE_HOST = /^[^\s/?#:@]+\.[^\s/?#:@]+(?=$|[/?#:])/;
const TAIL_SUFFIX = /\s*\.\s*(?:([a-z-]+)\s*\.\s*)?vn[\s./]*$/i;

/** Endings by which a word with dots is known for an address even without a scheme. */
const KNOWN_ENDING =
  /\.(?:vn|com|net|org|info|biz|io|co|me|app|dev|shop|store|site|online|xyz|asia|edu)\.?$/i;

/** Second levels under foreign country endings: `.co.uk`, `.com.au`. */
const FOREIGN_SECOND_LEVEL = /^(?:com?|net|org|edu|gov|ac)$/i;

/** Names directly under `.vn` that look like suffixes; nobody can register under them. */
const NO_SUFFIX = /^(?:co|mil)$/i;

/** Mailboxes that stand for the whole host: there the name is the host's own. */
const SHARED_MAILBOX =
  /^(?:lien-?he|info|contact|hello|hi|sales|admin|support|cskh|hotro|banhang|mail|office|vanphong|no-?reply)$/i;

/** Hosts where everybody has a mailbox: there not even a shared one stands for the host. */
const MAIL_HOSTS = /^(?:gmail|googlemail|yahoo|ymail|outlook|hotmail|live|icloud)\.com(?:\.vn)?$/i;

/** Hosts where everybody has a page: there the name is not the host's. */
const PAGE_HOSTS =
  /^(?:[a-z-]+\.)?(?:(?:facebook|fb|instagram|tiktok|youtube|linkedin|threads|twitter|x|chotot|github)\.com|(?:shopee|shopeefood|lazada|tiki|sendo|foody|chotot)\.vn|zalo\.me|t\.me|linktr\.ee|threads\.net)$/i;

/** What stands before the name in the path of such a page. */
const PAGE_FOLDER =
  /^\/(?:(?:shop|store|cua-hang|gian-hang|pages|people|in|company|c|channel|user)\/(?=[^\s/?#]))?@?([^\s/?#]+)/i;

/** Finds the name in an address, an e-mail address, or a text that ends in a suffix. */
export function locateName({ text }: TypedText): NamePlace {
  const email = EMAIL.exec(text);
  if (email) return locateInEmail(text, email[1] ?? '', email[2] ?? '');
  const scheme = SCHEME.exec(text);
  if (scheme) {
    const start = scheme[0].length;
    const authority = text.slice(start, start + text.slice(start).search(AUTHORITY_END));
    const hostStart = start + authority.lastIndexOf('@') + 1;
    const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
    return locateInPage(text, host, hostStart);
  }
  const start = text.search(/\S|$/);
  const bare = BARE_HOST.exec(text.slice(start).trimEnd());
  if (bare && (KNOWN_ENDING.test(bare[0]) || /^www\./i.test(bare[0])))
    return locateInPage(text, bare[0], start);
  return locateInText(text);
}

function locateInText(text: string): NamePlace {
  const tail = TAIL_SUFFIX.exec(text);
  if (!tail) return { from: 'text', start: 0, end: text.length, suffix: undefined };
  const suffix = findSuffix(`${tail[1] ?? ''}.vn`);
  if (NO_SUFFIX.test(tail[1] ?? '')) return { from: 'text', start: 0, end: tail.index, suffix: undefined };
  if (suffix) return { from: 'text', start: 0, end: tail.index, suffix };
  // What stands before .vn is no suffix but part of the name.
  const end = tail.index + tail[0].search(/\s*\.\s*vn[\s./]*$/i);
  return { from: 'text', start: 0, end, suffix: findSuffix('vn') };
}

function locateInEmail(text: string, local: string, host: string): NamePlace {
  const start = text.indexOf(local + '@');
  if (SHARED_MAILBOX.test(local) && !MAIL_HOSTS.test(host)) {
    return { ...locateInHost(host, start + local.length + 1), from: 'email' };
  }
  return { from: 'email', start, end: start + local.replace(/\+.*$/, '').length, suffix: undefined };
}

function locateInPage(text: string, host: string, start: number): NamePlace {
  if (!PAGE_HOSTS.test(host)) return locateInHost(host, start);
  const page = PAGE_FOLDER.exec(text.slice(start + host.length));
  if (page?.[1] === undefined) return locateInHost(host, start);
  const pageStart = start + host.length + page[0].length - page[1].length;
  return { from: 'page', start: pageStart, end: pageStart + page[1].length, suffix: undefined };
}

/** The name is the level right before the suffix; what stands further left belongs to its owner. */
function locateInHost(host: string, hostStart: number): NamePlace {
  const start = hostStart + (/^www\./i.exec(host)?.[0].length ?? 0);
  const levels = host
    .slice(start - hostStart)
    .replace(/\.+$/, '')
    .split('.');
  const suffix = hasNoSuffix(levels)
    ? undefined
    : (findSuffix(levels.slice(-2).join('.')) ?? findSuffix(levels.slice(-1).join('')));
  const rest = levels.slice(0, levels.length - countEndingLevels(levels, suffix));
  const name = rest.at(-1) ?? '';
  const end = start + rest.join('.').length;
  return { from: 'address', start: end - name.length, end, suffix };
}

function countEndingLevels(levels: readonly string[], suffix: Suffix | undefined): number {
  if (suffix) return suffix.name.split('.').length;
  if (levels.length === 1) return 0;
  if (hasNoSuffix(levels)) return 2;
  return levels.length > 2 && FOREIGN_SECOND_LEVEL.test(levels.at(-2) ?? '') ? 2 : 1;
}

function hasNoSuffix(levels: readonly string[]): boolean {
  return levels.length > 2 && levels.at(-1)?.toLowerCase() === 'vn' && NO_SUFFIX.test(levels.at(-2) ?? '');
}
