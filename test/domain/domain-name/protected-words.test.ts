import { faker } from '@faker-js/faker/locale/vi';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findProtectedWords } from '../../../src/domain/domain-name/protected-words';
import { readName } from '../../../src/domain/domain-name/read-name';

function listWarnings(typed: string): readonly string[] {
  return findProtectedWords(readName(typed).words).map(({ category, word }) => `${category}: ${word}`);
}

describe('findProtectedWords', () => {
  for (const { typed, warning } of [
    { typed: 'hoangsa', warning: 'border-island-sea: Hoàng Sa' },
    { typed: 'Hoàng Sa', warning: 'border-island-sea: Hoàng Sa' },
    { typed: 'Tour Hoàng Sa 24', warning: 'border-island-sea: Hoàng Sa' },
    { typed: 'hoang-sa', warning: 'border-island-sea: Hoàng Sa' },
    { typed: 'tourhoangsa', warning: 'border-island-sea: Hoàng Sa' },
    { typed: 'hoangsashop', warning: 'border-island-sea: Hoàng Sa' },
    { typed: 'hoangsa24', warning: 'border-island-sea: Hoàng Sa' },
    { typed: 'hoangsatour', warning: 'border-island-sea: Hoàng Sa' },
    { typed: 'truongsa.vn', warning: 'border-island-sea: Trường Sa' },
    { typed: 'Biển Đông', warning: 'border-island-sea: Biển Đông' },
    { typed: 'vinhhalong', warning: 'unesco-heritage: Vịnh Hạ Long' },
    { typed: 'vinhhalongtour', warning: 'unesco-heritage: Vịnh Hạ Long' },
    { typed: 'halong', warning: 'unesco-heritage: Hạ Long' },
    { typed: 'dangcongsan', warning: 'political-body: Đảng cộng sản' },
    { typed: 'Đảng Cộng sản Việt Nam', warning: 'political-body: Đảng cộng sản' },
    { typed: 'doanthanhnien', warning: 'political-body: Đoàn thanh niên' },
    { typed: 'doanthanhnienbentre', warning: 'political-body: Đoàn thanh niên' },
    { typed: 'Toà án nhân dân', warning: 'political-body: Tòa án nhân dân' },
    { typed: 'Tòa án nhân dân', warning: 'political-body: Tòa án nhân dân' },
    { typed: 'UBND xã', warning: 'political-body: UBND' },
    { typed: 'Bộ Y tế', warning: 'political-body: Bộ y tế' },
    { typed: 'boyte', warning: 'political-body: Bộ y tế' },
    { typed: 'bo-y-te', warning: 'political-body: Bộ y tế' },
    { typed: 'Bộ Tài chính', warning: 'political-body: Bộ tài chính' },
    { typed: 'Bộ Công Thương', warning: 'political-body: Bộ công thương' },
    { typed: 'Bộ Nội vụ', warning: 'political-body: Bộ nội vụ' },
    { typed: 'Bộ Tư pháp', warning: 'political-body: Bộ tư pháp' },
    { typed: 'Bộ Xây dựng', warning: 'political-body: Bộ xây dựng' },
    { typed: 'Bộ Nông nghiệp và Môi trường', warning: 'political-body: Bộ nông nghiệp' },
    { typed: 'Bộ Văn hóa, Thể thao và Du lịch', warning: 'political-body: Bộ văn hóa' },
    { typed: 'Bộ Văn hoá', warning: 'political-body: Bộ văn hóa' },
    { typed: 'Bộ Khoa học và Công nghệ', warning: 'political-body: Bộ khoa học' },
    { typed: 'Bộ Giáo dục và Đào tạo', warning: 'political-body: Bộ giáo dục' },
    { typed: 'Bộ Dân tộc và Tôn giáo', warning: 'political-body: Bộ dân tộc' },
    { typed: 'Bộ Ngoại giao', warning: 'defence-security-diplomacy: Bộ ngoại giao' },
    { typed: 'Bộ Quốc phòng', warning: 'defence-security-diplomacy: Bộ quốc phòng' },
    { typed: 'Ngân hàng Nhà nước', warning: 'political-body: Ngân hàng nhà nước' },
    { typed: 'nganhangnhanuoc', warning: 'political-body: Ngân hàng nhà nước' },
    { typed: 'viet-nam', warning: 'political-body: Việt Nam' },
    { typed: 'Việt Nam', warning: 'political-body: Việt Nam' },
    { typed: 'viet nam', warning: 'political-body: Việt Nam' },
    { typed: 'vietnam', warning: 'political-body: Việt Nam' },
    { typed: 'Cà phê Việt Nam', warning: undefined },
    { typed: 'congan', warning: 'defence-security-diplomacy: Công an' },
    { typed: 'Công an tỉnh', warning: 'defence-security-diplomacy: Công an' },
    { typed: 'congansaigon', warning: 'defence-security-diplomacy: Công an' },
    { typed: 'quanannuongcongan', warning: undefined },
    { typed: 'halongtour', warning: undefined },
    { typed: 'bocongan', warning: 'defence-security-diplomacy: Bộ công an' },
    { typed: 'quocphong', warning: 'defence-security-diplomacy: Quốc phòng' },
    { typed: 'quoc phong', warning: 'defence-security-diplomacy: Quốc phòng' },
    { typed: 'bentre', warning: 'administrative-unit: bentre' },
    { typed: 'Bà Rịa', warning: undefined },
    { typed: 'Vĩnh Long', warning: 'administrative-unit: vinhlong' },
    { typed: 'hoangsang', warning: undefined },
    { typed: 'Hoàng Sang', warning: undefined },
    { typed: 'truongsang', warning: undefined },
    { typed: 'truongsao', warning: undefined },
    { typed: 'Khoáng sản', warning: undefined },
    { typed: 'khoangsan', warning: undefined },
    { typed: 'Nguyễn Quốc Phong', warning: undefined },
    { typed: 'nguyen quoc phong', warning: undefined },
    { typed: 'Quốc Phong', warning: undefined },
    { typed: 'Trần Công An', warning: undefined },
    { typed: 'conganh', warning: undefined },
    { typed: 'Hạ Long Foods', warning: undefined },
    { typed: 'Kẹo dừa Bến Tre', warning: undefined },
    { typed: 'Huệ', warning: undefined },
    { typed: 'Cơm tấm Cô Ba', warning: undefined },
  ]) {
    it(`${warning === undefined ? 'lets' : 'warns of'} «${typed}»${warning === undefined ? ' pass' : ''}`, () => {
      assert.deepEqual(listWarnings(typed), warning === undefined ? [] : [warning]);
    });
  }

  it('gives every reason', () => {
    assert.deepEqual(listWarnings('Công an Trường Sa'), [
      'border-island-sea: Trường Sa',
      'defence-security-diplomacy: Công an',
    ]);
  });

  it('lets nearly all names of people pass, as typed and as joined labels', () => {
    faker.seed(826);
    const names = Array.from({ length: 5_000 }, () => faker.person.fullName());
    const typed = names.filter((name) => listWarnings(name).length > 0);
    const joined = names.filter((name) => {
      const reading = readName(name);
      return reading.kind === 'name' && listWarnings(reading.joined).length > 0;
    });
    console.log(
      `${names.length} names of people: ${typed.length} warned of as typed, ${joined.length} as labels`,
    );
    assert.ok(typed.length <= 5 && joined.length <= 25, [...typed, ...joined].join(', '));
  });
});
