import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Block } from '../../../src/domain/materials/blocks';
import type { Sheet } from '../../../src/domain/materials/compose';
import { FORMAT_NAMES, FORMATS } from '../../../src/domain/materials/formats';
import type { SheetContent } from '../../../src/domain/materials/sheet-content';
import { COMMUNE, contentOf, LANGUAGES, NOBODY, sheetOf, textOn } from './sheets';

/** Room for the tails of letters below a line, and for what rounding takes, in sizes. */
const TAIL = 0.27;
const EXACT = 1e-6;

/** What of a sheet stands beyond its edges. Colours may go as far as is printed, rings may be cut by it. */
function outside({ blocks, format }: Sheet): Block[] {
  const { width, height, bleed } = format;
  return blocks.filter((block) => {
    if (block.kind === 'disc') return block.x < 0 || block.x > width || block.y < 0 || block.y > height;
    const [right, bottom] =
      block.kind === 'text'
        ? [block.x + block.width, block.y + block.size * TAIL]
        : block.kind === 'code'
          ? [block.x + block.side, block.y + block.side]
          : [block.x + block.width, block.y + block.height];
    const top = block.kind === 'text' ? block.y - block.size : block.y;
    const beyond = (block.kind === 'box' ? bleed : 0) + EXACT;
    return (
      block.x < -beyond ||
      top < -beyond ||
      right > width + beyond ||
      bottom > height + beyond ||
      ![block.x, block.y, right, bottom].every(Number.isFinite)
    );
  });
}

/** Texts that lie on each other, or on the code. */
function overlapping({ blocks }: Sheet): string[] {
  const boxes = blocks.flatMap((block) => {
    if (block.kind === 'text')
      return [
        {
          what: block.text,
          x: block.x,
          y: block.y - block.size * 0.75,
          width: block.width,
          height: block.size * 0.8,
        },
      ];
    if (block.kind === 'code') return [{ what: 'code', ...block, width: block.side, height: block.side }];
    return [];
  });
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.width > 0 &&
          other.width > 0 &&
          one.x < other.x + other.width &&
          other.x < one.x + one.width &&
          one.y < other.y + other.height &&
          other.y < one.y + one.height,
      )
      .map((other) => `${one.what} / ${other.what}`),
  );
}

/** Texts that fit nowhere. */
const LONG = ['W'.repeat(1500), 'giồng trôm '.repeat(200)];

const everySheet = FORMAT_NAMES.flatMap((format) =>
  LANGUAGES.flatMap((language) =>
    [NOBODY, COMMUNE].map((owner) => ({
      format,
      language,
      owner,
      what: `${format}, ${language}, ${owner === NOBODY ? 'of nobody' : 'of a commune'}`,
    })),
  ),
);

describe('a sheet', () => {
  for (const { format, language, owner, what } of everySheet)
    it(`holds all that it has to say, in letters that can be read: ${what}`, () => {
      const sheet = sheetOf(format, contentOf(language, owner));
      assert.deepEqual(sheet.losses, []);
      assert.deepEqual(outside(sheet), []);
      assert.deepEqual(overlapping(sheet), []);
      const sizes = sheet.blocks.flatMap((block) => (block.kind === 'text' ? [block.size] : []));
      assert.ok(Math.min(...sizes) >= FORMATS[format].smallest);
      assert.equal(sheet.blocks.filter(({ kind }) => kind === 'code').length, 1);
      for (const line of [owner.agency, owner.contact])
        if (line && format !== 'card') assert.ok(textOn(sheet).includes(line), line);
    });

  for (const format of FORMAT_NAMES)
    it(`promises what is confirmed, and says of the rest that it is not: ${format}`, () => {
      const said = textOn(sheetOf(format, contentOf('vi')));
      assert.match(said, /Miễn phí 2 năm cho công dân từ đủ 18 đến 23 tuổi .*cần nhà đăng ký xác nhận/);
      assert.match(said, /áp dụng đến hết ngày 2026-12-31/);
      assert.match(said, /Chưa xác nhận được chính sách miễn phí.*Cần nhà đăng ký xác nhận/);
      assert.doesNotMatch(said, /Miễn phí 2 năm cho doanh nghiệp/);
      const stale = textOn(sheetOf(format, contentOf('vi', NOBODY, '2027-06-01')));
      assert.doesNotMatch(stale, /[Mm]iễn phí 2 năm|áp dụng đến hết/);
    });

  it('names its sources, and when it was checked and made', () => {
    for (const format of ['leaflet', 'poster-a4', 'poster-a3', 'standee'] as const) {
      const said = textOn(sheetOf(format, contentOf('vi')));
      for (const words of ['Căn cứ: Thông tư 64/2025/TT-BTC', 'kiểm tra ngày 23/11/2026', 'lập ngày'])
        assert.ok(said.includes(words), words);
    }
  });

  it('leads to the site’s own check, and without one to the programme', () => {
    const own = contentOf('vi', COMMUNE);
    assert.deepEqual([own.href, own.address], [COMMUNE.checker, 'xa-a.example.vn/chuyen-doi-so/kiem-tra']);
    const others = contentOf('vi');
    assert.equal(others.address, 'hiendienonline.tenmien.vn');
    assert.notEqual(own.scan, others.scan);
  });

  it('names each text that was cut, each section without room and each letter that the font has not', () => {
    const content = contentOf('vi', { ...COMMUNE, agency: 'ខ្មែរ 中 A', contact: 'x '.repeat(2000) });
    const { losses } = sheetOf('leaflet', {
      ...content,
      sections: [{ heading: 'Nhiều', items: Array.from({ length: 60 }, () => 'Một mục dài '.repeat(20)) }],
    });
    assert.deepEqual(new Set(losses.map(({ kind }) => kind)), new Set(['cut', 'left-out', 'letters']));
    assert.ok(losses.some((loss) => loss.kind === 'left-out' && loss.heading === 'Nhiều'));
  });

  for (const format of FORMAT_NAMES)
    it(`has room for one line of each text at the worst: ${format}`, () => {
      for (const long of LONG) {
        const offer = { name: long, line: long, isStanding: true, notes: [long, long] };
        const given = {
          ...contentOf('vi'),
          ...{ agency: long, title: long, scan: long, advice: long, address: long, contact: long },
          offers: [offer, offer, offer, offer, offer],
          sections: [{ heading: long, items: [long, long] }],
          small: [long, long],
        };
        const sheet = sheetOf(format, given);
        assert.deepEqual(outside(sheet), []);
        assert.deepEqual(overlapping(sheet), []);
        assert.ok(sheet.losses.some((loss) => loss.kind === 'cut' && loss.text === long));
      }
    });

  it('never lets anything leave the page, whatever it is given', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom(...LONG),
      fc
        .tuple(fc.constantFrom('W', 'Ươ', 'giồng trôm ', '\u202e', '😀', '/'), fc.nat(1000))
        .map(([part, count]) => part.repeat(count)),
    );
    const content = fc
      .record({
        agency: text,
        title: text,
        scan: text,
        advice: text,
        address: text,
        contact: fc.option(text, { nil: undefined }),
        offers: fc.array(
          fc.record({
            name: fc.option(text, { nil: undefined }),
            line: text,
            isStanding: fc.boolean(),
            notes: fc.array(text, { maxLength: 2 }),
          }),
          { maxLength: 5 },
        ),
        sections: fc.array(fc.record({ heading: text, items: fc.array(text, { maxLength: 5 }) }), {
          maxLength: 4,
        }),
        small: fc.array(text, { maxLength: 2 }),
      })
      .map((given): SheetContent => ({ ...contentOf('vi'), ...given }));
    fc.assert(
      fc.property(fc.constantFrom(...FORMAT_NAMES), content, (format, given) => {
        const sheet = sheetOf(format, given);
        assert.deepEqual(outside(sheet), []);
        assert.deepEqual(overlapping(sheet), []);
      }),
      { numRuns: 40 },
    );
  });
});
