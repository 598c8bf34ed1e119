import { expect } from '@open-wc/testing';
import { unknownBecause, type UnknownCause } from '../../src/domain/availability/evidence';
import {
  ABSENT,
  answering,
  find,
  findAll,
  FREE,
  look,
  openSearch,
  PRESENT,
  RESERVED,
  rowOf,
  rowsOf,
  said,
  textOf,
  troubleOf,
} from './search-visitor';

const SHOP = 'Cơm tấm Cô Ba';
const SHOP_ENCODED = 'xn--cmtmcba-x0a66mm35n.vn';

describe('hiendien-domain-search: what a row says', () => {
  const one = { suffixes: 'id.vn' };

  for (const { why, evidence, strength = 'hint', icon, says, canChoose, canKeep } of [
    {
      why: 'in use',
      evidence: PRESENT,
      icon: '✕',
      says: 'Đang được dùng hoặc được giữ',
      canChoose: false,
      canKeep: false,
    },
    {
      why: 'not seen',
      evidence: ABSENT,
      icon: '',
      says: 'Chưa thấy ai dùng, cần nhà đăng ký xác nhận',
      canChoose: true,
      canKeep: true,
    },
    {
      why: 'free, by a registrar',
      evidence: FREE,
      strength: 'authoritative',
      icon: '✓',
      says: /^Sổ thử báo còn trống lúc \d\d:\d\d \d\d\/11\/2026\. Tên chưa được giữ cho bạn$/,
      canChoose: true,
      canKeep: true,
    },
    {
      why: 'free, by somebody who can’t know',
      evidence: FREE,
      icon: '',
      says: /^Chưa thấy ai dùng/,
      canChoose: true,
      canKeep: true,
    },
    {
      why: 'reserved, by a registrar',
      evidence: RESERVED,
      strength: 'authoritative',
      icon: '⊘',
      says: 'Sổ thử báo không cấp tên này',
      canChoose: false,
      canKeep: false,
    },
    {
      why: 'reserved, by somebody who can’t know',
      evidence: RESERVED,
      icon: '?',
      says: /^Chưa kiểm tra được/,
      canChoose: false,
      canKeep: true,
    },
  ] as const) {
    it(`of a name that is ${why}`, async () => {
      const provider = answering({ '*': evidence }, { strength });
      const search = await openSearch({ provider, attributes: one });
      await look(search, 'comtam');
      const row = rowOf(search, 'comtam.id.vn');
      const drawn = row.querySelector('.icon');
      expect(drawn ? textOf(drawn) : '', 'no empty circle').to.equal(icon);
      if (drawn) expect(drawn.getAttribute('aria-hidden')).to.equal('true');
      const words = textOf(row.querySelector('.state span:last-of-type')!);
      if (typeof says === 'string') expect(words).to.equal(says);
      else expect(words).to.match(says);
      const labels = [...row.querySelectorAll('button')].map((act) => act.getAttribute('aria-label'));
      expect(labels.includes('Chọn comtam.id.vn')).to.equal(canChoose);
      expect(labels.includes('Lưu comtam.id.vn vào danh sách')).to.equal(canKeep);
    });
  }

  const CAUSES: Readonly<Record<UnknownCause, string>> = {
    offline: 'Chưa kiểm tra được: thiết bị không có mạng',
    blocked: 'Chưa kiểm tra được: trang này không cho phép tra cứu',
    timeout: 'Chưa kiểm tra được: máy chủ tra cứu không phản hồi kịp',
    'rate-limited': 'Chưa kiểm tra được: đã tra cứu quá nhiều lần, vui lòng thử lại sau ít phút',
    refused: 'Chưa kiểm tra được: máy chủ tra cứu không phản hồi',
    malformed: 'Chưa kiểm tra được: phản hồi của máy chủ tra cứu không dùng được',
    'control-failed': 'Chưa kiểm tra được: phản hồi của máy chủ tra cứu không đáng tin',
    'not-configured': 'Chưa kiểm tra: trang này không tra cứu giúp',
  };
  for (const strength of ['hint', 'authoritative'] as const) {
    for (const [cause, says] of Object.entries(CAUSES)) {
      it(`of one that is unknown: ${cause}, ${strength}: never a yes, never a choice`, async () => {
        const provider = answering({ '*': unknownBecause(cause as UnknownCause) }, { strength });
        const search = await openSearch({ provider, attributes: one });
        await look(search, 'comtam');
        expect(rowsOf(search)).to.deep.equal([{ name: 'comtam.id.vn', state: '?Chưa kiểm tra được' }]);
        expect(troubleOf(search), 'why is said once, above').to.equal(`${says}.`);
        for (const row of findAll(search, '.row')) {
          expect([...row.querySelectorAll('button')].map(textOf)).to.deep.equal(['Lưu']);
        }
        expect(said(search)).to.equal('1 tên chưa kiểm tra được.');
        const again = findAll(search, '.trouble button').some((act) => textOf(act) === 'Thử lại');
        expect(again).to.equal(cause !== 'not-configured');
      });
    }
  }

  it('of names that the rules decide: nobody is asked for them', async () => {
    const provider = answering();
    const search = await openSearch({ provider, attributes: { suffixes: 'vn com.vn id.vn' } });
    await look(search, 'ab');
    expect(rowsOf(search)).to.deep.equal([
      { name: 'ab.id.vn', state: 'Chưa thấy ai dùng, cần nhà đăng ký xác nhận' },
      { name: 'ab.com.vn', state: 'Chưa thấy ai dùng, cần nhà đăng ký xác nhận' },
      {
        name: 'ab.vn',
        state: '⊘Không cấp theo cách thông thường: tên 1 hoặc 2 ký tự ngay dưới .vn chỉ cấp qua đấu giá',
      },
    ]);
    expect(provider.asked).not.to.include('ab.vn');
    expect(textOf(rowOf(search, 'ab.id.vn'))).to.contain(
      'Tên 1 hoặc 2 ký tự: vui lòng hỏi nhà đăng ký trước.',
    );
    await look(search, 'bentre');
    expect(rowsOf(search)[2]!.state).to.equal('⊘Không cấp cho riêng ai: đây là phần đuôi dùng chung');
    expect(said(search)).to.contain('1 tên không cấp theo cách thông thường');
  });

  it('for whom a suffix is, what the state takes; in its details, by which circular since when', async () => {
    const search = await openSearch({ provider: answering(), attributes: { suffixes: 'com.vn vn io.vn' } });
    await look(search, 'comtam');
    const linesOf = (name: string) =>
      [...rowOf(search, name).querySelectorAll('.whom, .row > .quiet')].map(textOf);
    expect(linesOf('comtam.com.vn')).to.deep.equal([
      'Dành cho tổ chức, cá nhân kinh doanh.',
      'Phí Nhà nước: 100.000 đồng lần đầu, 250.000 đồng/năm.',
    ]);
    expect(linesOf('comtam.vn')).to.deep.equal(['Phí Nhà nước: 100.000 đồng lần đầu, 350.000 đồng/năm.']);
    expect(linesOf('comtam.io.vn')).to.deep.equal([
      'Dành cho lĩnh vực công nghệ.',
      'Phí Nhà nước: 20.000 đồng/năm.',
    ]);
    const details = rowOf(search, 'comtam.vn').querySelector<HTMLDetailsElement>('details')!;
    expect(details.open).to.equal(false);
    expect(textOf(details.querySelector('.quiet')!)).to.equal(
      'Lệ phí và phí duy trì theo Thông tư 10/2025/TT-BTC (từ 03/05/2025), chưa gồm giá dịch vụ của nhà đăng ký.',
    );
  });

  it('what is free and for whom on a badge, never without who has to confirm it and what it rests on', async () => {
    const search = await openSearch({ provider: answering(), attributes: { suffixes: 'id.vn biz.vn' } });
    await look(search, 'comtam');
    const row = rowOf(search, 'comtam.id.vn');
    const standing = row.querySelector('.badge');
    // The offers have days of their own: before and after them nothing is promised.
    if (standing) {
      expect(textOf(standing)).to.equal('Miễn phí 2 năm');
      expect(textOf(row.querySelector('.whom')!)).to.contain('công dân từ đủ 18 đến 23 tuổi');
      expect(textOf(row.querySelector('.row > .quiet')!)).to.contain('Từ năm thứ 3');
      expect(textOf(row.querySelector('details')!)).to.match(/Miễn phí 2 năm cho .*\(Thông tư/);
    }
    for (const { textContent } of findAll(search, '.row:not(:has(.badge))'))
      expect(textContent).not.to.contain('Miễn phí');
  });

  it('the accented name alone, never its ASCII form, with the fees of accented names', async () => {
    const search = await openSearch({ provider: answering(), attributes: { suffixes: 'vn' } });
    await look(search, SHOP);
    const row = rowOf(search, SHOP_ENCODED);
    expect(textOf(row.querySelector('[part="name"]')!)).to.equal('cơmtấmcôba.vn');
    expect(textOf(row.querySelector('.quiet')!)).to.contain('10.000 đồng lần đầu, 20.000 đồng/năm');
    expect(row.querySelector('[translate="no"]')).to.exist;
    expect(search.shadowRoot!.textContent).not.to.contain('xn--');
  });

  it('of rows of which nothing is known why, once, with a way to try again and one to look by hand', async () => {
    for (const lang of ['vi', 'en']) {
      const provider = answering({ '*': unknownBecause('timeout') });
      const search = await openSearch({ provider, attributes: { lang } });
      await look(search, SHOP);
      const text = search.shadowRoot!.textContent;
      const why = lang === 'vi' ? 'không phản hồi kịp' : 'did not answer in time';
      expect(text.split(why)).to.have.length(2);
      const [again, official] = findAll(search, '.trouble button, .trouble a');
      expect(textOf(again!)).to.equal(lang === 'vi' ? 'Thử lại' : 'Try again');
      expect((official as HTMLAnchorElement).href).to.contain('tracuutenmien.gov.vn');
      for (const { offsetHeight } of [again!, official!]) expect(offsetHeight).to.be.at.least(44);
      expect(findAll(search, '.rows .primary'), 'nothing can be chosen').to.deep.equal([]);
    }
  });

  it('of a name in use nothing that only matters to somebody who can have it', async () => {
    const search = await openSearch({ provider: answering({ '*': PRESENT }), attributes: one });
    await look(search, 'comtam');
    expect(textOf(rowOf(search, 'comtam.id.vn'))).to.equal('comtam.id.vn ✕Đang được dùng hoặc được giữ');
  });

  it('in the end that this is no promise, and where the official lookup is', async () => {
    const search = await openSearch({ provider: answering() });
    await look(search, 'comtam');
    const note = find(search, '.note');
    expect(textOf(note)).to.contain('tên chưa thấy ai dùng vẫn có thể đã có chủ');
    const link = note.querySelector('a')!;
    expect(new URL(link.href).hostname).to.equal('tracuutenmien.gov.vn');
    expect(link.href).to.contain(`utm_source=${location.hostname}`);
    expect(link.rel).to.contain('noopener');
    search.noAttribution = true;
    await search.updateComplete;
    expect(find<HTMLAnchorElement>(search, '.note a').href).not.to.contain('utm_source');
  });
});
