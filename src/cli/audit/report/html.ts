import { inLanguage, type ShippedLanguage } from '../../../domain/programme/language';
import { markup, Html } from '../../../server/html';
import { formatDay, formatNumber, formatPercent } from '../../../i18n/format';
import { STATE_NAMES, STATES, type Outcome } from '../outcome';
import type { Summary, Total } from '../summary';
import { drawMark, SHEET, trusted } from './look';
import { sayReason } from './reason';
import { totalRows } from './tables';
import { REPORT_WORDS } from './words';

const FORM_SHEET = trusted(`
  form { display: flex; flex-wrap: wrap; gap: 1rem; margin-block: 1rem }
  label { max-width: 100% }
  input, select { font: inherit; padding: .3rem; max-width: 100%; box-sizing: border-box }
  .bar { display: flex; height: 1rem; min-width: 8rem; margin-block: .25rem }
  .bar i { width: auto; height: 100%; margin: 0; border-radius: 0 }
  @media print { form { display: none } .bar { min-width: 4rem } }`);

/** Hides what the filter does not name. It is all that the page does by itself. */
const FILTER = `
  const [text, state] = document.querySelectorAll('form input, form select');
  const shown = document.querySelector('form output');
  const rows = [...document.querySelectorAll('#pages tbody tr')];
  const filter = () => {
    const wanted = text.value.trim().toLowerCase();
    for (const row of rows)
      row.hidden = (state.value && row.dataset.state !== state.value) || !row.textContent.toLowerCase().includes(wanted);
    shown.value = rows.filter((row) => !row.hidden).length + '/' + rows.length;
  };
  text.addEventListener('input', filter);
  state.addEventListener('change', filter);`;

/** The report as one page, part after part: nothing is fetched, and it prints on A4. */
export function* toHtml(summary: Summary, language: ShippedLanguage): Iterable<string> {
  yield textOf(drawHead(summary, language));
  for (const outcome of summary.outcomes) yield textOf(drawOutcome(outcome, language));
  yield textOf(drawFoot(summary, language));
}

function textOf(part: Html): string {
  return Html.textOf(part) ?? '';
}

/** All that stands above the pages, down to the names of their columns. */
function drawHead(summary: Summary, language: ShippedLanguage): Html {
  const say = (key: keyof typeof REPORT_WORDS) => inLanguage(REPORT_WORDS[key], language);
  const { total, levels, departments, before } = summary;
  return markup`<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${say('title')}</title>
<style>${SHEET}${FORM_SHEET}</style>
<main>
<h1>${say('title')}</h1>
<p>${say('day')}: ${formatDay(summary.day, language)}. ${say('working')}: <b>${formatNumber(total.counts.working, language)}/${formatNumber(total.pages, language)} (${formatPercent(total.percent, language)})</b>. ${say('target')}: ${formatPercent(summary.target, language)}.${
    before &&
    ` ${say('before')} (${formatDay(before.day, language)}): ${formatPercent(before.percent, language)}.`
  }</p>
${drawTotals([...levels, { ...total, name: say('all') }], 'level', language)}
${drawTotals(departments, 'department', language)}
${drawChanges(summary, language)}
<h2>${say('each')}</h2>
<form><label>${say('filter')} <input type="search"></label>
<label>${say('state')} <select><option value="">${say('all')}</option>${STATES.map(
    (state) => markup`<option value="${state}">${inLanguage(STATE_NAMES[state], language)}</option>`,
  )}</select></label><output></output></form>
${openList(COLUMNS, language, 'pages')}`;
}

function drawFoot(summary: Summary, language: ShippedLanguage): Html {
  return markup`</tbody></table>
${drawBad(summary, language)}
</main>
<script>${trusted(FILTER)}<\/script>
`;
}

function drawTotals(
  totals: readonly Total[],
  group: 'level' | 'department',
  language: ShippedLanguage,
): Html {
  const say = (key: keyof typeof REPORT_WORDS) => inLanguage(REPORT_WORDS[key], language);
  const name = say(group === 'level' ? 'byLevel' : 'byDepartment');
  const [head = [], ...rows] = totalRows(totals, say(group), language);
  const all = say('all');
  // The name and the number of pages come first, then the states.
  const marks = [undefined, undefined, ...STATES.map(drawMark)];
  return markup`<h2>${name}</h2><div class="wide" tabindex="0" role="group" aria-label="${name}"><table class="totals"><thead><tr>${head.map(
    (cell, at) => markup`<th scope="col">${marks[at]}${cell}</th>`,
  )}<td></td></tr></thead><tbody>${rows.map(
    (row, at) =>
      markup`<tr class="${row[0] === all ? 'all' : ''}">${row.map((cell, column) =>
        column === 0
          ? markup`<th scope="row">${cell}</th>`
          : markup`<td>${formatNumber(Number(cell), language)}</td>`,
      )}<td>${drawBar(totals[at])}</td></tr>`,
  )}</tbody></table></div>`;
}

function drawBar(total: Total | undefined): Html {
  return markup`<span class="bar" aria-hidden="true">${STATES.filter((state) => total?.counts[state]).map(
    (state) => markup`<i class="${state}" style="flex:${total?.counts[state]}"></i>`,
  )}</span>`;
}

const COLUMNS = ['agency', 'level', 'department', 'address', 'state', 'reason', 'release'] as const;

function drawOutcome(outcome: Outcome, language: ShippedLanguage): Html {
  const { agency, level, department, address, state, release = '' } = outcome;
  const cells = [
    agency,
    level,
    department,
    markup`<a href="${address}" rel="noreferrer">${address}</a>`,
    markup`${drawMark(state)}${inLanguage(STATE_NAMES[state], language)}`,
    sayReason(outcome, language),
    release,
  ];
  return markup`<tr data-state="${state}">${drawCells(COLUMNS, cells, language)}</tr>`;
}

type Column = keyof typeof REPORT_WORDS;

/** A table down to its first row. */
function openList(columns: readonly Column[], language: ShippedLanguage, id: string): Html {
  return markup`<table class="list" id="${id}"><thead><tr>${columns.map(
    (column) => markup`<th scope="col" class="${column}">${inLanguage(REPORT_WORDS[column], language)}</th>`,
  )}</tr></thead><tbody>`;
}

/** The cells of a row, each with the name of its column, for where the columns are not seen. */
function drawCells(columns: readonly Column[], cells: readonly (string | Html)[], language: ShippedLanguage) {
  return columns.map(
    (column, at) =>
      markup`<td class="${column}" data-name="${inLanguage(REPORT_WORDS[column], language)}">${cells[at]}</td>`,
  );
}

function drawChanges({ changes = [] }: Summary, language: ShippedLanguage): Html | undefined {
  if (changes.length === 0) return undefined;
  const say = (key: keyof typeof REPORT_WORDS) => inLanguage(REPORT_WORDS[key], language);
  const name = (state: (typeof changes)[number]['before' | 'now']) =>
    state === 'new' || state === 'gone' ? say(state) : inLanguage(STATE_NAMES[state], language);
  const columns = ['agency', 'address', 'before', 'now'] as const;
  return markup`<h2>${say('changes')}</h2>${openList(columns, language, 'changes')}${changes.map(
    ({ agency, address, before, now }) =>
      markup`<tr>${drawCells(columns, [agency, address, name(before), name(now)], language)}</tr>`,
  )}</tbody></table>`;
}

function drawBad({ bad }: Summary, language: ShippedLanguage): Html | undefined {
  if (bad.length === 0) return undefined;
  return markup`<h2>${inLanguage(REPORT_WORDS.bad, language)}</h2><ul>${bad.map(
    ({ line, sentence }) =>
      markup`<li>${inLanguage(REPORT_WORDS.line, language)} ${line}: ${inLanguage(sentence, language)}</li>`,
  )}</ul>`;
}
