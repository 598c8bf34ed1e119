/** Hosts whose styles or layout reach for everything on the page. */
import { ordinaryBody, type Host } from '../host';
import { COLUMNS } from './columns';

const RESETS = `*, *::before, *::after { all: unset; }`;

const SHOUTING = `
  * { box-sizing: content-box !important; margin: 3px !important; padding: 2px !important; border: 0 !important; }
  * { font: italic 9px/3 serif !important; color: red !important; background: yellow !important; float: left !important; }
  div, section, ul, li, a, p, input, label, button, summary, details { display: inline !important; width: 40px !important; }
  input[type] { appearance: none !important; opacity: 0 !important; position: absolute !important; left: -999px !important; }`;

export const LAYOUTS: readonly Host[] = [
  { name: '* { all: unset }', page: { head: `<style>${RESETS}</style>` } },
  {
    name: '* { all: unset !important }',
    page: {
      head: `<style>* { all: unset !important; } head, head *, script { display: none !important; }</style>`,
    },
  },
  { name: 'everything !important', page: { head: `<style>${SHOUTING}</style>` } },
  {
    name: 'root text at 62.5 %',
    page: { head: '<style>html { font-size: 62.5%; } body { font-size: 1.4rem; }</style>' },
  },
  { name: 'root text at 200 %', page: { head: '<style>html { font-size: 200%; }</style>' } },
  ...COLUMNS,
  {
    name: 'right to left',
    page: { html: 'lang="vi" dir="rtl"', head: '<style>body { text-align: right; direction: rtl; }</style>' },
  },
  {
    name: 'quirks mode',
    page: { doctype: '', head: '<style>td { font-size: 9px; } table { color: red; }</style>' },
    body: (snippets) =>
      `<center><font size="2" color="red"><table width="100%"><tr><td>${ordinaryBody(snippets)}</td></tr></table></font></center>`,
    check: (_found, { document }) => {
      if (document.compatMode !== 'BackCompat') throw new Error('the page is not in quirks mode');
    },
  },
  {
    name: 'a base address elsewhere',
    page: { head: '<base href="https://elsewhere.example/thu-muc/" target="_top">' },
    check: ({ root }) => {
      for (const link of root.querySelectorAll('a'))
        if (link.hostname === 'elsewhere.example') throw new Error(`a link follows the base: ${link.href}`);
    },
  },
];
