import { Html, markup } from '../../server/html';
import { number, type Block, type Cell, type ReportText, type Table } from './compose';
import { officialLines, type OfficialLines } from './words';

const SHEET = `
  body { font: 13pt/1.4 "Times New Roman", Tinos, serif; max-width: 175mm; margin: 0 auto; padding: 1rem; color: #000; background: #fff }
  .head { display: grid; grid-template-columns: 2fr 3fr; gap: 1rem; text-align: center }
  .head p, .sign p { margin: 0 }
  .line { text-decoration: underline; text-underline-offset: .3em }
  h1 { font-size: 14pt; text-align: center; margin: 1.5rem 0 0 }
  h1 + p { text-align: center; font-weight: bold; margin-top: .3rem }
  h2 { font-size: 13pt; margin: 1.2rem 0 .4rem }
  .to { text-align: center }
  .text { text-align: justify; text-indent: 1cm; margin: .4rem 0 }
  table { border-collapse: collapse; width: 100%; margin: .6rem 0 1rem; font-size: 10.5pt }
  caption { text-align: start; font-style: italic; padding-bottom: .2rem }
  th, td { border: 1px solid #000; padding: .2rem .35rem; text-align: start; vertical-align: top; overflow-wrap: break-word }
  .figure { text-align: end; white-space: nowrap }
  .sign { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; margin-top: 1.5rem; break-inside: avoid }
  .sign .by { text-align: center }
  .recipients { font-size: 11pt }
  .name { padding-top: 5rem }
  .wide { break-before: page }
  .scroll { overflow-x: auto }
  @page { size: A4; margin: 20mm 15mm 20mm 30mm }
  @media print { body { padding: 0; max-width: none } tr { break-inside: avoid } thead { display: table-header-group } }`;

/** The report as one page that prints on A4 and fetches nothing. */
export function toHtml(report: ReportText): string {
  const lines = officialLines(report.letterhead);
  const page = markup`<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${report.title}</title>
<style>${markup([SHEET])}</style>
${drawHead(lines)}
<h1>${lines.kind}</h1>
<p>${report.title}</p>
${lines.to.map((line) => markup`<p class="to">${line}</p>`)}
${report.body.map(drawBlock)}
${drawSignature(lines)}
${report.appendices.map((table, at) => markup`<section class="wide"><h2>Phụ lục ${at + 1}. ${table.name}</h2>${drawTable(table)}</section>`)}
`;
  return Html.textOf(page) ?? '';
}

function drawHead({ parent, issuer, number: numbered, country, motto, placeAndDate }: OfficialLines): Html {
  return markup`<div class="head"><div>${parent && markup`<p>${parent}</p>`}<p><b class="line">${issuer}</b></p><p>${numbered}</p></div>
<div><p><b>${country}</b></p><p><b class="line">${motto}</b></p><p><i>${placeAndDate}</i></p></div></div>`;
}

function drawBlock(block: Block): Html {
  if (block.kind === 'table') return drawTable(block.table, block.table.name);
  return block.kind === 'heading'
    ? markup`<h2>${block.text}</h2>`
    : markup`<p class="text">${block.text}</p>`;
}

function drawTable({ rows: [head = [], ...rows] }: Table, caption?: string): Html {
  return markup`<div class="scroll"><table>${caption && markup`<caption>${caption}</caption>`}<thead><tr>${head.map(
    (cell) => markup`<th scope="col">${cell}</th>`,
  )}</tr></thead><tbody>${rows.map((row) => markup`<tr>${row.map(drawCell)}</tr>`)}</tbody></table></div>`;
}

function drawCell(cell: Cell): Html {
  const isFigure = typeof cell === 'number' || cell.startsWith('≥');
  return isFigure
    ? markup`<td class="figure">${typeof cell === 'number' ? number(cell) : cell}</td>`
    : markup`<td>${cell}</td>`;
}

function drawSignature({ recipientsHead, recipients, signerPosition, signerName }: OfficialLines): Html {
  return markup`<div class="sign"><div class="recipients"><p><b><i>${recipientsHead}</i></b></p>${recipients.map(
    (line) => markup`<p>${line}</p>`,
  )}</div><div class="by"><p><b>${signerPosition}</b></p><p class="name"><b>${signerName}</b></p></div></div>`;
}
