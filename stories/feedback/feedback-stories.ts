import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../../src/elements/feedback/feedback.define';
import { all, served } from '../lists';

/** The settings as a page writes them. */
export interface FeedbackArgs {
  source?: string;
  endpoint?: string;
  theme?: string;
  lang?: string;
  'heading-level'?: string;
  /** What the page puts into the tag. */
  children?: string;
}

export type Story = StoryObj<FeedbackArgs>;

/** What every story of the element has. */
export const base = {
  component: 'hiendien-feedback',
  argTypes: {
    lang: {
      control: 'inline-radio',
      options: ['vi', 'en'],
      description: 'Language, if not the page’s.',
      table: { category: 'attributes' },
    },
  },
  render: ({ source, endpoint, theme, lang, 'heading-level': level, children }) =>
    html`<hiendien-feedback
      source=${ifDefined(source)}
      endpoint=${ifDefined(endpoint)}
      theme=${ifDefined(theme)}
      lang=${ifDefined(lang)}
      heading-level=${ifDefined(level)}
      >${children ? unsafeHTML(children) : undefined}</hiendien-feedback
    >`,
} satisfies Omit<Meta<FeedbackArgs>, 'title'>;

/** A survey that is made up for a story. */
export const surveyOf = (survey: object) =>
  served(() => new Response(JSON.stringify(survey), { headers: { 'content-type': 'application/json' } }));

export const SCALE = { kind: 'scale', id: 'diem', ask: { vi: 'Bạn hài lòng đến mức nào?' }, required: true };
export const TEXT = { kind: 'text', id: 'y-kien', ask: { vi: 'Ý kiến khác' }, most: 60 };
export const SHORT = surveyOf({
  id: 'ngan',
  title: { vi: 'Bạn thấy thế nào?', en: 'How was it?' },
  questions: [SCALE, TEXT],
});

/** A receiver that answers so. */
export const receiver = (status: number, headers: Record<string, string> = {}) =>
  served(() => new Response('{}', { status, headers }));

export const KEPT = receiver(200);

interface Context {
  readonly canvasElement: HTMLElement;
}

/** Waits for the survey. */
export async function untilAsked({ canvasElement }: Context): Promise<void> {
  await waitFor(() => expect(all(canvasElement, 'textarea, input[type="radio"]')).not.toHaveLength(0));
}

/** Answers the short survey and presses the button. */
export async function answerAndSend(context: Context, text = 'Rõ ràng, dễ làm theo.'): Promise<void> {
  await untilAsked(context);
  const { canvasElement } = context;
  await userEvent.click(all(canvasElement, 'input[type="radio"]')[3]!);
  const [field] = all<HTMLTextAreaElement>(canvasElement, 'textarea');
  if (field) await userEvent.type(field, text);
  await userEvent.click(all(canvasElement, '.primary')[0]!);
}
