import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { unknownBecause, type UnknownCause } from '../../src/domain/availability/evidence';
import { DomainChosenEvent } from '../../src/elements/domain-search/domain-search.events';
import { ScriptedProvider } from '../providers/scripted-provider';
import { type } from './checker-visitor';
import {
  ABSENT,
  answer,
  answering,
  ask,
  button,
  enter,
  expectFocus,
  fieldOf,
  find,
  findAll,
  focused,
  FREE,
  helpOf,
  look,
  openSearch,
  pause,
  PRESENT,
  RESERVED,
  rowOf,
  rowsOf,
  said,
  submit,
  textOf,
  textsOf,
  until,
  untilAnswered,
  type Search,
} from './search-visitor';

const SHOP = 'Cơm tấm Cô Ba';
const SHOP_ENCODED = 'xn--cmtmcba-x0a66mm35n.vn';
const SHOP_ROWS = [
  'comtamcoba.id.vn',
  'comtamcoba.biz.vn',
  'comtamcoba.vn',
  'cơmtấmcôba.vn',
  'comtamcoba.com.vn',
  'comtamcoba.name.vn',
  'comtamcoba.net.vn',
];

const press = async (key: string) => sendKeys({ press: key });

describe('hiendien-domain-search: while typing', () => {
  for (const { typed, help } of [
    {
      typed: SHOP,
      help: 'Tên miền sẽ là comtamcoba. 10 trên tối đa 63 ký tự. Viết có dấu, ngay dưới .vn: cơmtấmcôba.vn',
    },
    {
      typed: 'Ðặng',
      help: 'Tên miền sẽ là dang. 4 trên tối đa 63 ký tự. Viết có dấu, ngay dưới .vn: đặng.vn',
    },
    { typed: 'com-tam', help: 'Tên miền sẽ là com-tam. 7 trên tối đa 63 ký tự.' },
    {
      typed: 'https://www.comtam.com.vn/thuc-don',
      help: 'Tên miền sẽ là comtam. 6 trên tối đa 63 ký tự. Tên được lấy từ địa chỉ bạn nhập.',
    },
    {
      typed: 'lienhe@comtam.vn',
      help: 'Tên miền sẽ là comtam. 6 trên tối đa 63 ký tự. Tên được lấy từ địa chỉ email bạn nhập.',
    },
    {
      typed: '-comtam',
      help: 'Tên không được bắt đầu bằng dấu gạch nối. Ký tự thứ 1: -comtam',
    },
    { typed: 'comtam-', help: 'Tên không được kết thúc bằng dấu gạch nối. Ký tự thứ 7: comtam-' },
    { typed: 'com--tam', help: 'Tên không được có hai dấu gạch nối liền nhau. Ký tự thứ 5: com--tam' },
    {
      typed: 'cơm жук',
      help: 'Tên có chữ không thuộc bảng chữ cái Latinh. Hãy gõ lại bằng bàn phím tiếng Việt. Ký tự thứ 5: cơm жук',
    },
    {
      typed: '😀 com_tam',
      help: 'Tên có ký tự không dùng được. Tên miền chỉ gồm chữ cái, chữ số và dấu gạch nối. Ký tự thứ 1: 😀 com_tam',
    },
    {
      typed: 'biz.vn',
      help: 'Mới có phần đuôi, chưa có tên. Hãy thêm tên ở phía trước. Ký tự thứ 1: biz.vn',
    },
    {
      typed: 'xn--999999',
      help: 'Tên bắt đầu bằng “xn--” này không đọc được thành tên tiếng Việt. Ký tự thứ 1: xn--999999',
    },
    {
      typed: 'a'.repeat(64),
      help: `Tên có 64 ký tự, tối đa là 63. Hãy rút ngắn. Ký tự thứ 64: …${'a'.repeat(13)}`,
    },
  ]) {
    it(`says at once of “${typed.slice(0, 40)}”: ${help.slice(0, 60)}`, async () => {
      const provider = answering();
      const search = await openSearch({ provider });
      await enter(search, typed);
      expect(helpOf(search)).to.equal(help);
      expect(fieldOf(search).getAttribute('aria-invalid')).to.equal(help.includes('sẽ là') ? null : 'true');
      expect(fieldOf(search).getAttribute('aria-describedby')!.split(' ')).to.include('help');
      expect(provider.asked).to.deep.equal([]);
    });
  }

  it('marks the very character', async () => {
    const search = await openSearch();
    await enter(search, '😀 cơm_tấm');
    expect(textsOf(search, 'mark')).to.deep.equal(['😀']);
    await enter(search, 'cơm_tấm');
    expect(textsOf(search, 'mark')).to.deep.equal(['_']);
  });

  for (const { typed, says } of [
    {
      typed: 'Hội An',
      says: /di sản có thể thuộc diện bảo vệ\. Nhà đăng ký có thể từ chối\. \(Theo Thông tư 24\/2015/,
    },
    { typed: 'Chợ Hoàng Sa', says: /biên giới, biển đảo/ },
    { typed: 'bentre', says: /trùng tên tỉnh, thành phố/ },
  ]) {
    it(`warns of “${typed}”, and leaves the way open`, async () => {
      const search = await openSearch({ provider: answering() });
      await enter(search, typed);
      expect(textOf(find(search, '.warning'))).to.match(says);
      await submit(search);
      await untilAnswered(search);
      expect(findAll(search, '.rows:not(.compact) .acts .primary').length).to.be.above(0);
    });
  }

  it('says nothing of an empty field, and takes what it said back', async () => {
    const search = await openSearch();
    await enter(search, SHOP);
    await enter(search, '  ');
    expect(helpOf(search)).to.equal('');
    expect(findAll(search, '.row')).to.deep.equal([]);
  });

  it('reads what keys type, one after the other', async () => {
    const search = await openSearch({ provider: answering() });
    fieldOf(search).focus();
    await type('com tam 2');
    await until(() => helpOf(search).includes('comtam2'), 'it is read');
    expect(fieldOf(search).value).to.equal('com tam 2');
  });

  it('leaves the field alone while an input method composes', async () => {
    const provider = answering();
    const search = await openSearch({ provider });
    await enter(search, 'com');
    const field = fieldOf(search);
    const writes: string[] = [];
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
    Object.defineProperty(field, 'value', { ...value, set: (text: string) => writes.push(text) });
    const compose = async (kind: string, text: string) => {
      if (kind === 'input') value.set!.call(field, text);
      field.dispatchEvent(
        kind === 'input'
          ? new InputEvent('input', { bubbles: true, isComposing: true })
          : new CompositionEvent(kind, { bubbles: true, data: text }),
      );
      await search.updateComplete;
      await pause(20);
    };
    await compose('compositionstart', '');
    for (const text of ['coms', 'comsw', 'cớm--', 'cơm--tâ']) await compose('input', text);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    await pause(50);
    expect(helpOf(search), 'nothing is read').to.match(/^Tên miền sẽ là com\./);
    expect(findAll(search, '.row')).to.deep.equal([]);
    await compose('input', 'Cơm tấm');
    await compose('compositionend', 'Cơm tấm');
    await until(() => helpOf(search).includes('comtam.'), 'it is read once it is composed');
    expect(provider.asked).to.deep.equal([]);
    expect(writes, 'the field is written').to.deep.equal([]);
    delete (field as Partial<HTMLInputElement>).value;
    expect(field.value).to.equal('Cơm tấm');
  });

  it('asks nothing live either while an input method composes', async () => {
    const provider = answering();
    const search = await openSearch({ provider });
    await look(search, 'com');
    await pause(50);
    const before = provider.asked.length;
    const field = fieldOf(search);
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    field.value = 'cơm';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    await pause(700);
    expect(provider.asked.length).to.equal(before);
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await until(() => provider.asked.length > before, 'it is asked afterwards');
  });
});

describe('hiendien-domain-search: asking', () => {
  for (const how of ['the button', 'Enter']) {
    it(`asks by ${how}, in fixed order`, async () => {
      const provider = answering();
      const search = await openSearch({ provider });
      await enter(search, SHOP);
      expect(provider.asked).to.deep.equal([]);
      if (how === 'Enter') await press('Enter');
      else await submit(search);
      await untilAnswered(search);
      expect(rowsOf(search).map(({ name }) => name)).to.deep.equal(SHOP_ROWS);
      expect(provider.asked.slice(0, 7)).to.deep.equal(
        SHOP_ROWS.map((name) => (name.startsWith('cơm') ? SHOP_ENCODED : name)),
      );
      if (how === 'Enter') expectFocus(search, fieldOf(search), 'the focus stays');
    });
  }

  it('asks for what was typed even when the button is pressed before it could be read', async () => {
    const provider = answering();
    const search = await openSearch({ provider });
    fieldOf(search).value = 'comtam';
    await submit(search);
    await until(() => provider.asked.length >= 6, 'it is asked');
    expect(provider.asked[0]).to.equal('comtam.id.vn');
  });

  it('answers row by row while others wait, and suggests only after all', async () => {
    const provider = new ScriptedProvider();
    const search = await openSearch({ provider });
    await ask(search, SHOP);
    expect(rowsOf(search).map(({ state }) => state)).to.deep.equal(SHOP_ROWS.map(() => '…Đang hỏi…'));
    expect(provider.askings).to.have.length(7);
    await answer(search, provider, 'comtamcoba.com.vn', PRESENT);
    await answer(search, provider, 'comtamcoba.biz.vn', ABSENT);
    expect(rowsOf(search)[4]!.state).to.equal('✕Đang được dùng hoặc được giữ');
    expect(rowsOf(search)[1]!.state).to.equal('Chưa thấy ai dùng, nhà đăng ký xác nhận');
    expect(
      rowsOf(search).map(({ name }) => name),
      'the order',
    ).to.deep.equal(SHOP_ROWS);
    expect(said(search), 'not before all are there').to.equal('');
    for (const { name } of [...provider.askings])
      if (!/com\.vn|biz/.test(name)) await answer(search, provider, name, ABSENT);
    expect(said(search)).to.equal('Kết quả: 6 tên chưa thấy ai dùng và 1 tên đang được dùng hoặc được giữ.');
    const suggested = rowsOf(search, '.compact');
    expect(suggested.length).to.be.within(3, 8);
    expect(provider.askings).to.have.length(7 + suggested.length);
    for (const { name, urgency } of provider.askings.slice(7)) {
      expect(urgency).to.equal('later');
      expect(name).to.match(/\.id\.vn$/);
    }
    await answer(search, provider, suggested[1]!.name, PRESENT);
    expect(rowsOf(search, '.compact')[1]!.state).to.equal('✕Đang được dùng hoặc được giữ');
    expect(rowsOf(search)).to.have.length(7);
    expect(said(search), 'suggestions are not announced').to.contain('6 tên');
  });

  it('asks live after 450 ms of quiet, once it was asked', async () => {
    const provider = answering();
    const search = await openSearch({ provider });
    await enter(search, 'comtam');
    await pause(700);
    expect(provider.asked, 'before the first press').to.deep.equal([]);
    await submit(search);
    await untilAnswered(search);
    await pause(50);
    const before = provider.asked.length;
    for (const text of ['comtam1', 'comtam12', 'comtam123']) {
      await enter(search, text);
      await pause(150);
    }
    expect(provider.asked.length, 'while typing goes on').to.equal(before);
    await until(() => provider.asked.length > before, 'it is quiet');
    expect(provider.asked[before]).to.equal('comtam123.id.vn');
    await untilAnswered(search);
  });

  it('asks no live question that is the same, wrong or empty', async () => {
    const provider = answering();
    const search = await openSearch({ provider });
    await look(search, 'Com tam');
    await pause(50);
    const before = provider.asked.length;
    for (const text of ['Com  tam ', 'com--tam', '']) {
      await enter(search, text);
      await pause(600);
    }
    expect(provider.asked.length).to.equal(before);
  });

  it('asks nothing live with live="off"', async () => {
    const provider = answering();
    const search = await openSearch({ provider, attributes: { live: 'off' } });
    await look(search, 'comtam');
    await pause(50);
    const before = provider.asked.length;
    await enter(search, 'comtam2');
    await pause(700);
    expect(provider.asked.length).to.equal(before);
    expect(textOf(find(search, '#asked'))).not.to.contain('sửa lại');
  });

  it('never lets an older answer overwrite a newer one', async () => {
    const provider = new ScriptedProvider();
    const search = await openSearch({ provider, attributes: { suffixes: 'id.vn', live: 'off' } });
    await ask(search, 'mot');
    const [old] = provider.askings;
    await ask(search, 'hai');
    expect(old!.signal.aborted).to.equal(true);
    await answer(search, provider, 'hai.id.vn', ABSENT);
    old!.answer(PRESENT);
    await pause(20);
    expect(rowsOf(search)).to.deep.equal([
      { name: 'hai.id.vn', state: 'Chưa thấy ai dùng, nhà đăng ký xác nhận' },
    ]);
  });

  it('stops by Escape, then leads back to the field by it', async () => {
    const provider = new ScriptedProvider();
    const search = await openSearch({ provider });
    await ask(search, SHOP);
    await answer(search, provider, 'comtamcoba.id.vn', ABSENT);
    await press('ArrowDown');
    await press('Escape');
    await until(() => said(search) === 'Đã dừng hỏi.', 'it says so');
    expect(provider.askings.slice(1).every(({ signal }) => signal.aborted)).to.equal(true);
    expect(rowsOf(search)[1]!.state).to.equal('–Đã dừng, chưa có kết quả');
    expect(rowsOf(search)[0]!.state).to.contain('Chưa thấy ai dùng');
    expectFocus(search, rowOf(search, 'comtamcoba.id.vn'));
    await press('Escape');
    expectFocus(search, fieldOf(search));
    const before = provider.askings.length;
    button(search, 'Kiểm tra lại').click();
    await until(() => provider.askings.length > before, 'it goes on');
    await until(() => focused(search) === find(search, '.row'), 'the focus is on the first row');
  });

  it('stops what is only suggested as well', async () => {
    const provider = new ScriptedProvider();
    const search = await openSearch({ provider, attributes: { suffixes: 'id.vn' } });
    await ask(search, SHOP);
    await answer(search, provider, 'comtamcoba.id.vn', ABSENT);
    await until(() => provider.askings.length > 1, 'suggestions are asked for');
    await press('Escape');
    await until(() => said(search) === 'Đã dừng hỏi.', 'it says so');
    expect(provider.askings.slice(1).every(({ signal }) => signal.aborted)).to.equal(true);
    expect(rowsOf(search, '.compact')[0]!.state).to.contain('Đã dừng');
  });

  it('stops when it is taken off the page, and goes on for nobody', async () => {
    const provider = new ScriptedProvider();
    const search = await openSearch({ provider });
    await ask(search, SHOP);
    search.remove();
    expect(provider.askings.every(({ signal }) => signal.aborted)).to.equal(true);
    const before = provider.askings.length;
    for (const { answer: say } of provider.askings) say(ABSENT);
    await pause(700);
    expect(provider.askings.length).to.equal(before);
  });

  it('asks for no edit that it is taken off the page with', async () => {
    const provider = answering();
    const search = await openSearch({ provider });
    await look(search, 'comtam');
    await enter(search, 'comtam2');
    const before = provider.asked.length;
    search.remove();
    await pause(700);
    expect(provider.asked.length).to.equal(before);
  });

  it('says what is missing or wrong in place of asking, and takes older rows away', async () => {
    const provider = answering();
    const search = await openSearch({ provider });
    await submit(search);
    await until(() => said(search) === 'Hãy nhập tên bạn muốn đặt.', 'it says what is missing');
    await look(search, 'comtam');
    const before = provider.asked.length;
    await enter(search, 'com--tam');
    await submit(search);
    expect(said(search)).to.equal('Tên không được có hai dấu gạch nối liền nhau.');
    expect(findAll(search, '.row')).to.deep.equal([]);
    await pause(50);
    expect(provider.asked.slice(before).filter((name) => name.includes('--'))).to.deep.equal([]);
  });

  it('suggests shorter names for one that is only too long', async () => {
    const provider = answering();
    const search = await openSearch({ provider });
    await enter(
      search,
      'Cửa hàng bán lẻ trái cây đặc sản Bến Tre và các tỉnh miền Tây Nam Bộ Cô Ba Năm Tư Sáu Bảy',
    );
    expect(helpOf(search)).to.contain('Hãy rút ngắn');
    await submit(search);
    await untilAnswered(search);
    expect(rowsOf(search)).to.deep.equal([]);
    expect(rowsOf(search, '.compact').length).to.be.above(0);
    for (const name of provider.asked) expect(name.split('.')[0]!.length).to.be.at.most(30);
  });

  it('says once that the rest could not be loaded', async () => {
    const search = await openSearch({
      provider: {
        then: (_: unknown, reject: (error: Error) => void) => reject(new Error('no chunk')),
      } as never,
    });
    await enter(search, SHOP);
    await submit(search);
    await until(() => said(search).startsWith('Chưa tải được phần này.'), 'it says so');
    expect(rowsOf(search)[0]!.state).to.contain('Đã dừng');
    search.provider = answering();
    button(search, 'Kiểm tra lại').click();
    await until(() => said(search).startsWith('Kết quả'), 'it is answered');
  });
});

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
      says: 'Chưa thấy ai dùng, nhà đăng ký xác nhận',
      canChoose: true,
      canKeep: true,
    },
    {
      why: 'free, by a registrar',
      evidence: FREE,
      strength: 'authoritative',
      icon: '✓',
      says: /^Sổ thử báo còn trống lúc \d\d:00\. Tên chưa được giữ cho bạn$/,
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
      expect(textOf(row.querySelector('.icon')!)).to.equal(icon);
      expect(row.querySelector('.icon')!.getAttribute('aria-hidden')).to.equal('true');
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
    blocked: 'Chưa kiểm tra được: trang này không cho phép hỏi',
    timeout: 'Chưa kiểm tra được: chờ quá lâu không có trả lời',
    'rate-limited': 'Chưa kiểm tra được: đã hỏi quá nhiều, hãy thử lại sau ít phút',
    refused: 'Chưa kiểm tra được: nơi được hỏi không trả lời',
    malformed: 'Chưa kiểm tra được: câu trả lời không dùng được',
    'control-failed': 'Chưa kiểm tra được: nơi được hỏi trả lời không đáng tin',
    'not-configured': 'Chưa kiểm tra: trang này không tra cứu giúp',
  };
  for (const strength of ['hint', 'authoritative'] as const) {
    for (const [cause, says] of Object.entries(CAUSES)) {
      it(`of one that is unknown: ${cause}, ${strength}: never a yes, never a choice`, async () => {
        const provider = answering({ '*': unknownBecause(cause as UnknownCause) }, { strength });
        const search = await openSearch({ provider, attributes: one });
        await look(search, 'comtam');
        expect(rowsOf(search)).to.deep.equal([{ name: 'comtam.id.vn', state: `?${says}` }]);
        for (const row of findAll(search, '.row')) {
          expect([...row.querySelectorAll('button')].map(textOf)).to.deep.equal(['Lưu']);
        }
        expect(said(search)).to.equal('Kết quả: 1 tên chưa kiểm tra được.');
        const again = findAll(search, 'button').some((act) => textOf(act) === 'Kiểm tra lại');
        expect(again).to.equal(cause !== 'not-configured');
      });
    }
  }

  it('of names that the rules decide: nobody is asked for them', async () => {
    const provider = answering();
    const search = await openSearch({ provider, attributes: { suffixes: 'vn com.vn id.vn' } });
    await look(search, 'ab');
    expect(rowsOf(search)).to.deep.equal([
      {
        name: 'ab.vn',
        state: '⊘Không cấp theo cách thông thường: tên 1 hoặc 2 ký tự ngay dưới .vn chỉ cấp qua đấu giá',
      },
      { name: 'ab.com.vn', state: 'Chưa thấy ai dùng, nhà đăng ký xác nhận' },
      { name: 'ab.id.vn', state: 'Chưa thấy ai dùng, nhà đăng ký xác nhận' },
    ]);
    expect(provider.asked).not.to.include('ab.vn');
    expect(textOf(rowOf(search, 'ab.id.vn'))).to.contain('Tên 1 hoặc 2 ký tự: hãy hỏi nhà đăng ký trước.');
    await look(search, 'bentre');
    expect(rowsOf(search)[0]!.state).to.equal('⊘Không cấp cho riêng ai: đây là phần đuôi dùng chung');
    expect(said(search)).to.contain('1 tên không cấp theo cách thông thường');
  });

  it('for whom a suffix is, what the state takes, and by which circular since when', async () => {
    const search = await openSearch({ provider: answering(), attributes: { suffixes: 'com.vn vn io.vn' } });
    await look(search, 'comtam');
    const notes = textsOf(search, '.row .quiet');
    expect(notes[0]).to.equal(
      'Dành cho tổ chức, cá nhân kinh doanh. Lệ phí nhà nước: đăng ký 100.000 đồng, duy trì 250.000 đồng/năm.',
    );
    expect(notes[1]).to.equal('Lệ phí nhà nước: đăng ký 100.000 đồng, duy trì 350.000 đồng/năm.');
    expect(notes[2]).to.equal('Dành cho lĩnh vực công nghệ. Phí duy trì nhà nước: 20.000 đồng/năm.');
    expect(textOf(find(search, '.rows + .quiet'))).to.equal(
      'Lệ phí, phí duy trì theo Thông tư 10/2025/TT-BTC (từ 03/05/2025), chưa gồm phí dịch vụ của nhà đăng ký.',
    );
  });

  it('the accented name beside its ASCII form, with the fees of accented names', async () => {
    const search = await openSearch({ provider: answering(), attributes: { suffixes: 'vn' } });
    await look(search, SHOP);
    const row = rowOf(search, SHOP_ENCODED);
    expect(textOf(row.querySelector('[part="name"]')!)).to.equal(`cơmtấmcôba.vn ${SHOP_ENCODED}`);
    expect(textOf(row.querySelector('.quiet')!)).to.contain('đăng ký 10.000 đồng, duy trì 20.000 đồng/năm');
    expect(row.querySelector('[translate="no"]')).to.exist;
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

describe('hiendien-domain-search: choosing and keeping', () => {
  const hear = (search: Search) => {
    const heard: DomainChosenEvent[] = [];
    const listen = (event: Event) => {
      if (event instanceof DomainChosenEvent) heard.push(event);
    };
    search.parentElement!.addEventListener(DomainChosenEvent.type, listen);
    return heard;
  };

  it('tells the page of a chosen name, once for each choice', async () => {
    const search = await openSearch({ provider: answering(), attributes: { group: 'a' } });
    const heard = hear(search);
    await look(search, SHOP);
    expect(heard).to.deep.equal([]);
    const choose = button(search, 'Chọn comtamcoba.id.vn');
    choose.focus();
    choose.click();
    await search.updateComplete;
    const [event] = heard;
    expect(event).to.be.instanceOf(DomainChosenEvent);
    const { type: kind, bubbles, composed, group, domain, shown, product, target } = event!;
    expect({ kind, bubbles, composed, group, domain, shown, product, target }).to.deep.equal({
      kind: 'hiendien-domain-chosen',
      bubbles: true,
      composed: true,
      group: 'a',
      domain: 'comtamcoba.id.vn',
      shown: 'comtamcoba.id.vn',
      product: 'id.vn',
      target: search,
    });
    expect(search.chosen).to.deep.equal({ domain, shown, product });
    expect(said(search)).to.equal('Đã chọn comtamcoba.id.vn.');
    expect(textOf(find(search, '[part="chosen"]'))).to.equal('Đã chọn comtamcoba.id.vn.');
    expectFocus(search, choose, 'the focus stays');
    expect(textOf(choose)).to.equal('Đã chọn');
  });

  it('names an accented choice in both forms, without a product', async () => {
    const search = await openSearch({ provider: answering() });
    const heard = hear(search);
    await look(search, SHOP);
    button(search, 'Chọn cơmtấmcôba.vn').click();
    const { domain, shown, product } = heard[0]!;
    expect({ domain, shown, product }).to.deep.equal({
      domain: SHOP_ENCODED,
      shown: 'cơmtấmcôba.vn',
      product: undefined,
    });
  });

  it('lets a suggestion be chosen too', async () => {
    const search = await openSearch({ provider: answering() });
    const heard = hear(search);
    await look(search, SHOP);
    find(search, '.compact .acts button').click();
    expect(heard[0]!.domain).to.equal(rowsOf(search, '.compact')[0]!.name);
    expect(heard[0]!.product).to.equal('id.vn');
  });

  it('keeps names, removes them, in the page alone', async () => {
    const search = await openSearch({ provider: answering({ 'biz.vn': unknownBecause('timeout') }) });
    await look(search, SHOP);
    expect(findAll(search, '[part="kept"]')).to.deep.equal([]);
    const keep = button(search, 'Lưu comtamcoba.id.vn vào danh sách');
    keep.focus();
    keep.click();
    await search.updateComplete;
    expectFocus(search, keep, 'the focus stays');
    expect(textOf(keep)).to.equal('Bỏ lưu');
    expect(said(search)).to.equal('Đã lưu comtamcoba.id.vn.');
    button(search, 'Lưu comtamcoba.biz.vn vào danh sách').click();
    await search.updateComplete;
    expect(textsOf(search, '.kept li > span')).to.deep.equal([
      'comtamcoba.id.vn Chưa thấy ai dùng, nhà đăng ký xác nhận',
      'comtamcoba.biz.vn Chưa kiểm tra được: chờ quá lâu không có trả lời',
    ]);
    await look(search, 'phobac');
    expect(textsOf(search, '.kept strong'), 'it outlives a new search').to.have.length(2);
    find(search, '.kept button').click();
    await until(() => focused(search) === find(search, '#kept'), 'the focus is on the list');
    expect(said(search)).to.equal('Đã bỏ comtamcoba.id.vn.');
    find(search, '.kept button').click();
    await until(() => focused(search) === fieldOf(search), 'the focus is on the field');
    expect(findAll(search, '[part="kept"]')).to.deep.equal([]);
  });

  it('takes a name off the list by the same button', async () => {
    const search = await openSearch({ provider: answering() });
    await look(search, 'comtam');
    button(search, 'Lưu comtam.id.vn vào danh sách').click();
    await search.updateComplete;
    const unkeep = rowOf(search, 'comtam.id.vn').querySelector<HTMLElement>('.plain')!;
    unkeep.focus();
    unkeep.click();
    await search.updateComplete;
    expect(findAll(search, '.kept li')).to.deep.equal([]);
    expectFocus(search, unkeep);
  });

  describe('copying', () => {
    const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    const setClipboard = (writeText: (text: string) => Promise<void>) => {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    };
    afterEach(() => {
      if (own) Object.defineProperty(navigator, 'clipboard', own);
      else delete (navigator as { clipboard?: unknown }).clipboard;
    });

    const keepTwo = async () => {
      const search = await openSearch({ provider: answering() });
      await look(search, SHOP);
      button(search, 'Lưu comtamcoba.id.vn vào danh sách').click();
      button(search, 'Lưu cơmtấmcôba.vn vào danh sách').click();
      await search.updateComplete;
      return search;
    };

    it('gives the list as text', async () => {
      const copied: string[] = [];
      setClipboard((text) => Promise.resolve(void copied.push(text)));
      const search = await keepTwo();
      button(search, 'Sao chép danh sách').click();
      await until(() => said(search) === 'Đã sao chép danh sách.', 'it says so');
      expect(copied).to.deep.equal([
        'comtamcoba.id.vn: Chưa thấy ai dùng, nhà đăng ký xác nhận\n' +
          `cơmtấmcôba.vn (${SHOP_ENCODED}): Chưa thấy ai dùng, nhà đăng ký xác nhận`,
      ]);
    });

    it('says so where the browser refuses, or has no clipboard', async () => {
      setClipboard(() => Promise.reject(new Error('NotAllowedError')));
      const search = await keepTwo();
      button(search, 'Sao chép danh sách').click();
      await until(() => said(search).startsWith('Trình duyệt không cho sao chép.'), 'it says so');
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
      await enter(search, 'x');
      button(search, 'Sao chép danh sách').click();
      await until(() => said(search).startsWith('Trình duyệt không cho sao chép.'), 'it says so again');
    });
  });
});

describe('hiendien-domain-search: several names', () => {
  const paste = (target: HTMLElement, text: string) => {
    // Engines differ in what a clipboard made by a script may hold.
    const event = new Event('paste', { bubbles: true, cancelable: true, composed: true });
    Object.defineProperty(event, 'clipboardData', { value: { getData: () => text } });
    target.dispatchEvent(event);
    return event;
  };
  const listOf = (search: Search) => find<HTMLDetailsElement>(search, '[part="list"]');
  const textIn = (search: Search) => find<HTMLTextAreaElement>(search, '#names');

  for (const when of ['once the field was touched', 'before anything else is there']) {
    it(`pasted into the field ${when} open the list`, async () => {
      const provider = answering();
      const search = await openSearch({ provider });
      if (when.startsWith('once')) await enter(search, 'x');
      const text = 'Cơm tấm\nphobac.com.vn\nphobac.com.vn\ncom--tam';
      expect(paste(fieldOf(search), text).defaultPrevented).to.equal(true);
      await until(() => search.shadowRoot!.querySelector<HTMLDetailsElement>('details')?.open, 'it opens');
      expect(textIn(search).value).to.equal(text);
      await until(() => focused(search) === textIn(search), 'the focus is in it');
      expect(said(search)).to.equal('Đã đưa 4 tên vào danh sách. Bấm “Kiểm tra các tên này” để hỏi.');
      expect(provider.asked, 'nobody is asked').to.deep.equal([]);
      button(search, 'Kiểm tra các tên này').click();
      await untilAnswered(search);
      expect(rowsOf(search).map(({ name }) => name)).to.deep.equal(['comtam.id.vn', 'phobac.com.vn']);
      expect(provider.asked).to.deep.equal(['comtam.id.vn', 'phobac.com.vn']);
      expect(textOf(find(search, '.list .problem'))).to.equal(
        'Không đọc được: com--tam – Tên không được có hai dấu gạch nối liền nhau.',
      );
      expect(findAll(search, '.compact')).to.deep.equal([]);
      expectFocus(search, find(search, '.row'));
      expect(said(search)).to.equal('Kết quả: 2 tên chưa thấy ai dùng.');
    });
  }

  it('one name is pasted as ever', async () => {
    const search = await openSearch({ provider: answering() });
    await enter(search, 'x');
    for (const text of [SHOP, 'Gạo, nếp Cô Ba', `${SHOP}\n`])
      expect(paste(fieldOf(search), text).defaultPrevented, text).to.equal(false);
    expect(listOf(search).open).to.equal(false);
  });

  it('are 20 at most, which is said before and after', async () => {
    const provider = answering();
    const search = await openSearch({ provider });
    await enter(search, 'x');
    paste(fieldOf(search), Array.from({ length: 35 }, (_, index) => `ten${index}`).join('\n'));
    await search.updateComplete;
    expect(textOf(find(search, '.list label'))).to.equal('Mỗi dòng một tên, nhiều nhất 20 tên');
    expect(said(search)).to.contain('35 tên');
    button(search, 'Kiểm tra các tên này').click();
    await untilAnswered(search);
    expect(provider.asked).to.have.length(20);
    expect(textOf(find(search, '.list .warning'))).to.equal('Chỉ 20 tên đầu được kiểm tra.');
    expect(said(search)).to.equal('Kết quả: 20 tên chưa thấy ai dùng. Chỉ 20 tên đầu được kiểm tra.');
  });

  it('none to be read is said, and none asked for', async () => {
    const provider = answering();
    const search = await openSearch({ provider });
    await enter(search, 'x');
    listOf(search).open = true;
    for (const [text, says] of [
      ['', 'Hãy nhập ít nhất một tên.'],
      ['--\n??', 'Không đọc được:'],
    ] as const) {
      textIn(search).value = text;
      textIn(search).dispatchEvent(new InputEvent('input', { bubbles: true }));
      button(search, 'Kiểm tra các tên này').click();
      await until(() => said(search) === says, 'it is said');
    }
    expect(provider.asked).to.deep.equal([]);
  });

  it('are asked for again where some are unknown', async () => {
    const provider = answering({ 'ten1.id.vn': unknownBecause('timeout') });
    const search = await openSearch({ provider });
    await enter(search, 'x');
    paste(fieldOf(search), 'ten1\nten2');
    await search.updateComplete;
    button(search, 'Kiểm tra các tên này').click();
    await untilAnswered(search);
    button(search, 'Kiểm tra lại').click();
    await until(() => provider.asked.length === 4, 'both are asked for again');
  });
});

describe('hiendien-domain-search: by keyboard', () => {
  it('goes from field to rows and back by arrows, Home and End', async () => {
    const search = await openSearch({ provider: answering() });
    await look(search, SHOP);
    const rows = findAll(search, '.row');
    fieldOf(search).focus();
    await press('ArrowDown');
    expectFocus(search, rows[0]);
    await press('ArrowDown');
    await press('ArrowDown');
    expectFocus(search, rows[2]);
    await press('ArrowUp');
    expectFocus(search, rows[1]);
    await press('End');
    expectFocus(search, rows.at(-1));
    await press('ArrowDown');
    expectFocus(search, rows.at(-1));
    await press('Home');
    expectFocus(search, rows[0]);
    await press('ArrowUp');
    expectFocus(search, fieldOf(search));
  });

  it('chooses by Enter on the button that Tab reaches from a row', async () => {
    const search = await openSearch({ provider: answering() });
    await look(search, SHOP);
    fieldOf(search).focus();
    await press('ArrowDown');
    await press('Tab');
    expectFocus(search, button(search, 'Chọn comtamcoba.id.vn'));
    await press('Enter');
    await until(() => search.chosen?.domain === 'comtamcoba.id.vn', 'it is chosen');
    await press('ArrowDown');
    expectFocus(search, rowOf(search, 'comtamcoba.biz.vn'));
  });

  it('leaves the arrows to the field while there are no rows', async () => {
    const search = await openSearch();
    fieldOf(search).focus();
    const event = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true });
    fieldOf(search).dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
    expectFocus(search, fieldOf(search));
  });
});
