import { FIGURES, type FigureName } from '../../domain/figures/figure';
import { hideSmall, writeDay } from '../../domain/figures/hours';
import { Html } from '../../server/html';
import type { PageLanguage } from '../page/words';
import type { FigureSum } from '../store/store';
import type { AskedPeriod } from './figures-query';
import { FIGURES_WORDS, type FiguresWords } from './figures-words';

const { markup, attributes } = Html;

/** Days that a table on a page can hold. */
export const MOST_SHOWN_DAYS = 92;

/** Apart from its bracket: builders rewrite templates that hold the two together. */
const SCRIPT = 'script';

/** Fits 320 px, both themes and a reader's own size of letters; its hash stands in the page's policy. */
export const FIGURES_STYLE =
  ':root{color-scheme:light dark;--ink:#14202e;--paper:#fff;--link:#0b4a8f;--on-link:#fff;--line:#5b6b7d;--grid:#d5dce4;--pale:#9db8d8;--head:#eef3f8}' +
  '@media (prefers-color-scheme:dark){:root{--ink:#e8edf3;--paper:#131a22;--link:#9cc7ff;--on-link:#10202f;--line:#8b9bad;--grid:#2e3b49;--pale:#4a678a;--head:#1d2732}}' +
  '*{box-sizing:border-box}' +
  'body{font:1em/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:72em;margin:1em auto;padding:0 1em}' +
  'h1{font-size:1.5em;line-height:1.3;margin:0 0 .25em}h2{font-size:1.2em;margin:1.5em 0 .5em}p{margin:.5em 0;max-width:44em}' +
  'form{display:flex;flex-wrap:wrap;gap:.75em;align-items:end;margin:1em 0}label{display:block;font-weight:600}' +
  'label input,label select{display:block;margin-top:.25em}' +
  'input,select,button{font:inherit;font-weight:400;min-height:2.75em;padding:.4em .6em;border:1px solid var(--line);border-radius:4px;max-width:100%;color:inherit;background:var(--paper)}' +
  'button{background:var(--link);border-color:var(--link);color:var(--on-link);padding:.4em 1.5em}' +
  'a{color:var(--link)}a,button{min-height:2.75em}.links{display:flex;flex-wrap:wrap;gap:.25em 1.5em}.links a{display:inline-flex;align-items:center}' +
  'table{border-collapse:collapse}caption{text-align:start;font-weight:600;padding:.25em 0}' +
  'th,td{text-align:start;padding:.35em .75em;border-bottom:1px solid var(--grid)}thead th{background:var(--head);vertical-align:bottom}' +
  'td.n,th.n{text-align:end;font-variant-numeric:tabular-nums}td.d{padding-inline-start:2em}' +
  '.scroll{overflow-x:auto;max-width:100%;max-height:34em}' +
  '.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,20em),1fr));gap:1em}' +
  'figure{margin:0;min-width:0}figcaption{font-weight:600}' +
  ':focus-visible{outline:3px solid var(--link);outline-offset:2px}';

export interface FiguresView {
  readonly language: PageLanguage;
  readonly period: AskedPeriod;
  /** Hosts that this reader may see. */
  readonly sites: readonly string[];
  /** The one that is looked at; empty for all. */
  readonly site: string;
  readonly least: number;
  /** Milliseconds since the epoch: charts are files of a release. */
  readonly chartFiles: { readonly script: string; readonly style: string } | undefined;
  readonly outcome:
    | { readonly kind: 'wrong-period' | 'away' }
    | {
        readonly kind: 'sums';
        readonly totals: readonly FigureSum[];
        /** By day, without details; nothing where the period is too long for a page. */
        readonly days: readonly FigureSum[] | undefined;
      };
}

/** The page for a webmaster: a period, sums, days. Without script the tables are all there is, and enough. */
export function renderFigures(view: FiguresView): string {
  const { language, chartFiles } = view;
  const words = FIGURES_WORDS[language];
  const head = chartFiles
    ? markup`<link rel="stylesheet" href="${chartFiles.style}"><script defer src="${chartFiles.script}"></${SCRIPT}>`
    : '';
  const page = markup`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${words.title}</title><style>${FIGURES_STYLE}</style>${head}</head><body><main>
<h1>${words.title}</h1><p>${words.intro}</p>
${renderForm(view, words)}
${renderOutcome(view, words)}</main>
<footer class="links">${renderLanguageLink(view, words)}</footer>
</body></html>`;
  return Html.textOf(page) ?? '';
}

/** What a browser shows to who does not say the word. */
export function renderLocked(language: PageLanguage): string {
  const words = FIGURES_WORDS[language];
  const page = markup`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${words.tokenTitle}</title><style>${FIGURES_STYLE}</style></head><body><main>
<h1>${words.tokenTitle}</h1><p>${words.token}</p></main></body></html>`;
  return Html.textOf(page) ?? '';
}

function renderForm({ language, period, sites, site }: FiguresView, words: FiguresWords): Html {
  const options = ['', ...sites].map(
    (one) =>
      markup`<option${attributes({ value: one, selected: one === site })}>${one || words.allSites}</option>`,
  );
  const choice =
    sites.length > 1 ? markup`<label>${words.site}<select name="site">${options}</select></label>` : '';
  return markup`<form method="get" action="">
<label>${words.from}<input type="date" name="from" value="${period.from}" required></label>
<label>${words.until}<input type="date" name="until" value="${period.until}" required></label>
${choice}<input type="hidden" name="lang" value="${language}"><button type="submit">${words.show}</button></form>`;
}

function renderOutcome(view: FiguresView, words: FiguresWords): Html {
  const { outcome, least, period, site } = view;
  if (outcome.kind !== 'sums')
    return markup`<p role="alert">${outcome.kind === 'away' ? words.away : words.wrongPeriod}</p>`;
  if (outcome.totals.length === 0) return markup`<p>${words.none}</p>`;
  const query = (unit: string) =>
    `v1/figures?${new URLSearchParams({ ...period, ...(site && { site }), unit, details: 'yes', format: 'csv' }).toString()}`;
  return markup`<p>${words.hidden(least)}</p>
${renderTotals(outcome.totals, view, words)}
<p class="links"><a href="${query('day')}" download>${words.csv}</a><a href="${query('hour')}" download>${words.csvByHour}</a></p>
${outcome.days ? renderDays(outcome.days, view, words) : markup`<p>${words.tooLong(MOST_SHOWN_DAYS)}</p>`}`;
}

/** Figures in the order of a visitor's way, each with what it was of. */
function renderTotals(
  totals: readonly FigureSum[],
  { least, language }: FiguresView,
  words: FiguresWords,
): Html {
  const rows = FIGURES.map((figure) => {
    const own = totals.filter((sum) => sum.figure === figure);
    const all = own.reduce((sum, { count }) => sum + count, 0);
    const details = own.filter(({ detail }) => detail !== '');
    return markup`<tr><th scope="row">${words.figures[figure]}</th><td class="n">${write(all, least, language)}</td></tr>
${details.map(
  ({ detail, count }) =>
    markup`<tr><td class="d">${nameOf(detail, words)}</td><td class="n">${write(count, least, language)}</td></tr>`,
)}`;
  });
  return markup`<h2>${words.totals}</h2><div class="scroll" tabindex="0" role="region" aria-label="${words.totals}"><table>
<thead><tr><th scope="col">${words.figure}</th><th scope="col" class="n">${words.count}</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

/** What somebody made up, such as `constructor`, is called as it is. */
function nameOf(detail: string, { details }: FiguresWords): string {
  return (Object.hasOwn(details, detail) ? details[detail] : undefined) ?? detail;
}

function renderDays(
  days: readonly FigureSum[],
  { period, least, language, chartFiles }: FiguresView,
  words: FiguresWords,
): Html {
  const counts = new Map(days.map(({ at, figure, count }) => [`${writeDay(at)} ${figure}`, count]));
  const rows = listDays(period).map(
    (day) =>
      markup`<tr><th scope="row"><time datetime="${day}">${writeDate(day, language)}</time></th>${FIGURES.map(
        (figure) => renderCell(counts.get(`${day} ${figure}`) ?? 0, least, language),
      )}</tr>`,
  );
  const heads = FIGURES.map(
    (figure: FigureName) => markup`<th scope="col" class="n">${words.figures[figure]}</th>`,
  );
  const charts = chartFiles
    ? markup`<section id="charts" hidden data-least="${least}" data-lang="${language}"><h2>${words.charts}</h2><p>${words.chartsNote(least)}</p><div class="charts"></div></section>`
    : '';
  return markup`${charts}<h2>${words.byDay}</h2><div class="scroll" tabindex="0" role="region" aria-label="${words.byDay}"><table id="days">
<thead><tr><th scope="col">${words.day}</th>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** The number that a chart draws stands beside the text: of what is hidden, that it is. */
function renderCell(count: number, least: number, language: PageLanguage): Html {
  return markup`<td class="n" data-count="${count === 0 ? 0 : hideSmall(count, least)}">${write(count, least, language)}</td>`;
}

function write(count: number, least: number, language: PageLanguage): string {
  if (count === 0) return '0';
  const shown = hideSmall(count, least);
  return typeof shown === 'string' ? shown : new Intl.NumberFormat(language).format(shown);
}

function listDays({ from, until }: AskedPeriod): readonly string[] {
  const days: string[] = [];
  const last = Date.parse(until);
  for (let at = Date.parse(from); at <= last; at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

function writeDate(day: string, language: PageLanguage): string {
  return new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: 'UTC',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(Date.parse(day));
}

function renderLanguageLink({ language, period, site }: FiguresView, words: FiguresWords): Html {
  const other = language === 'vi' ? 'en' : 'vi';
  const query = new URLSearchParams({ ...period, ...(site && { site }), lang: other }).toString();
  return markup`<a href="?${query}" lang="${other}" hreflang="${other}">${words.other}</a>`;
}
