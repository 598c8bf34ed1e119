import { expect } from '@open-wc/testing';
import vi from '../../src/content/programme.vi.json';
import { assessSubject } from '../../src/domain/eligibility/assessment';
import golden from '../../src/domain/eligibility/cases.json';
import { receiptOf } from '../../src/domain/eligibility/receipt';
import { encodeReceipt } from '../../src/domain/eligibility/receipt-code';
import { termsContentOf, termsOf } from '../../src/domain/eligibility/terms';
import type { Programme } from '../../src/domain/programme/programme.schema';
import { fromIsoDate } from '../../src/domain/shared/plain-date';
import verdict from '../../src/i18n/messages/verdict.vi.json';
import { subjectOf } from '../domain/eligibility/golden-subject';
import { closePages, openPage, scriptTag, until } from './host-page';

/** The cases hold for content checked on the day that they name, also once what ships was checked anew. */
const CONTENT = { ...vi, ...golden.content };
const TERMS = termsOf(termsContentOf(CONTENT as unknown as Programme));

/** What is said of each verdict, in the words of the messages; a verdict may have several sentences. */
function sentencesOf(outcome: string): readonly RegExp[] {
  return Object.entries(verdict.outcome)
    .filter(([name]) => name === outcome || (name.startsWith(`${outcome}-`) && !(name in golden.verdicts)))
    .map(
      ([, text]) =>
        new RegExp(`^${text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\{\w+\}\}/g, '.+')}$`),
    );
}

/** A code that holds a case, as a visitor's own result would. */
function codeOf({ subject: told, day }: (typeof golden.cases)[number]): string {
  const subject = subjectOf(told);
  return encodeReceipt(receiptOf(subject, assessSubject(subject, TERMS, fromIsoDate(day)), true));
}

after(closePages);

describe('built: the golden cases, each read from its code', () => {
  let show: (code: string) => Promise<ShadowRoot>;
  before(async () => {
    const kept = await fetch('/-/keep', { method: 'POST', body: JSON.stringify(CONTENT) });
    const page = await openPage({
      body: `<hiendien-eligibility-checker receipt="none"></hiendien-eligibility-checker>${scriptTag(`data-content="/-/kept/${await kept.text()}"`)}`,
    });
    const widget = page.document.querySelector('hiendien-eligibility-checker')!;
    await until(() => widget.shadowRoot?.querySelector('.notice'), 'a code that is none is refused');
    show = async (code) => {
      widget.setAttribute('receipt', code);
      await (widget as unknown as { updateComplete: Promise<unknown> }).updateComplete;
      return widget.shadowRoot!;
    };
  });

  for (const one of golden.cases)
    it(`${one.id}: ${one.verdict}`, async () => {
      const root = await show(codeOf(one));
      const headline = () =>
        root.querySelector('[part~="result"] [role="heading"]')?.textContent.trim() ?? '';
      const isRight = () => sentencesOf(one.verdict).some((sentence) => sentence.test(headline()));
      await until(isRight, `${one.verdict} is said, not “${headline()}”`, 3000);
      const shown = root.querySelectorAll('[part~="criteria"] li').length;
      // Where something fails for good, what is to be asked is not shown beside it.
      if (one.verdict === 'not-eligible') expect(shown).to.be.within(1, one.reasons.length);
      else if (one.verdict !== 'content-stale') expect(shown, 'reasons').to.equal(one.reasons.length);
    });
});
