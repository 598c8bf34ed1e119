import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  openChecker,
  until,
  pause,
  find,
  findAll,
  textOf,
  shownQuestion,
  button,
  press,
  give,
  goOn,
  answer,
  reach,
  untilResult,
  headlineOf,
  type,
} from './checker-visitor';

describe('hiendien-eligibility-checker: what stays on the page', () => {
  it('no storage, no cookie, no address, no request with an answer', async () => {
    const kept = () => [
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      document.cookie,
      location.href,
      String(history.length),
      JSON.stringify(history.state),
      window.name,
    ];
    const before = kept();
    const sent: string[] = [];
    const fetch = window.fetch.bind(window);
    const { open } = XMLHttpRequest.prototype as { open: unknown };
    const beacon = navigator.sendBeacon.bind(navigator);
    window.fetch = (...request) => {
      sent.push(JSON.stringify(request));
      return fetch(...request);
    };
    XMLHttpRequest.prototype.open = (...request: unknown[]) => {
      sent.push(JSON.stringify(request));
    };
    navigator.sendBeacon = (...request) => sent.push(JSON.stringify(request)) > 0;
    try {
      const checker = await openChecker();
      await reach(checker, ['enterprise', ['1', '6', '2026'], 'none']);
      await press(checker, button(checker, 'Xóa câu trả lời của tôi'));
      await pause(100);
    } finally {
      window.fetch = fetch;
      Object.assign(XMLHttpRequest.prototype, { open });
      navigator.sendBeacon = beacon;
    }
    expect(sent).to.deep.equal([]);
    expect(kept()).to.deep.equal(before);
    for (const { name } of performance.getEntriesByType('resource')) {
      expect(new URL(name).search).not.to.match(/0100109106|2026|enterprise/);
    }
  });

  it('does not take part in a form of the page', async () => {
    const form = await fixture<HTMLFormElement>(html`<form action="/nowhere"></form>`);
    let submitted = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted++;
    });
    const checker = await openChecker({ 'as-of': '2024-06-01' });
    form.append(checker);
    await answer(checker, ['enterprise']);
    find<HTMLInputElement>(checker, 'input').focus();
    await type('1/9/2023');
    await sendKeys({ press: 'Enter' });
    await until(() => shownQuestion(checker) === 'earlier-biz-name', 'Enter goes on');
    expect([...new FormData(form).keys()]).to.deep.equal([]);
    await press(checker, button(checker, 'Quay lại'));
    await goOn(checker);
    await reach(checker, ['none']);
    await press(checker, button(checker, 'Xóa câu trả lời của tôi'));
    expect(submitted).to.equal(0);
    expect([...form.elements]).to.deep.equal([]);
  });

  it('leaves Enter to an input method that is composing', async () => {
    const checker = await openChecker({ audience: 'enterprise' });
    await give(checker, ['1', '6', '2026']);
    const field = find(checker, 'input');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    await checker.updateComplete;
    expect(shownQuestion(checker)).to.equal('certificate-date');
  });
});

describe('hiendien-eligibility-checker: under a browser’s translation', () => {
  /** Does what a translating browser does: each text goes into wrappers, in other words. */
  function translate(root: Node): void {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.closest('[translate="no"], style, font')) continue;
      const outer = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
      const inner = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
      inner.textContent = `«${text.data}»`;
      outer.append(inner);
      text.replaceWith(outer);
    }
  }

  for (const layout of ['steps', 'page']) {
    it(`goes on with the right texts, layout ${layout}`, async () => {
      const errors: string[] = [];
      const note = (event: ErrorEvent | PromiseRejectionEvent) => {
        errors.push('message' in event ? event.message : String(event.reason));
      };
      window.addEventListener('error', note);
      window.addEventListener('unhandledrejection', note);
      try {
        const checker = await openChecker({ layout });
        const root = checker.shadowRoot!;
        // What has not changed stays as it was translated.
        const legend = (id: string) =>
          textOf(find(checker, `[data-question="${id}"] legend`)).replace(
            /[«»]/g,
            layout === 'page' ? '' : '$&',
          );
        translate(root);
        await goOn(checker);
        expect(textOf(find(checker, '.problem'))).to.equal('Hãy chọn một câu trả lời.');
        translate(root);
        await give(checker, 'citizen', 'audience');
        if (layout === 'steps') await goOn(checker);
        expect(legend('born-on')).to.equal('Bạn sinh ngày nào?');
        translate(root);
        await give(checker, ['31', '2', '2005'], 'born-on');
        await goOn(checker);
        const problem = () => textOf(find(checker, '[data-question="born-on"] .problem'));
        expect(problem()).to.match(/^Không có ngày này/);
        translate(root);
        await give(checker, ['15', '6', '05'], 'born-on');
        await goOn(checker);
        expect(problem()).to.match(/^Hãy viết năm đủ bốn chữ số/);
        translate(root);
        await give(checker, ['15', '6', '2005'], 'born-on');
        expect(problem()).to.equal('');
        if (layout === 'steps') await goOn(checker);
        expect(legend('earlier-id-name')).to.contain(
          'Trước đây bạn đã từng đăng ký tên miền “.vn” nào chưa?',
        );
        translate(root);
        await give(checker, 'none', 'earlier-id-name');
        await goOn(checker);
        await untilResult(checker);
        expect(headlineOf(checker)).to.match(/^Bạn đáp ứng các điều kiện/);
        translate(root);
        expect(headlineOf(checker)).to.match(/^«Bạn đáp ứng .*»id\.vn«/);
        checker.asOf = '2027-01-01';
        await checker.updateComplete;
        expect(headlineOf(checker)).to.match(/^Theo quy định hiện biết.* đến hết ngày 31\/12\/2026\.$/);
        translate(root);
        checker.lang = 'en';
        await until(() => checker.shadowRoot?.querySelector('section')?.lang === 'en', 'it speaks English');
        expect(headlineOf(checker)).to.match(/^Under the rules as known/);
        translate(root);
        await press(checker, findAll(checker, '.plain')[0]!);
        expect(legend('audience')).to.equal('Who is the domain name for?');
      } finally {
        window.removeEventListener('error', note);
        window.removeEventListener('unhandledrejection', note);
      }
      expect(errors).to.deep.equal([]);
    });
  }
});
