import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDay } from '../../i18n/format';
import { Html, markup } from '../../server/html';
import { STATE_NAMES, type Outcome, type State } from './outcome';
import { writeList, writeParts } from './report/write';
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
export async function publish(folder: string, summary: Summary): Promise<void> {
  mkdirSync(join(folder, 'badge'), { recursive: true });
  for (const { badge, outcome } of nameBadges(summary.outcomes))
    writeFileSync(join(folder, badge), drawBadge(outcome, summary.day));
  await writeParts(join(folder, 'health.json'), toJson(summary));
  await writeParts(join(folder, 'index.html'), toHtml(summary));
}

interface Named {
  /** A file name that stays the same as long as the page's address does. */
  readonly badge: string;
  readonly outcome: Outcome;
}

function* nameBadges(outcomes: Iterable<Outcome>): Iterable<Named> {
  const taken = new Set<string>();
  for (const outcome of outcomes) {
    const { host, pathname } = new URL(outcome.address);
    const plain = `${host}${pathname}`
      .toLowerCase()
      .replaceAll(/[^a-z0-9.]+/g, '-')
      .replaceAll(/^[-.]+|[-.]+$/g, '');
    const base = plain.slice(0, 100) || 'trang';
    let name = base;
    for (let next = 2; taken.has(name); next++) name = `${base}-${next}`;
    taken.add(name);
    yield { badge: `badge/${name}.svg`, outcome };
  }
}

function toJson({ day, outcomes }: Summary): Iterable<string> {
  return writeList({ day }, 'pages', openFacts(outcomes));
}

function* openFacts(outcomes: Iterable<Outcome>): Iterable<object> {
  for (const { badge, outcome } of nameBadges(outcomes)) {
    const { agency, address, state, release } = outcome;
    yield { agency, address, state, release, badge };
  }
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

function* toHtml(summary: Summary): Iterable<string> {
  yield Html.textOf(drawHead(summary)) ?? '';
  for (const named of nameBadges(summary.outcomes)) yield Html.textOf(drawRow(named)) ?? '';
  yield '</tbody></table>\n';
}

function drawHead({ day, total, outcomes }: Summary): Html {
  return markup`<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Tiện ích của Chương trình: đang chạy ở đâu</title>
<style>${markup([SHEET])}</style>
<h1>Tiện ích của Chương trình: đang chạy ở đâu</h1>
<p>Ngày ${formatDay(day, 'vi')}: ${total.counts.working} trên ${total.pages} trang chạy tốt (${total.percent} %). <span lang="en">On ${formatDay(day, 'en')}, ${total.counts.working} of ${total.pages} pages work.</span></p>
<h2>Theo bản phát hành <span lang="en">(by release)</span></h2>
<table><thead><tr><th scope="col">Bản</th><th scope="col">Số trang</th><th scope="col">Chạy tốt</th></tr></thead><tbody>${countByRelease(
    outcomes,
  ).map(
    ([release, { pages, working }]) =>
      markup`<tr><td>${release}</td><td>${pages}</td><td>${working}</td></tr>`,
  )}</tbody></table>
<h2>Theo đơn vị <span lang="en">(by agency)</span></h2>
<table><thead><tr><th scope="col">Đơn vị</th><th scope="col">Trang</th><th scope="col">Bản</th><th scope="col">Tình trạng</th></tr></thead><tbody>`;
}

function drawRow({ badge, outcome: { agency, address, release, state } }: Named): Html {
  return markup`<tr><td>${agency}</td><td><a href="${address}">${address}</a></td><td>${release ?? ''}</td><td><a href="${badge}">${STATE_NAMES[state].vi}</a> <span lang="en">(${STATE_NAMES[state].en})</span></td></tr>`;
}

/** Pages that load a script of ours, by its release or channel. */
function countByRelease(
  outcomes: Iterable<Outcome>,
): (readonly [string, { pages: number; working: number }])[] {
  const counts = new Map<string, { pages: number; working: number }>();
  for (const { release, state } of outcomes) {
    if (release === undefined) continue;
    const count = counts.get(release) ?? { pages: 0, working: 0 };
    count.pages++;
    if (state === 'working') count.working++;
    counts.set(release, count);
  }
  return [...counts].sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }));
}
