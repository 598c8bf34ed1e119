import { svg, type TemplateResult } from 'lit';
import { readLettering } from '../../content/lettering/lettering';
import { createElement } from '../../controllers/page';
import { INKS, type Loss } from '../../domain/materials/blocks';
import { composeSheet, type Sheet } from '../../domain/materials/compose';
import { drawSheet, type Tools } from '../../domain/materials/draw';
import { FORMATS, type FileKind, type FormatName } from '../../domain/materials/formats';
import type { Lettering } from '../../domain/materials/lettering';
import { pdfOf } from '../../domain/materials/pdf';
import { sheetContentOf, type SheetOwner } from '../../domain/materials/sheet-content';
import { shapesOf, svgOf, wordsOn, type Shape } from '../../domain/materials/svg';
import { inLanguage, type Language } from '../../domain/programme/language';
import type { IsoDate } from '../../domain/shared/vietnam-day';
import { formatDay } from '../../i18n/format';
import type { MessageKey } from '../../i18n/message-keys';
import en from '../../i18n/messages/sheets.en.json';
import vi from '../../i18n/messages/sheets.vi.json';
import { createTranslate, type MessageOverrides, type Translate } from '../../i18n/translator';
import { readPanel } from '../banner/banner-panel';
import { makeQrCode } from '../print-sheet/qr-code';

type SheetsKey = MessageKey<typeof vi>;

/** What a sheet is to be composed of. */
export interface SheetRequest {
  readonly format: FormatName;
  readonly language: Language;
  readonly day: IsoDate;
  readonly owner: SheetOwner;
  /** The programme's title and page. */
  readonly title: string;
  readonly href: string;
  readonly messages: MessageOverrides | undefined;
}

/** A sheet with all that it is drawn with. */
export interface Composed {
  readonly sheet: Sheet;
  readonly tools: Tools;
  readonly shapes: readonly Shape[];
  readonly t: Translate<SheetsKey>;
}

let lettering: Lettering | undefined;

export function composeFor({ format, language, day, owner, messages, ...programme }: SheetRequest): Composed {
  const t = createTranslate<SheetsKey>('sheets', inLanguage({ vi, en }, language), language, messages);
  const source = { ...programme, panel: readPanel(language) };
  const content = sheetContentOf(source, owner, day, {
    confirm: t('confirm'),
    until: (until) => t('until', { day: formatDay(until, language) }),
    scan: t('scan'),
    scanProgramme: t('scan-programme'),
    advice: t('advice'),
    adviceProgramme: t('advice-programme'),
    contact: t('contact'),
    made: t('made', { day: formatDay(day, language) }),
  });
  lettering ??= readLettering();
  const sheet = composeSheet(FORMATS[format], content, lettering);
  const tools = { lettering, code: makeQrCode(content.href) };
  return { sheet, tools, shapes: shapesOf(sheet, tools), t };
}

/** The sheet as it will be, after the cut: the inner drawing ends there, whatever the place of the outer one. */
export function renderPreview({ sheet, shapes, t }: Composed): TemplateResult {
  const { width, height } = sheet.format;
  return svg`<svg
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label=${t('preview', { words: wordsOn(sheet) })}
  ><svg width=${width} height=${height}
    >${shapes.map(({ fill, d }) => svg`<path fill=${fill} d=${d}></path>`)}</svg
  ></svg>`;
}

/** What of the content is not on the sheet as it was given, in sentences. */
export function lossesOf({ sheet, t }: Composed): readonly string[] {
  const say = (loss: Loss): string => {
    if (loss.kind === 'cut') return t('loss.cut', { text: shortOf(loss.text) });
    if (loss.kind === 'left-out') return t('loss.left-out', { heading: loss.heading });
    return t('loss.letters', { letters: shortOf(loss.letters) });
  };
  return sheet.losses.map(say);
}

/** Letters by which a text is known again. */
const ENOUGH = 60;

function shortOf(text: string): string {
  return text.length > ENOUGH ? `${text.slice(0, ENOUGH).trimEnd()}…` : text;
}

const TYPES: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/** The sheet as a file. */
export async function fileOf({ sheet, tools }: Composed, file: FileKind): Promise<Blob> {
  if (file === 'png') return drawPicture(sheet, tools);
  const content = file === 'svg' ? svgOf(sheet, tools) : await pdfOf(sheet, tools, deflate);
  return new Blob([content as BlobPart], { type: TYPES[file] });
}

/** Nothing in browsers that can't: the file is larger then, and as good. */
async function deflate(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  if (typeof CompressionStream === 'undefined') return undefined;
  const packed = new Blob([bytes as BlobPart]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** In dots of the sheet's own pixels, which is how networks want it. */
async function drawPicture(sheet: Sheet, tools: Tools): Promise<Blob> {
  const canvas = createElement('canvas');
  const { width, height } = sheet.format;
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('there is no canvas');
  drawSheet(sheet, tools, (ink, draw) => {
    context.beginPath();
    draw(context);
    context.fillStyle = INKS[ink].screen;
    context.fill();
  });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('the picture could not be made'));
    }, TYPES.png);
  });
}
