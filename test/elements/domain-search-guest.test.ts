import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { unknownBecause } from '../../src/domain/availability/evidence';
import {
  AnswersErasedEvent,
  EligibilityVerdictEvent,
} from '../../src/elements/eligibility-checker/eligibility-checker.events';
import { ScriptedProvider } from '../providers/scripted-provider';
import { type } from './checker-visitor';
import {
  answering,
  ask,
  button,
  enter,
  fieldOf,
  find,
  findAll,
  FREE,
  helpOf,
  look,
  openSearch,
  pause,
  PRESENT,
  rowsOf,
  said,
  submit,
  textOf,
  textsOf,
  until,
  untilAnswered,
  type Search,
  type Settings,
} from './search-visitor';

const SHOP = 'Cơm tấm Cô Ba';
const suffixesOf = (search: Search) => rowsOf(search).map(({ name }) => name.slice(name.indexOf('.') + 1));

describe('hiendien-domain-search: whom it asks, said before', () => {
  const askedText = async (settings: Settings) => textOf(find(await openSearch(settings), '#asked'));

  for (const { attributes, says } of [
    { attributes: {}, says: /qua DNS của Cloudflare và Google\. Sau đó, tên sửa lại được hỏi tiếp\.$/ },
    { attributes: { live: 'off' }, says: /qua DNS của Cloudflare và Google\.$/ },
    { attributes: { resolvers: 'google' }, says: /qua DNS của Google\./ },
    { attributes: { resolvers: 'https://dns.so.gov.vn/q' }, says: /qua DNS của dns\.so\.gov\.vn\./ },
    { attributes: { endpoint: 'https://tra-cuu.so.gov.vn/' }, says: /hỏi tại tra-cuu\.so\.gov\.vn\./ },
    { attributes: { lookup: 'none' }, says: /chỉ được xem ngay trên trang này, không gửi đi đâu\.$/ },
    { attributes: { lookup: 'endpoint' }, says: /không gửi đi đâu\.$/ },
    { attributes: { lookup: 'dsn' }, says: /không gửi đi đâu\.$/ },
    { attributes: { resolvers: 'quad9' }, says: /không gửi đi đâu\.$/ },
    { attributes: { lang: 'en' }, says: /through the DNS of Cloudflare and Google\. After that, edits/ },
    { attributes: { lang: 'en', lookup: 'none' }, says: /nothing is sent anywhere\.$/ },
  ] as const) {
    it(`${JSON.stringify(attributes)}: ${String(says)}`, async () => {
      expect(await askedText({ attributes })).to.match(says);
    });
  }

  it('names a provider of the page’s own, and describes the field', async () => {
    const search = await openSearch({ provider: answering() });
    expect(textOf(find(search, '#asked'))).to.match(/hỏi tại Sổ thử\./);
    expect(fieldOf(search).getAttribute('aria-describedby')).to.contain('asked');
  });

  it('with nobody to ask still reads, explains and links to the official lookup', async () => {
    const search = await openSearch({ attributes: { lookup: 'none' } });
    await look(search, SHOP);
    for (const { state } of rowsOf(search))
      expect(state).to.equal('?Chưa kiểm tra: trang này không tra cứu giúp');
    expect(said(search)).to.equal('Kết quả: 7 tên chưa kiểm tra được.');
    expect(textOf(find(search, '.note'))).to.contain('tracuutenmien.gov.vn');
    expect(findAll(search, '.rows .primary')).to.deep.equal([]);
  });
});

describe('hiendien-domain-search: what leaves the page', () => {
  it('nothing before the press; then only the resolver that was named is asked', async () => {
    const sent: string[] = [];
    const fetch = window.fetch.bind(window);
    const beacon = navigator.sendBeacon.bind(navigator);
    window.fetch = (...request) => {
      sent.push(new Request(...request).url);
      return fetch(...request);
    };
    navigator.sendBeacon = (...request) => sent.push(String(request[0])) > 0;
    performance.clearResourceTimings();
    try {
      const search = await openSearch({ attributes: { resolvers: '/-/dns', value: 'comtam' } });
      await until(() => helpOf(search).includes('comtam'), 'the name it starts with is read');
      await enter(search, SHOP);
      fieldOf(search).blur();
      await pause(700);
      expect(sent, 'before the press').to.deep.equal([]);
      const seen = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
      for (const { search: query } of seen) expect(query).not.to.match(/dns=|name=/);
      await submit(search);
      await untilAnswered(search);
      expect(sent.length).to.be.above(6);
      for (const address of sent) {
        const { origin, pathname } = new URL(address, location.href);
        expect(`${origin}${pathname}`).to.equal(`${location.origin}/-/dns`);
      }
      expect(rowsOf(search)[0]!.state).to.equal('Chưa thấy ai dùng, nhà đăng ký xác nhận');
      await look(search, 'taken');
      await until(() => rowsOf(search).every(({ state }) => state.startsWith('✕')), 'all are in use');
    } finally {
      window.fetch = fetch;
      navigator.sendBeacon = beacon;
    }
  });

  it('keeps nothing: no storage, no cookie, no address', async () => {
    const kept = () => [
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      document.cookie,
      location.href,
      String(history.length),
      window.name,
    ];
    const before = kept();
    const search = await openSearch({ provider: answering() });
    await look(search, SHOP);
    button(search, 'Chọn comtamcoba.id.vn').click();
    button(search, 'Lưu comtamcoba.id.vn vào danh sách').click();
    await search.updateComplete;
    expect(kept()).to.deep.equal(before);
  });
});

describe('hiendien-domain-search: the page’s hotkeys', () => {
  it('do not fire while somebody types, nor for Enter; combinations and Tab stay the page’s', async () => {
    const search = await openSearch({ provider: answering() });
    await enter(search, '');
    const heard: string[] = [];
    const listen = (event: KeyboardEvent) => heard.push(`${event.type} ${event.key}`);
    for (const kind of ['keydown', 'keypress', 'keyup'] as const) document.addEventListener(kind, listen);
    try {
      fieldOf(search).focus();
      await type('j/k?');
      for (const press of ['Backspace', 'Home', 'ArrowLeft', 'Enter']) await sendKeys({ press });
      expect(heard).to.deep.equal([]);
      for (const init of [
        { key: 'k', ctrlKey: true },
        { key: 'k', metaKey: true },
        { key: 'F1' },
        { key: 'Tab' },
      ])
        fieldOf(search).dispatchEvent(
          new KeyboardEvent('keydown', { ...init, bubbles: true, composed: true }),
        );
      expect(heard).to.deep.equal(['keydown k', 'keydown k', 'keydown F1', 'keydown Tab']);
    } finally {
      for (const kind of ['keydown', 'keypress', 'keyup'] as const)
        document.removeEventListener(kind, listen);
    }
    await until(() => search.shadowRoot!.querySelector('.row'), 'Enter has asked');
  });
});

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
    expect(levels).to.deep.equal(['3', '4']);
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
    expect(findAll(search, '[part="chosen"] button'), 'another group’s').to.deep.equal([]);
    register.group = 'a';
    button(search, 'Đã chọn comtam.id.vn.').click();
    await search.updateComplete;
    expect(textsOf(search, '[part="chosen"] button')).to.deep.equal(['Xem cách đăng ký']);
  });
});

describe('hiendien-domain-search: hostile texts and narrow columns', () => {
  const HOSTILE = [
    { what: 'HTML', text: '<img src=x onerror="window.broken = 1"><b>x</b>' },
    { what: 'SQL', text: "Robert'); DROP TABLE names;--" },
    { what: 'right-to-left text', text: 'وزارة\u202e comtam' },
    { what: 'a message’s placeholder', text: '{{length}} $t(title)' },
    { what: 'half a character', text: 'com\ud83dtam' },
    { what: 'long text', text: 'x'.repeat(20_000) },
  ];

  for (const { what, text } of HOSTILE) {
    it(`shows ${what} as text that wraps, in help and list`, async () => {
      const search = await openSearch({ provider: answering(), width: 320 });
      const start = performance.now();
      await enter(search, text);
      await submit(search);
      await pause(100);
      find<HTMLDetailsElement>(search, 'details').open = true;
      const names = find<HTMLTextAreaElement>(search, '#names');
      names.value = `${text}\n${text}x`;
      names.dispatchEvent(new InputEvent('input', { bubbles: true }));
      button(search, 'Kiểm tra các tên này').click();
      await pause(200);
      expect(performance.now() - start).to.be.below(4000);
      expect(findAll(search, 'img, b, script')).to.deep.equal([]);
      expect(window).not.to.have.property('broken');
      expect(find(search, 'section').scrollWidth).to.be.at.most(320);
      for (const shown of findAll(search, '.help .place, .list li, .name')) {
        expect(shown.querySelector('bdi'), 'kept apart from the text around').to.exist;
      }
    });
  }

  for (const lang of ['vi', 'en']) {
    for (const width of [200, 320]) {
      it(`needs no sideways scrolling at ${width} px, ${lang}`, async () => {
        const provider = answering({ 'biz.vn': PRESENT, vn: FREE, 'com.vn': unknownBecause('rate-limited') });
        const search = await openSearch({ provider, width, attributes: { lang } });
        const fits = (state: string) => {
          expect(find(search, 'section').scrollWidth, state).to.be.at.most(width);
          expect(search.parentElement!.scrollWidth, state).to.be.at.most(width);
        };
        fits('empty');
        await look(search, 'ơ'.repeat(12) + 'nguyenthianhnguyetcomtamsuonbibapho');
        fits('a long name');
        await enter(search, 'com--tam');
        fits('a problem');
        findAll(search, '.acts .plain')[0]!.click();
        findAll(search, '.acts .primary')[0]!.click();
        find<HTMLDetailsElement>(search, 'details').open = true;
        await search.updateComplete;
        fits('chosen, kept, list');
      });
    }
  }

  it('has targets of 24 px and more', async () => {
    const search = await openSearch({ provider: answering(), width: 320 });
    await look(search, SHOP);
    findAll(search, '.acts .plain')[0]!.click();
    find<HTMLDetailsElement>(search, 'details').open = true;
    await search.updateComplete;
    for (const target of findAll(search, 'button, input, textarea, summary')) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.outerHTML.slice(0, 80)).to.be.at.least(24);
    }
    expect(find(search, '.kept button').offsetHeight, 'its two letters stay together').to.be.below(50);
  });
});

describe('hiendien-domain-search: for everyone', () => {
  for (const lang of ['vi', 'en']) {
    for (const theme of ['light', 'dark']) {
      it(`has no axe violation in any state: ${lang}, ${theme}`, async () => {
        const waiting = new ScriptedProvider();
        const search = await openSearch({ provider: waiting, attributes: { lang, theme } });
        await expect(search).to.be.accessible();
        await enter(search, 'com--tam');
        await expect(search, 'a problem').to.be.accessible();
        await ask(search, 'Hội An');
        await expect(search, 'asking, with a warning').to.be.accessible();
        search.provider = answering(
          { 'biz.vn': PRESENT, vn: FREE, 'com.vn': unknownBecause('timeout') },
          { strength: 'authoritative' },
        );
        await submit(search);
        await untilAnswered(search);
        findAll(search, '.acts .plain')[0]!.click();
        findAll(search, '.acts .primary')[0]!.click();
        find<HTMLDetailsElement>(search, 'details').open = true;
        await search.updateComplete;
        await expect(search, 'answered, chosen, kept, list').to.be.accessible();
      }).timeout(60_000);
    }
  }

  it('keeps the page’s styles out', async () => {
    const page = await fixture<HTMLElement>(
      html`<div
        style="font:62.5% fantasy;letter-spacing:9px;text-transform:uppercase;line-height:4;color:red"
      ></div>`,
    );
    const search = await openSearch({ provider: answering() });
    page.append(search);
    await look(search, SHOP);
    const { fontSize, letterSpacing, textTransform, color } = getComputedStyle(find(search, '.row .name'));
    expect({ fontSize, letterSpacing, textTransform, color }).to.deep.equal({
      fontSize: '16px',
      letterSpacing: 'normal',
      textTransform: 'none',
      color: 'rgb(20, 32, 46)',
    });
  });
});
