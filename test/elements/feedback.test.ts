import { expect, fixture, html } from '@open-wc/testing';
import { allowOrigins, ownerWishes } from '../../src/controllers/owner-wishes';
import type { OutgoingSubmission } from '../../src/domain/feedback/feedback-machine';
import '../../src/elements/feedback/feedback.define';
import type { FeedbackSentEvent } from '../../src/elements/feedback/feedback.events';
import { pause, textOf, until } from './checker-visitor';
import { all, asked, NEVER, open, serve, untilShown, warningsOf } from './list-visitor';

const SCALE = {
  kind: 'scale',
  id: 'diem',
  ask: { vi: 'Bạn hài lòng đến mức nào?', en: 'How satisfied are you?' },
  required: true,
  low: { vi: 'Rất không hài lòng' },
};
const CHOICE = {
  kind: 'choice',
  id: 'qua',
  ask: { vi: 'Bạn biết qua đâu?' },
  several: true,
  choices: [
    { id: 'xa', label: { vi: 'Ủy ban xã' } },
    { id: 'doan', label: { vi: 'Đoàn Thanh niên' } },
  ],
};
const TEXT = { kind: 'text', id: 'y-kien', ask: { vi: 'Ý kiến khác' }, most: 30 };

const surveyOf = (questions: readonly object[] = [SCALE, CHOICE, TEXT], more: object = {}) =>
  serve(
    () =>
      new Response(
        JSON.stringify({
          id: 'hai-long',
          title: { vi: 'Bạn thấy thế nào?', en: 'How was it?' },
          questions,
          ...more,
        }),
        { headers: { 'content-type': 'application/json' } },
      ),
  );

const KEPT = { status: 200 };
const said = (element: Element) => textOf(all(element, 'section')[0]!);
const button = (element: Element) => all(element, '.primary')[0] as HTMLButtonElement;
const field = (element: Element) => all(element, 'textarea')[0] as HTMLTextAreaElement;
const boxes = (element: Element) => all(element, 'input:not([name="website"])') as HTMLInputElement[];
const focused = (element: Element) => element.shadowRoot!.activeElement;

/** What a receiver was sent, which answers so, one after the other. */
function receiver(...answers: readonly ResponseInit[]) {
  const posted: OutgoingSubmission[] = [];
  let at = 0;
  const endpoint = serve((init) => {
    expect(init?.method).to.equal('POST');
    posted.push(JSON.parse(init?.body as string) as OutgoingSubmission);
    return new Response(null, answers[Math.min(at++, answers.length - 1)] ?? KEPT);
  });
  return { endpoint, posted };
}

async function openSurvey(endpoint: string, settings: Readonly<Record<string, string>> = {}, width = 800) {
  const element = await open('hiendien-feedback', { source: surveyOf(), endpoint, ...settings }, { width });
  await untilShown(element, 3);
  return element;
}

function write(element: Element, text: string): void {
  field(element).value = text;
  field(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** As a visitor who has read it: a receiver takes nothing sooner. */
async function answer(element: Element, text = 'Rõ ràng'): Promise<void> {
  boxes(element)[3]!.click();
  boxes(element)[6]!.click();
  write(element, text);
  await pause(0);
}

describe('a survey', function () {
  this.timeout(20_000);

  it('asks for the survey that is named, once, and sends nothing by itself', async () => {
    const { endpoint, posted } = receiver();
    await open('hiendien-feedback');
    await pause(50);
    expect(asked).to.deep.equal([]);
    const element = await openSurvey(endpoint);
    expect(asked).to.have.lengthOf(1);
    expect(posted).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });

  it('groups its fields under their questions, and says which want an answer and where it goes', async () => {
    const element = await openSurvey(receiver().endpoint);
    expect(all(element, 'legend').map(textOf)).to.deep.equal([
      'Bạn hài lòng đến mức nào? (bắt buộc)',
      'Bạn biết qua đâu?',
    ]);
    expect(boxes(element).map(({ type }) => type)).to.deep.equal([
      ...Array.from({ length: 5 }, () => 'radio'),
      'checkbox',
      'checkbox',
    ]);
    expect(textOf(boxes(element)[0]!.parentElement!)).to.equal('1 Rất không hài lòng');
    expect(said(element)).to.include('Không ghi họ tên, số điện thoại, số giấy tờ.');
    expect(said(element)).to.include(`tới ${location.host}`);
    for (const label of all(element, '.option, button')) {
      const { width, height } = label.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
    const trap = all(element, '.trap')[0]!;
    expect(trap.getBoundingClientRect().height).to.equal(0);
  });

  it('sends what was answered, thanks, and tells the page which survey it was', async () => {
    const { endpoint, posted } = receiver(KEPT);
    const element = await openSurvey(endpoint);
    const events: FeedbackSentEvent[] = [];
    const listen = (event: FeedbackSentEvent) => events.push(event);
    document.addEventListener('hiendien-feedback-sent', listen);
    await answer(element, ' Rõ ràng ');
    button(element).click();
    button(element).click();
    await until(() => said(element).includes('Đang gửi…'), 'it is on its way');
    await expect(element).to.be.accessible();
    await until(() => said(element).includes('Cảm ơn bạn đã góp ý.'), 'it was sent');
    document.removeEventListener('hiendien-feedback-sent', listen);
    expect(posted).to.have.lengthOf(1);
    const { submission, took, ...rest } = posted[0]!;
    expect(submission).to.match(/^[\da-f]{32}$/);
    expect(took).to.be.at.least(2000);
    expect(rest).to.deep.equal({
      version: 1,
      survey: 'hai-long',
      trap: '',
      answers: { diem: 4, qua: ['doan'], 'y-kien': 'Rõ ràng' },
    });
    expect(events.map(({ survey }) => survey)).to.deep.equal(['hai-long']);
    expect(focused(element)?.matches('.thanks')).to.equal(true);
    const told = all(element, '[role="status"]').map(textOf).filter(Boolean);
    expect(told).to.deep.equal(['Ý kiến của bạn đã được gửi.']);
    await expect(element).to.be.accessible();
  });

  it('begins anew for the next visitor of a shared device', async () => {
    const { endpoint, posted } = receiver(KEPT);
    const element = await openSurvey(endpoint);
    await answer(element);
    button(element).click();
    await until(() => all(element, '.thanks').length === 1, 'it was sent');
    all(element, '.actions button')[0]!.click();
    await untilShown(element, 3);
    expect(boxes(element).filter(({ checked }) => checked)).to.deep.equal([]);
    expect(field(element).value).to.equal('');
    await until(() => focused(element)?.matches('[data-entry="0"]'), 'the focus is on the first question');
    await answer(element, 'Lần hai');
    button(element).click();
    await until(() => posted.length === 2, 'it was sent, too');
    expect(posted[0]!.submission).not.to.equal(posted[1]!.submission);
  });

  it('refuses what is missing beside the question, with the focus on its first field', async () => {
    const { endpoint, posted } = receiver();
    const element = await openSurvey(endpoint);
    write(element, 'a'.repeat(33));
    button(element).click();
    await until(() => focused(element) === boxes(element)[0], 'the focus is there');
    expect(all(element, '.problem').map(textOf)).to.deep.equal([
      'Vui lòng trả lời câu này.',
      '',
      'Vui lòng viết ngắn lại, không quá 30 ký tự.',
    ]);
    const described = all(element, 'fieldset')[0]!.getAttribute('aria-describedby')!.split(' ');
    expect(described).to.include(all(element, '.problem')[0]!.id);
    expect(posted).to.deep.equal([]);
    await expect(element).to.be.accessible();
    boxes(element)[2]!.click();
    await until(() => all(element, '.problem p').length === 1, 'it is mended');
  });

  it('counts what is left for all, and says it aloud near the end alone', async () => {
    const element = await openSurvey(receiver().endpoint);
    const aloud = () => all(element, '.said').map(textOf).join('');
    write(element, 'Tốt');
    await until(() => said(element).includes('Còn 27 ký tự.'), 'it is counted');
    expect(aloud()).to.equal('');
    write(element, 'a'.repeat(20));
    await until(() => aloud() === 'Còn 10 ký tự.', 'it is said');
    write(element, 'a'.repeat(32));
    await until(() => aloud() === 'Thừa 2 ký tự.', 'it is said');
    expect(field(element).value).to.have.lengthOf(32);
    expect(field(element).getAttribute('aria-invalid')).to.equal('true');
  });

  for (const { status, headers = {}, words } of [
    { status: 503, words: /Nơi nhận đang bận/ },
    { status: 404, words: /Nơi nhận chưa nhận phiếu này/ },
    { status: 429, words: /quá nhiều ý kiến.*sau ít phút/ },
    { status: 429, headers: { 'retry-after': '60' }, words: /quá nhiều ý kiến.*sau \d\d:\d\d/ },
  ] as const)
    it(`keeps what was written when the receiver answers ${status} ${JSON.stringify(headers)}`, async () => {
      const { endpoint, posted } = receiver({ status, headers }, KEPT);
      const element = await openSurvey(endpoint);
      await answer(element);
      button(element).focus();
      button(element).click();
      await until(() => words.test(said(element)), 'it is said');
      expect(textOf(button(element))).to.equal('Gửi lại');
      expect(focused(element)).to.equal(button(element));
      expect([field(element).value, boxes(element)[3]!.checked]).to.deep.equal(['Rõ ràng', true]);
      await expect(element).to.be.accessible();
      button(element).click();
      await until(() => all(element, '.thanks').length === 1, 'it was sent');
      expect(posted.map(({ submission }) => submission)).to.deep.equal([
        posted[0]!.submission,
        posted[0]!.submission,
      ]);
    });

  it('keeps what was written when the network fails', async () => {
    const endpoint = serve(() => Promise.reject(new TypeError('network')));
    const element = await openSurvey(endpoint, { lang: 'en' });
    await answer(element);
    button(element).click();
    await until(() => said(element).includes('Your answers are still here'), 'it is said');
    expect(field(element).value).to.equal('Rõ ràng');
  });

  for (const [what, settings] of Object.entries({
    'no survey': { endpoint: '/v1/feedback' },
    'no endpoint': { source: 'survey' },
    'an endpoint of another site': { source: 'survey', endpoint: 'https://la.example/v1/feedback' },
  }))
    it(`says honestly that there is ${what}, or shows what the page put there`, async () => {
      const given = 'source' in settings ? { ...settings, source: surveyOf() } : settings;
      const warnings = await warningsOf(async () => {
        const element = await open('hiendien-feedback', given);
        await until(() => said(element).includes('Chưa có phiếu góp ý nào.'), 'it is said');
        await expect(element).to.be.accessible();
        const children = '<form method="post" action="/v1/feedback"><button>Gửi</button></form>';
        const filled = await open('hiendien-feedback', given, { children });
        await pause(50);
        expect(said(filled)).not.to.include('Chưa có phiếu góp ý nào.');
        expect(filled.querySelector('form')!.getBoundingClientRect().height).to.be.greaterThan(0);
      });
      expect(warnings.some((text) => text.includes('endpoint'))).to.equal('source' in settings);
    });

  it('sends to another server once the script tag allows it', async () => {
    const before = ownerWishes.allow;
    const posted: unknown[] = [];
    const endpoint = serve((init) => {
      posted.push(init?.body);
      return new Response(null, KEPT);
    }, 'https://cong.example.vn');
    const element = await open('hiendien-feedback', { source: surveyOf(), endpoint });
    await until(() => said(element).includes('Chưa có phiếu góp ý nào.'), 'nothing is asked');
    allowOrigins('https://cong.example.vn');
    await untilShown(element, 3);
    expect(said(element)).to.include('tới cong.example.vn');
    await answer(element);
    button(element).click();
    await until(() => posted.length === 1, 'it was sent');
    ownerWishes.allow = before;
  });

  it('shows no more at first than fits the room that the page keeps', async () => {
    const settings = {
      source: surveyOf([SCALE, CHOICE, TEXT, { ...TEXT, id: 'b' }]),
      endpoint: receiver().endpoint,
    };
    for (const room of [480, 180]) {
      const element = await open('hiendien-feedback', settings, { width: 320, room: `${room}px` });
      await until(
        () => all(element, '.primary').some((act) => textOf(act).includes('câu hỏi nữa')),
        'some wait behind the button',
      );
      const count = all(element, '[data-entry]').length;
      expect(count).to.equal(room === 480 ? 1 : 0);
      expect(element.getBoundingClientRect().height).to.be.at.most(Math.max(room, 230));
      button(element).click();
      await untilShown(element, 4);
      expect(textOf(button(element))).to.equal('Gửi ý kiến');
      await until(() => focused(element)?.matches(`[data-entry="${count}"]`), 'the visitor goes on there');
    }
  });

  for (const [width, size] of [
    [320, '16px'],
    [280, '32px'],
    [1200, '16px'],
  ] as const)
    it(`stands in ${width} px with text of ${size}, without a scroll bar`, async () => {
      const element = await openSurvey(receiver().endpoint, {}, width);
      element.style.setProperty('--hiendien-font-size', size);
      const section = all(element, 'section')[0]!;
      expect(section.scrollWidth).to.be.at.most(section.clientWidth);
      await expect(element).to.be.accessible();
    });

  it('says in English what the owner has in English, and marks what is in Vietnamese', async () => {
    const element = await openSurvey(receiver().endpoint, { lang: 'en' });
    expect(textOf(all(element, '.head')[0]!)).to.equal('How was it?');
    expect(all(element, 'legend [lang="vi"]').map(textOf)).to.deep.equal(['Bạn biết qua đâu?']);
    await expect(element).to.be.accessible();
  });

  it('says that it is on its way, and offers to load it again where it was lost', async () => {
    const coming = await open('hiendien-feedback', { source: serve(NEVER), endpoint: '/v1/feedback' });
    await until(() => said(coming).includes('Đang tải…'), 'it is said');
    let isThere = false;
    const source = serve(() =>
      isThere
        ? new Response(JSON.stringify({ id: 'a', title: { vi: 'Phiếu' }, questions: [SCALE] }), {
            headers: { 'content-type': 'application/json' },
          })
        : new Response('', { status: 503 }),
    );
    const element = await open('hiendien-feedback', { source, endpoint: '/v1/feedback' });
    await until(() => said(element).includes('Chưa tải được phiếu góp ý.'), 'it is said');
    isThere = true;
    all(element, 'button')[0]!.click();
    await untilShown(element, 1);
  });

  it('keeps what is typed from the hotkeys of the page', async () => {
    const element = await openSurvey(receiver().endpoint);
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener('keydown', listen);
    for (const key of ['g', 'Enter', 'Escape'])
      field(element).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    document.removeEventListener('keydown', listen);
    expect(heard).to.deep.equal(['Escape']);
  });

  it('stands in a placeholder, with its settings', async () => {
    const { observe } = await import('../../src/loader/discover');
    const holder = await fixture<HTMLElement>(
      html`<div>
        <div data-hiendien="feedback" data-source=${surveyOf()} data-endpoint=${receiver().endpoint}></div>
      </div>`,
    );
    observe(document);
    const widget = () => holder.firstElementChild?.shadowRoot?.querySelector('hiendien-feedback');
    await until(widget, 'it is placed');
    await untilShown(widget()!, 3);
  });
});
