import { inLanguage, type ShippedLanguage } from '../../../domain/programme/language';
import { markup, Html } from '../../../server/html';
import { formatDay } from '../../../i18n/format';
import { STATE_NAMES, STATES, type Outcome, type State } from '../outcome';
import type { Summary, Total } from '../summary';
import { sayReason } from './reason';
import { totalRows } from './tables';
import { REPORT_WORDS } from './words';

const COLOURS = {
  working: '#1a7f37',
  broken: '#b35900',
  'fallback-only': '#8250df',
  missing: '#cf222e',
  unreachable: '#57606a',
} as const;

const SHEET = `
  :root { color-scheme: light dark }
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word }
  h1, h2 { line-height: 1.25 }
  .wide { overflow-x: auto }
  table { border-collapse: collapse; width: 100% }
  th, td { border-bottom: 1px solid #8886; padding: .3rem .5rem; text-align: start; vertical-align: top }
  thead th { vertical-align: bottom }
  .totals :is(th, td):not(:first-child) { text-align: end; font-variant-numeric: tabular-nums }
  .totals tr.all { font-weight: 700 }
  .address { overflow-wrap: anywhere; min-width: 12rem }
  i { display: inline-block; width: .8em; height: .8em; margin-inline-end: .35em; border-radius: 2px; print-color-adjust: exact; -webkit-print-color-adjust: exact }
  .bar { display: flex; height: 1rem; min-width: 8rem; margin-block: .25rem }
  .bar i { width: auto; height: 100%; margin: 0; border-radius: 0 }
  form { display: flex; flex-wrap: wrap; gap: 1rem; margin-block: 1rem }
  input, select { font: inherit; padding: .3rem; max-width: 100% }
  ${STATES.map((state) => `.${state} { background: ${COLOURS[state]} }`).join('\n  ')}
  @media screen and (max-width: 45rem) {
    #pages thead { display: none }
    #pages tr:not([hidden]) { display: grid; padding-block: .6rem; border-bottom: 1px solid #8886 }
    #pages td { border: 0; padding: .1rem 0 }
    #pages td:empty { display: none }
    #pages td:not(:first-child)::before { content: attr(data-name) ": "; opacity: .75 }
    #pages td:first-child { font-weight: 700 }
  }
  @page { size: A4; margin: 15mm }
  @media print { form { display: none } body { font-size: 9pt; max-width: none; padding: 0 } tr { break-inside: avoid } h2 { break-after: avoid }
    .wide { overflow: visible } .bar { min-width: 4rem } .address { min-width: 0 } a { color: inherit } }`;

/** Hides what the filter does not name. It is all that the page does by itself. */
const FILTER = `
  const [text, state] = document.querySelectorAll('form input, form select');
  const rows = [...document.querySelectorAll('#pages tbody tr')];
  const filter = () => {
    const wanted = text.value.trim().toLowerCase();
    for (const row of rows)
      row.hidden = (state.value && row.dataset.state !== state.value) || !row.textContent.toLowerCase().includes(wanted);
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
<style>${trusted(SHEET)}</style>
<h1>${say('title')}</h1>
<p>${say('day')}: ${formatDay(summary.day, language)}. ${say('percent')}: <b>${total.percent}</b>. ${say('target')}: ${summary.target} %.${
    before && ` ${say('before')} (${formatDay(before.day, language)}): ${before.percent} %.`
  }</p>
${drawTotals([...levels, { ...total, name: say('all') }], say('level'), language)}
${drawTotals(departments, say('department'), language)}
${drawChanges(summary, language)}
<h2>${say('each')}</h2>
<form><label>${say('filter')} <input type="search"></label>
<label>${say('state')} <select><option value="">${say('all')}</option>${STATES.map(
    (state) => markup`<option value="${state}">${inLanguage(STATE_NAMES[state], language)}</option>`,
  )}</select></label></form>
<table id="pages"><thead><tr>${COLUMNS.map(
    (column) => markup`<th scope="col">${say(column)}</th>`,
  )}</tr></thead><tbody>`;
}

function drawFoot(summary: Summary, language: ShippedLanguage): Html {
  return markup`</tbody></table>
${drawBad(summary, language)}
<script>${trusted(FILTER)}<\/script>
`;
}

/** Text of this file, which stands in a page as it is. */
function trusted(text: string): Html {
  return markup([text]);
}

function drawTotals(totals: readonly Total[], name: string, language: ShippedLanguage): Html {
  const [head = [], ...rows] = totalRows(totals, name, language);
  const all = inLanguage(REPORT_WORDS.all, language);
  // The name and the number of pages come first, then the states.
  const mark = (at: number) => drawMark(STATES[at - 2]);
  return markup`<h2>${name}</h2><div class="wide" tabindex="0" role="group" aria-label="${name}"><table class="totals"><thead><tr>${head.map(
    (cell, at) => markup`<th scope="col">${mark(at)}${cell}</th>`,
  )}<td></td></tr></thead><tbody>${rows.map(
    (row, at) =>
      markup`<tr class="${row[0] === all ? 'all' : ''}">${row.map((cell, column) =>
        column === 0 ? markup`<th scope="row">${cell}</th>` : markup`<td>${cell}</td>`,
      )}<td>${drawBar(totals[at])}</td></tr>`,
  )}</tbody></table></div>`;
}

/** The colour of a state, beside its name. */
function drawMark(state: State | undefined): Html | undefined {
  return state && markup`<i class="${state}"></i>`;
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
  return markup`<tr data-state="${state}">${cells.map((cell, at) => {
    const column = COLUMNS[at] ?? 'agency';
    return markup`<td class="${column}" data-name="${inLanguage(REPORT_WORDS[column], language)}">${cell}</td>`;
  })}</tr>`;
}

function drawChanges({ changes = [] }: Summary, language: ShippedLanguage): Html | undefined {
  if (changes.length === 0) return undefined;
  const say = (key: keyof typeof REPORT_WORDS) => inLanguage(REPORT_WORDS[key], language);
  const name = (state: (typeof changes)[number]['before' | 'now']) =>
    state === 'new' || state === 'gone' ? say(state) : inLanguage(STATE_NAMES[state], language);
  return markup`<h2>${say('changes')}</h2><table><thead><tr><th scope="col">${say('agency')}</th><th scope="col">${say('address')}</th><th scope="col">${say('before')}</th><th scope="col">${say('now')}</th></tr></thead><tbody>${changes.map(
    ({ agency, address, before, now }) =>
      markup`<tr><td>${agency}</td><td>${address}</td><td>${name(before)}</td><td>${name(now)}</td></tr>`,
  )}</tbody></table>`;
}

function drawBad({ bad }: Summary, language: ShippedLanguage): Html | undefined {
  if (bad.length === 0) return undefined;
  return markup`<h2>${inLanguage(REPORT_WORDS.bad, language)}</h2><ul>${bad.map(
    ({ line, sentence }) =>
      markup`<li>${inLanguage(REPORT_WORDS.line, language)} ${line}: ${inLanguage(sentence, language)}</li>`,
  )}</ul>`;
}
