import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ByLanguage } from '../../domain/programme/language';
import { formatDay, formatNumber, formatPercent } from '../../i18n/format';
import { Html, markup } from '../../server/html';
import { STATE_NAMES, type Outcome, type State } from './outcome';
import { COLOURS, drawMark, SHEET } from './report/look';
import { writeList, writeParts } from './report/write';
import type { Summary } from './summary';

/**
 * Writes the public page: by release and by agency what works, a badge for each agency, and the same as data. Reasons
 * stay out of it: they are for who mends, and some of them tell how a server is set up.
 */
export async function publish(folder: string, summary: Summary): Promise<void> {
  mkdirSync(join(folder, 'badge'), { recursive: true });
  // What writes days is heavy: once for all badges.
  const day = formatDay(summary.day, 'vi');
  for (const { badge, outcome } of nameBadges(summary.outcomes))
    writeFileSync(join(folder, badge), drawBadge(outcome.state, day));
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
const LETTER = 6.2;

/** An image that an agency can show: what was found, and on which day, as a reader writes it. */
export function drawBadge(state: State, day: string): string {
  const left = 'tiện ích .vn';
  const right = `${STATE_NAMES[state].vi}, ${day}`;
  const [one, other] = [left, right].map((text) => Math.round(text.length * LETTER) + 12) as [number, number];
  const width = one + other;
  const text = (x: number, length: number, words: string) =>
    markup`<text x="${x}" y="14" textLength="${length - 12}" lengthAdjust="spacingAndGlyphs">${words}</text>`;
  const image = markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" role="img" aria-label="${left}: ${right}" lang="vi"><title>${left}: ${right}</title><rect width="${one}" height="20" fill="#24292f"/><rect x="${one}" width="${other}" height="20" fill="${COLOURS[state]}"/><g fill="#fff" font-family="system-ui,sans-serif" font-size="11">${text(6, one, left)}${text(one + 6, other, right)}</g></svg>
`;
  return Html.textOf(image) ?? '';
}

const TITLE = 'Tình trạng tiện ích của Chương trình hiện diện trực tuyến với tên miền “.vn”';
const NAMES = {
  agency: { vi: 'Đơn vị', en: 'agency' },
  address: { vi: 'Trang', en: 'page' },
  release: { vi: 'Bản', en: 'release' },
  state: { vi: 'Tình trạng', en: 'state' },
  badge: { vi: 'Phù hiệu', en: 'badge' },
  pages: { vi: 'Số trang', en: 'pages' },
  working: { vi: 'Chạy tốt', en: 'working' },
} as const satisfies Readonly<Record<string, ByLanguage<string>>>;
const COLUMNS = ['agency', 'address', 'release', 'state', 'badge'] as const;

function* toHtml(summary: Summary): Iterable<string> {
  yield Html.textOf(drawHead(summary)) ?? '';
  for (const named of nameBadges(summary.outcomes)) yield Html.textOf(drawRow(named)) ?? '';
  yield '</tbody></table>\n</main>\n';
}

function drawHead({ day, total, outcomes }: Summary): Html {
  return markup`<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${TITLE}</title>
<style>${SHEET}</style>
<main>
<h1>${TITLE}</h1>
<p lang="en">Where the widgets of the online presence programme with “.vn” names work.</p>
<p>Ngày ${formatDay(day, 'vi')}: ${formatNumber(total.counts.working, 'vi')} trên ${formatNumber(total.pages, 'vi')} trang chạy tốt (${formatPercent(total.percent, 'vi')}). <span lang="en">On ${formatDay(day, 'en')}, ${formatNumber(total.counts.working, 'en')} of ${formatNumber(total.pages, 'en')} pages work.</span></p>
<h2>Theo bản phát hành <span lang="en">(by release)</span></h2>
<div class="wide" tabindex="0" role="group" aria-label="Theo bản phát hành"><table class="totals"><thead><tr>${drawNames(['release', 'pages', 'working'])}</tr></thead><tbody>${countByRelease(
    outcomes,
  ).map(
    ([release, { pages, working }]) =>
      markup`<tr><th scope="row">${release}</th><td>${formatNumber(pages, 'vi')}</td><td>${formatNumber(working, 'vi')}</td></tr>`,
  )}</tbody></table></div>
<h2>Theo đơn vị <span lang="en">(by agency)</span></h2>
<table class="list"><thead><tr>${drawNames(COLUMNS)}</tr></thead><tbody>`;
}

function drawNames(columns: readonly (keyof typeof NAMES)[]): readonly Html[] {
  return columns.map(
    (column) =>
      markup`<th scope="col" class="${column}">${NAMES[column].vi} <span lang="en">(${NAMES[column].en})</span></th>`,
  );
}

function drawRow({ badge, outcome: { agency, address, release = '', state } }: Named): Html {
  const { vi, en } = STATE_NAMES[state];
  const cells = [
    agency,
    markup`<a href="${address}">${address}</a>`,
    release,
    markup`${drawMark(state)}${vi} <span lang="en">(${en})</span>`,
    markup`<a href="${badge}">Xem phù hiệu</a>`,
  ];
  return markup`<tr>${COLUMNS.map(
    (column, at) => markup`<td class="${column}" data-name="${NAMES[column].vi}">${cells[at]}</td>`,
  )}</tr>`;
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
