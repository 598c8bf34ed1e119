import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import vi from '../../src/content/programme.vi.json';
import { closedBanners, putClosedBanner } from '../../src/content/programme-content';
import type { Programme } from '../../src/domain/programme/programme.schema';
import {
  ADULT,
  answer,
  button,
  chosen,
  ENTERPRISE,
  entered,
  find,
  findAll,
  give,
  goOn,
  headlineOf,
  HOUSEHOLD,
  hurry,
  openChecker,
  pause,
  press,
  reach,
  shownQuestion,
  textOf,
  textsOf,
  type,
  until,
  untilResult,
  type Checker,
  type Given,
} from './checker-visitor';

const HOSTILE = [
  { what: '10,000 characters', text: 'x'.repeat(10_000) },
  { what: '10,000 characters with dots', text: 'a.'.repeat(5_000) },
  { what: 'HTML', text: '<img src=x onerror="window.broken = 1"><b>Sở</b>' },
  { what: 'right-to-left text', text: 'وزارة الاتصالات\u202e abc' },
  { what: 'a message’s placeholder', text: '{{day}} $t(title)' },
];

describe('hiendien-eligibility-checker: shared computers', () => {
  let slow: (() => void) | undefined;
  afterEach(() => {
    slow?.();
    slow = undefined;
  });

  const warning = (checker: Checker) => checker.shadowRoot!.querySelector('[role="alert"]');

  it('warns half a minute before and erases everything', async () => {
    const checker = await openChecker({ 'idle-reset': '1' });
    await pause(100);
    slow = hurry(40);
    await answer(checker, ['citizen', 'vietnamese', ['15', '6', '2005']]);
    checker.dispatchEvent(new KeyboardEvent('keydown'));
    expect(warning(checker)).to.equal(null);
    await until(() => warning(checker), 'it warns');
    const [forEyes, forEars] = [...warning(checker)!.querySelectorAll(':scope > span')];
    expect(textOf(forEyes!)).to.match(/^Câu trả lời sẽ bị xóa sau \d+ giây nữa vì lâu không có thao tác\.$/);
    expect(forEyes!.getAttribute('aria-hidden')).to.equal('true');
    const heard: string[] = [];
    new MutationObserver(() => heard.push(textOf(forEars!))).observe(forEars!, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    expect(textOf(forEars!)).to.contain('30 giây');
    await until(() => shownQuestion(checker) === 'audience', 'it starts again');
    expect(heard, 'the seconds are not read out').to.deep.equal([]);
    expect(warning(checker)).to.equal(null);
    expect(chosen(checker)).to.deep.equal([]);
    expect(textOf(find(checker, '[role="status"]'))).to.equal('Đã xóa mọi câu trả lời.');
    await answer(checker, ['citizen', 'vietnamese']);
    expect(entered(checker)).to.deep.equal(['', '', '']);
  });

  it('erases a result too, after fractions of a minute', async () => {
    const checker = await openChecker({ 'idle-reset': '0.002', lang: 'en' });
    await reach(checker, ADULT);
    await until(() => shownQuestion(checker) === 'audience', 'it starts again');
    expect(checker.shadowRoot!.textContent).not.to.contain('15/6/2005');
    expect(textOf(find(checker, '[role="status"]'))).to.equal('All answers have been erased.');
  });

  it('leaves everything to somebody who is still there', async () => {
    const checker = await openChecker({ 'idle-reset': '1', lang: 'en' });
    await pause(100);
    await answer(checker, ['citizen', 'vietnamese', ['15', '6', '2005']]);
    slow = hurry(100);
    checker.dispatchEvent(new KeyboardEvent('keydown'));
    await until(() => warning(checker), 'it warns');
    slow();
    await press(checker, button(checker, 'I am still here'));
    expect(warning(checker)).to.equal(null);
    expect(shownQuestion(checker)).to.equal('earlier-id-name');
    await press(checker, button(checker, 'Back'));
    expect(entered(checker)).to.deep.equal(['15', '6', '2005']);
  });

  for (const act of ['pointerdown', 'keydown', 'input']) {
    it(`a ${act} puts the end off`, async () => {
      const checker = await openChecker({ 'idle-reset': '1' });
      await pause(100);
      await answer(checker, ['citizen']);
      slow = hurry(100);
      for (let times = 0; times < 10; times++) {
        find(checker, 'legend').dispatchEvent(new Event(act, { bubbles: true, composed: true }));
        await pause(60);
        expect(warning(checker)).to.equal(null);
      }
    });
  }

  it('does not warn where nothing has been entered, and does not spin', async () => {
    const real = window.setTimeout.bind(window);
    let timers = 0;
    const checker = await openChecker({ 'idle-reset': '0.002' });
    await pause(100);
    window.setTimeout = ((...request: Parameters<typeof setTimeout>) => {
      timers++;
      return real(...request);
    }) as typeof setTimeout;
    slow = () => {
      window.setTimeout = real as typeof setTimeout;
    };
    await pause(500);
    expect(warning(checker)).to.equal(null);
    expect(timers).to.be.below(10);
  });

  it('is off unless it is asked for', async () => {
    const checker = await openChecker();
    slow = hurry(10_000);
    await answer(checker, ['citizen']);
    await pause(300);
    expect(warning(checker)).to.equal(null);
    expect(shownQuestion(checker)).to.equal('citizenship');
  });
});

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
      await reach(checker, ['enterprise', ['1', '6', '2026'], { typed: '0100109106' }, 'none']);
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
    const checker = await openChecker();
    form.append(checker);
    await answer(checker, ['enterprise']);
    find<HTMLInputElement>(checker, 'input').focus();
    await type('1/6/2026');
    await sendKeys({ press: 'Enter' });
    await until(() => shownQuestion(checker) === 'tax-code', 'Enter goes on');
    find<HTMLInputElement>(checker, 'input').focus();
    await type('0100109106');
    expect([...new FormData(form).keys()]).to.deep.equal([]);
    await sendKeys({ press: 'Enter' });
    await until(() => shownQuestion(checker) === 'earlier-biz-name', 'Enter goes on');
    await press(checker, button(checker, 'Quay lại'));
    await goOn(checker);
    await reach(checker, ['none']);
    await press(checker, button(checker, 'Xóa câu trả lời của tôi'));
    expect(submitted).to.equal(0);
    expect([...form.elements]).to.deep.equal([]);
  });

  it('leaves Enter to an input method that is composing', async () => {
    const checker = await openChecker({ audience: 'enterprise' });
    await answer(checker, [['1', '6', '2026']]);
    const field = find(checker, 'input');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    await checker.updateComplete;
    expect(shownQuestion(checker)).to.equal('tax-code');
  });
});

describe('hiendien-eligibility-checker: texts of the host and of the owner', () => {
  it('takes a host’s texts, of question and verdict, in one element alone', async () => {
    const checker = await openChecker();
    const other = await openChecker();
    checker.messages = {
      title: 'Câu hỏi của tỉnh',
      'question.audience.label': 'Cho ai?',
      'outcome.eligible-reported': 'Được {{years}} năm {{product}}.',
      'reason.vietnamese-citizen': '<b>Công dân</b>',
      unknown: 'x',
    };
    await checker.updateComplete;
    expect(textOf(find(checker, '.head'))).to.equal('Câu hỏi của tỉnh');
    expect(textOf(find(checker, 'legend'))).to.equal('Cho ai?');
    expect(textOf(find(other, 'legend'))).to.equal('Bạn muốn đăng ký tên miền cho ai?');
    await reach(checker, ADULT);
    expect(headlineOf(checker)).to.equal('Được 2 năm id.vn.');
    expect(textOf(find(checker, '.criteria'))).to.contain('<b>Công dân</b>');
    expect(findAll(checker, 'b')).to.have.length(0);
    await reach(other, ADULT);
    expect(headlineOf(other)).to.match(/^Bạn đáp ứng/);
    checker.messages = undefined;
    await checker.updateComplete;
    expect(textOf(find(checker, '.head'))).to.equal('Bạn có được nhận tên miền miễn phí không?');
  });

  it('judges and explains by an owner’s content, also when it comes late', async () => {
    const shipped = closedBanners.vi;
    const programme = structuredClone(vi) as unknown as Programme;
    const own = {
      ...programme,
      verifiedOn: '2026-11-20',
      criteria: { ...programme.criteria, citizen: { ...programme.criteria.citizen, minimumAge: 16 } },
      free: ['Điều của tỉnh'],
    };
    const checker = await openChecker();
    expect((await reach(checker, ['citizen', 'vietnamese', ['24', '11', '2009'], 'none'])).outcome).to.equal(
      'not-yet',
    );
    try {
      putClosedBanner({
        ...shipped,
        own: { programme: own, panel: { language: 'vi', sections: [], localities: {}, verified: '' } },
      });
      await checker.updateComplete;
      expect(headlineOf(checker)).to.match(/^Bạn đáp ứng các điều kiện/);
      const late = await openChecker();
      const { outcome } = await reach(late, ['citizen', 'vietnamese', ['23', '11', '2010'], 'none']);
      expect(outcome).to.equal('eligible');
      const result = textOf(find(late, '.result'));
      expect(result)
        .to.contain('từ đủ 16 đến 23')
        .and.to.contain('Điều của tỉnh')
        .and.to.contain('20/11/2026');
    } finally {
      putClosedBanner(shipped);
    }
    await checker.updateComplete;
    expect(headlineOf(checker)).to.contain('24/11/2027');
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
        expect(legend('citizenship')).to.equal('Bạn có phải là công dân Việt Nam không?');
        translate(root);
        await give(checker, 'vietnamese', 'citizenship');
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
        expect(legend('earlier-id-name')).to.contain('Trước đây bạn đã đăng ký tên miền id.vn nào chưa?');
        translate(root);
        await give(checker, 'none', 'earlier-id-name');
        await goOn(checker);
        await untilResult(checker);
        expect(headlineOf(checker)).to.match(/^Bạn đáp ứng các điều kiện/);
        translate(root);
        expect(headlineOf(checker)).to.match(/^«Bạn đáp ứng .*»id\.vn«/);
        checker.asOf = '2027-01-01';
        await checker.updateComplete;
        expect(headlineOf(checker)).to.match(/^Bạn đáp ứng .* kết thúc ngày 31\/12\/2026\.$/);
        translate(root);
        checker.lang = 'en';
        await until(() => find(checker, 'section').lang === 'en', 'it speaks English');
        expect(headlineOf(checker)).to.match(/^All conditions are met, but/);
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

describe('hiendien-eligibility-checker: narrow columns and hostile texts', () => {
  const interviews: readonly (readonly Given[])[] = [ADULT, ENTERPRISE, HOUSEHOLD, ['other', 'organisation']];

  for (const width of [200, 320]) {
    for (const lang of ['vi', 'en']) {
      const expectToFit = (checker: Checker, state: string) => {
        expect(find(checker, 'section').scrollWidth, state).to.be.at.most(width);
        expect(checker.parentElement!.scrollWidth, state).to.be.at.most(width);
      };

      it(`needs no sideways scrolling at ${width} px in any step, ${lang}`, async () => {
        for (const givens of interviews) {
          const checker = await openChecker({ lang }, width);
          for (const given of givens) {
            const state = shownQuestion(checker)!;
            expectToFit(checker, state);
            await goOn(checker);
            expectToFit(checker, `${state} with a problem`);
            if (shownQuestion(checker) !== state) continue;
            await give(checker, given);
            if (given === givens.at(-1)) await reach(checker, [given]);
            else await goOn(checker);
          }
          expectToFit(checker, `${JSON.stringify(givens)}: result`);
        }
      });

      it(`needs none at ${width} px with everything on one page, ${lang}`, async () => {
        const checker = await openChecker({ lang, layout: 'page' }, width);
        for (const [id, option] of [
          ['audience', 'citizen'],
          ['citizenship', 'vietnamese'],
        ] as const) {
          await give(checker, option, id);
        }
        await goOn(checker);
        expectToFit(checker, 'citizen with problems');
        await give(checker, 'enterprise', 'audience');
        await goOn(checker);
        expectToFit(checker, 'enterprise with problems');
      });
    }
  }

  for (const { what, text } of HOSTILE) {
    it(`shows ${what} as text that wraps, and goes on`, async () => {
      const checker = await openChecker({ audience: 'enterprise' }, 320);
      await answer(checker, [['1', '6', '2026']]);
      await give(checker, { typed: text });
      expect(textOf(find(checker, '.problem'))).not.to.equal('');
      await goOn(checker);
      const start = performance.now();
      await reach(checker, ['none']);
      expect(performance.now() - start).to.be.below(3000);
      const shown = findAll(checker, '.answers strong')[1]!;
      expect(shown.textContent.trim()).to.equal(text);
      expect(shown.querySelectorAll(':not(span)')).to.have.length(0);
      expect(find(checker, 'section').scrollWidth).to.be.at.most(320);
      expect(window).not.to.have.property('broken');
    });

    it(`refuses ${what} as a day, and keeps it in its field`, async () => {
      const checker = await openChecker({ audience: 'citizen' }, 320);
      await answer(checker, ['vietnamese', [text, '', '']]);
      expect(textOf(find(checker, '.problem'))).to.match(/^Chưa đọc được ngày này|^Hãy điền đủ/);
      expect(entered(checker)[0]).to.equal(text);
      expect(find(checker, 'section').scrollWidth).to.be.at.most(320);
    });
  }
});

describe('hiendien-eligibility-checker: for everyone', () => {
  for (const lang of ['vi', 'en']) {
    for (const theme of ['light', 'dark']) {
      const settings = { lang, theme };

      it(`has no axe violation in any step: ${lang}, ${theme}`, async () => {
        for (const givens of [ADULT.slice(0, 3), ENTERPRISE.slice(0, 2)]) {
          const checker = await openChecker(settings);
          for (const given of givens) {
            await expect(checker).to.be.accessible();
            await give(checker, typeof given === 'object' && 'typed' in given ? { typed: '123' } : given);
            if (typeof given === 'object') await expect(checker).to.be.accessible();
            await goOn(checker);
          }
          await goOn(checker);
          await expect(checker).to.be.accessible();
        }
      }).timeout(60_000);

      it(`has none in any kind of result: ${lang}, ${theme}`, async () => {
        for (const givens of [ADULT, ['citizen', 'vietnamese', ['23', '11', '2003'], 'used'] as const]) {
          const checker = await openChecker(settings);
          await reach(checker, givens);
          await expect(checker).to.be.accessible();
        }
      }).timeout(60_000);

      it(`has none on one page with problems, preview and warning: ${lang}, ${theme}`, async () => {
        const checker = await openChecker({ ...settings, layout: 'page', 'idle-reset': '0.5', 'as-of': 'x' });
        await give(checker, 'citizen', 'audience');
        await give(checker, 'vietnamese', 'citizenship');
        await goOn(checker);
        await until(() => checker.shadowRoot!.querySelector('[role="alert"]'), 'it warns');
        await expect(checker).to.be.accessible();
        await press(checker, findAll(checker, '.plain')[0]!);
        await expect(checker).to.be.accessible();
      }).timeout(60_000);
    }
  }

  it('keeps the page’s styles out', async () => {
    const page = await fixture<HTMLElement>(
      html`<div
        style="font:62.5% fantasy;letter-spacing:9px;text-transform:uppercase;line-height:4;color:red;direction:rtl"
      >
        <style>
          * {
            all: unset !important;
          }
        </style>
      </div>`,
    );
    const checker = await openChecker();
    page.append(checker);
    const { fontSize, letterSpacing, textTransform, color, direction } = getComputedStyle(
      find(checker, 'section'),
    );
    expect({ fontSize, letterSpacing, textTransform, color, direction }).to.deep.equal({
      fontSize: '16px',
      letterSpacing: 'normal',
      textTransform: 'none',
      color: 'rgb(20, 32, 46)',
      direction: 'ltr',
    });
    expect(textsOf(checker, 'legend')).to.have.length(1);
  });
});
