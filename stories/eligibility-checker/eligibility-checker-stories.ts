import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import programmeFile from '../../src/content/programme.vi.json';
import { receiptOf } from '../../src/domain/eligibility/receipt';
import { encodeReceipt } from '../../src/domain/eligibility/receipt-code';
import type { QuestionId } from '../../src/domain/eligibility/questions';
import type { Subject } from '../../src/domain/eligibility/assessment';
import type { Language } from '../../src/domain/programme/programme.schema';
import { fromIsoDate } from '../../src/domain/shared/plain-date';
import type { MessageOverrides } from '../../src/i18n/translator';
import '../../src/elements/eligibility-checker/eligibility-checker.define';
import { drawSheet } from '../../src/elements/print-sheet/print-sheet';
import { composeResult, toSheet, verdictWords } from '../../src/elements/eligibility-checker/result';
import { caseOf } from '../show-verdict';

/** The settings as a page writes them, so that a wrong one can be shown too. */
export interface CheckerArgs {
  audience?: string;
  layout?: string;
  theme?: string;
  lang?: string;
  'as-of'?: string;
  'idle-reset'?: string;
  'heading-level'?: string;
  'no-attribution'?: boolean;
  receipt?: string;
  enterprises?: string;
  messages?: MessageOverrides;
  /** The day that the toolbar sets. */
  today?: string;
}

export type Story = StoryObj<CheckerArgs>;

/** What a visitor answers, by question: the id of an option, or a text; a day as `15/6/2005`. */
type Entered = Readonly<Partial<Record<QuestionId, string>>>;

export const { link, title } = programmeFile;

/** What every story of the element has. */
export const base = {
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
      receipt=${ifDefined(args.receipt)}
      enterprises=${ifDefined(args.enterprises)}
      .messages=${args.messages}
      ><a href=${link.href}>${title}</a></hiendien-eligibility-checker
    >`,
} satisfies Omit<Meta<CheckerArgs>, 'title'>;

/** Days with an offer that is confirmed, reported (id.vn) or unconfirmed (biz.vn), and ended. */
export const CONFIRMED = '2024-06-01';

export const REPORTED = '2026-11-23';

export const ENDED = '2027-01-15';

export const CITIZEN: Entered = {
  audience: 'citizen',
  'born-on': '15/6/2005',
  'earlier-id-name': 'none',
};

export const ENTERPRISE: Entered = {
  audience: 'enterprise',
  'certificate-date': '10/3/2024',
  'earlier-biz-name': 'none',
};

export const HOUSEHOLD: Entered = {
  audience: 'household',
  'household-certificate': 'yes',
  'earlier-biz-name': 'none',
};

export const born = (day: string): Subject => ({
  audience: 'citizen',
  citizen: { citizenship: 'vietnamese', bornOn: fromIsoDate(day), earlierName: 'none' },
});

export const issued = (day: string): Subject => ({
  audience: 'enterprise',
  enterprise: { certificateIssuedOn: fromIsoDate(day), earlierName: 'none' },
});

export const household: Subject = {
  audience: 'household',
  household: { hasCertificate: true, earlierName: 'none' },
};

export function readsReceipt(subject: Subject, withDates: boolean, words: RegExp): Story {
  const { assessment } = caseOf(subject, REPORTED);
  return {
    args: { receipt: encodeReceipt(receiptOf(subject, assessment, withDates)) },
    play: async ({ canvasElement }) => {
      const checker = canvasElement.querySelector('hiendien-eligibility-checker');
      await waitFor(() => expect(checker?.shadowRoot?.querySelector('.result')).toHaveTextContent(words));
    },
  };
}

interface PlayContext {
  readonly canvasElement: HTMLElement;
}

type Play = (context: PlayContext) => Promise<void>;

/** The shadow root of the story's checker, once its texts are there. */
export async function shadowOf(canvas: HTMLElement): Promise<ShadowRoot> {
  const checker = canvas.querySelector('hiendien-eligibility-checker');
  await waitFor(() => expect(checker?.shadowRoot?.querySelector('.primary')).toBeTruthy());
  return checker!.shadowRoot!;
}

export function pick(answers: Entered, ...ids: readonly QuestionId[]): Entered {
  return Object.fromEntries(ids.map((id) => [id, answers[id]]));
}

export function shownQuestions(shadow: ShadowRoot): (string | undefined)[] {
  return [...shadow.querySelectorAll('fieldset')].map(({ dataset }) => dataset['question']);
}

export function problemsIn(shadow: ShadowRoot): string[] {
  return [...shadow.querySelectorAll('.problem')]
    .map(({ textContent }) => textContent.trim())
    .filter(Boolean);
}

export function goOn(shadow: ShadowRoot): void {
  shadow.querySelector<HTMLElement>('.primary')?.click();
}

/** Answers one question that is shown, or will be in a moment. */
export async function enter(shadow: ShadowRoot, id: QuestionId, text: string): Promise<void> {
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

/** Answers question after question, going on after each; all of one page at once. */
export async function answer(shadow: ShadowRoot, answers: Entered): Promise<void> {
  const isOnePage = shadow.host.getAttribute('layout') === 'page';
  for (const [id, text] of Object.entries(answers)) {
    const isAsked = () => shadow.querySelector(`[data-question="${id}"], .headline`);
    await waitFor(() => expect(isAsked()).toBeTruthy());
    // Nothing more is asked once the answer is settled.
    if (shadow.querySelector('.headline')) return;
    await enter(shadow, id as QuestionId, text);
    if (!isOnePage) goOn(shadow);
  }
  if (isOnePage) goOn(shadow);
}

/** Answers, and sees which question comes then. */
export function asks(id: QuestionId, answers: Entered): Play {
  return async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    await answer(shadow, answers);
    await waitFor(() => expect(shownQuestions(shadow)).toEqual([id]));
  };
}

/** Answers everything, and sees the verdict with its event. */
export function ends(outcome: string, answers: Entered, headline?: RegExp): Play {
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

export function endsOther(kind: string): Play {
  return ends('not-eligible', { audience: 'other', 'other-kind': kind });
}

/** Answers until one answer is refused, and sees why. */
export function refuses(answers: Entered, problem: RegExp): Play {
  return async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    const ids = Object.keys(answers) as QuestionId[];
    const last = ids.findIndex((id) => /^(born-on|certificate-date)$/.test(id));
    await answer(shadow, pick(answers, ...ids.slice(0, last + 1)));
    await seeProblem(shadow, problem);
  };
}

export function refusesBirthday(text: string, problem: RegExp): Play {
  return refuses({ ...CITIZEN, 'born-on': text }, problem);
}

export async function seeProblem(shadow: ShadowRoot, problem: RegExp): Promise<void> {
  await waitFor(() => expect(problemsIn(shadow).join()).toMatch(problem));
}

export function marks(words: RegExp): Play {
  return async ({ canvasElement }) => {
    await expect((await shadowOf(canvasElement)).querySelector('.notice')).toHaveTextContent(words);
  };
}

/** The sheet that the print button prints, in a frame of A4 size. It has to fit on one page. */
export function printed(day: string, subject: Subject, language: Language): Story {
  const draw = (event: Event) => {
    const sheet = (event.target as HTMLIFrameElement).contentDocument;
    if (!sheet || sheet.body.hasChildNodes()) return;
    const words = verdictWords(language, undefined);
    drawSheet(sheet, toSheet(composeResult(caseOf(subject, day), language, words)), language);
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
      const { scrollHeight } = frame.contentDocument!.documentElement;
      await expect(scrollHeight).toBeLessThanOrEqual(frame.contentWindow!.innerHeight);
    },
  };
}
