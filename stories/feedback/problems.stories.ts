import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { plainFormOf } from '../../src/domain/feedback/plain-form';
import { surveySchema } from '../../src/domain/feedback/survey.schema';
import { all, lost, onItsWay, saysOf } from '../lists';
import {
  answerAndSend,
  base,
  KEPT,
  receiver,
  SCALE,
  SHORT,
  surveyOf,
  TEXT,
  type FeedbackArgs,
  type Story,
} from './feedback-stories';

const meta: Meta<FeedbackArgs> = { ...base, title: 'Elements/hiendien-feedback/Problems' };

export default meta;

const notSent = (endpoint: string, words: RegExp): Story => ({
  args: { source: SHORT, endpoint },
  play: async (context) => {
    await answerAndSend(context);
    await saysOf(words)(context);
    await expect(all<HTMLTextAreaElement>(context.canvasElement, 'textarea')[0]).toHaveValue(
      'Rõ ràng, dễ làm theo.',
    );
    await expect(all(context.canvasElement, '.primary')[0]).toHaveTextContent('Gửi lại');
  },
});

export const NotSent: Story = notSent(receiver(503), /Nơi nhận đang bận/);

export const NotTaken: Story = notSent(receiver(400), /Nơi nhận chưa nhận phiếu này/);

export const TooMany: Story = notSent(
  receiver(429, { 'retry-after': '600' }),
  /quá nhiều ý kiến .* sau \d\d:\d\d/,
);

export const TooManyForAWhile: Story = notSent(receiver(429), /quá nhiều ý kiến .* sau ít phút/);

export const NoSurvey: Story = { play: saysOf(/Chưa có phiếu góp ý nào\./) };

export const NoEndpoint: Story = { args: { source: SHORT }, play: saysOf(/Chưa có phiếu góp ý nào\./) };

/** What the page has put into the tag stays: a form that needs no script. */
export const PlainForm: Story = {
  args: {
    children: plainFormOf(
      surveySchema.parse({ id: 'ngan', title: { vi: 'Bạn thấy thế nào?' }, questions: [SCALE, TEXT] }),
      '/v1/feedback',
    ),
  },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('form')).toBeVisible();
  },
};

export const OnItsWay: Story = { args: { source: onItsWay(), endpoint: KEPT }, play: saysOf(/Đang tải/) };

export const NotLoaded: Story = { args: { source: lost(), endpoint: KEPT }, play: saysOf(/Chưa tải được/) };

export const BrokenSurvey: Story = {
  args: { source: surveyOf({ id: 'sai', title: { vi: 'Sai' }, questions: [] }), endpoint: KEPT },
  play: saysOf(/Chưa tải được/),
};

export const OfAnotherSite: Story = {
  args: { source: SHORT, endpoint: 'https://other.example/v1/feedback' },
  play: saysOf(/Chưa có phiếu góp ý nào\./),
};
