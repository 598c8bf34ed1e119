import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ScriptedProvider } from '../providers/policies/scripted-provider';
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
  hurry,
  helpOf,
  look,
  openNames,
  openSearch,
  openSuggestions,
  pause,
  PRESENT,
  rowOf,
  rowsOf,
  said,
  submit,
  textOf,
  until,
  untilAnswered,
} from './search-visitor';

const SHOP = 'Cơm tấm Cô Ba';
const SHOP_ENCODED = 'xn--cmtmcba-x0a66mm35n.vn';
const IN_USE = 'comtamcoba.com.vn';
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
      expect(openNames(search), 'those of the programme').to.deep.equal(SHOP_ROWS.slice(0, 2));
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

  it('answers row by row while others wait, and asks for suggestions only where they are opened', async () => {
    const provider = new ScriptedProvider();
    const search = await openSearch({ provider });
    await ask(search, SHOP);
    expect(rowsOf(search).map(({ state }) => state)).to.deep.equal(SHOP_ROWS.map(() => '…Đang tra cứu…'));
    expect(provider.askings).to.have.length(7);
    await answer(search, provider, 'comtamcoba.com.vn', PRESENT);
    await answer(search, provider, 'comtamcoba.biz.vn', ABSENT);
    expect(rowsOf(search)[4]!.state).to.equal('✕Đang được dùng hoặc được giữ');
    expect(rowsOf(search)[1]!.state).to.equal('Chưa thấy ai dùng, cần nhà đăng ký xác nhận');
    expect(
      rowsOf(search).map(({ name }) => name),
      'the order',
    ).to.deep.equal(SHOP_ROWS);
    expect(said(search), 'not before all are there').to.equal('Đang tra cứu…');
    for (const { name } of [...provider.askings])
      if (!/com\.vn|biz/.test(name)) await answer(search, provider, name, ABSENT);
    expect(said(search)).to.equal(
      '6 tên chưa thấy ai dùng và 1 tên đang được dùng hoặc được giữ. Cần nhà đăng ký xác nhận khi nộp.',
    );
    expect(textOf(find(search, '.summary')), 'the eye reads the same').to.equal(said(search));
    expect(rowsOf(search).map(({ name }) => name)).to.deep.equal([
      ...SHOP_ROWS.filter((name) => name !== IN_USE),
      IN_USE,
    ]);
    expect(textOf(find(search, '.gone > summary')), 'what is in use is folded').to.equal(
      'Không chọn được: comtamcoba.com.vn',
    );
    expect(provider.askings, 'nobody is asked for what is closed').to.have.length(7);
    expect(rowsOf(search, '.compact')).to.deep.equal([]);
    await openSuggestions(search);
    expect(textOf(find(search, '.others > p')), 'the press is answered').to.equal('Đang tra cứu…');
    const suggested = provider.askings.slice(7);
    expect(suggested.length).to.be.within(5, 8);
    for (const { name, urgency } of suggested) {
      expect(urgency).to.equal('later');
      expect(name).to.match(/\.id\.vn$/);
    }
    await answer(search, provider, suggested[1]!.name, PRESENT);
    expect(rowsOf(search, '.compact'), 'none before another that is shown').to.deep.equal([]);
    for (const at of [0, 2, 3, 4]) await answer(search, provider, suggested[at]!.name, ABSENT);
    expect(rowsOf(search, '.compact'), 'three, none that is in use').to.deep.equal(
      [0, 2, 3].map((at) => ({ name: suggested[at]!.name, state: 'Chưa thấy ai dùng' })),
    );
    expect(rowsOf(search)).to.have.length(7);
    expect(said(search), 'suggestions are not announced').to.contain('6 tên');
    find(search, '.others > summary').click();
    find(search, '.others > summary').click();
    await pause(20);
    expect(provider.askings, 'opened again they are known').to.have.length(7 + suggested.length);
  });

  it('closes the suggestions of an older name', async () => {
    const provider = answering();
    const search = await openSearch({ provider });
    await look(search, SHOP);
    await openSuggestions(search);
    await look(search, 'Phở Bắc');
    expect(find<HTMLDetailsElement>(search, '.others').open).to.equal(false);
    expect(findAll(search, '.compact')).to.deep.equal([]);
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
      { name: 'hai.id.vn', state: 'Chưa thấy ai dùng, cần nhà đăng ký xác nhận' },
    ]);
  });

  it('stops by Escape, then leads back to the field by it', async () => {
    const provider = new ScriptedProvider();
    const search = await openSearch({ provider });
    await ask(search, SHOP);
    await answer(search, provider, 'comtamcoba.id.vn', ABSENT);
    await press('ArrowDown');
    await press('Escape');
    await until(() => said(search) === 'Đã dừng tra cứu.', 'it says so');
    expect(provider.askings.slice(1).every(({ signal }) => signal.aborted)).to.equal(true);
    expect(rowsOf(search)[1]!.state).to.equal('–Đã dừng, chưa có kết quả');
    expect(rowsOf(search)[0]!.state).to.contain('Chưa thấy ai dùng');
    expectFocus(search, rowOf(search, 'comtamcoba.id.vn'));
    await press('Escape');
    expectFocus(search, fieldOf(search));
    const before = provider.askings.length;
    button(search, 'Thử lại').click();
    await until(() => provider.askings.length > before, 'it goes on');
    await until(() => focused(search) === find(search, '.row'), 'the focus is on the first row');
  });

  it('stops what is only suggested as well', async () => {
    const provider = new ScriptedProvider();
    const search = await openSearch({ provider, attributes: { suffixes: 'id.vn' } });
    await ask(search, SHOP);
    await answer(search, provider, 'comtamcoba.id.vn', ABSENT);
    await openSuggestions(search);
    expect(provider.askings.length).to.be.above(1);
    await press('Escape');
    await until(() => said(search) === 'Đã dừng tra cứu.', 'it says so');
    expect(provider.askings.slice(1).every(({ signal }) => signal.aborted)).to.equal(true);
    expect(rowsOf(search, '.compact')).to.deep.equal([]);
    expect(textOf(find(search, '.others > p'))).to.equal('Chưa kiểm tra được.');
    const before = provider.askings.length;
    find(search, '.others .again').click();
    await until(() => provider.askings.length > before, 'they can be asked for again');
    await until(() => focused(search) === find(search, '.others > summary'), 'the focus stays with them');
  });

  it('puts similar names before what costs, where those of the programme are gone', async () => {
    const folds = (search: Parameters<typeof findAll>[0]) =>
      findAll(search, 'details.fold:not(.note, .list)').map((fold) => fold.classList.contains('others'));
    const open = await openSearch({ provider: answering() });
    await look(open, 'comtamcoba');
    expect(folds(open), 'behind the names that were asked for').to.deep.equal([false, true]);
    const lost = await openSearch({ provider: answering({ 'id.vn': PRESENT, 'biz.vn': PRESENT }) });
    await look(lost, 'comtamcoba');
    expect(folds(lost)[0]).to.equal(true);
  });

  it('says of suggestions that are all in use that none is left', async () => {
    const search = await openSearch({ provider: answering({ '*': PRESENT }) });
    await look(search, SHOP);
    expect(openNames(search), 'nothing to choose').to.deep.equal([]);
    await openSuggestions(search);
    await until(() => textOf(find(search, '.others > p')).includes('đều đã có người dùng'), 'it is said');
    expect(findAll(search, '.others .again')).to.deep.equal([]);
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
    expect(rowsOf(search, '.compact').length).to.be.within(1, 3);
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
    button(search, 'Thử lại').click();
    await until(() => said(search).startsWith('7 tên chưa thấy'), 'it is answered');
  });
});

describe('hiendien-domain-search: what a registrar called free', () => {
  it('is asked for again after five minutes, in its place, and not forever', async () => {
    const provider = answering({ '*': FREE }, { strength: 'authoritative' });
    const search = await openSearch({ provider });
    await enter(search, SHOP);
    const slow = hurry(3000);
    try {
      await submit(search);
      await untilAnswered(search);
      const first = provider.asked.length;
      const focus = focused(search);
      await until(() => provider.asked.length >= first * 2, 'it is asked again');
      expect(focused(search), 'the focus stays').to.equal(focus);
      expect(rowsOf(search).map(({ name }) => name)).to.deep.equal(SHOP_ROWS);
      await until(() => provider.asked.length === first * 7, 'six times');
      await pause(400);
      expect(provider.asked.length).to.equal(first * 7);
    } finally {
      slow();
    }
  });

  it('is not asked for by a search that has left the page', async () => {
    const provider = answering({ '*': FREE }, { strength: 'authoritative' });
    const search = await openSearch({ provider });
    await enter(search, SHOP);
    const slow = hurry(3000);
    try {
      await submit(search);
      await untilAnswered(search);
      search.remove();
      const asked = provider.asked.length;
      await pause(400);
      expect(provider.asked.length).to.equal(asked);
    } finally {
      slow();
    }
  });
});
