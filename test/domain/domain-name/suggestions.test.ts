import { faker } from '@faker-js/faker/locale/vi';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isAsciiLabel } from '../../../src/domain/domain-name/label';
import { readName } from '../../../src/domain/domain-name/read-name';
import { guessSubject } from '../../../src/domain/domain-name/subject';
import { suggestNames, type SuggestionOptions } from '../../../src/domain/domain-name/suggestions';
import { isVulgar } from '../../../src/domain/domain-name/vulgar-words';
import { SYLLABLES } from './letters';
import { anyText } from '../../any-text';

function suggest(typed: string, options?: SuggestionOptions): readonly string[] {
  return suggestNames(readName(typed), options).map(({ label }) => label);
}

describe('guessSubject', () => {
  for (const { typed, subject } of [
    { typed: 'Nguyễn Thị Ánh', subject: 'person' },
    { typed: 'nguyen thi anh', subject: 'person' },
    { typed: 'Đặng Lê Nguyên Vũ', subject: 'person' },
    { typed: 'Lê Hoà 1999', subject: 'person' },
    { typed: 'Trần A B C D', subject: 'person' },
    { typed: 'Trần A B C D E', subject: 'business' },
    { typed: 'Trần', subject: 'business' },
    { typed: 'Trần Gia Quán', subject: 'business' },
    { typed: 'Cơm tấm Cô Ba', subject: 'business' },
    { typed: 'Đồ gỗ Minh', subject: 'business' },
    { typed: 'Đỗ Minh', subject: 'person' },
    { typed: 'nguyenthianh', subject: 'business' },
  ]) {
    it(`takes «${typed}» for a ${subject}`, () => {
      assert.equal(guessSubject(readName(typed).words), subject);
    });
  }

  it('knows most people of the name list', () => {
    faker.seed(826);
    const names = Array.from(
      { length: 1_000 },
      () => `${faker.person.lastName()} ${faker.person.firstName()}`,
    );
    const people = names.filter((name) => guessSubject(readName(name).words) === 'person');
    console.log(`${people.length} of ${names.length} people taken for people`);
    assert.ok(people.length > 900, String(people.length));
  });
});

describe('suggestNames', () => {
  for (const { typed, options, labels } of [
    {
      typed: 'Cơm tấm Cô Ba',
      labels: ['comtam-coba', 'coba', 'ctcoba', 'cobacomtam', 'cobaquan', 'comtam', 'ctcb', 'com-tam-co-ba'],
    },
    {
      typed: 'Cơm tấm Cô Ba',
      options: { locality: 'Bến Tre', limit: 6 },
      labels: ['comtam-coba', 'coba', 'ctcoba', 'cobacomtam', 'cobabentre', 'comtamcobabentre'],
    },
    {
      typed: 'Nguyễn Thị Ánh',
      options: { limit: 6 },
      labels: ['anhnguyen', 'nguyenanh', 'thianh', 'anhnt', 'ntanh', 'anh-nguyen'],
    },
    {
      typed: 'Nguyễn Văn An 1999',
      options: { limit: 4 },
      labels: ['nguyenvanan', 'annguyen1999', 'nguyenan1999', 'vanan1999'],
    },
    { typed: 'Trà sữa 1985', labels: ['trasua-1985', 'ts1985', 'trasua', 'tra-sua-1985'] },
    {
      typed: 'Công ty TNHH Dừa Xanh Bến Tre',
      labels: ['duaxanh', 'dua-xanh', 'duaxanhbentre', 'duaxanh-bentre', 'duaxanhshop'],
    },
    { typed: 'com-tam', options: { limit: 1 }, labels: ['comtam'] },
    { typed: 'comtamcoba', options: { locality: 'bentre', limit: 1 }, labels: ['comtamcobabentre'] },
    { typed: 'Cô Ba', options: { subject: 'person', limit: 2 }, labels: ['baco', 'bac'] },
    { typed: 'Cơm_tấm', labels: [] },
    { typed: '', labels: [] },
  ] as const) {
    it(`makes ${labels.join(', ') || 'nothing'} of «${typed}»`, () => {
      assert.deepEqual(suggest(typed, options), labels);
    });
  }

  it('shortens a name that is too long', () => {
    const long = 'Công ty TNHH Một thành viên Sản xuất Thương mại Dịch vụ Xuất nhập khẩu Dừa Xanh Bến Tre';
    assert.equal(readName(long).kind, 'problem');
    assert.deepEqual(suggest(long).slice(0, 3), ['duaxanh', 'dua-xanh', 'duaxanhbentre']);
  });

  for (const { typed, options, never, why } of [
    {
      typed: 'Hoàng Sa',
      options: { subject: 'business', locality: 'abc' },
      never: 'hoangsaabc',
      why: 'is protected',
    },
    { typed: 'Tre Bến', options: { subject: 'person' }, never: 'bentre', why: 'is a province' },
    { typed: 'Cửa hàng Name', options: {}, never: 'name', why: 'is a suffix' },
    { typed: 'Lê Ôn', options: {}, never: 'lon', why: 'turns rude' },
    { typed: 'Trà sữa Bưởi', options: {}, never: 'buoi', why: 'turns rude alone' },
    { typed: 'Trà sữa Bưởi', options: {}, never: 'trasua-buoi', why: 'turns rude alone' },
    { typed: 'Đinh Minh Anh', options: {}, never: 'dmanh', why: 'turns rude in part' },
    { typed: '24 7', options: {}, never: '24-7', why: 'is only a figure' },
    { typed: 'Trà sữa Út', options: {}, never: 'ut', why: 'is too short' },
    { typed: `Trà sữa ${'minh'.repeat(8)}`, options: {}, never: 'minh'.repeat(8), why: 'is too long to say' },
  ] as const) {
    it(`never makes ${never} of «${typed}»: it ${why}`, () => {
      assert.ok(!suggest(typed, { ...options, limit: 50 }).includes(never));
    });
  }

  it('leaves the words of the visitor alone', () => {
    assert.ok(suggest('Bưởi da xanh', { locality: 'bentre' }).includes('buoidaxanhbentre'));
  });
});

describe('isVulgar', () => {
  for (const { label, parts, vulgar } of [
    { label: 'buoi', parts: ['buoi'], vulgar: true },
    { label: 'buoidaxanh', parts: ['buoi', 'da', 'xanh'], vulgar: false },
    { label: 'buoi-daxanh', parts: ['buoi', 'da', 'xanh'], vulgar: true },
    { label: 'lon', parts: ['l', 'on'], vulgar: true },
    { label: 'lonhai', parts: ['l', 'on', 'hai'], vulgar: true },
    { label: 'salon', parts: ['salon'], vulgar: false },
    { label: 'long', parts: ['long'], vulgar: false },
    { label: 'dmanh', parts: ['d', 'm', 'anh'], vulgar: true },
    { label: 'concacngon', parts: ['con', 'cac', 'ngon'], vulgar: true },
    { label: 'con-cac', parts: ['con', 'cac'], vulgar: true },
  ]) {
    it(`says ${vulgar ? 'yes' : 'no'} to ${parts.join('+')} as ${label}`, () => {
      assert.equal(isVulgar(label, parts), vulgar);
    });
  }
});

describe('every suggestion', () => {
  const word = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...SYLLABLES) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('Nguyễn', 'Trần', 'Cô', 'Quán', 'Công ty TNHH', 'Bến Tre', 'Huế'),
    },
    { weight: 2, arbitrary: fc.nat(9_999).map(String) },
    { weight: 1, arbitrary: anyText({ maxLength: 6 }) },
    { weight: 1, arbitrary: fc.constantFrom('4ever', 'a1', '24h', 'x', 'lồn', 'các', 'ôn') },
  );
  const typed = fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 9 }), fc.constantFrom(' ', '-', '. '))
    .map(([words, separator]) => words.join(separator));
  const options = fc.record(
    {
      locality: fc.constantFrom('Bến Tre', 'vinhlong', '', '  ', 'Quận 1', '😀'),
      subject: fc.constantFrom('person' as const, 'business' as const),
      limit: fc.integer({ min: 0, max: 50 }),
    },
    { requiredKeys: [] },
  );

  it('is a valid label, new, once, no longer than asked, the same each time', () => {
    let count = 0;
    fc.assert(
      fc.property(typed, options, (text, chosen) => {
        const reading = readName(text);
        const labels = suggestNames(reading, chosen).map(({ label }) => label);
        count += labels.length;
        assert.ok(labels.every((label) => isAsciiLabel(label) && label.length >= 3 && /[a-z]/.test(label)));
        assert.equal(new Set(labels).size, labels.length);
        assert.ok(labels.length <= (chosen.limit ?? 8));
        if (reading.kind === 'name') assert.ok(!labels.includes(reading.exact));
        assert.deepEqual(
          suggestNames(reading, chosen).map(({ label }) => label),
          labels,
        );
      }),
      { numRuns: 4_000 },
    );
    console.log(`${count} suggestions checked`);
    assert.ok(count > 8_000, String(count));
  });

  it('has only figures that were typed, each as often at most', () => {
    fc.assert(
      fc.property(typed, options, (text, chosen) => {
        const digitsOf = (part: string) => part.match(/[0-9]/g) ?? [];
        const available = digitsOf(
          readName(text)
            .words.map((one) => one.folded)
            .join(' '),
        );
        for (const { label } of suggestNames(readName(text), { ...chosen, limit: 50 })) {
          const left = [...available];
          for (const digit of digitsOf(label)) {
            const index = left.indexOf(digit);
            assert.ok(index >= 0, `${label} of ${text}`);
            left.splice(index, 1);
          }
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('never cuts a figure apart', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SYLLABLES), fc.integer({ min: 10, max: 9_999 }), (syllable, figure) => {
        for (const { label } of suggestNames(readName(`Trà ${syllable} ${figure} Cô Ba`), { limit: 50 })) {
          assert.ok(
            (label.match(/\d+/g) ?? []).every((run) => run === String(figure)),
            label,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes far less than a millisecond', () => {
    const reading = readName('Công ty TNHH Dừa Xanh Cô Ba 1985 Bến Tre');
    for (let round = 0; round < 200; round += 1) suggestNames(reading);
    const start = performance.now();
    for (let round = 0; round < 1_000; round += 1) suggestNames(reading);
    const each = (performance.now() - start) / 1_000;
    console.log(`suggesting: ${each.toFixed(3)} ms`);
    assert.ok(each < 5, `${each} ms`);
  });
});
