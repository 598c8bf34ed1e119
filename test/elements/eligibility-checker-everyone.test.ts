import { expect, fixture, html } from '@open-wc/testing';
import {
  type Checker,
  type Given,
  ADULT,
  ENTERPRISE,
  HOUSEHOLD,
  openChecker,
  until,
  find,
  findAll,
  textOf,
  textsOf,
  shownQuestion,
  press,
  give,
  goOn,
  answer,
  reach,
  entered,
} from './checker-visitor';

const HOSTILE = [
  { what: '10,000 characters', text: 'x'.repeat(10_000) },
  { what: '10,000 characters with dots', text: 'a.'.repeat(5_000) },
  { what: 'HTML', text: '<img src=x onerror="window.broken = 1"><b>Sở</b>' },
  { what: 'right-to-left text', text: 'وزارة الاتصالات\u202e abc' },
  { what: 'a message’s placeholder', text: '{{day}} $t(title)' },
];

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
            const state = shownQuestion(checker);
            // Nothing more is asked once the answer is settled.
            if (state === undefined) break;
            expectToFit(checker, state);
            await goOn(checker);
            expectToFit(checker, `${state} with a problem`);
            if (shownQuestion(checker) !== state) continue;
            await give(checker, given);
            if (given === givens.at(-1)) await reach(checker, [given]);
            else await goOn(checker);
          }
          expectToFit(checker, `${JSON.stringify(givens)}: result`);
          for (const fold of findAll<HTMLDetailsElement>(checker, '.fold')) fold.open = true;
          expectToFit(checker, `${JSON.stringify(givens)}: result, unfolded`);
        }
      });

      it(`needs none at ${width} px with everything on one page, ${lang}`, async () => {
        const checker = await openChecker({ lang, layout: 'page' }, width);
        for (const [id, option] of [['audience', 'citizen']] as const) {
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
    it(`refuses ${what} as a day, and keeps it in its field`, async () => {
      const checker = await openChecker({ audience: 'citizen' }, 320);
      await answer(checker, ['vietnamese', [text, '', '']]);
      expect(textOf(find(checker, '.problem'))).to.match(/^Chưa đọc được ngày này|^Hãy điền đủ/);
      expect(entered(checker)[0]).to.equal(text);
      expect(find(checker, 'section').scrollWidth).to.be.at.most(320);
    });
  }
});

describe('hiendien-eligibility-checker: on a small screen', () => {
  for (const lang of ['vi', 'en']) {
    it(`has the three fields of a day in one line at 320 px, and what is wrong above them, ${lang}`, async () => {
      const checker = await openChecker({ lang, audience: 'enterprise' }, 320);
      await goOn(checker);
      const tops = findAll(checker, '[type="text"]').map((field) => field.getBoundingClientRect().top);
      expect(new Set(tops).size).to.equal(1);
      const problem = find(checker, '.problem').getBoundingClientRect();
      expect(problem.top).to.be.at.least(find(checker, 'legend').getBoundingClientRect().bottom);
      expect(problem.bottom).to.be.at.most(tops[0]!);
      expect(parseFloat(getComputedStyle(find(checker, 'section')).paddingInlineStart)).to.be.at.most(16);
    });

    for (const [day, givens] of [
      ['2026-11-26', ADULT],
      ['2026-11-26', ENTERPRISE],
      ['2026-11-26', HOUSEHOLD],
      ['2026-11-26', ['citizen', ['15', '6', '2003'], 'none']],
      ['2026-11-26', ['citizen', ['15', '6', '1990'], 'used']],
      ['2026-11-26', ['household', 'no']],
      ['2027-01-01', ADULT],
      ['2028-03-01', ADULT],
    ] as const) {
      it(`says ${JSON.stringify(givens)} of ${day} in one screen of a phone, ${lang}`, async () => {
        const { now } = Date;
        Date.now = () => Date.parse(`${day}T05:00:00Z`);
        try {
          const checker = await openChecker({ lang, 'as-of': undefined }, 344);
          const { outcome } = await reach(checker, givens);
          const { top, height } = find(checker, 'section').getBoundingClientRect();
          expect(height, outcome).to.be.at.most(850);
          expect(find(checker, '.primary').getBoundingClientRect().top - top, outcome).to.be.at.most(300);
          expect(wordsOf(find(checker, 'section')), outcome).to.be.at.most(130);
        } finally {
          Date.now = now;
        }
      });
    }
  }

  /** The words that are there to be read: neither folded nor for ears alone. */
  function wordsOf(element: Element): number {
    const copy = element.cloneNode(true) as Element;
    for (const hidden of copy.querySelectorAll('.inside, .unseen')) hidden.remove();
    // Blocks stand apart.
    for (const block of copy.querySelectorAll('p, li, dt, dd, div, summary')) block.append(' ');
    return textOf(copy)
      .split(' ')
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  }
});

describe('hiendien-eligibility-checker: for everyone', () => {
  for (const lang of ['vi', 'en']) {
    for (const theme of ['light', 'dark']) {
      const settings = { lang, theme };

      it(`has no axe violation in any step: ${lang}, ${theme}`, async () => {
        for (const givens of [ADULT.slice(0, 2), ENTERPRISE.slice(0, 2)]) {
          const checker = await openChecker(settings);
          for (const given of givens) {
            await expect(checker).to.be.accessible();
            await give(checker, given);
            if (typeof given === 'object') await expect(checker).to.be.accessible();
            await goOn(checker);
          }
          await goOn(checker);
          await expect(checker).to.be.accessible();
        }
      }).timeout(60_000);

      it(`has none in any kind of result: ${lang}, ${theme}`, async () => {
        for (const givens of [
          ADULT,
          HOUSEHOLD,
          ['household', 'no'],
          ['citizen', ['23', '11', '2003'], 'used'],
        ] as const) {
          const checker = await openChecker(settings);
          await reach(checker, givens);
          await expect(checker).to.be.accessible();
          for (const fold of findAll<HTMLDetailsElement>(checker, '.fold')) fold.open = true;
          await expect(checker).to.be.accessible();
        }
      }).timeout(60_000);

      it(`has none on one page with problems, preview and warning: ${lang}, ${theme}`, async () => {
        const checker = await openChecker({ ...settings, layout: 'page', 'idle-reset': '0.5', 'as-of': 'x' });
        await give(checker, 'citizen', 'audience');
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
