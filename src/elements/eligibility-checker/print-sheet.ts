import { generate } from 'lean-qr';
import { toSvg } from 'lean-qr/extras/svg';
import type { Language } from '../../domain/programme/programme.schema';
import type { ResultDocument, ResultSection } from './result-document';

/** One A4 page in black on white. */
const SHEET = `
  @page { size: A4; margin: 14mm; }
  body { margin: 0; font: 10pt/1.35 system-ui, sans-serif; color: #000; background: #fff; overflow-wrap: anywhere; }
  h1 { margin: 0 0 2mm; font-size: 14pt; }
  h2 { margin: 0; padding-block: 3mm .5mm; font-size: 10.5pt; break-after: avoid; }
  p, ul, ol { margin: 0 0 1.5mm; }
  ul, ol { padding-inline-start: 5mm; }
  .sections { clear: both; columns: 2; column-gap: 8mm; }
  .sections > div { break-inside: avoid; }
  .scan { float: right; inline-size: 30mm; margin: 0 0 3mm 5mm; text-align: center; font-size: 8pt; }
  .scan svg { inline-size: 30mm; block-size: 30mm; }`;

/** Prints a verdict alone, from a frame of its own: the page around it is not touched. */
export function printResult(result: ResultDocument, language: Language): void {
  const frame = document.createElement('iframe');
  frame.title = result.headline;
  Object.assign(frame.style, {
    position: 'fixed',
    insetInlineEnd: '100%',
    inlineSize: '210mm',
    blockSize: '297mm',
  });
  document.body.append(frame);
  const { contentDocument: sheet, contentWindow: window } = frame;
  if (!sheet || !window) {
    frame.remove();
    return;
  }
  drawSheet(sheet, result, language);
  window.addEventListener('afterprint', () => {
    frame.remove();
  });
  window.focus();
  window.print();
}

/** Fills an empty document with the sheet. */
export function drawSheet(sheet: Document, result: ResultDocument, language: Language): void {
  sheet.documentElement.lang = language;
  sheet.title = result.headline;
  addStyle(sheet);
  const make = (tag: string, text = '', ...children: Node[]) => {
    const element = sheet.createElement(tag);
    element.append(text, ...children);
    return element;
  };
  const section = ({ heading, items, ordered }: ResultSection) =>
    make(
      'div',
      '',
      make('h2', heading),
      make(
        ordered ? 'ol' : 'ul',
        '',
        ...items.map(({ text, href }) => make('li', href === undefined ? text : `${text} (${href})`)),
      ),
    );
  const sections = make('div', '', ...result.sections.map(section));
  sections.className = 'sections';
  sheet.body.append(
    drawCode(sheet, result),
    make('h1', result.headline),
    make('p', result.advice),
    make(
      'ul',
      '',
      ...result.criteria.map(({ statusText, text, source }) =>
        make('li', `${statusText}: ${text} (${source})`),
      ),
    ),
    sections,
    make('p', result.verified),
  );
}

/** The QR code of the address to go to, with the address in words below it. */
function drawCode(sheet: Document, { portal: { href, scan } }: ResultDocument): Element {
  const figure = sheet.createElement('div');
  figure.className = 'scan';
  const code = toSvg(generate(href), sheet);
  code.setAttribute('role', 'img');
  code.setAttribute('aria-label', scan);
  figure.append(code, scan);
  return figure;
}

/** A sheet made in the frame's own world; a style element where that is not known. */
function addStyle(sheet: Document): void {
  const { CSSStyleSheet: Sheet } = sheet.defaultView as unknown as { CSSStyleSheet: typeof CSSStyleSheet };
  if ('adoptedStyleSheets' in sheet) {
    const style = new Sheet();
    style.replaceSync(SHEET);
    sheet.adoptedStyleSheets = [style];
  } else {
    (sheet as Document).head.append(
      Object.assign((sheet as Document).createElement('style'), { textContent: SHEET }),
    );
  }
}
