import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { unknownBecause } from '../../src/domain/availability/evidence';
import { DomainChosenEvent } from '../../src/elements/domain-search/domain-search.events';
import {
  answering,
  button,
  enter,
  expectFocus,
  fieldOf,
  find,
  findAll,
  focused,
  look,
  openNames,
  openSearch,
  openSuggestions,
  rowOf,
  rowsOf,
  said,
  textOf,
  textsOf,
  type Search,
  until,
} from './search-visitor';

const SHOP = 'Cơm tấm Cô Ba';
const SHOP_ENCODED = 'xn--cmtmcba-x0a66mm35n.vn';
const press = async (key: string) => sendKeys({ press: key });

describe('hiendien-domain-search: choosing and keeping', () => {
  const hear = (search: Search) => {
    const heard: DomainChosenEvent[] = [];
    const listen = (event: Event) => {
      if (event instanceof DomainChosenEvent) heard.push(event);
    };
    search.parentElement!.addEventListener(DomainChosenEvent.type, listen);
    return heard;
  };

  const openDetails = (search: Search, domain: string) => {
    rowOf(search, domain).querySelector<HTMLElement>('summary')!.click();
  };

  const choose = async (search: Search, words: string) => {
    button(search, words).click();
    await search.updateComplete;
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
    expect(findAll(search, '[part~="chosen"]')).to.deep.equal([rowOf(search, 'comtamcoba.id.vn')]);
    expectFocus(search, choose, 'the focus stays');
    expect(textOf(choose)).to.equal('✓ Đã chọn');
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

  for (const { name, says, leadsTo } of [
    {
      name: 'comtamcoba.id.vn',
      says: 'Đăng ký: comtamcoba.id.vn, tại guongmatso.tenmien.vn',
      leadsTo: 'https://guongmatso.tenmien.vn/',
    },
    {
      name: 'comtamcoba.biz.vn',
      says: 'Nhà đăng ký: comtamcoba.biz.vn, tại tenmien.vn',
      leadsTo: 'https://tenmien.vn/nha-dang-ky',
    },
  ])
    it(`alone on a page leads out of the row of ${name}, with the name copied, and nothing moves`, async () => {
      const search = await openSearch({ provider: answering(), width: 360 });
      await look(search, SHOP);
      const row = rowOf(search, name);
      const { height } = row.getBoundingClientRect();
      await choose(search, `Chọn ${name}`);
      expect(row.getBoundingClientRect().height).to.equal(height);
      const door = row.querySelector<HTMLAnchorElement>('.door')!;
      expect(door.getAttribute('aria-label')).to.equal(says);
      expect(door.href.startsWith(leadsTo), door.href).to.equal(true);
      expect(door.getBoundingClientRect().height).to.be.at.least(44);
      const copied: string[] = [];
      const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
      try {
        button(search, 'Sao chép tên').click();
        await until(() => said(search) === 'Đã sao chép tên.', 'it is said');
      } finally {
        delete (navigator as { clipboard?: unknown }).clipboard;
      }
      expect(copied).to.deep.equal([name]);
      expect(textOf(row.querySelector('.copy-name')!)).to.equal('✓ Đã chép');
    });

  it('says of an earlier choice that its row is gone with', async () => {
    const search = await openSearch({ provider: answering() });
    await look(search, SHOP);
    button(search, 'Chọn comtamcoba.id.vn').click();
    await look(search, 'phobac');
    expect(textsOf(search, '[part~="chosen"] > p')).to.deep.equal(['Đã chọn comtamcoba.id.vn.']);
    button(search, 'Chọn phobac.id.vn').click();
    await search.updateComplete;
    expect(findAll(search, '[part~="chosen"]')).to.deep.equal([rowOf(search, 'phobac.id.vn')]);
  });

  for (const hasWay of [true, false]) {
    it(`moves nothing on choosing, ${hasWay ? 'with' : 'without'} a way on`, async () => {
      if (hasWay) await import('../../src/elements/register/register.define');
      const search = await openSearch({ provider: answering(), width: 360 });
      if (hasWay) search.parentElement!.append(document.createElement('hiendien-register'));
      await look(search, SHOP);
      await openSuggestions(search);
      await until(() => findAll(search, '.compact .row').length === 3, 'there are suggestions');
      const places = () =>
        findAll(search, '.row, .row .acts > :first-child, summary').map((part) => {
          const { top, left, width, height } = part.getBoundingClientRect();
          return [top, left, width, height].map(Math.round).join(' ');
        });
      const before = places();
      const buttons = findAll(search, '.row .acts .primary').filter((act) => act.offsetHeight > 0);
      expect(buttons.length).to.be.above(4);
      for (const choose of buttons) {
        choose.click();
        await search.updateComplete;
        expect(places()).to.deep.equal(before);
      }
    });
  }

  it('lets a suggestion be chosen too', async () => {
    const search = await openSearch({ provider: answering() });
    const heard = hear(search);
    await look(search, SHOP);
    await openSuggestions(search);
    await until(() => search.shadowRoot!.querySelector('.compact .acts button'), 'they are answered');
    find(search, '.compact .acts .primary').click();
    expect(heard[0]!.domain).to.equal(rowsOf(search, '.compact')[0]!.name);
    expect(heard[0]!.product).to.equal('id.vn');
  });

  it('keeps names, removes them, in the page alone', async () => {
    const search = await openSearch({ provider: answering({ 'biz.vn': unknownBecause('timeout') }) });
    await look(search, SHOP);
    expect(findAll(search, '[part="kept"]')).to.deep.equal([]);
    openDetails(search, 'comtamcoba.id.vn');
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
      'comtamcoba.id.vn Chưa thấy ai dùng, cần nhà đăng ký xác nhận',
      'comtamcoba.biz.vn Chưa kiểm tra được: máy chủ tra cứu không phản hồi kịp',
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
    openDetails(search, 'comtam.id.vn');
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
      expect(textOf(find(search, '.copied')), 'beside the button too').to.equal('Đã sao chép danh sách.');
      expect(copied).to.deep.equal([
        'comtamcoba.id.vn: Chưa thấy ai dùng, cần nhà đăng ký xác nhận\n' +
          `cơmtấmcôba.vn (${SHOP_ENCODED}): Chưa thấy ai dùng, cần nhà đăng ký xác nhận`,
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

describe('hiendien-domain-search: by keyboard', () => {
  it('goes from field to rows and back by arrows, Home and End', async () => {
    const search = await openSearch({ provider: answering() });
    await look(search, SHOP);
    const rows = openNames(search).map((name) => rowOf(search, name));
    expect(rows, 'what is folded is passed over').to.have.length(2);
    find<HTMLDetailsElement>(search, 'details.fold').open = true;
    rows.push(...findAll(search, '.fold .row'));
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
