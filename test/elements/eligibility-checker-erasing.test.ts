import { expect } from '@open-wc/testing';
import {
  type Checker,
  ADULT,
  openChecker,
  until,
  pause,
  find,
  findAll,
  textOf,
  textsOf,
  focused,
  shownQuestion,
  button,
  press,
  enter,
  answer,
  reach,
  headlineOf,
  chosen,
  entered,
  hurry,
} from './checker-visitor';

describe('hiendien-eligibility-checker: erasing and copying', () => {
  it('offers to erase only what is there', async () => {
    const checker = await openChecker();
    expect(textsOf(checker, 'button')).to.deep.equal(['Tiếp tục']);
  });

  for (const where of ['a question', 'the result']) {
    it(`erases all answers from ${where}, says so, and goes to the start`, async () => {
      const checker = await openChecker();
      if (where === 'the result') await reach(checker, ADULT);
      else await answer(checker, ADULT.slice(0, 2));
      await press(checker, button(checker, 'Xóa câu trả lời của tôi'));
      expect(shownQuestion(checker)).to.equal('audience');
      expect(chosen(checker)).to.deep.equal([]);
      expect(focused(checker)).to.equal(find(checker, '.head'));
      expect(textOf(find(checker, '[role="status"]'))).to.equal('Đã xóa mọi câu trả lời.');
      await answer(checker, ['citizen']);
      expect(entered(checker)).to.deep.equal(['', '', '']);
      expect(textOf(find(checker, '[role="status"]'))).to.equal('');
      await answer(checker, [['15', '6', '2005']]);
      expect(chosen(checker)).to.deep.equal([]);
    });
  }

  /** Puts a clipboard in place of the browser's while something runs. */
  async function withClipboard(clipboard: unknown, act: () => Promise<void>): Promise<void> {
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    try {
      await act();
    } finally {
      delete (navigator as { clipboard?: unknown }).clipboard;
    }
  }

  it('copies the result as text', async () => {
    const checker = await openChecker();
    await reach(checker, ADULT);
    let copied = '';
    const writeText = (text: string) => {
      copied = text;
      return Promise.resolve();
    };
    await withClipboard({ writeText }, async () => {
      await press(checker, button(checker, 'Sao chép kết quả'));
      await until(() => textOf(find(checker, '[role="status"]')), 'it is said');
    });
    expect(textOf(find(checker, '[role="status"]'))).to.equal('Đã sao chép.');
    const lines = copied.split('\n');
    expect(lines[0]).to.equal(headlineOf(checker));
    expect(copied).to.contain('[Đạt] Là công dân Việt Nam. (Căn cứ: ');
    expect(copied).to.contain('https://guongmatso.tenmien.vn/');
    expect(copied).not.to.match(/utm_source|15\/6\/2005|undefined|<|\[object/);
  });

  for (const [what, clipboard] of [
    ['refuses', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
    ['is not there', undefined],
  ] as const) {
    it(`says so when the clipboard ${what}`, async () => {
      const checker = await openChecker({ lang: 'en' });
      await reach(checker, ADULT);
      await withClipboard(clipboard, async () => {
        await press(checker, button(checker, 'Copy the result'));
        await until(() => textOf(find(checker, '[role="status"]')), 'it is said');
      });
      expect(textOf(find(checker, '[role="status"]'))).to.equal(
        'The browser does not allow copying. Please select the result and copy.',
      );
    });
  }

  it('forgets what it said when the visitor goes on', async () => {
    const checker = await openChecker();
    await reach(checker, ADULT);
    await withClipboard(undefined, async () => {
      await press(checker, button(checker, 'Sao chép kết quả'));
      await until(() => textOf(find(checker, '[role="status"]')), 'it is said');
    });
    await press(checker, findAll(checker, '.answers button')[0]!);
    expect(textOf(find(checker, '[role="status"]'))).to.equal('');
    await enter(checker, findAll<HTMLInputElement>(checker, 'input')[0]!, 'citizen');
  });
});

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
    await answer(checker, ['citizen', ['15', '6', '2005']]);
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
    await answer(checker, ['citizen']);
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
    await answer(checker, ['citizen', ['15', '6', '2005']]);
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
    expect(shownQuestion(checker)).to.equal('born-on');
  });
});
