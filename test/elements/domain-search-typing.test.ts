import { expect } from '@open-wc/testing';
import { type } from './checker-visitor';
import {
  answering,
  enter,
  fieldOf,
  find,
  findAll,
  helpOf,
  look,
  openSearch,
  pause,
  submit,
  textOf,
  textsOf,
  until,
  untilAnswered,
} from './search-visitor';

const SHOP = 'Cơm tấm Cô Ba';

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
      help: 'Tên miền sẽ là comtam. 6 trên tối đa 63 ký tự. Tên được lấy từ địa chỉ email bạn nhập. Tên miền của địa chỉ đó đã có chủ.',
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
    { typed: 'Chợ Hoàng Sa', says: /biên giới, hải đảo, vùng biển/ },
    { typed: 'bentre', says: /trùng tên tỉnh, thành phố/ },
  ]) {
    it(`warns of “${typed}”, and leaves the way open`, async () => {
      const search = await openSearch({ provider: answering() });
      await enter(search, typed);
      expect(textOf(find(search, '.warning'))).to.match(says);
      await submit(search);
      await untilAnswered(search);
      expect(findAll(search, '.rows:not(.compact) .acts .primary').length).to.be.above(0);
      expect(textOf(find(search, '.warning')), 'it still stands above the rows').to.match(says);
    });
  }

  it('offers a firm its short name', async () => {
    const search = await openSearch({ provider: answering() });
    await enter(search, 'Công ty TNHH Minh Long');
    const short = find(search, '.short');
    expect(textOf(short)).to.equal('Dùng tên ngắn: Minh Long');
    short.click();
    await until(() => helpOf(search).startsWith('Tên miền sẽ là minhlong.'), 'it is read');
    expect(fieldOf(search).value).to.equal('Minh Long');
    await until(() => search.shadowRoot!.activeElement === fieldOf(search), 'the focus is in the field');
    expect(findAll(search, '.short')).to.deep.equal([]);
  });

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
