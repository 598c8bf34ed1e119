import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  openChecker,
  find,
  findAll,
  textOf,
  textsOf,
  focused,
  button,
  answer,
  untilResult,
  headlineOf,
  chosen,
  entered,
  type,
  arriveAt,
} from './checker-visitor';

/** Chooses the option at this place of a group that has the focus. */
async function keysTo(place: number): Promise<void> {
  await type(' ');
  for (let step = 0; step < place; step++) await sendKeys({ press: 'ArrowDown' });
}

describe('hiendien-eligibility-checker: by keyboard alone', () => {
  for (const { lang, who, says } of [
    {
      lang: 'vi',
      who: 'citizen',
      says: 'Bạn đáp ứng các điều kiện để được cấp một tên miền id.vn miễn phí 2 năm; cần nhà đăng ký xác nhận.',
    },
    {
      lang: 'en',
      who: 'citizen',
      says: 'All conditions are met for one id.vn name, free for 2 years; the registrar must confirm this.',
    },
    {
      lang: 'vi',
      who: 'enterprise',
      says: 'Chưa thể kết luận: chưa rõ biz.vn có được miễn phí vào ngày 23/11/2026 hay không.',
    },
    {
      lang: 'en',
      who: 'enterprise',
      says: 'This cannot be settled here: it is not known whether the free biz.vn offer applies on 23 November 2026.',
    },
    {
      lang: 'vi',
      who: 'household',
      says: 'Chưa thể kết luận: chưa rõ biz.vn có được miễn phí vào ngày 23/11/2026 hay không.',
    },
    {
      lang: 'en',
      who: 'household',
      says: 'This cannot be settled here: it is not known whether the free biz.vn offer applies on 23 November 2026.',
    },
    {
      lang: 'vi',
      who: 'other',
      says: 'Theo quy định hiện biết, trường hợp này không thuộc diện được miễn phí.',
    },
    { lang: 'en', who: 'other', says: 'Under the rules as known, the free offer does not apply here.' },
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
        await next('born-on', () => type('15/6/2005'));
        await next('earlier-id-name', () => keysTo(0));
      } else if (who === 'enterprise') {
        await next('certificate-date', () => type('1/6/2026'));
      } else if (who === 'household') {
        await next('household-certificate', () => keysTo(0));
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
    await answer(checker, ['citizen']);
    await arriveAt(checker, 'born-on');
    // Three fields, the main button, then the one that goes back.
    for (let tabs = 0; tabs < 5; tabs++) await sendKeys({ press: 'Tab' });
    expect(focused(checker)).to.equal(button(checker, 'Quay lại'));
    await sendKeys({ press: 'Enter' });
    await arriveAt(checker, 'audience');
    expect(chosen(checker)).to.deep.equal(['citizen']);
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
      'Cho bản thân tôi, công dân Việt Nam',
      'Cho doanh nghiệp',
      'Cho hộ kinh doanh',
      'Trường hợp khác',
    ]);
    expect(findAll(checker, 'section [role="status"]')).to.have.length(1);
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
    expect(progress()).to.equal('Câu 1, còn nhiều nhất 2 câu');
    await answer(checker, ['citizen']);
    expect(progress()).to.equal('Câu 2, còn nhiều nhất 1 câu');
    await answer(checker, [['15', '6', '2005']]);
    expect(progress()).to.equal('Câu 3');
    expect(textOf(find(checker, '.primary'))).to.equal('Xem kết quả');
  });

  it('counts one question in the singular in English', async () => {
    const checker = await openChecker({ lang: 'en', audience: 'household' });
    expect(textOf(find(checker, '.progress'))).to.equal('Question 1, at most 1 more');
  });
});
