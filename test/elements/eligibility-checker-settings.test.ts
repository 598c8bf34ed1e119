import { expect } from '@open-wc/testing';
import vi from '../../src/content/programme.vi.json';
import { replaceContent } from '../../src/content/content-store';
import { ownContentOf } from '../../src/content/own-content';
import type { Programme } from '../../src/domain/programme/programme.schema';
import {
  ADULT,
  ENTERPRISE,
  HOUSEHOLD,
  openChecker,
  find,
  findAll,
  textOf,
  textsOf,
  focused,
  shownQuestion,
  give,
  goOn,
  reach,
  untilResult,
  headlineOf,
  chosen,
} from './checker-visitor';

describe('hiendien-eligibility-checker: layout and settings', () => {
  it('layout="page" shows what is sure to be asked, all at once', async () => {
    const checker = await openChecker({ layout: 'page' });
    const shown = () => findAll(checker, 'fieldset').map(({ dataset }) => dataset['question']);
    expect(shown()).to.deep.equal(['audience']);
    await give(checker, 'citizen', 'audience');
    expect(shown()).to.deep.equal(['audience', 'born-on', 'earlier-id-name']);
    expect(textsOf(checker, 'button')).to.deep.equal(['Xem kết quả', 'Xóa câu trả lời của tôi']);
    expect(findAll(checker, '.progress')).to.have.length(0);
    await goOn(checker);
    expect(textsOf(checker, '.problem')).to.deep.equal([
      '',
      'Hãy điền ngày, tháng và năm.',
      'Hãy chọn một câu trả lời.',
    ]);
    expect((focused(checker) as HTMLInputElement).name).to.equal('born-on-day');
    await give(checker, ['15', '6', '2005'], 'born-on');
    await goOn(checker);
    expect((focused(checker) as HTMLInputElement).name).to.equal('earlier-id-name');
    await give(checker, 'none', 'earlier-id-name');
    await goOn(checker);
    await untilResult(checker);
    expect(focused(checker)).to.equal(find(checker, '.headline'));
  });

  it('layout="page" keeps each choice while the questions below it change', async () => {
    const checker = await openChecker({ layout: 'page' });
    await give(checker, 'household', 'audience');
    await give(checker, 'yes', 'household-certificate');
    await give(checker, 'unsure', 'earlier-biz-name');
    await give(checker, 'enterprise', 'audience');
    expect(chosen(checker)).to.deep.equal(['enterprise', 'unsure']);
    await give(checker, 'citizen', 'audience');
    expect(chosen(checker)).to.deep.equal(['citizen']);
    await give(checker, 'household', 'audience');
    expect(chosen(checker)).to.deep.equal(['household', 'yes', 'unsure']);
  });

  for (const { audience, first, givens, product } of [
    {
      audience: 'citizen',
      first: 'citizenship',
      givens: ['vietnamese', ...ADULT.slice(1)],
      product: 'id.vn',
    },
    { audience: 'enterprise', first: 'certificate-date', givens: ENTERPRISE.slice(1), product: 'biz.vn' },
    { audience: 'household', first: 'household-certificate', givens: HOUSEHOLD.slice(1), product: 'biz.vn' },
  ]) {
    it(`audience="${audience}" settles the first question`, async () => {
      const checker = await openChecker({ audience });
      expect(shownQuestion(checker)).to.equal(first);
      const verdict = await reach(checker, givens);
      expect(verdict.audience).to.equal(audience);
      expect(verdict.product).to.equal(product);
      expect(textOf(find(checker, '.answers'))).not.to.contain('cho ai?');
    });
  }

  it('another day to judge by is visibly marked, also beside the result', async () => {
    const checker = await openChecker({ lang: 'en' });
    const notice = 'Preview for 23 November 2026, not for today.';
    expect(textOf(find(checker, '.notice'))).to.equal(notice);
    await reach(checker, ADULT);
    expect(textOf(find(checker, '.notice'))).to.equal(notice);
  });

  for (const day of ['2026-13-01', '23/11/2026', '2026-02-30', 'hôm nay', '<b>x</b>']) {
    it(`as-of="${day}" is said to be wrong, and today in Vietnam is used`, async () => {
      const { now } = Date;
      Date.now = () => Date.UTC(2026, 11, 31, 17, 0, 0); // 1 January 2027, 00:00 in Vietnam
      try {
        const checker = await openChecker({ 'as-of': day });
        expect(textOf(find(checker, '.notice'))).to.equal(
          'Ngày xem thử không đúng dạng NĂM-THÁNG-NGÀY nên không được dùng.',
        );
        expect((await reach(checker, ADULT)).outcome).to.equal('offer-ended');
      } finally {
        Date.now = now;
      }
    });
  }

  it('without another day nothing is marked', async () => {
    const checker = await openChecker({ 'as-of': undefined });
    expect(findAll(checker, '.notice')).to.have.length(0);
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
    const programme = structuredClone(vi) as unknown as Programme;
    const own = {
      ...programme,
      verifiedOn: '2026-11-20',
      criteria: { ...programme.criteria, citizen: { ...programme.criteria.citizen, minimumAge: 16 } },
      free: ['Điều của tỉnh'],
    };
    // On one page every question is answered, also one that does not matter by the rules of before.
    const checker = await openChecker({ layout: 'page' });
    await give(checker, 'citizen', 'audience');
    await give(checker, ['24', '11', '2009'], 'born-on');
    await give(checker, 'none', 'earlier-id-name');
    await goOn(checker);
    await untilResult(checker);
    expect(checker.verdict?.outcome).to.equal('not-yet');
    try {
      replaceContent('vi', ownContentOf(own));
      await checker.updateComplete;
      expect(headlineOf(checker)).to.match(/^Bạn đáp ứng các điều kiện/);
      const late = await openChecker();
      const { outcome } = await reach(late, ['citizen', ['23', '11', '2010'], 'none']);
      expect(outcome).to.equal('eligible');
      const result = textOf(find(late, '.result'));
      expect(result)
        .to.contain('từ đủ 16 đến 23')
        .and.to.contain('Điều của tỉnh')
        .and.to.contain('20/11/2026');
    } finally {
      replaceContent('vi', undefined);
    }
    await checker.updateComplete;
    expect(headlineOf(checker)).to.contain('24/11/2027');
  });
});
