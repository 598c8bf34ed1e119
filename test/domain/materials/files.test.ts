import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflate } from 'node:zlib';
import { promisify } from 'node:util';
import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { FORMAT_NAMES, FORMATS, type FormatName } from '../../../src/domain/materials/formats';
import { pdfOf } from '../../../src/domain/materials/pdf';
import { svgOf } from '../../../src/domain/materials/svg';
import { COMMUNE, contentOf, LANGUAGES, sheetOf, toolsOf } from './sheets';

/** In points, of which 72 make an inch, as print shops know them. */
const POINTS: Readonly<Record<FormatName, readonly [width: number, height: number]>> = {
  leaflet: [419.5276, 595.2756],
  'poster-a4': [595.2756, 841.8898],
  'poster-a3': [841.8898, 1190.5512],
  standee: [2267.7165, 5102.3622],
  card: [900, 472.5],
};

const BLEED = (3 * 72) / 25.4;
const near = (found: number, wanted: number) => Math.abs(found - wanted) < 0.001;

const pack = async (bytes: Uint8Array) => new Uint8Array(await promisify(deflate)(bytes));

describe('a sheet as a PDF', () => {
  for (const format of FORMAT_NAMES)
    for (const language of LANGUAGES)
      it(`opens, has one page of its true size, and what is printed beyond: ${format}, ${language}`, async () => {
        const sheet = sheetOf(format, contentOf(language, COMMUNE));
        const file = await pdfOf(sheet, toolsOf(sheet), pack);
        const document = await PDFDocument.load(file, { throwOnInvalidObject: true, updateMetadata: false });
        assert.equal(document.getPageCount(), 1);
        assert.equal(document.getTitle(), sheet.content.title);
        const page = document.getPage(0);
        const [width, height] = POINTS[format];
        const bleed = format === 'card' ? 0 : BLEED;
        const trim = page.getTrimBox();
        for (const [found, wanted] of [
          [trim.x, bleed],
          [trim.y, bleed],
          [trim.width, width],
          [trim.height, height],
          [page.getMediaBox().width, width + 2 * bleed],
          [page.getMediaBox().height, height + 2 * bleed],
          [page.getBleedBox().width, width + 2 * bleed],
        ] as const)
          assert.ok(near(found, wanted), `${found} is ${wanted}`);
      });

  it('draws shapes in the four colours of print, and nothing else', async () => {
    const sheet = sheetOf('poster-a4', contentOf('vi'));
    for (const how of [pack, undefined]) {
      const document = await PDFDocument.load(await pdfOf(sheet, toolsOf(sheet), how));
      const object = document.context.lookup(document.getPage(0).node.get(PDFName.of('Contents')));
      assert.ok(object instanceof PDFRawStream);
      const lines = new TextDecoder().decode(decodePDFRawStream(object).decode()).split('\n');
      const operators = new Set(lines.map((line) => line.split(' ').pop()));
      assert.deepEqual(operators, new Set(['cm', 'k', 'm', 'l', 'c', 'h', 'f']));
      const wrong = lines.filter((line) => !/^(?:-?\d+(?:\.\d+)? )*[a-z]+$/.test(line));
      assert.deepEqual(wrong, []);
      // Text is black alone, so that four plates need not meet in thin letters.
      assert.ok(lines.includes('0 0 0 1 k'));
    }
  });

  it('is smaller when it is packed, as large as a letter at most', async () => {
    const sheet = sheetOf('leaflet', contentOf('vi', COMMUNE));
    const packed = await pdfOf(sheet, toolsOf(sheet), pack);
    const plain = await pdfOf(sheet, toolsOf(sheet), () => Promise.resolve(undefined));
    assert.ok(packed.length < plain.length / 3);
    assert.ok(packed.length < 700_000, `${packed.length} bytes`);
  });
});

describe('a sheet as a drawing', () => {
  for (const format of FORMAT_NAMES)
    it(`has its true size: ${format}`, () => {
      const { width, height, unit } = FORMATS[format];
      const sheet = sheetOf(format, contentOf('vi'));
      const drawn = svgOf(sheet, toolsOf(sheet));
      const of = unit === 'mm' ? 'mm' : '';
      assert.ok(
        drawn.includes(` width="${width}${of}" height="${height}${of}" viewBox="0 0 ${width} ${height}" `),
      );
      // No font, no picture, no address: a print shop needs nothing else.
      assert.deepEqual(
        new Set(drawn.match(/<\/?\w+/g)),
        new Set(['<svg', '</svg', '<title', '</title', '<desc', '</desc', '<path']),
      );
      assert.ok(!/\bNaN\b|Infinity|e-\d/.test(drawn));
    });

  it('escapes what it is called, and says it all in words', () => {
    const content = { ...contentOf('vi'), title: 'A <b> & "c" \u0000\ud800d', agency: 'Xã </desc><script>' };
    const sheet = sheetOf('leaflet', content);
    const drawn = svgOf(sheet, toolsOf(sheet));
    assert.ok(drawn.includes('<title>A &lt;b&gt; &amp; &quot;c&quot; d</title>'));
    assert.ok(drawn.includes('Xã &lt;/desc&gt;&lt;script&gt;'));
  });
});
