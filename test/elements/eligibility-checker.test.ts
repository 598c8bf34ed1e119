import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  ADULT,
  answer,
  button,
  chosen,
  ENTERPRISE,
  enter,
  entered,
  find,
  findAll,
  focused,
  give,
  goOn,
  headlineOf,
  HOUSEHOLD,
  openChecker,
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

/** Chooses the option at this place of a group that has the focus. */
async function keysTo(place: number): Promise<void> {
  await type(' ');
  for (let step = 0; step < place; step++) await sendKeys({ press: 'ArrowDown' });
}

/** Waits until a question has the focus. */
async function arriveAt(checker: Checker, question: string): Promise<void> {
  await until(() => shownQuestion(checker) === question, `${question} is asked`);
  await until(() => focused(checker)?.localName === 'legend', `${question} has the focus`);
}

describe('hiendien-eligibility-checker: by keyboard alone', () => {
  for (const { lang, who, says } of [
    {
      lang: 'vi',
      who: 'citizen',
      says: 'Bạn đáp ứng các điều kiện nhận một tên miền id.vn miễn phí 2 năm; cần nhà đăng ký xác nhận.',
    },
    {
      lang: 'en',
      who: 'citizen',
      says: 'All conditions are met for one id.vn name free for 2 years; registrar to confirm.',
    },
    {
      lang: 'vi',
      who: 'enterprise',
      says: 'Doanh nghiệp đáp ứng các điều kiện, nhưng chưa xác nhận được ưu đãi biz.vn có áp dụng vào ngày 23/11/2026.',
    },
    {
      lang: 'en',
      who: 'enterprise',
      says: 'All conditions are met, but it is not confirmed that the biz.vn offer applies on 23 November 2026.',
    },
    {
      lang: 'vi',
      who: 'household',
      says: 'Hộ kinh doanh đáp ứng các điều kiện, nhưng chưa xác nhận được ưu đãi biz.vn có áp dụng vào ngày 23/11/2026.',
    },
    {
      lang: 'en',
      who: 'household',
      says: 'All conditions are met, but it is not confirmed that the biz.vn offer applies on 23 November 2026.',
    },
    { lang: 'vi', who: 'other', says: 'Bạn không thuộc diện được miễn phí.' },
    { lang: 'en', who: 'other', says: 'The free offer does not apply here.' },
  ] as const) {
    it(`${who}, ${lang}`, async () => {
      const checker = await openChecker({ lang });
      const next = async (question: string, keys: () => Promise<void>) => {
        if (question !== 'audience') await arriveAt(checker, question);
        await sendKeys({ press: 'Tab' });
        await keys();
        await sendKeys({ press: 'Enter' });
      };
      document.querySelector<HTMLElement>('#before')!.focus();
      const places = { citizen: 0, enterprise: 1, household: 2, other: 3 };
      await next('audience', () => keysTo(places[who]));
      if (who === 'citizen') {
        await next('citizenship', () => keysTo(0));
        await next('born-on', () => type('15/6/2005'));
        await next('earlier-id-name', () => keysTo(0));
      } else if (who === 'enterprise') {
        await next('certificate-date', () => type('1/6/2026'));
        await next('tax-code', () => Promise.resolve());
        await next('earlier-biz-name', () => keysTo(0));
      } else if (who === 'household') {
        await next('household-certificate', () => keysTo(0));
        await next('earlier-biz-name', () => keysTo(0));
      } else {
        await next('other-kind', () => keysTo(2));
      }
      await untilResult(checker);
      expect(headlineOf(checker)).to.equal(says);
      expect(focused(checker)).to.equal(find(checker, '.headline'));
    });
  }

  it('back and on again with the buttons', async () => {
    const checker = await openChecker();
    await answer(checker, ['citizen', 'vietnamese']);
    await arriveAt(checker, 'born-on');
    // Three fields, the main button, then the one that goes back.
    for (let tabs = 0; tabs < 5; tabs++) await sendKeys({ press: 'Tab' });
    expect(focused(checker)).to.equal(button(checker, 'Quay lại'));
    await sendKeys({ press: 'Enter' });
    await arriveAt(checker, 'citizenship');
    expect(chosen(checker)).to.deep.equal(['vietnamese']);
  });

  for (const typed of ['15/6/2005', '15-06-2005', '15.6.2005', '15 6 2005']) {
    it(`“${typed}” typed in one go fills the three fields`, async () => {
      const checker = await openChecker({ audience: 'citizen' });
      await answer(checker, ['vietnamese']);
      await arriveAt(checker, 'born-on');
      await sendKeys({ press: 'Tab' });
      await type(typed);
      const [day, month, year] = entered(checker);
      expect([Number(day), Number(month), Number(year)]).to.deep.equal([15, 6, 2005]);
      expect(focused(checker)).to.equal(findAll(checker, '[type="text"]')[2]);
      await sendKeys({ press: 'Enter' });
      await arriveAt(checker, 'earlier-id-name');
    });
  }
});

describe('hiendien-eligibility-checker: names and roles', () => {
  it('is a titled part of the page’s outline, with groups, labels and one status', async () => {
    const checker = await openChecker({ 'heading-level': '3' });
    const title = find(checker, '.head');
    expect(title.getAttribute('role')).to.equal('heading');
    expect(title.getAttribute('aria-level')).to.equal('3');
    expect(textOf(title)).to.equal('Bạn có được nhận tên miền miễn phí không?');
    expect(textsOf(checker, 'legend')).to.deep.equal(['Bạn muốn đăng ký tên miền cho ai?']);
    expect(textsOf(checker, 'label')).to.deep.equal([
      'Cho bản thân tôi',
      'Cho doanh nghiệp',
      'Cho hộ kinh doanh',
      'Trường hợp khác',
    ]);
    expect(findAll(checker, '[role="status"]')).to.have.length(1);
    expect(textOf(find(checker, '[role="status"]'))).to.equal('');
    // A status that is not displayed while it is empty is not announced when it speaks.
    expect(getComputedStyle(find(checker, '[role="status"]')).display).to.equal('block');
  });

  it('labels the three fields of a day and describes them by hint and problem', async () => {
    const checker = await openChecker({ lang: 'en', audience: 'citizen' });
    await answer(checker, ['vietnamese']);
    expect(textsOf(checker, '.field')).to.deep.equal(['Day', 'Month', 'Year']);
    for (const field of findAll<HTMLInputElement>(checker, '[type="text"]')) {
      expect(field.labels).to.have.length(1);
      expect(field.inputMode).to.equal('numeric');
      for (const id of field.getAttribute('aria-describedby')!.split(' ')) find(checker, `[id="${id}"]`);
    }
  });

  it('tells how far one is', async () => {
    const checker = await openChecker();
    const progress = () => textOf(find(checker, '.progress'));
    expect(progress()).to.equal('Câu 1, còn nhiều nhất 3 câu');
    await answer(checker, ['citizen']);
    expect(progress()).to.equal('Câu 2, còn nhiều nhất 2 câu');
    await answer(checker, ['vietnamese', ['15', '6', '2005']]);
    expect(progress()).to.equal('Câu 4');
    expect(textOf(find(checker, '.primary'))).to.equal('Xem kết quả');
  });

  it('counts one question in the singular in English', async () => {
    const checker = await openChecker({ lang: 'en', audience: 'household' });
    expect(textOf(find(checker, '.progress'))).to.equal('Question 1, at most 1 more');
  });
});

describe('hiendien-eligibility-checker: every outcome', () => {
  for (const { outcome, day, givens, vi, en, product } of [
    {
      outcome: 'eligible',
      day: '2026-11-23',
      givens: ADULT,
      product: 'id.vn',
      vi: 'Bạn đáp ứng các điều kiện nhận một tên miền id.vn miễn phí 2 năm; cần nhà đăng ký xác nhận.',
      en: 'All conditions are met for one id.vn name free for 2 years; registrar to confirm.',
    },
    {
      outcome: 'eligible',
      day: '2024-06-01',
      givens: ['citizen', 'vietnamese', ['1', '6', '2006'], 'none'],
      product: 'id.vn',
      vi: 'Bạn đủ điều kiện nhận một tên miền id.vn miễn phí 2 năm.',
      en: 'All conditions are met for one id.vn name free for 2 years.',
    },
    {
      outcome: 'eligible',
      day: '2024-06-01',
      givens: HOUSEHOLD,
      product: 'biz.vn',
      vi: 'Hộ kinh doanh đủ điều kiện nhận một tên miền biz.vn miễn phí 2 năm.',
      en: 'All conditions are met for one biz.vn name free for 2 years.',
    },
    {
      outcome: 'eligible-offer-unconfirmed',
      day: '2026-11-23',
      givens: ENTERPRISE,
      product: 'biz.vn',
      vi: 'Doanh nghiệp đáp ứng các điều kiện, nhưng chưa xác nhận được ưu đãi biz.vn có áp dụng vào ngày 23/11/2026.',
      en: 'All conditions are met, but it is not confirmed that the biz.vn offer applies on 23 November 2026.',
    },
    {
      outcome: 'ask-registrar',
      day: '2026-11-23',
      givens: ['citizen', 'vietnamese', ['23', '11', '2003'], 'none'],
      product: 'id.vn',
      vi: 'Có điều kiện chưa thể kết luận: hãy hỏi nhà đăng ký.',
      en: 'One condition cannot be settled here: please ask a registrar.',
    },
    {
      outcome: 'not-yet',
      day: '2026-11-23',
      givens: ['citizen', 'vietnamese', ['24', '11', '2008'], 'none'],
      product: 'id.vn',
      vi: 'Chưa đến lúc: bạn đủ tuổi từ ngày 24/11/2026.',
      en: 'Not yet: you reach the minimum age on 24 November 2026.',
    },
    {
      outcome: 'not-eligible',
      day: '2026-11-23',
      givens: ['citizen', 'vietnamese', ['23', '11', '2002'], 'none'],
      product: 'id.vn',
      vi: 'Bạn không thuộc diện được miễn phí.',
      en: 'The free offer does not apply here.',
    },
    {
      outcome: 'not-eligible',
      day: '2026-11-23',
      givens: ['citizen', 'other'],
      product: 'id.vn',
      vi: 'Bạn không thuộc diện được miễn phí.',
      en: 'The free offer does not apply here.',
    },
    {
      outcome: 'not-eligible',
      day: '2026-11-23',
      givens: ['household', 'no'],
      product: 'biz.vn',
      vi: 'Hộ kinh doanh không thuộc diện được miễn phí.',
      en: 'The free offer does not apply here.',
    },
    {
      outcome: 'not-eligible',
      day: '2026-11-23',
      givens: ['other', 'cooperative'],
      product: undefined,
      vi: 'Bạn không thuộc diện được miễn phí.',
      en: 'The free offer does not apply here.',
    },
    {
      outcome: 'offer-ended',
      day: '2027-01-01',
      givens: ADULT,
      product: 'id.vn',
      vi: 'Bạn đáp ứng các điều kiện, nhưng thời gian miễn phí đã biết kết thúc ngày 31/12/2026.',
      en: 'All conditions are met, but the known free period ended on 31 December 2026.',
    },
  ] as readonly {
    readonly outcome: string;
    readonly day: string;
    readonly givens: readonly Given[];
    readonly product: string | undefined;
    readonly vi: string;
    readonly en: string;
  }[]) {
    it(`${outcome} on ${day}: ${JSON.stringify(givens)}`, async () => {
      const checker = await openChecker({ 'as-of': day });
      const verdict = await reach(checker, givens);
      expect(headlineOf(checker)).to.equal(vi);
      expect(verdict.outcome).to.equal(outcome);
      expect(verdict.product).to.equal(product);
      expect(verdict.audience).to.equal(givens[0]);
      checker.lang = 'en';
      await until(
        () => checker.shadowRoot!.querySelector('section')?.lang === 'en' && headlineOf(checker) === en,
        en,
      );
    });
  }

  it('promises nothing free and asks for no papers once the offer has ended', async () => {
    const checker = await openChecker({ 'as-of': '2027-01-01' });
    await reach(checker, ADULT);
    const titles = textsOf(checker, '.title');
    expect(titles).not.to.contain('Được miễn').and.not.to.contain('Giấy tờ cần chuẩn bị');
    expect(titles).to.contain('Nơi đăng ký và hỏi').and.to.contain('Căn cứ');
  });
});

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
      expect(shownQuestion(checker)).to.equal('earlier-id-name');
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
    await answer(checker, ADULT.slice(0, 3));
    await give(checker, 'unsure');
    const back = () => press(checker, button(checker, 'Quay lại'));
    await back();
    expect(entered(checker)).to.deep.equal(['15', '6', '2005']);
    await back();
    expect(chosen(checker)).to.deep.equal(['vietnamese']);
    await back();
    expect(chosen(checker)).to.deep.equal(['citizen']);
    expect(textsOf(checker, 'button')).not.to.contain('Quay lại');
    await goOn(checker);
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
      const checker = await openChecker();
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

  for (const second of ['vietnamese', 'other']) {
    it(`shows the first choice again after “${second}”`, async () => {
      const checker = await openChecker();
      await answer(checker, ['citizen']);
      await give(checker, second);
      await press(checker, button(checker, 'Quay lại'));
      expect(chosen(checker)).to.deep.equal(['citizen']);
    });
  }

  it('changes one answer from the result and keeps the others', async () => {
    const checker = await openChecker();
    await reach(checker, ADULT);
    expect(textsOf(checker, '.answers li span:first-child > strong')).to.deep.equal([
      'Cho bản thân tôi',
      'Phải',
      '15/6/2005',
      'Chưa',
    ]);
    const change = find(checker, 'button[aria-label="Sửa câu trả lời: Bạn sinh ngày nào?"]');
    await press(checker, change);
    await arriveAt(checker, 'born-on');
    expect(entered(checker)).to.deep.equal(['15', '6', '2005']);
    await give(checker, ['15', '6', '2010']);
    await goOn(checker);
    expect(chosen(checker)).to.deep.equal(['none']);
    await goOn(checker);
    await untilResult(checker);
    expect(headlineOf(checker)).to.equal('Chưa đến lúc: bạn đủ tuổi từ ngày 15/06/2028.');
  });

  it('keeps answers that leave the path, and counts them again when it comes back', async () => {
    const checker = await openChecker();
    await answer(checker, ADULT.slice(0, 3));
    for (let step = 0; step < 3; step++) await press(checker, button(checker, 'Quay lại'));
    await answer(checker, ['household', 'yes']);
    for (let step = 0; step < 2; step++) await press(checker, button(checker, 'Quay lại'));
    await answer(checker, ['citizen']);
    expect(chosen(checker)).to.deep.equal(['vietnamese']);
    await goOn(checker);
    expect(entered(checker)).to.deep.equal(['15', '6', '2005']);
  });
});

describe('hiendien-eligibility-checker: layout and settings', () => {
  it('layout="page" shows what is sure to be asked, all at once', async () => {
    const checker = await openChecker({ layout: 'page' });
    const shown = () => findAll(checker, 'fieldset').map(({ dataset }) => dataset['question']);
    expect(shown()).to.deep.equal(['audience']);
    await give(checker, 'citizen', 'audience');
    await give(checker, 'vietnamese', 'citizenship');
    expect(shown()).to.deep.equal(['audience', 'citizenship', 'born-on', 'earlier-id-name']);
    expect(textsOf(checker, 'button')).to.deep.equal(['Xem kết quả', 'Xóa câu trả lời của tôi']);
    expect(findAll(checker, '.progress')).to.have.length(0);
    await goOn(checker);
    expect(textsOf(checker, '.problem')).to.deep.equal([
      '',
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
    await give(checker, 'other', 'citizenship');
    await give(checker, 'household', 'audience');
    expect(chosen(checker)).to.deep.equal(['household', 'yes', 'unsure']);
    await give(checker, 'citizen', 'audience');
    expect(chosen(checker)).to.deep.equal(['citizen', 'other']);
  });

  for (const { audience, first, givens, product } of [
    { audience: 'citizen', first: 'citizenship', givens: ADULT.slice(1), product: 'id.vn' },
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
          'Ngày xem thử không đúng dạng NĂM-THÁNG-NGÀY nên bị bỏ qua.',
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

  for (const { typed, says } of [
    { typed: '0100109107', says: 'Mã số thuế có thể bị gõ nhầm. Hãy xem lại; bạn vẫn có thể tiếp tục.' },
    { typed: '123', says: 'Mã số thuế thường có 10 hoặc 13 chữ số. Hãy xem lại; bạn vẫn có thể tiếp tục.' },
    {
      typed: '0100109106-001',
      says: 'Đây là mã số của chi nhánh. Chương trình không nêu chi nhánh; hãy dùng mã số của doanh nghiệp.',
    },
    { typed: '0100109106', says: '' },
    { typed: '', says: '' },
  ]) {
    it(`tax code “${typed}” ${says ? 'is warned of, and' : ''} does not hold anyone up`, async () => {
      const checker = await openChecker({ audience: 'enterprise' });
      await answer(checker, [['1', '6', '2026']]);
      await give(checker, { typed });
      expect(textOf(find(checker, '.problem'))).to.equal(says);
      expect(findAll(checker, '[aria-invalid="true"]')).to.have.length(0);
      await goOn(checker);
      const verdict = await reach(checker, ['none']);
      expect(verdict.outcome).to.equal('eligible-offer-unconfirmed');
      expect(textsOf(checker, '.answers strong')[1]).to.equal(typed || 'Không trả lời');
    });
  }
});

describe('hiendien-eligibility-checker: the result', () => {
  it('takes the focus to its headline and is announced once', async () => {
    const checker = await openChecker();
    await answer(checker, ADULT.slice(0, 3));
    await give(checker, 'none');
    const said: string[] = [];
    const focuses: string[] = [];
    const status = find(checker, '[role="status"]');
    new MutationObserver(() => said.push(textOf(status))).observe(status, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    checker.shadowRoot!.addEventListener('focusin', ({ target }) =>
      focuses.push((target as Element).className),
    );
    await goOn(checker);
    await untilResult(checker);
    await until(() => focuses.length > 0, 'the focus has moved');
    expect(focuses).to.deep.equal(['headline']);
    expect(focused(checker)).to.equal(find(checker, '.headline'));
    expect(said.filter(Boolean)).to.deep.equal([]);
    expect(find(checker, '[role="status"]')).to.equal(status);
    const live = findAll(checker, '[aria-live], [role="alert"], [role="status"], [role="log"]');
    expect(live.map(textOf).filter(Boolean)).to.deep.equal([]);
    expect(find(checker, '.headline').getAttribute('aria-level')).to.equal('3');
  });

  it('gives every criterion as icon and words, with its source', async () => {
    const checker = await openChecker();
    await reach(checker, ['citizen', 'vietnamese', ['23', '11', '2003'], 'used']);
    const lines = findAll(checker, '.criteria li');
    expect(lines.map((line) => textOf(line.querySelector('.icon')!))).to.deep.equal(['✓', '?', '✕']);
    for (const line of lines)
      expect(line.querySelector('.icon')!.getAttribute('aria-hidden')).to.equal('true');
    const texts = lines.map((line) => textOf(line.lastElementChild!));
    expect(texts[0]).to.match(/^Đạt: Là công dân Việt Nam\. Căn cứ: .*20\/2023/);
    expect(texts[1]).to.match(/^Cần hỏi: 23 tuổi\..*từ đủ 18 đến 23.*Căn cứ: .*20\/2023/);
    expect(texts[2]).to.match(/^Không đạt: Chỉ tên miền id\.vn .*Căn cứ: .*20\/2023/);
    expect(textOf(find(checker, '.sections'))).to.contain('Thông tư 20/2023/TT-BTC');
    expect(textOf(find(checker, '.result'))).to.contain('Thông tin đối chiếu ngày 23/11/2026.');
  });

  it('shows costs, papers, steps and attributed links when the way is open', async () => {
    const checker = await openChecker({ lang: 'en' });
    await reach(checker, ADULT);
    const sections = textOf(find(checker, '.sections'));
    for (const text of [
      'What is free',
      'From year 3',
      'If the name is granted on 23 November 2026: fees from 23 November 2028',
      'Papers to prepare',
      'What to do',
      'Legal basis',
    ]) {
      expect(sections).to.contain(text);
    }
    const links = findAll<HTMLAnchorElement>(checker, '.sections a');
    expect(links.map(({ hostname }) => hostname)).to.contain('guongmatso.tenmien.vn');
    for (const link of links) expect(link.rel).to.contain('noopener');
    const portal = links.find(({ hostname }) => hostname === 'guongmatso.tenmien.vn')!;
    expect(new URL(portal.href).searchParams.get('utm_source')).to.equal(location.hostname);
    checker.noAttribution = true;
    await checker.updateComplete;
    expect(new URL(findAll<HTMLAnchorElement>(checker, '.sections a')[0]!.href).search).to.equal('');
  });

  it('marks domain names so that browsers do not translate them', async () => {
    const checker = await openChecker();
    await reach(checker, ADULT);
    expect(textsOf(checker, '.headline [translate="no"]')).to.deep.equal(['id.vn']);
  });

  it('tells the page the verdict, out of shadow roots, and no answer', async () => {
    const checker = await openChecker();
    const outer = document.createElement('div');
    checker.parentElement!.append(outer);
    outer.attachShadow({ mode: 'open' }).append(checker);
    const heard: Event[] = [];
    const hear = (event: Event) => heard.push(event);
    document.addEventListener('hiendien-eligibility-verdict', hear);
    await reach(checker, ADULT);
    document.removeEventListener('hiendien-eligibility-verdict', hear);
    expect(heard).to.have.length(1);
    const [event] = heard;
    expect(event!.bubbles && event!.composed).to.equal(true);
    const own = Object.fromEntries(Object.entries(event!).filter(([name]) => name !== 'isTrusted'));
    expect(own).to.deep.equal({ audience: 'citizen', outcome: 'eligible', product: 'id.vn', group: '' });
    expect(event).not.to.have.property('detail');
  });

  it('is told once a showing: not for a language or a day that changes later', async () => {
    const checker = await openChecker();
    await reach(checker, ADULT);
    let told = 0;
    checker.addEventListener('hiendien-eligibility-verdict', () => told++);
    checker.lang = 'en';
    checker.asOf = '2027-01-01';
    await until(
      () => textOf(checker.shadowRoot!.querySelector('.headline') ?? checker).includes('ended on'),
      'it is drawn anew',
    );
    expect(told).to.equal(0);
  });
});

describe('hiendien-eligibility-checker: on to the next step', () => {
  /** A step of the path that works as far as the checker can tell. */
  async function addStep(tag: string, group?: string): Promise<HTMLElement> {
    if (!customElements.get(tag)) customElements.define(tag, class extends HTMLElement {});
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const step = document.createElement(tag);
    if (group) step.setAttribute('group', group);
    step.attachShadow({ mode: 'open' }).innerHTML = '<div role="heading" aria-level="2">Bước sau</div>';
    place.append(step);
    return step;
  }

  const next = (checker: Checker) => checker.shadowRoot!.querySelector<HTMLElement>('.next');

  it('offers nothing where the page has no other step, or only another group’s', async () => {
    const checker = await openChecker({ group: 'a' });
    await addStep('hiendien-register');
    await addStep('hiendien-domain-search', 'b');
    await reach(checker, ADULT);
    expect(next(checker)).to.equal(null);
  });

  for (const { tags, lang, says } of [
    {
      tags: ['hiendien-register', 'hiendien-domain-search'],
      lang: 'vi',
      says: 'Tiếp theo: tìm tên miền id.vn',
    },
    { tags: ['hiendien-register'], lang: 'vi', says: 'Tiếp theo: đăng ký tên miền id.vn' },
    { tags: ['hiendien-domain-search'], lang: 'en', says: 'Next: find your id.vn name' },
    { tags: ['hiendien-register'], lang: 'en', says: 'Next: register your id.vn name' },
  ]) {
    it(`offers “${says}” and takes the focus there`, async () => {
      const checker = await openChecker({ group: 'a', lang });
      const steps = [];
      for (const tag of tags) steps.push(await addStep(tag, 'a'));
      await reach(checker, ADULT);
      expect(textOf(next(checker)!)).to.equal(says);
      await press(checker, next(checker)!);
      expect(document.activeElement).to.equal(steps.at(-1));
    });
  }

  for (const { what, givens, asOf, leads } of [
    {
      what: 'asks the registrar',
      givens: ['citizen', 'vietnamese', ['15', '6', '2003'], 'none'],
      leads: true,
    },
    { what: 'leaves the offer open', givens: HOUSEHOLD, leads: true },
    { what: 'says that the offer ended', givens: ADULT, asOf: '2027-01-15', leads: true },
    { what: 'says not yet', givens: ['citizen', 'vietnamese', ['15', '6', '2010'], 'none'], leads: false },
    { what: 'says no', givens: ['citizen', 'other'], leads: false },
  ] as const) {
    it(`a verdict that ${what} ${leads ? 'leads' : 'does not lead'} on`, async () => {
      const checker = await openChecker(asOf ? { 'as-of': asOf } : {});
      await addStep('hiendien-register');
      await reach(checker, givens);
      expect(next(checker) !== null).to.equal(leads);
    });
  }

  it('keeps the latest verdict for those that come late, and says when it was erased', async () => {
    const checker = await openChecker({ group: 'a' });
    let erased = 0;
    checker.addEventListener('hiendien-answers-erased', ({ group }) => {
      expect(group).to.equal('a');
      expect(checker.verdict).to.equal(undefined);
      erased++;
    });
    expect(checker.verdict).to.equal(undefined);
    await answer(checker, ['citizen', 'vietnamese']);
    await press(checker, button(checker, 'Xóa câu trả lời của tôi'));
    expect(erased, 'nothing was told yet').to.equal(0);
    const { group } = await reach(checker, ADULT);
    expect(group).to.equal('a');
    const { verdict } = checker;
    expect(verdict).to.deep.equal({ audience: 'citizen', outcome: 'eligible', product: 'id.vn' });
    await press(checker, button(checker, 'Xóa câu trả lời của tôi'));
    expect(erased).to.equal(1);
  });
});

describe('hiendien-eligibility-checker: erasing and copying', () => {
  it('offers to erase only what is there', async () => {
    const checker = await openChecker();
    expect(textsOf(checker, 'button')).to.deep.equal(['Tiếp tục']);
  });

  for (const where of ['a question', 'the result']) {
    it(`erases all answers from ${where}, says so, and goes to the start`, async () => {
      const checker = await openChecker();
      if (where === 'the result') await reach(checker, ADULT);
      else await answer(checker, ADULT.slice(0, 3));
      await press(checker, button(checker, 'Xóa câu trả lời của tôi'));
      expect(shownQuestion(checker)).to.equal('audience');
      expect(chosen(checker)).to.deep.equal([]);
      expect(focused(checker)).to.equal(find(checker, '.head'));
      expect(textOf(find(checker, '[role="status"]'))).to.equal('Đã xóa mọi câu trả lời.');
      await answer(checker, ['citizen', 'vietnamese']);
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
    await press(checker, button(checker, 'Sửa'));
    expect(textOf(find(checker, '[role="status"]'))).to.equal('');
    await enter(checker, findAll<HTMLInputElement>(checker, 'input')[0]!, 'citizen');
  });
});
