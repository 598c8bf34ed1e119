import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { breakLines, paragraph, readable, type Style } from '../../../src/domain/materials/typeset';
import { lettering } from './sheets';

const face = lettering['400'];
const STYLE: Style = { size: 10, weight: '400', ink: 'black', most: 5 };
const linesOf = (text: string, width: number, style: Partial<Style> = {}) =>
  paragraph(text, width, { ...STYLE, ...style }, lettering)
    .draw(0, 0)
    .map((block) => (block.kind === 'text' ? block.text : ''));

describe('text in lines', () => {
  it('breaks between words, and leaves nothing out', () => {
    const text = 'Ủy ban nhân dân xã hướng dẫn người dân đăng ký tên miền';
    const lines = linesOf(text, 120);
    assert.ok(lines.length > 1);
    assert.equal(lines.join(' '), text);
  });

  it('breaks an address behind a slash, where a line has to end within it', () => {
    const [first = ''] = linesOf('xa-giong-trom.vinhlong.gov.vn/chuyen-doi-so/kiem-tra-dieu-kien', 180);
    assert.match(first, /[/.-]$/);
  });

  it('leaves no word alone in the last line, where that takes no further one', () => {
    const text = 'Chưa xác nhận được chính sách miễn phí, vui lòng liên hệ nhà đăng ký';
    for (let width = 100; width < 300; width += 7) {
      const lines = linesOf(text, width);
      const last = face.widthOf(lines[lines.length - 1] ?? '', 10);
      const plain = breakLines(text, width, 10, 5, face).lines;
      assert.ok(lines.length <= Math.max(plain.length, 1));
      assert.ok(last >= face.widthOf(plain[plain.length - 1] ?? '', 10), `${width}: ${lines.join(' / ')}`);
    }
  });

  it('cuts what is too long, with a mark, and names it', () => {
    const given = 'một hai ba bốn năm sáu bảy tám chín mười '.repeat(10);
    const { losses, height } = paragraph(given, 100, { ...STYLE, most: 2, leading: 1.5 }, lettering);
    assert.deepEqual(losses, [{ kind: 'cut', text: given }]);
    assert.equal(height, 30);
    const lines = linesOf(given, 100, { most: 2 });
    assert.equal(lines.length, 2);
    assert.match(lines[1] ?? '', /…$/);
  });

  for (const { given, text, letters } of [
    { given: '  xã\u00a0A\n\tB ', text: 'xã A B', letters: '' },
    { given: 'to\u0302\u0300', text: 'tồ', letters: '' },
    { given: 'ő và ǎ', text: 'o và a', letters: 'őǎ' },
    { given: 'Hội 😀 ខ្មែរ', text: 'Hội', letters: '😀ខ្មែរ' },
    { given: 'ﬁ', text: 'f', letters: 'ﬁ' },
    { given: '\u202eab', text: 'ab', letters: '\u202e' },
  ])
    it(`is written in letters that the font has: ${JSON.stringify(given)}`, () => {
      const found = readable(given, face);
      assert.equal(found.text, text);
      assert.deepEqual(new Set(found.letters), new Set(letters));
    });

  it('is never wider than it may be, nor of more lines, whatever it is', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.stringMatching(/^[a-zA-Zăâđêôơưạảấầ ./-]{0,200}$/),
    );
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 15, max: 400 }),
        fc.integer({ min: 1, max: 6 }),
        (given, width, most) => {
          const piece = paragraph(given, width, { ...STYLE, most }, lettering);
          const blocks = piece.draw(0, 0);
          assert.ok(blocks.length <= most);
          for (const block of blocks)
            assert.ok(block.kind === 'text' && block.width <= width + 1e-9 && block.y <= piece.height);
          const isCut = piece.losses.some(({ kind }) => kind === 'cut');
          const said = blocks.map((block) => (block.kind === 'text' ? block.text : '')).join('');
          if (!isCut) assert.equal(said.replaceAll(' ', ''), readable(given, face).text.replaceAll(' ', ''));
        },
      ),
    );
  });
});
