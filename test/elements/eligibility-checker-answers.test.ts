import { expect } from '@open-wc/testing';
import {
  ADULT,
  openChecker,
  find,
  findAll,
  textOf,
  textsOf,
  focused,
  shownQuestion,
  button,
  press,
  give,
  goOn,
  answer,
  reach,
  untilResult,
  headlineOf,
  chosen,
  entered,
  arriveAt,
} from './checker-visitor';

describe('hiendien-eligibility-checker: a day that cannot be used', () => {
  for (const { what, fields, says, wrong } of [
    {
      what: 'empty',
      fields: ['', '', ''],
      says: 'Hãy điền ngày, tháng và năm.',
      wrong: ['day', 'month', 'year'],
    },
    {
      what: 'blanks',
      fields: [' ', '', ' '],
      says: 'Hãy điền ngày, tháng và năm.',
      wrong: ['day', 'month', 'year'],
    },
    {
      what: 'incomplete',
      fields: ['15', '', '2005'],
      says: 'Hãy điền đủ cả ngày, tháng và năm.',
      wrong: ['month'],
    },
    {
      what: '31 February',
      fields: ['31', '2', '2005'],
      says: 'Không có ngày này trong lịch. Hãy xem lại ngày và tháng.',
      wrong: ['day'],
    },
    {
      what: '29 February of no leap year',
      fields: ['29', '2', '2005'],
      says: 'Không có ngày này trong lịch. Hãy xem lại ngày và tháng.',
      wrong: ['day'],
    },
    {
      what: 'month 13',
      fields: ['1', '13', '2005'],
      says: 'Không có ngày này trong lịch. Hãy xem lại ngày và tháng.',
      wrong: ['month'],
    },
    {
      what: 'tomorrow',
      fields: ['24', '11', '2026'],
      says: 'Ngày này chưa đến. Hãy xem lại.',
      wrong: ['day', 'month', 'year'],
    },
    {
      what: 'a year of two digits',
      fields: ['15', '6', '05'],
      says: 'Hãy viết năm đủ bốn chữ số, ví dụ 2005.',
      wrong: ['year'],
    },
    {
      what: 'the year 1899',
      fields: ['15', '6', '1899'],
      says: 'Năm này quá sớm. Hãy xem lại.',
      wrong: ['year'],
    },
    {
      what: '120 years and a day ago',
      fields: ['22', '11', '1906'],
      says: 'Năm này quá sớm. Hãy xem lại.',
      wrong: ['year'],
    },
    {
      what: 'the year 20055',
      fields: ['15', '6', '20055'],
      says: 'Chưa đọc được ngày này. Hãy viết ngày, tháng, năm bằng số, ví dụ 15/6/2005.',
      wrong: ['year'],
    },
    {
      what: 'a word and a year of two digits, both at once,',
      fields: ['15', 'sáu', '05'],
      says: 'Chưa đọc được ngày này. Hãy viết ngày, tháng, năm bằng số, ví dụ 15/6/2005.Hãy viết năm đủ bốn chữ số, ví dụ 2005.',
      wrong: ['month', 'year'],
    },
    {
      what: 'nothing but a day and a year of two digits',
      fields: ['15', '', '05'],
      says: 'Hãy điền đủ cả ngày, tháng và năm.Hãy viết năm đủ bốn chữ số, ví dụ 2005.',
      wrong: ['month', 'year'],
    },
    {
      what: 'a word',
      fields: ['15', 'sáu', '2005'],
      says: 'Chưa đọc được ngày này. Hãy viết ngày, tháng, năm bằng số, ví dụ 15/6/2005.',
      wrong: ['month'],
    },
  ] as const) {
    it(`${what}: said beside the fields, with the focus on the first that is wrong`, async () => {
      const checker = await openChecker({ audience: 'citizen' });
      await answer(checker, ['vietnamese', fields]);
      expect(shownQuestion(checker)).to.equal('born-on');
      const problem = find(checker, 'fieldset[data-question="born-on"] > .problem');
      expect(textOf(problem)).to.equal(says);
      const invalid = findAll<HTMLInputElement>(checker, '[aria-invalid="true"]');
      expect(invalid.map(({ name }) => name)).to.deep.equal(wrong.map((field) => `born-on-${field}`));
      expect(focused(checker)).to.equal(invalid[0]);
      expect(invalid[0]!.getAttribute('aria-describedby')!.split(' ')).to.contain(problem.id);
      expect(entered(checker)).to.deep.equal(fields);
      await give(checker, ['15', '6', '2005']);
      expect(findAll(checker, '[aria-invalid="true"]')).to.have.length(0);
      expect(textOf(problem)).to.equal('');
      await goOn(checker);
      expect(shownQuestion(checker)).to.equal('earlier-id-name');
    });
  }

  for (const { what, fields } of [
    { what: 'today', fields: ['23', '11', '2026'] },
    { what: '29 February of a leap year', fields: ['29', '2', '2008'] },
    { what: '120 years ago', fields: ['23', '11', '1906'] },
    { what: 'a whole day pasted into the first field', fields: ['15/6/2005', '', ''] },
    { what: 'the same with dashes and blanks', fields: [' 15 - 06 - 2005 ', '', ''] },
  ] as const) {
    it(`${what} is taken`, async () => {
      const checker = await openChecker({ audience: 'citizen' });
      await answer(checker, ['vietnamese', fields]);
      // The next question, or the result where that day settles it.
      expect(shownQuestion(checker)).not.to.equal('born-on');
      expect(findAll(checker, '[aria-invalid="true"]')).to.have.length(0);
    });
  }

  it('the wrong one that is first gets the focus also in the certificate’s day', async () => {
    const checker = await openChecker({ audience: 'enterprise', lang: 'en' });
    await answer(checker, [['1', '13', '2026']]);
    expect(textOf(find(checker, '.problem'))).to.equal(
      'The calendar has no such day. Please check day and month.',
    );
    expect((focused(checker) as HTMLInputElement).name).to.equal('certificate-date-month');
  });

  it('a choice that is not made is said, with the focus on its first option', async () => {
    const checker = await openChecker();
    await goOn(checker);
    expect(textOf(find(checker, '.problem'))).to.equal('Hãy chọn một câu trả lời.');
    expect(focused(checker)).to.equal(findAll(checker, 'input')[0]);
    await give(checker, 'household');
    expect(textOf(find(checker, '.problem'))).to.equal('');
  });
});

describe('hiendien-eligibility-checker: going back and changing', () => {
  it('shows every answer again on the way back: citizen', async () => {
    const checker = await openChecker();
    await answer(checker, ADULT.slice(0, 2));
    await give(checker, 'unsure');
    const back = () => press(checker, button(checker, 'Quay lại'));
    await back();
    expect(entered(checker)).to.deep.equal(['15', '6', '2005']);
    await back();
    expect(chosen(checker)).to.deep.equal(['citizen']);
    expect(textsOf(checker, 'button')).not.to.contain('Quay lại');
    await goOn(checker);
    await goOn(checker);
    expect(chosen(checker)).to.deep.equal(['unsure']);
  });

  for (const { certificate, earlier } of [
    { certificate: 'yes', earlier: 'none' },
    { certificate: 'yes', earlier: 'used' },
    { certificate: 'yes', earlier: 'unsure' },
  ]) {
    it(`shows choices again where one follows another: ${certificate}, ${earlier}`, async () => {
      const checker = await openChecker({ 'as-of': '2024-06-01' });
      await answer(checker, ['household', certificate]);
      await give(checker, earlier);
      await press(checker, button(checker, 'Quay lại'));
      expect(chosen(checker)).to.deep.equal([certificate]);
      await press(checker, button(checker, 'Quay lại'));
      expect(chosen(checker)).to.deep.equal(['household']);
      await goOn(checker);
      expect(chosen(checker)).to.deep.equal([certificate]);
      await goOn(checker);
      expect(chosen(checker)).to.deep.equal([earlier]);
    });
  }

  it('changes one answer from the result and keeps the others', async () => {
    const checker = await openChecker();
    await reach(checker, ADULT);
    expect(textsOf(checker, '.answers li span:first-child > strong')).to.deep.equal([
      'Cho bản thân tôi, công dân Việt Nam',
      '15/6/2005',
      'Chưa',
    ]);
    const change = find(checker, 'button[aria-label="Sửa câu trả lời: Bạn sinh ngày nào?"]');
    await press(checker, change);
    await arriveAt(checker, 'born-on');
    expect(entered(checker)).to.deep.equal(['15', '6', '2005']);
    await give(checker, ['15', '6', '2010']);
    await goOn(checker);
    await untilResult(checker);
    expect(headlineOf(checker)).to.equal('Chưa đến lúc: bạn đủ 18 tuổi vào ngày 15/06/2028.');
  });

  it('keeps answers that leave the path, and counts them again when it comes back', async () => {
    const checker = await openChecker({ 'as-of': '2024-06-01' });
    await answer(checker, ADULT.slice(0, 2));
    for (let step = 0; step < 2; step++) await press(checker, button(checker, 'Quay lại'));
    await answer(checker, ['household', 'yes']);
    for (let step = 0; step < 2; step++) await press(checker, button(checker, 'Quay lại'));
    await answer(checker, ['citizen']);
    expect(entered(checker)).to.deep.equal(['15', '6', '2005']);
  });
});
