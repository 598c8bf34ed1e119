import { createElement, findAll } from '../../controllers/page';
import type { Language } from '../../domain/programme/programme.schema';
import { drawQrCode } from './qr-code';

/** What a sheet of paper says. */
export interface SheetDocument {
  readonly headline: string;
  /** One sentence after the other, or each in a line of its own. */
  readonly advice: string | readonly string[];
  readonly criteria?: readonly {
    readonly statusText: string;
    readonly text: string;
    readonly source: string;
  }[];
  readonly sections: readonly SheetSection[];
  readonly verified: string;
  /** The address to go to, and what to do with its code. */
  readonly portal: { readonly href: string; readonly scan: string };
}

export interface SheetSection {
  readonly heading: string;
  /** What is said before the list. */
  readonly note?: string;
  readonly items: readonly { readonly text: string; readonly href?: string | undefined }[];
  /** Items are steps to take one after the other. */
  readonly ordered?: boolean;
}

/** Sizes of the text in points, the best to read first; the last one where nothing fits on one page. */
const SIZES = [12, 11, 10] as const;

/** Letters of the longest address that anybody would type from paper. */
const LONGEST_ADDRESS = 90;

/** What a page of A4 holds within its margins. */
const PAGE = { inlineSize: '182mm', blockSize: '269mm' };

/** One A4 page in black on white. */
const SHEET = `
  @page { size: A4; margin: 14mm; }
  body { margin: 0; font: 10pt/1.35 system-ui, sans-serif; color: #000; background: #fff; overflow-wrap: anywhere; }
  h1 { margin: 0 0 2mm; font-size: 1.4em; }
  h2 { margin: 0; padding-block: 3mm .5mm; font-size: 1.05em; break-after: avoid; }
  p, ul, ol { margin: 0 0 1.5mm; }
  ul, ol { padding-inline-start: 5mm; }
  .sections { clear: both; columns: 2; column-gap: 8mm; }
  .sections > div { break-inside: avoid; }
  .scan { float: right; inline-size: 36mm; margin: 0 0 3mm 5mm; text-align: center; font-size: 8pt; }
  .scan svg { inline-size: 30mm; block-size: 30mm; }`;

/** Prints a document alone, from a frame of its own: the page around it is not touched. */
export function printSheet(content: SheetDocument, language: Language): void {
  const frame = createElement('iframe');
  frame.title = content.headline;
  Object.assign(frame.style, {
    position: 'fixed',
    insetInlineEnd: '100%',
    ...PAGE,
  });
  findAll(document, 'body')[0]?.append(frame);
  const { contentDocument: sheet, contentWindow: window } = frame;
  if (!sheet || !window) {
    frame.remove();
    return;
  }
  drawSheet(sheet, content, language);
  window.addEventListener('afterprint', () => {
    frame.remove();
  });
  window.focus();
  window.print();
}

/** Fills an empty document with the sheet. */
export function drawSheet(sheet: Document, content: SheetDocument, language: Language): void {
  sheet.documentElement.lang = language;
  sheet.title = content.headline;
  addStyle(sheet);
  const make = (tag: string, text = '', ...children: Node[]) => {
    const element = sheet.createElement(tag);
    element.append(text, ...children);
    return element;
  };
  const section = ({ heading, note, items, ordered }: SheetSection) =>
    make(
      'div',
      '',
      make('h2', heading),
      ...(note ? [make('p', note)] : []),
      make(ordered ? 'ol' : 'ul', '', ...items.map((item) => make('li', textOnPaper(item)))),
    );
  const criteriaList = (criteria: NonNullable<SheetDocument['criteria']>) =>
    make(
      'ul',
      '',
      ...criteria.map(({ statusText, text, source }) => make('li', `${statusText}: ${text} (${source})`)),
    );
  const sections = make('div', '', ...content.sections.map(section));
  sections.className = 'sections';
  const main = make(
    'main',
    '',
    drawCode(sheet, content),
    make('h1', content.headline),
    ...[content.advice].flat().map((line) => make('p', line)),
    ...(content.criteria?.length ? [criteriaList(content.criteria)] : []),
    sections,
    make('p', content.verified),
  );
  sheet.body.append(main);
  fitOnePage(sheet);
}

/** On paper an address is typed: what the words name already is not said twice, and what nobody would type is cut. */
function textOnPaper({ text, href }: SheetSection['items'][number]): string {
  if (href === undefined) return text;
  const { hostname } = new URL(href);
  if (text.includes(hostname)) return text;
  return `${text} (${href.length > LONGEST_ADDRESS ? hostname : href})`;
}

/** The largest text with which all fits on one page, as far as any does: the frame is as large as what a page holds. */
function fitOnePage({ documentElement, body, defaultView }: Document): void {
  for (const size of SIZES) {
    body.style.fontSize = `${size}pt`;
    // The frame's own height: a document without a doctype is as high as what it holds.
    if (defaultView && documentElement.scrollHeight <= defaultView.innerHeight) return;
  }
}

/** The QR code of the address to go to, with the address in words below it. */
function drawCode(sheet: Document, { portal: { href, scan } }: SheetDocument): Element {
  const figure = sheet.createElement('div');
  figure.className = 'scan';
  figure.append(drawQrCode(href, scan, sheet), scan);
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
