import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Packer,
  Paragraph,
  Table as DocxTable,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import { number, type Block, type Cell, type ReportText, type Table } from './compose';
import { officialLines, type OfficialLines } from './words';

/** Sizes in half points. */
const TEXT = 26;
const TITLE = 28;
const SMALL = 22;
const STRONG: IRunOptions = { bold: true };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };

/** The report as a Word document by Decree 30/2020/NĐ-CP: A4, Times New Roman 13, its margins. */
export async function toDocx(report: ReportText): Promise<Buffer> {
  const lines = officialLines(report.letterhead);
  const document = new Document({
    title: report.title,
    styles: {
      default: { document: { run: { font: 'Times New Roman', size: TEXT, language: { value: 'vi-VN' } } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: {
              top: convertMillimetersToTwip(20),
              bottom: convertMillimetersToTwip(20),
              left: convertMillimetersToTwip(30),
              right: convertMillimetersToTwip(15),
            },
          },
        },
        children: [
          drawHead(lines),
          paragraph(lines.kind, { bold: true, size: TITLE }, { centred: true, before: 300 }),
          paragraph(report.title, { bold: true, size: TITLE }, { centred: true }),
          ...lines.to.map((line) => paragraph(line, {}, { centred: true, before: 120 })),
          ...report.body.flatMap(drawBlock),
          // Word would take two tables without a line between them for one.
          paragraph(''),
          drawSignature(lines),
          ...report.appendices.flatMap((table, at) => [
            paragraph(`Phụ lục ${String(at + 1)}. ${table.name}`, { bold: true }, { newPage: true }),
            drawTable(table),
          ]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

interface Place {
  readonly centred?: boolean;
  readonly indented?: boolean;
  readonly newPage?: boolean;
  /** Twentieths of a point above. */
  readonly before?: number;
}

function paragraph(text: string, run: IRunOptions = {}, place: Place = {}): Paragraph {
  return new Paragraph({
    alignment: place.centred ? AlignmentType.CENTER : AlignmentType.BOTH,
    spacing: { before: place.before ?? 60, after: 60 },
    pageBreakBefore: place.newPage ?? false,
    ...(place.indented && { indent: { firstLine: convertMillimetersToTwip(10) } }),
    children: [new TextRun({ ...run, text })],
  });
}

function drawHead({
  parent,
  issuer,
  number: numbered,
  country,
  motto,
  placeAndDate,
}: OfficialLines): DocxTable {
  const centred = { centred: true, before: 0 };
  const left = [
    ...(parent === undefined ? [] : [paragraph(parent, {}, centred)]),
    paragraph(issuer, { bold: true, underline: {} }, centred),
    paragraph(numbered, {}, centred),
  ];
  const right = [
    paragraph(country, { bold: true, size: SMALL + 2 }, centred),
    paragraph(motto, { bold: true, underline: {} }, centred),
    paragraph(placeAndDate, { italics: true }, centred),
  ];
  return sideBySide(left, right, [36, 64]);
}

function drawSignature({ recipientsHead, recipients, signerPosition, signerName }: OfficialLines): DocxTable {
  const small = { size: SMALL };
  return sideBySide(
    [
      paragraph(recipientsHead, { ...small, bold: true, italics: true }),
      ...recipients.map((line) => paragraph(line, small, { before: 0 })),
    ],
    [
      paragraph(signerPosition, { bold: true }, { centred: true }),
      paragraph(signerName, { bold: true }, { centred: true, before: 1400 }),
    ],
    [50, 50],
  );
}

function sideBySide(
  left: readonly Paragraph[],
  right: readonly Paragraph[],
  [leftWidth, rightWidth]: readonly [number, number],
): DocxTable {
  const cell = (children: readonly Paragraph[], size: number) =>
    new TableCell({ children, borders: NO_LINES, width: { size, type: WidthType.PERCENTAGE } });
  return new DocxTable({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { ...NO_LINES, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    rows: [new TableRow({ children: [cell(left, leftWidth), cell(right, rightWidth)], cantSplit: true })],
  });
}

function drawBlock(block: Block): readonly (Paragraph | DocxTable)[] {
  switch (block.kind) {
    case 'heading':
      return [paragraph(block.text, { bold: true }, { before: 240 })];
    case 'paragraph':
      return [paragraph(block.text, {}, { indented: true })];
    case 'table':
      return [paragraph(block.table.name, { italics: true }, { before: 120 }), drawTable(block.table)];
  }
}

function drawTable({ rows }: Table): DocxTable {
  return new DocxTable({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row, at) =>
        new TableRow({
          tableHeader: at === 0,
          cantSplit: true,
          children: row.map((cell) => drawCell(cell, at === 0)),
        }),
    ),
  });
}

function drawCell(cell: Cell, isHead: boolean): TableCell {
  const text = typeof cell === 'number' ? number(cell) : cell;
  return new TableCell({
    margins: { left: 60, right: 60 },
    children: [
      new Paragraph({
        alignment: typeof cell === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ ...(isHead ? STRONG : {}), text, size: SMALL })],
      }),
    ],
  });
}
