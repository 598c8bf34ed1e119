import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readName } from '../../../src/domain/domain-name/read-name';
import { shortenName } from '../../../src/domain/domain-name/short-name';

describe('shortenName', () => {
  for (const [typed, short] of [
    ['Công ty TNHH Minh Long', 'Minh Long'],
    ['CÔNG TY TRÁCH NHIỆM HỮU HẠN MỘT THÀNH VIÊN Thương mại và Dịch vụ Sông Tiền', 'Sông Tiền'],
    ['cong ty co phan dau tu Mekong', 'Mekong'],
    ['Hộ kinh doanh Cơm tấm Cô Ba', 'Cơm tấm Cô Ba'],
    ['Cơm tấm Cô Ba', undefined],
    // Nothing is left that could be a name.
    ['Công ty TNHH', undefined],
    ['congtytnhhminhlong.vn', undefined],
    ['com--tam', undefined],
    [`Công ty TNHH ${'Minh Long '.repeat(6)}`, 'Minh Long '.repeat(6).trim()],
    [`Công ty TNHH ${'Minh Long '.repeat(9)}`, undefined],
  ] as const) {
    it(`makes ${short ?? 'nothing'} of “${typed.slice(0, 50)}”`, () => {
      assert.equal(shortenName(readName(typed)), short);
    });
  }
});
