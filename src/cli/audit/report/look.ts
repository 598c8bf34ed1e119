import { Html, markup } from '../../../server/html';
import { STATES, type State } from '../outcome';

/** Colours of the states: beside their names, and below white letters, where each has a contrast of 4.5:1 or more. */
export const COLOURS: Readonly<Record<State, string>> = {
  working: '#1a7f37',
  broken: '#9a4d00',
  'fallback-only': '#6639ba',
  missing: '#a40e26',
  unreachable: '#57606a',
};

/**
 * What the report and the public page look like: in the reader's own type size, light or dark. A list of pages becomes
 * one of cards where there is no room for its columns, and a table of figures is moved sideways.
 */
export const SHEET: Html = trusted(`
  :root { color-scheme: light dark }
  body { font-family: system-ui, sans-serif; line-height: 1.5; color: CanvasText; background: Canvas; max-width: 72rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word }
  h1, h2 { line-height: 1.25 }
  h1 { font-size: clamp(1.5rem, 6vw, 2rem) }
  table { border-collapse: collapse; width: 100% }
  th, td { border-bottom: 1px solid #8886; padding: .3rem .5rem; text-align: start; vertical-align: top }
  thead th { vertical-align: bottom }
  .wide { overflow-x: auto }
  .totals :is(th, td):not(:first-child) { text-align: end; font-variant-numeric: tabular-nums }
  .totals th:first-child { min-width: 7rem }
  .totals tr.all { font-weight: 700 }
  .address { min-width: 10rem }
  .list td { overflow-wrap: anywhere }
  .list :is(.agency, .department, .state) { min-width: 7rem }
  .list :is(.level, .release, .badge) { min-width: 4rem }
  i { display: inline-block; width: .8em; height: .8em; margin-inline-end: .35em; border-radius: 2px; forced-color-adjust: none; print-color-adjust: exact; -webkit-print-color-adjust: exact }
  ${STATES.map((state) => `i.${state} { background: ${COLOURS[state]} }`).join('\n  ')}
  @media screen and (max-width: 52rem) {
    .list thead { display: none }
    .list tr:not([hidden]) { display: grid; padding-block: .6rem; border-bottom: 1px solid #8886 }
    .list td { border: 0; padding: .1rem 0; min-width: 0 }
    .list td:empty { display: none }
    .list td:not(:first-child)::before { content: attr(data-name) ": "; opacity: .75 }
    .list td:first-child { font-weight: 700 }
  }
  @page { size: A4; margin: 20mm 15mm; @top-center { content: counter(page); font: 9pt system-ui, sans-serif } }
  @page :first { @top-center { content: none } }
  @media print {
    :root { color-scheme: light }
    body { font-size: 9pt; max-width: none; padding: 0 }
    tr { break-inside: avoid }
    h2 { break-after: avoid }
    .wide { overflow: visible }
    .list { table-layout: fixed }
    .list .address { width: 21% }
    .list .reason { width: 20% }
    .list :is(.agency, .department) { width: 14% }
    .list .state { width: 13% }
    .list .level { width: 9% }
    .list .release { width: 9% }
    .badge { display: none }
    #changes .address { width: 45% }
    .list :is(th, td) { min-width: 0; box-sizing: border-box; padding: .3em .4em }
    a { color: inherit; text-decoration: none }
  }`);

/** The colour of a state, beside its name. */
export function drawMark(state: State): Html {
  return markup`<i class="${state}"></i>`;
}

/** Text of this program, which stands in a page as it is. */
export function trusted(text: string): Html {
  return markup([text]);
}
