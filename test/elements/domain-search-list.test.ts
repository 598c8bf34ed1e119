import { expect } from '@open-wc/testing';
import { unknownBecause } from '../../src/domain/availability/evidence';
import {
  answering,
  button,
  enter,
  expectFocus,
  fieldOf,
  find,
  findAll,
  focused,
  openSearch,
  rowsOf,
  said,
  textOf,
  type Search,
  until,
  untilAnswered,
} from './search-visitor';

const SHOP = 'Cơm tấm Cô Ba';

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
      await until(() => search.shadowRoot!.querySelector<HTMLDetailsElement>('.list')?.open, 'it opens');
      expect(textIn(search).value).to.equal(text);
      await until(() => focused(search) === textIn(search), 'the focus is in it');
      expect(said(search)).to.equal('Đã đưa 4 tên vào danh sách. Bấm “Kiểm tra các tên này” để tra cứu.');
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
      expect(said(search)).to.equal('2 tên chưa thấy ai dùng. Cần nhà đăng ký xác nhận khi nộp.');
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
    expect(said(search)).to.equal(
      '20 tên chưa thấy ai dùng. Cần nhà đăng ký xác nhận khi nộp. Chỉ 20 tên đầu được kiểm tra.',
    );
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
      expect(textOf(find(search, '.list .problem')), 'the eye finds it beside the press').to.contain(says);
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
    button(search, 'Thử lại').click();
    await until(() => provider.asked.length === 4, 'both are asked for again');
  });
});
