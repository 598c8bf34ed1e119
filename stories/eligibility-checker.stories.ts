import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import programmeFile from '../src/content/programme.vi.json';
import { termsContent } from '../src/content/terms.inline';
import { assess } from '../src/domain/eligibility/assess';
import { createInterview, type QuestionId } from '../src/domain/eligibility/questions';
import { termsOf } from '../src/domain/eligibility/terms';
import type { Language } from '../src/domain/programme/programme.schema';
import { parseIsoDate } from '../src/domain/shared/plain-date';
import type { MessageOverrides } from '../src/i18n/translator';
import '../src/elements/eligibility-checker/eligibility-checker.define';
import { drawSheet } from '../src/elements/print-sheet/print-sheet';
import { composeResult } from '../src/elements/eligibility-checker/result';

/** The settings as a page writes them, so that a wrong one can be shown too. */
interface CheckerArgs {
  audience?: string;
  layout?: string;
  theme?: string;
  lang?: string;
  'as-of'?: string;
  'idle-reset'?: string;
  'heading-level'?: string;
  'no-attribution'?: boolean;
  messages?: MessageOverrides;
  /** The day that the toolbar sets. */
  today?: string;
}

type Story = StoryObj<CheckerArgs>;

/** What a visitor answers, by question: the id of an option, or a text; a day as `15/6/2005`. */
type Entered = Readonly<Partial<Record<QuestionId, string>>>;

const { link, title } = programmeFile;

const meta: Meta<CheckerArgs> = {
  title: 'Elements/Eligibility checker',
  component: 'hiendien-eligibility-checker',
  argTypes: {
    lang: {
      control: 'inline-radio',
      options: ['vi', 'en'],
      description: 'Language, if not the page’s.',
      table: { category: 'attributes' },
    },
    messages: { control: 'object' },
  },
  render: (args) =>
    html`<hiendien-eligibility-checker
      audience=${ifDefined(args.audience)}
      layout=${ifDefined(args.layout)}
      theme=${ifDefined(args.theme)}
      lang=${ifDefined(args.lang)}
      as-of=${ifDefined(args['as-of'] ?? args.today)}
      idle-reset=${ifDefined(args['idle-reset'])}
      heading-level=${ifDefined(args['heading-level'])}
      ?no-attribution=${args['no-attribution'] ?? false}
      .messages=${args.messages}
      ><a href=${link.href}>${title}</a></hiendien-eligibility-checker
    >`,
};

export default meta;

// ---- answers -----------------------------------------------------------------------------------------------

/** Days with an offer that is confirmed, reported (id.vn) or unconfirmed (biz.vn), and ended. */
const CONFIRMED = '2024-06-01';
const REPORTED = '2026-11-23';
const ENDED = '2027-01-15';

const CITIZEN: Entered = {
  audience: 'citizen',
  citizenship: 'vietnamese',
  'born-on': '15/6/2005',
  'earlier-id-name': 'none',
};
const ENTERPRISE: Entered = {
  audience: 'enterprise',
  'certificate-date': '10/3/2024',
  'tax-code': '',
  'earlier-biz-name': 'none',
};
const HOUSEHOLD: Entered = {
  audience: 'household',
  'household-certificate': 'yes',
  'earlier-biz-name': 'none',
};

// ---- questions ---------------------------------------------------------------------------------------------

export const FirstQuestion: Story = { play: asks('audience', {}) };

export const AnswerChosen: Story = {
  play: async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    shadow.querySelector<HTMLInputElement>('input[value="citizen"]')?.click();
    await waitFor(() => expect(shadow.querySelector('.plain')).toBeVisible());
  },
};

export const CitizenCitizenship: Story = { play: asks('citizenship', pick(CITIZEN, 'audience')) };

export const CitizenBirthday: Story = { play: asks('born-on', pick(CITIZEN, 'audience', 'citizenship')) };

export const CitizenEarlierName: Story = {
  play: asks('earlier-id-name', pick(CITIZEN, 'audience', 'citizenship', 'born-on')),
};

export const EnterpriseCertificateDate: Story = {
  play: asks('certificate-date', pick(ENTERPRISE, 'audience')),
};

export const EnterpriseTaxCode: Story = {
  play: asks('tax-code', pick(ENTERPRISE, 'audience', 'certificate-date')),
};

export const EnterpriseEarlierName: Story = {
  play: asks('earlier-biz-name', pick(ENTERPRISE, 'audience', 'certificate-date', 'tax-code')),
};

export const HouseholdCertificate: Story = {
  play: asks('household-certificate', pick(HOUSEHOLD, 'audience')),
};

export const HouseholdEarlierName: Story = {
  play: asks('earlier-biz-name', pick(HOUSEHOLD, 'audience', 'household-certificate')),
};

export const OtherKind: Story = { play: asks('other-kind', { audience: 'other' }) };

// ---- outcomes ----------------------------------------------------------------------------------------------

/** The legal text was read: nothing is left for the registrar to confirm. */
export const CitizenEligible: Story = { args: { 'as-of': CONFIRMED }, play: ends('eligible', CITIZEN) };

/** Third parties cite the legal text, so the headline leaves the offer to the registrar. */
export const CitizenEligibleReported: Story = {
  args: { 'as-of': REPORTED },
  play: ends('eligible', CITIZEN, /nhà đăng ký xác nhận/),
};

export const EnterpriseEligible: Story = {
  args: { 'as-of': CONFIRMED },
  play: ends('eligible', ENTERPRISE),
};

export const EnterpriseOfferUnconfirmed: Story = {
  args: { 'as-of': REPORTED },
  play: ends('eligible-offer-unconfirmed', { ...ENTERPRISE, 'certificate-date': '10/3/2026' }),
};

export const HouseholdEligible: Story = { args: { 'as-of': CONFIRMED }, play: ends('eligible', HOUSEHOLD) };

export const HouseholdOfferUnconfirmed: Story = {
  args: { 'as-of': REPORTED },
  play: ends('eligible-offer-unconfirmed', HOUSEHOLD),
};

export const CitizenNotYet: Story = {
  args: { 'as-of': CONFIRMED },
  play: ends('not-yet', { ...CITIZEN, 'born-on': '20/9/2006' }),
};

/** The offer is not known to stand on the birthday. */
export const CitizenNotYetAfterOffer: Story = {
  args: { 'as-of': REPORTED },
  play: ends('not-yet', { ...CITIZEN, 'born-on': '20/9/2009' }),
};

/** At 23 the text can be read in two ways. */
export const CitizenAskAt23: Story = {
  args: { 'as-of': REPORTED },
  play: ends('ask-registrar', { ...CITIZEN, 'born-on': '15/6/2003' }),
};

export const CitizenAskEarlierName: Story = {
  args: { 'as-of': CONFIRMED },
  play: ends('ask-registrar', { ...CITIZEN, 'earlier-id-name': 'unsure' }),
};

/** Whether the anniversary of the certificate counts is not settled. */
export const EnterpriseAskOnAnniversary: Story = {
  args: { 'as-of': CONFIRMED },
  play: ends('ask-registrar', { ...ENTERPRISE, 'certificate-date': '1/6/2023' }),
};

export const CitizenTooOld: Story = {
  args: { 'as-of': REPORTED },
  play: ends('not-eligible', { ...CITIZEN, 'born-on': '15/6/1999' }),
};

export const CitizenEverythingFails: Story = {
  args: { 'as-of': REPORTED },
  play: ends('not-eligible', { ...CITIZEN, 'born-on': '15/6/1999', 'earlier-id-name': 'used' }),
};

export const NotACitizen: Story = {
  args: { 'as-of': REPORTED },
  play: ends('not-eligible', { audience: 'citizen', citizenship: 'other' }),
};

export const EnterpriseTooOld: Story = {
  args: { 'as-of': CONFIRMED },
  play: ends('not-eligible', { ...ENTERPRISE, 'certificate-date': '31/5/2023' }),
};

export const HouseholdNotRegistered: Story = {
  args: { 'as-of': CONFIRMED },
  play: ends('not-eligible', { audience: 'household', 'household-certificate': 'no' }),
};

export const CitizenOfferEnded: Story = { args: { 'as-of': ENDED }, play: ends('offer-ended', CITIZEN) };

export const HouseholdOfferEnded: Story = {
  args: { 'as-of': ENDED },
  play: ends('offer-ended', HOUSEHOLD),
};

export const OtherCooperative: Story = { play: endsOther('cooperative') };

export const OtherUnregisteredTrader: Story = { play: endsOther('unregistered-trader') };

export const OtherOrganisation: Story = { play: endsOther('organisation') };

export const OtherForeigner: Story = { play: endsOther('foreigner') };

// ---- answers that can't be used ----------------------------------------------------------------------------

export const NothingChosen: Story = {
  play: async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    goOn(shadow);
    await seeProblem(shadow, /chọn một câu trả lời/);
  },
};

export const DateEmpty: Story = { play: refusesBirthday('//', /Hãy điền ngày, tháng và năm/) };

export const DateIncomplete: Story = { play: refusesBirthday('15//2005', /điền đủ/) };

export const DateNotADate: Story = { play: refusesBirthday('mai/sau/2005', /bằng số/) };

export const DateImpossible: Story = { play: refusesBirthday('31/2/2005', /Không có ngày này/) };

export const DateInTheFuture: Story = { play: refusesBirthday('15/6/2999', /chưa đến/) };

export const DateAbsurd: Story = { play: refusesBirthday('15/6/1805', /quá sớm/) };

export const DateWithTwoDigitYear: Story = { play: refusesBirthday('15/6/05', /bốn chữ số/) };

export const CertificateInTheFuture: Story = {
  args: { 'as-of': CONFIRMED },
  play: refuses({ audience: 'enterprise', 'certificate-date': '2/6/2024' }, /chưa đến/),
};

/** A warning leaves the way open. */
export const TaxCodeTypingError: Story = { play: warnsOfTaxCode('0100109107', /gõ nhầm/) };

export const TaxCodeWrongLength: Story = { play: warnsOfTaxCode('01001091', /10 hoặc 13/) };

export const TaxCodeOfBranch: Story = { play: warnsOfTaxCode('0100109106-001', /chi nhánh/) };

/** All that is wrong, at once. */
export const PageWithProblems: Story = {
  args: { layout: 'page', audience: 'citizen' },
  play: async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    await enter(shadow, 'citizenship', 'vietnamese');
    await enter(shadow, 'born-on', '31/2/2005');
    goOn(shadow);
    await waitFor(() => expect(problemsIn(shadow)).toHaveLength(2));
  },
};

// ---- settings ----------------------------------------------------------------------------------------------

export const ForCitizens: Story = { args: { audience: 'citizen' }, play: asks('citizenship', {}) };

export const ForEnterprises: Story = {
  args: { audience: 'enterprise' },
  play: asks('certificate-date', {}),
};

export const ForHouseholds: Story = {
  args: { audience: 'household' },
  play: asks('household-certificate', {}),
};

export const Page: Story = { args: { layout: 'page' } };

export const PageAnswered: Story = {
  args: { layout: 'page', 'as-of': CONFIRMED },
  play: async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    for (const [id, answer] of Object.entries(ENTERPRISE)) await enter(shadow, id as QuestionId, answer);
  },
};

export const PageResult: Story = {
  args: { layout: 'page', 'as-of': CONFIRMED },
  play: async (context) => {
    await PageAnswered.play!(context);
    const shadow = await shadowOf(context.canvasElement);
    goOn(shadow);
    await waitFor(() => expect(shadow.querySelector('.headline')).toBeVisible());
  },
};

/** A reviewer's day is marked, so that nobody takes it for today. */
export const AsOf: Story = {
  args: { 'as-of': CONFIRMED },
  play: marks(/1\/6\/2024|01\/6\/2024|01\/06\/2024/),
};

export const WrongAsOf: Story = { args: { 'as-of': '31/12/2026' }, play: marks(/bị bỏ qua/) };

/** On a computer that others use: half a minute before all is erased. */
export const IdleWarning: Story = {
  args: { 'idle-reset': '0.51' },
  play: async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    await enter(shadow, 'audience', 'citizen');
    await waitFor(() => expect(shadow.querySelector('[role=alert]')).toBeVisible(), { timeout: 4000 });
  },
};

export const Erased: Story = {
  play: async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    await answer(shadow, pick(CITIZEN, 'audience', 'citizenship'));
    shadow.querySelector<HTMLElement>('.plain')?.click();
    await waitFor(() => expect(shadow.querySelector('[role=status]')).toHaveTextContent('Đã xóa'));
    await expect(shownQuestions(shadow)).toEqual(['audience']);
  },
};

/** The host's own words in place of ours. */
export const OwnMessages: Story = {
  args: { messages: { title: 'Em có được nhận tên miền id.vn miễn phí không?' }, audience: 'citizen' },
  play: async ({ canvasElement }) => {
    const head = (await shadowOf(canvasElement)).querySelector('.head');
    await expect(head).toHaveTextContent('Em có được nhận');
  },
};

export const UnknownValues: Story = {
  args: { audience: 'school', layout: 'wizard', theme: 'drak', 'heading-level': '7' },
  play: asks('audience', {}),
};

// ---- languages, colours, narrow places ---------------------------------------------------------------------

export const English: Story = { globals: { language: 'en' } };

export const EnglishBirthday: Story = {
  globals: { language: 'en' },
  play: asks('born-on', pick(CITIZEN, 'audience', 'citizenship')),
};

export const EnglishProblem: Story = {
  globals: { language: 'en' },
  play: refuses({ ...CITIZEN, 'born-on': '31/2/2005' }, /no such day/),
};

export const EnglishResult: Story = {
  args: { 'as-of': REPORTED },
  globals: { language: 'en' },
  play: ends('eligible', CITIZEN, /registrar to confirm/),
};

export const EnglishAsk: Story = {
  args: { 'as-of': REPORTED },
  globals: { language: 'en' },
  play: ends('ask-registrar', { ...CITIZEN, 'born-on': '15/6/2003' }),
};

export const Dark: Story = { globals: { theme: 'dark' } };

export const DarkProblem: Story = {
  globals: { theme: 'dark' },
  play: refusesBirthday('31/2/2005', /Không có ngày này/),
};

export const DarkResult: Story = {
  args: { 'as-of': REPORTED },
  globals: { theme: 'dark' },
  play: ends('ask-registrar', { ...CITIZEN, 'born-on': '15/6/2003' }),
};

export const DarkNotEligible: Story = {
  args: { 'as-of': REPORTED },
  globals: { theme: 'dark' },
  play: ends('not-eligible', { ...CITIZEN, 'born-on': '15/6/1999', 'earlier-id-name': 'used' }),
};

export const QuestionAt200: Story = { ...CitizenBirthday, globals: { width: '200' } };

export const ProblemAt200: Story = {
  globals: { width: '200' },
  play: refusesBirthday('mai/sau/2005', /bằng số/),
};

export const ResultAt200: Story = { ...CitizenAskAt23, globals: { width: '200' } };

export const FirstQuestionAt320: Story = { ...FirstQuestion, globals: { width: '320' } };

export const QuestionAt320: Story = { ...CitizenBirthday, globals: { width: '320' } };

export const ResultAt320: Story = { ...CitizenAskAt23, globals: { width: '320' } };

export const EnglishResultAt200: Story = { ...EnglishAsk, globals: { language: 'en', width: '200' } };

export const HostVariables: Story = {
  render: (args, context) =>
    html`<div
      style="
        --hiendien-accent: #7a1f3d;
        --hiendien-background: #fdf6ec;
        --hiendien-text: #2b1d0e;
        --hiendien-font: Georgia, 'Times New Roman', serif;
        --hiendien-font-size: 20px;
      "
    >
      ${meta.render?.(args, context)}
    </div>`,
  args: { 'as-of': REPORTED },
  globals: { theme: 'light' },
  play: ends('eligible', CITIZEN),
};

// ---- the printed sheet -------------------------------------------------------------------------------------

export const Sheet: Story = printed(REPORTED, { ...CITIZEN, 'born-on': '15/6/2003' }, 'vi');

export const SheetForEnterprise: Story = printed(
  CONFIRMED,
  { ...ENTERPRISE, 'certificate-date': '1/6/2023' },
  'vi',
);

export const SheetForHousehold: Story = printed(REPORTED, HOUSEHOLD, 'vi');

export const SheetNotEligible: Story = printed(REPORTED, { ...CITIZEN, 'born-on': '15/6/1999' }, 'vi');

export const SheetInEnglish: Story = printed(REPORTED, { ...CITIZEN, 'born-on': '15/6/2003' }, 'en');

export const SheetForEnterpriseInEnglish: Story = printed(
  CONFIRMED,
  { ...ENTERPRISE, 'certificate-date': '1/6/2023' },
  'en',
);

// ------------------------------------------------------------------------------------------------------------

interface PlayContext {
  readonly canvasElement: HTMLElement;
}

type Play = (context: PlayContext) => Promise<void>;

/** The shadow root of the story's checker, once its texts are there. */
async function shadowOf(canvas: HTMLElement): Promise<ShadowRoot> {
  const checker = canvas.querySelector('hiendien-eligibility-checker');
  await waitFor(() => expect(checker?.shadowRoot?.querySelector('.primary')).toBeTruthy());
  return checker!.shadowRoot!;
}

function pick(answers: Entered, ...ids: readonly QuestionId[]): Entered {
  return Object.fromEntries(ids.map((id) => [id, answers[id]]));
}

function shownQuestions(shadow: ShadowRoot): (string | undefined)[] {
  return [...shadow.querySelectorAll('fieldset')].map(({ dataset }) => dataset['question']);
}

function problemsIn(shadow: ShadowRoot): string[] {
  return [...shadow.querySelectorAll('.problem')]
    .map(({ textContent }) => textContent.trim())
    .filter(Boolean);
}

function goOn(shadow: ShadowRoot): void {
  shadow.querySelector<HTMLElement>('.primary')?.click();
}

/** Answers one question that is shown, or will be in a moment. */
async function enter(shadow: ShadowRoot, id: QuestionId, text: string): Promise<void> {
  const selector = `[data-question="${id}"]`;
  await waitFor(() => expect(shadow.querySelector(selector)).toBeTruthy());
  const inputs = [...shadow.querySelectorAll<HTMLInputElement>(`${selector} input`)];
  if (inputs[0]?.type === 'radio') {
    inputs.find(({ value }) => value === text)?.click();
  } else {
    const texts = inputs.length === 3 ? text.split('/') : [text];
    for (const [index, input] of inputs.entries()) {
      input.value = texts[index] ?? '';
      input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      // The next field's answer builds on what is drawn by then.
      await new Promise(requestAnimationFrame);
    }
  }
}

/** Answers question after question, going on after each. */
async function answer(shadow: ShadowRoot, answers: Entered): Promise<void> {
  for (const [id, text] of Object.entries(answers)) {
    await enter(shadow, id as QuestionId, text);
    goOn(shadow);
  }
}

/** Answers, and sees which question comes then. */
function asks(id: QuestionId, answers: Entered): Play {
  return async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    await answer(shadow, answers);
    await waitFor(() => expect(shownQuestions(shadow)).toEqual([id]));
  };
}

/** Answers everything, and sees the verdict with its event. */
function ends(outcome: string, answers: Entered, headline?: RegExp): Play {
  return async ({ canvasElement }) => {
    const outcomes: string[] = [];
    canvasElement.addEventListener('hiendien-eligibility-verdict', (event) => {
      outcomes.push(event.outcome);
    });
    const shadow = await shadowOf(canvasElement);
    await answer(shadow, answers);
    await waitFor(() => expect(shadow.querySelector('.headline')).toBeVisible());
    await expect(outcomes).toEqual([outcome]);
    if (headline) await expect(shadow.querySelector('.headline')).toHaveTextContent(headline);
  };
}

function endsOther(kind: string): Play {
  return ends('not-eligible', { audience: 'other', 'other-kind': kind });
}

/** Answers until one answer is refused, and sees why. */
function refuses(answers: Entered, problem: RegExp): Play {
  return async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    const ids = Object.keys(answers) as QuestionId[];
    const last = ids.findIndex((id) => /^(born-on|certificate-date)$/.test(id));
    await answer(shadow, pick(answers, ...ids.slice(0, last + 1)));
    await seeProblem(shadow, problem);
  };
}

function refusesBirthday(text: string, problem: RegExp): Play {
  return refuses({ ...CITIZEN, 'born-on': text }, problem);
}

async function seeProblem(shadow: ShadowRoot, problem: RegExp): Promise<void> {
  await waitFor(() => expect(problemsIn(shadow).join()).toMatch(problem));
}

function warnsOfTaxCode(code: string, warning: RegExp): Play {
  return async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    await answer(shadow, pick(ENTERPRISE, 'audience', 'certificate-date'));
    await enter(shadow, 'tax-code', code);
    await seeProblem(shadow, warning);
  };
}

function marks(words: RegExp): Play {
  return async ({ canvasElement }) => {
    await expect((await shadowOf(canvasElement)).querySelector('.notice')).toHaveTextContent(words);
  };
}

/** The sheet that the print button prints, in a frame of A4 size. It has to fit on one page. */
function printed(day: string, answers: Entered, language: Language): Story {
  const draw = (event: Event) => {
    const sheet = (event.target as HTMLIFrameElement).contentDocument;
    const today = parseIsoDate(day);
    if (!sheet || sheet.body.hasChildNodes() || !today) return;
    const checked = assess(createInterview(), answers, termsOf(termsContent), today);
    if (checked.kind === 'assessed')
      drawSheet(sheet, composeResult(checked.assessment, language, undefined), language);
  };
  return {
    tags: ['!autodocs'],
    globals: { theme: 'light', language },
    render: () =>
      html`<iframe
        title=${language === 'vi' ? 'Bản in kết quả' : 'Printed result'}
        style="box-sizing: border-box; inline-size: 210mm; block-size: 297mm; padding: 14mm; border: 1px solid #8a99ab; background: #fff"
        @load=${draw}
      ></iframe>`,
    play: async ({ canvasElement }) => {
      const frame = canvasElement.querySelector('iframe')!;
      await waitFor(() => expect(frame.contentDocument?.querySelector('svg')).toBeTruthy());
      const { scrollHeight, clientHeight } = frame.contentDocument!.documentElement;
      await expect(scrollHeight).toBeLessThanOrEqual(clientHeight);
    },
  };
}
