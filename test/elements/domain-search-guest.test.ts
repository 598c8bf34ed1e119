import { expect, fixture, html } from '@open-wc/testing';
import { allowOrigins } from '../../src/controllers/owner-wishes';
import { sendKeys } from '@web/test-runner-commands';
import { unknownBecause } from '../../src/domain/availability/evidence';
import { ScriptedProvider } from '../providers/policies/scripted-provider';
import { type } from './checker-visitor';
import {
  ABSENT,
  answer,
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
  troubleOf,
  until,
  untilAnswered,
  type Search,
  type Settings,
} from './search-visitor';

const SHOP = 'Cơm tấm Cô Ba';

/** Opens all that is folded. */
function unfold(search: Search): void {
  for (const fold of findAll<HTMLDetailsElement>(search, 'details')) fold.open = true;
}

describe('hiendien-domain-search: whom it asks, said before', () => {
  before(() => {
    allowOrigins('https://dns.so.gov.vn https://tra-cuu.so.gov.vn');
  });

  const askedText = async (settings: Settings) => textOf(find(await openSearch(settings), '#asked'));

  for (const { attributes, says } of [
    { attributes: {}, says: /qua DNS của Cloudflare và Google\. Sau đó, tên sửa lại được tra cứu tiếp\.$/ },
    { attributes: { live: 'off' }, says: /qua DNS của Cloudflare và Google\.$/ },
    { attributes: { resolvers: 'google' }, says: /qua DNS của Google\./ },
    { attributes: { resolvers: 'https://dns.so.gov.vn/q' }, says: /qua DNS của dns\.so\.gov\.vn\./ },
    { attributes: { endpoint: 'https://tra-cuu.so.gov.vn/' }, says: /tra cứu tại tra-cuu\.so\.gov\.vn\./ },
    { attributes: { resolvers: 'https://dns.example/q' }, says: /không gửi đi đâu\.$/ },
    { attributes: { endpoint: 'https://evil.example/' }, says: /không gửi đi đâu\.$/ },
    { attributes: { lookup: 'none' }, says: /chỉ được đọc ngay trên trang này, không gửi đi đâu\.$/ },
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
    expect(textOf(find(search, '#asked'))).to.match(/tra cứu tại Sổ thử\./);
    expect(fieldOf(search).getAttribute('aria-describedby')).to.contain('asked');
  });

  it('folds that away once something was asked; it still describes the field', async () => {
    const search = await openSearch({ provider: answering() });
    expect(find(search, '#asked').closest('details')).to.equal(null);
    await look(search, SHOP);
    expect(findAll(search, '#asked')).to.have.length(1);
    expect(find(search, '#asked').closest('details')!.open).to.equal(false);
    expect(textOf(find(search, '#asked'))).to.match(/tra cứu tại Sổ thử\./);
    expect(fieldOf(search).getAttribute('aria-describedby')).to.contain('asked');
  });

  it('with nobody to ask still reads, explains and links to the official lookup', async () => {
    const search = await openSearch({ attributes: { lookup: 'none' } });
    await look(search, SHOP);
    for (const { state } of rowsOf(search)) expect(state).to.equal('?Chưa kiểm tra được');
    expect(troubleOf(search)).to.equal('Chưa kiểm tra: trang này không tra cứu giúp.');
    expect(textOf(find(search, '.trouble a'))).to.contain('tracuutenmien.gov.vn');
    expect(said(search)).to.equal('7 tên chưa kiểm tra được.');
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
      expect(rowsOf(search)[0]!.state).to.equal('Chưa thấy ai dùng, cần nhà đăng ký xác nhận');
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

describe('hiendien-domain-search: on a computer that others use', () => {
  it('erases field, help, rows, choice, list and kept names, and stops asking', async () => {
    const provider = new ScriptedProvider();
    const search = await openSearch({ provider });
    await ask(search, SHOP);
    await answer(search, provider, 'comtamcoba.id.vn', ABSENT);
    button(search, 'Chọn comtamcoba.id.vn').click();
    button(search, 'Lưu comtamcoba.id.vn vào danh sách').click();
    const names = find<HTMLTextAreaElement>(search, '#names');
    names.value = SHOP;
    names.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await search.updateComplete;
    search.erase();
    await search.updateComplete;
    expect(provider.askings.slice(1).every(({ signal }) => signal.aborted)).to.equal(true);
    expect(fieldOf(search).value).to.equal('');
    expect(names.value).to.equal('');
    expect(search.chosen).to.equal(undefined);
    expect(search.shadowRoot!.textContent).not.to.contain('comtam');
    expect(findAll(search, '.row, [part="kept"], [part="chosen"], [part="suggestions"]')).to.deep.equal([]);
  });

  it('erases what was typed before anything else is there', async () => {
    const search = await openSearch({ provider: answering() });
    fieldOf(search).value = SHOP;
    search.erase();
    expect(fieldOf(search).value).to.equal('');
  });
});

describe('hiendien-domain-search: texts that are too long', () => {
  const paste = (target: HTMLElement, text: string) => {
    const event = new Event('paste', { bubbles: true, cancelable: true, composed: true });
    Object.defineProperty(event, 'clipboardData', { value: { getData: () => text } });
    const began = performance.now();
    target.dispatchEvent(event);
    return performance.now() - began;
  };

  it('are not taken by typing', async () => {
    const search = await openSearch({ provider: answering() });
    await enter(search, 'x');
    expect(fieldOf(search).maxLength).to.equal(2048);
    expect(find<HTMLTextAreaElement>(search, '#names').maxLength).to.equal(10_000);
  });

  for (const { what, text } of [
    { what: 'a line', text: 'x'.repeat(80_000) },
    { what: 'lines', text: 'x\n'.repeat(40_000) },
    { what: 'blanks', text: ' '.repeat(80_000) },
    { what: 'a line that ends', text: `${'x'.repeat(80_000)}\n` },
    { what: 'blanks and a line', text: `x${' '.repeat(80_000)}\n` },
  ]) {
    for (const when of ['before anything else is there', 'later']) {
      it(`hang nothing when pasted: 80 kB of ${what}, ${when}`, async () => {
        const search = await openSearch({ provider: answering() });
        if (when === 'later') await enter(search, 'x');
        expect(paste(fieldOf(search), text)).to.be.below(50);
        await pause(50);
      });
    }
  }
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
      find<HTMLDetailsElement>(search, '.list').open = true;
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
    for (const width of [150, 200, 320]) {
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
        findAll(search, '.row .plain')[0]!.click();
        findAll(search, '.row .primary')[0]!.click();
        unfold(search);
        await search.updateComplete;
        fits('chosen, kept, all unfolded');
      });
    }
  }

  it('has targets of 24 px and more, of 44 what acts', async () => {
    const search = await openSearch({ provider: answering(), width: 320 });
    await look(search, 'Công ty TNHH Cô Ba');
    findAll(search, '.row .plain')[0]!.click();
    unfold(search);
    await search.updateComplete;
    for (const target of findAll(search, 'a, button, input, textarea, summary')) {
      const { width, height } = target.getBoundingClientRect();
      const least = target.localName === 'summary' ? 24 : 43.9;
      expect(height, target.outerHTML.slice(0, 80)).to.be.at.least(least);
      expect(width, target.outerHTML.slice(0, 80)).to.be.at.least(24);
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
        findAll(search, '.row .plain')[0]!.click();
        findAll(search, '.row .primary')[0]!.click();
        await search.updateComplete;
        await expect(search, 'answered, chosen, kept').to.be.accessible();
        unfold(search);
        await until(() => search.shadowRoot!.querySelector('.compact .row'), 'there are suggestions');
        await expect(search, 'all unfolded').to.be.accessible();
        search.provider = answering({ '*': unknownBecause('timeout') });
        await submit(search);
        await untilAnswered(search);
        await expect(search, 'nothing is known').to.be.accessible();
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
