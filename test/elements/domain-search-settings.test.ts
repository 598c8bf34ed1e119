import { expect, fixture, html } from '@open-wc/testing';
import {
  AnswersErasedEvent,
  EligibilityVerdictEvent,
} from '../../src/elements/eligibility-checker/eligibility-checker.events';
import {
  answering,
  button,
  enter,
  fieldOf,
  find,
  findAll,
  helpOf,
  look,
  openSearch,
  rowOf,
  pause,
  rowsOf,
  textOf,
  textsOf,
  until,
  type Search,
} from './search-visitor';

const SHOP = 'Cơm tấm Cô Ba';
const suffixesOf = (search: Search) => rowsOf(search).map(({ name }) => name.slice(name.indexOf('.') + 1));

describe('hiendien-domain-search: settings', () => {
  for (const { attributes, suffixes } of [
    { attributes: { suffixes: 'com.vn id.vn' }, suffixes: ['com.vn', 'id.vn'] },
    { attributes: { suffixes: '.COM.VN, bentre.vn' }, suffixes: ['com.vn', 'bentre.vn'] },
    { attributes: { audience: 'citizen' }, suffixes: ['id.vn', 'name.vn', 'vn', 'io.vn'] },
    { attributes: { audience: 'household' }, suffixes: ['biz.vn', 'com.vn', 'vn', 'net.vn'] },
    { attributes: { audience: 'citizen', suffixes: 'vn' }, suffixes: ['vn'] },
    {
      attributes: { suffixes: 'no.such' },
      suffixes: ['id.vn', 'biz.vn', 'vn', 'com.vn', 'name.vn', 'net.vn'],
    },
  ] as const) {
    it(`${JSON.stringify(attributes)} searches under ${suffixes.join(', ')}`, async () => {
      const search = await openSearch({ attributes, provider: answering() });
      await look(search, 'comtam');
      expect(suffixesOf(search)).to.deep.equal(suffixes);
    });
  }

  it('puts the suffix that was typed first', async () => {
    const search = await openSearch({ attributes: { suffixes: 'id.vn' }, provider: answering() });
    await look(search, 'comtam.com.vn');
    expect(suffixesOf(search)).to.deep.equal(['com.vn', 'id.vn']);
  });

  for (const lang of ['vi', 'en']) {
    it(`reads the name it starts with and does not ask, ${lang}`, async () => {
      const provider = answering();
      const search = await openSearch({ attributes: { value: SHOP, lang }, provider });
      await until(() => helpOf(search).includes('comtamcoba'), 'it is read');
      expect(fieldOf(search).value).to.equal(SHOP);
      await pause(700);
      expect(provider.asked).to.deep.equal([]);
      search.value = 'phobac';
      await until(() => helpOf(search).includes('phobac'), 'another is read');
      search.value = '';
      await until(() => helpOf(search) === '', 'none is');
      expect(fieldOf(search).value).to.equal('');
    });
  }

  it('keeps what was typed when the page changes its language', async () => {
    const search = await openSearch({ provider: answering() });
    await look(search, SHOP);
    search.lang = 'en';
    await until(() => helpOf(search).startsWith('The domain name will be'), 'it speaks English');
    await until(() => textsOf(search, '.state')[0]?.startsWith('Not seen in use'), 'the rows too');
    expect(fieldOf(search).value).to.equal(SHOP);
  });

  it('takes a host’s texts', async () => {
    const search = await openSearch({ provider: answering(), attributes: { suffixes: 'id.vn' } });
    search.messages = { title: 'Tìm tên của tỉnh', 'state.absent': '<b>Chưa thấy</b>' };
    await look(search, 'comtam');
    expect(textOf(find(search, '.head'))).to.equal('Tìm tên của tỉnh');
    expect(rowsOf(search)[0]!.state).to.equal('<b>Chưa thấy</b>');
    expect(findAll(search, 'b')).to.deep.equal([]);
  });

  it('has its headings on the levels that the page wants', async () => {
    const search = await openSearch({ provider: answering(), attributes: { 'heading-level': '3' } });
    await look(search, SHOP);
    const levels = findAll(search, '[role="heading"]').map(({ ariaLevel }) => ariaLevel);
    expect(levels).to.deep.equal(['3', '4', '4']);
  });

  it('reads from left to right on a page that does not', async () => {
    const page = await fixture<HTMLElement>(html`<div dir="rtl"></div>`);
    const search = await openSearch({ provider: answering() });
    page.append(search);
    await look(search, SHOP);
    expect(getComputedStyle(find(search, 'section')).direction).to.equal('ltr');
  });
});

describe('hiendien-domain-search: on the path', () => {
  const tell = (product: 'id.vn' | 'biz.vn' | undefined, audience: 'citizen' | 'household', group = '') =>
    document.body.dispatchEvent(
      new EligibilityVerdictEvent({ audience, outcome: 'eligible', product }, group),
    );
  afterEach(() => document.body.dispatchEvent(new AnswersErasedEvent()));

  it('looks first where a verdict of its group leads, until the answers are erased', async () => {
    const search = await openSearch({ provider: answering() });
    await enter(search, 'comtam');
    tell('biz.vn', 'household', 'another');
    await look(search, 'comtam');
    expect(suffixesOf(search)[0]).to.equal('id.vn');
    tell('biz.vn', 'household');
    await look(search, 'comtam');
    expect(suffixesOf(search)).to.deep.equal(['biz.vn', 'com.vn', 'vn', 'net.vn']);
    document.body.dispatchEvent(new AnswersErasedEvent());
    await look(search, 'phobac');
    expect(suffixesOf(search)).to.have.length(6);
  });

  it('offers nothing to whom a verdict has said no, and the same name to everybody else', async () => {
    const offered = async (outcome: 'not-eligible' | 'not-yet' | undefined) => {
      const search = await openSearch({
        provider: answering(),
        attributes: { suffixes: 'id.vn biz.vn', 'as-of': '2026-11-23' },
      });
      await enter(search, 'comtam');
      if (outcome)
        document.body.dispatchEvent(
          new EligibilityVerdictEvent({ audience: 'citizen', outcome, product: undefined }, ''),
        );
      await look(search, 'comtam');
      const row = rowOf(search, 'comtam.id.vn');
      return { badge: row.querySelector('.badge') !== null, text: textOf(row) };
    };
    const [everybody, refused, notYet] = [
      await offered(undefined),
      await offered('not-eligible'),
      await offered('not-yet'),
    ];
    expect([everybody.badge, refused.badge, notYet.badge]).to.deep.equal([true, false, true]);
    expect(refused.text).not.to.match(/[Mm]iễn phí|18 đến 23/);
    expect(refused.text).to.contain('Lệ phí');
  });

  it('leaves an owner’s suffixes as they are', async () => {
    const search = await openSearch({ provider: answering(), attributes: { suffixes: 'com.vn vn' } });
    await enter(search, 'comtam');
    tell('biz.vn', 'household');
    await look(search, 'comtam');
    expect(suffixesOf(search)).to.deep.equal(['com.vn', 'vn']);
  });

  it('leads on to the way to registration of its group, where there is one', async () => {
    await import('../../src/elements/register/register.define');
    const search = await openSearch({ provider: answering(), attributes: { group: 'a' } });
    await look(search, 'comtam');
    const register = document.createElement('hiendien-register');
    register.setAttribute('group', 'b');
    search.parentElement!.append(register);
    button(search, 'Chọn comtam.id.vn').click();
    await search.updateComplete;
    expect(findAll(search, '[part~="chosen"] button.go'), 'another group’s').to.deep.equal([]);
    expect(findAll(search, '[part~="chosen"] .door'), 'out of the page').to.have.length(1);
    register.group = 'a';
    button(search, 'Đã chọn comtam.id.vn.').click();
    await search.updateComplete;
    expect(textsOf(search, '[part~="chosen"] .go')).to.deep.equal(['Đăng ký →']);
    expect(find(search, '.go').ariaLabel).to.equal('Đăng ký comtam.id.vn');
  });
});
