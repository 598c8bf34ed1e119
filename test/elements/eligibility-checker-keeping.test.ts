import { expect } from '@open-wc/testing';
import ICAL from 'ical.js';
import {
  ADULT,
  HOUSEHOLD,
  button,
  find,
  headlineOf,
  openChecker,
  press,
  reach,
  textOf,
  textsOf,
  unfold,
  until,
} from './checker-visitor';

/** Catches what would be saved as a file. */
async function savedBy(act: () => Promise<void>): Promise<{ name: string; text: string }> {
  const make = URL.createObjectURL.bind(URL);
  const saved = { name: '', text: Promise.resolve('') };
  URL.createObjectURL = (blob) => {
    saved.text = (blob as Blob).text();
    return make(blob);
  };
  const links = HTMLAnchorElement.prototype as { click: unknown };
  links.click = function (this: HTMLAnchorElement) {
    saved.name = this.download;
  };
  try {
    await act();
    return { name: saved.name, text: await saved.text };
  } finally {
    URL.createObjectURL = make;
    // What stands on the prototype of all elements shows again.
    delete links.click;
  }
}

async function copiedBy(act: () => Promise<void>): Promise<string> {
  let copied = '';
  const clipboard = {
    writeText: (text: string) => {
      copied = text;
      return Promise.resolve();
    },
  };
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  try {
    await act();
    await until(() => copied, 'it is copied');
  } finally {
    delete (navigator as { clipboard?: unknown }).clipboard;
  }
  return copied;
}

function eventsIn(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => ({
    day: String(event.getFirstPropertyValue('dtstart')),
    title: String(event.getFirstPropertyValue('summary')),
  }));
}

describe('hiendien-eligibility-checker: days to remember', () => {
  it('saves the birthday of who is too young, with the first button', async () => {
    const checker = await openChecker();
    await reach(checker, ['citizen', ['24', '11', '2008'], 'none']);
    const { name, text } = await savedBy(() =>
      press(checker, button(checker, 'Thêm ngày 24/11/2026 vào lịch')),
    );
    expect(name).to.equal('hiendien.ics');
    expect(eventsIn(text).map(({ day }) => day)).to.include('2026-11-24');
  });

  it('saves the last day to register', async () => {
    const checker = await openChecker();
    await reach(checker, ADULT);
    unfold(checker, 'keep');
    const { text } = await savedBy(() => press(checker, button(checker, 'Lưu các ngày vào lịch (.ics)')));
    expect(eventsIn(text)).to.deep.equal([
      { day: '2026-12-31', title: 'Ngày cuối để đăng ký id.vn theo Chương trình' },
    ]);
  });

  it('offers no file where there is no day of the visitor’s own', async () => {
    const checker = await openChecker();
    await reach(checker, HOUSEHOLD);
    expect(textsOf(checker, 'button')).not.to.contain('Lưu các ngày vào lịch (.ics)');
  });
});

describe('hiendien-eligibility-checker: the question to a registrar', () => {
  it('is copied by the first button, which says so', async () => {
    const checker = await openChecker();
    await reach(checker, ['citizen', ['23', '11', '2003'], 'used']);
    const copied = await copiedBy(() => press(checker, button(checker, 'Sao chép câu hỏi')));
    expect(copied).to.match(/^Tôi 23 tuổi\. .* Trước đây đã đăng ký/);
    await until(() => textsOf(checker, 'button').includes('✓ Đã sao chép câu hỏi'), 'the button says so');
    expect(textOf(find(checker, '[role="status"]'))).to.equal('Đã sao chép câu hỏi.');
    expect(textOf(unfold(checker, 'ask'))).to.contain(copied);
  });

  it('asks about the offer where nobody knows, and is unfolded where it can’t be copied', async () => {
    const checker = await openChecker({ lang: 'en' });
    await reach(checker, HOUSEHOLD);
    const fold = find<HTMLDetailsElement>(checker, '[data-fold="ask"]');
    expect(textOf(fold)).to.contain('Does the free offer apply now?');
    expect(fold.open).to.equal(false);
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    try {
      await press(checker, button(checker, 'Copy the question'));
      await until(() => fold.open, 'the question can be copied by hand');
    } finally {
      delete (navigator as { clipboard?: unknown }).clipboard;
    }
  });
});

describe('hiendien-eligibility-checker: the receipt', () => {
  const codeOf = (checker: Parameters<typeof find>[0]) => textOf(find(checker, '.code'));

  it('names release, content, day and rules, beside the code', async () => {
    const checker = await openChecker();
    await reach(checker, ADULT);
    const copied = await copiedBy(() => press(checker, button(checker, 'Sao chép kết quả')));
    expect(copied).to.contain(`${codeOf(checker)} (xem lại`);
    expect(copied).to.match(
      /Bản phát hành \d+\.\d+\.\d+, nội dung [0-9a-f]{12}, xét theo ngày 23\/11\/2026\./,
    );
    expect(copied).to.contain(
      'Quy tắc đã dùng: citizenship, citizen-age, first-name, exemption-id.vn, fee-start, fee-id.vn.',
    );
  });

  it('shows the same verdict again from its code alone, without days that it does not hold', async () => {
    const checker = await openChecker();
    await reach(checker, ['citizen', ['15', '6', '2003'], 'used']);
    const code = codeOf(checker);
    const again = await openChecker({ 'as-of': undefined, receipt: code });
    await until(() => again.shadowRoot!.querySelector('.headline'), 'the result is read');
    expect(headlineOf(again)).to.equal(headlineOf(checker));
    const text = textOf(find(again, 'section'));
    expect(text).to.contain(`Đọc lại từ mã ${code}, xét theo ngày 23/11/2026.`);
    expect(text).to.contain('Mã không chứa ngày sinh');
    expect(text).not.to.match(/\d{2}\/\d{2}\/(1999|200\d)|còn \d+ ngày/);
    await press(again, button(again, 'Kiểm tra cho tôi'));
    expect(textsOf(again, 'legend')).to.deep.equal(['Bạn muốn đăng ký tên miền cho ai?']);
  });

  it('holds the days that were entered where the visitor ticks so', async () => {
    const checker = await openChecker({ lang: 'en' });
    await reach(checker, ['citizen', ['15', '6', '2003'], 'none']);
    const short = codeOf(checker);
    await press(checker, find(checker, '[type="checkbox"]'));
    const long = codeOf(checker);
    expect(long.length).to.be.above(short.length);
    const again = await openChecker({ 'as-of': undefined, receipt: long.toLowerCase(), lang: 'en' });
    await until(() => again.shadowRoot!.querySelector('.headline'), 'the result is read');
    expect(textsOf(again, '.criteria li')).to.deep.equal(textsOf(checker, '.criteria li'));
    expect(textOf(find(again, '.last-day'))).to.equal(textOf(find(checker, '.last-day')));
  });

  it('says of a code that was mistyped that it can’t be read', async () => {
    const checker = await openChecker({ receipt: '1234-5678' });
    await until(() => checker.shadowRoot!.querySelector('.acts'), 'it is said');
    expect(textOf(find(checker, 'section'))).to.contain('Chưa đọc được mã này.');
    expect(checker.verdict).to.equal(undefined);
  });
});

describe('hiendien-eligibility-checker: answers to what others ask', () => {
  for (const [lang, question] of [
    ['vi', 'Chi nhánh, văn phòng đại diện có được không?'],
    ['en', 'branch'],
  ] as const) {
    it(`are there, ${lang}`, async () => {
      const checker = await openChecker({ lang });
      await reach(checker, ADULT);
      const fold = unfold(checker, 'questions');
      const answers = [...fold.querySelectorAll('dd')].map(textOf);
      expect(answers.length).to.be.above(5);
      expect(answers).not.to.contain('');
      expect(textOf(fold)).to.contain(question);
    });
  }
});
