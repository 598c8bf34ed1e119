import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDay } from '../../i18n/format';
import { Html, markup } from '../../server/html';
import { STATE_NAMES, type Outcome, type State } from './outcome';
import type { Summary } from './summary';

const COLOURS: Readonly<Record<State, string>> = {
  working: '#1a7f37',
  broken: '#9a4d00',
  'fallback-only': '#6639ba',
  missing: '#a40e26',
  unreachable: '#57606a',
};
const SHEET = `:root { color-scheme: light dark } body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem }
  table { border-collapse: collapse; width: 100% } th, td { border-bottom: 1px solid #8886; padding: .3rem .5rem; text-align: start; vertical-align: top }
  td { overflow-wrap: anywhere }`;

/**
 * Writes the public page: by release and by agency what works, a badge for each agency, and the same as data. Reasons
 * stay out of it: they are for who mends, and some of them tell how a server is set up.
 */
export function publish(folder: string, summary: Summary): void {
  mkdirSync(join(folder, 'badge'), { recursive: true });
  const named = nameBadges(summary.outcomes);
  for (const [name, outcome] of named)
    writeFileSync(join(folder, 'badge', `${name}.svg`), drawBadge(outcome, summary.day));
  const data = {
    day: summary.day,
    pages: named.map(([badge, { agency, address, state, release }]) => ({
      agency,
      address,
      state,
      release,
      badge: `badge/${badge}.svg`,
    })),
  };
  writeFileSync(join(folder, 'health.json'), `${JSON.stringify(data, null, 2)}\n`);
  writeFileSync(join(folder, 'index.html'), drawPage(summary, named));
}

/** A file name for each page that stays the same as long as its address does. */
function nameBadges(outcomes: readonly Outcome[]): (readonly [string, Outcome])[] {
  const taken = new Set<string>();
  return outcomes.map((outcome) => {
    const { host, pathname } = new URL(outcome.address);
    const plain = `${host}${pathname}`
      .toLowerCase()
      .replaceAll(/[^a-z0-9.]+/g, '-')
      .replaceAll(/^[-.]+|[-.]+$/g, '');
    const base = plain.slice(0, 100) || 'trang';
    let name = base;
    for (let next = 2; taken.has(name); next++) name = `${base}-${next}`;
    taken.add(name);
    return [name, outcome] as const;
  });
}

/** Width of a letter in the badge's type, roughly; the text is fitted to it. */
const LETTER = 6.6;

/** An image that an agency can show: what was found, and on which day. */
export function drawBadge({ state, release }: Outcome, day: string): string {
  const left = '.vn';
  const version = release && /^\d+\.\d+\.\d+$/.test(release) ? ` ${release}` : '';
  const right = `${STATE_NAMES[state].vi}${version}, ${formatDay(day, 'vi')}`;
  const [one, other] = [left, right].map((text) => Math.round(text.length * LETTER) + 12) as [number, number];
  const width = one + other;
  const text = (x: number, length: number, words: string) =>
    markup`<text x="${x}" y="14" textLength="${length - 12}" lengthAdjust="spacingAndGlyphs">${words}</text>`;
  const image = markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" role="img" aria-label="${left}: ${right}" lang="vi"><title>${left}: ${right}</title><rect width="${one}" height="20" fill="#24292f"/><rect x="${one}" width="${other}" height="20" fill="${COLOURS[state]}"/><g fill="#fff" font-family="system-ui,sans-serif" font-size="11">${text(6, one, left)}${text(one + 6, other, right)}</g></svg>
`;
  return Html.textOf(image) ?? '';
}

function drawPage({ day, total, outcomes }: Summary, named: readonly (readonly [string, Outcome])[]): string {
  const releases = groupByRelease(outcomes);
  const page = markup`<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Tiện ích của Chương trình: đang chạy ở đâu</title>
<style>${markup([SHEET])}</style>
<h1>Tiện ích của Chương trình: đang chạy ở đâu</h1>
<p>Ngày ${formatDay(day, 'vi')}: ${total.counts.working} trên ${total.pages} trang chạy tốt (${total.percent} %). <span lang="en">On ${formatDay(day, 'en')}, ${total.counts.working} of ${total.pages} pages work.</span></p>
<h2>Theo bản phát hành <span lang="en">(by release)</span></h2>
<table><thead><tr><th scope="col">Bản</th><th scope="col">Số trang</th><th scope="col">Chạy tốt</th></tr></thead><tbody>${releases.map(
    ([release, pages]) =>
      markup`<tr><td>${release}</td><td>${pages.length}</td><td>${pages.filter(({ state }) => state === 'working').length}</td></tr>`,
  )}</tbody></table>
<h2>Theo đơn vị <span lang="en">(by agency)</span></h2>
<table><thead><tr><th scope="col">Đơn vị</th><th scope="col">Trang</th><th scope="col">Bản</th><th scope="col">Tình trạng</th></tr></thead><tbody>${named.map(
    ([badge, { agency, address, release, state }]) =>
      markup`<tr><td>${agency}</td><td><a href="${address}">${address}</a></td><td>${release ?? ''}</td><td><a href="badge/${badge}.svg">${STATE_NAMES[state].vi}</a> <span lang="en">(${STATE_NAMES[state].en})</span></td></tr>`,
  )}</tbody></table>
`;
  return Html.textOf(page) ?? '';
}

/** Pages that load a script of ours, by its release or channel. */
function groupByRelease(outcomes: readonly Outcome[]): (readonly [string, readonly Outcome[]])[] {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    if (outcome.release === undefined) continue;
    groups.set(outcome.release, [...(groups.get(outcome.release) ?? []), outcome]);
  }
  return [...groups].sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }));
}
