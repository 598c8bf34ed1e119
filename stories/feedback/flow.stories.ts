import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { all, onItsWay, saysOf } from '../lists';
import {
  answerAndSend,
  base,
  KEPT,
  SHORT,
  untilAsked,
  type FeedbackArgs,
  type Story,
} from './feedback-stories';

const meta: Meta<FeedbackArgs> = { ...base, title: 'Elements/hiendien-feedback/Flow' };

export default meta;

const args = { source: SHORT, endpoint: KEPT };

/** The first question that has to be answered has the focus. */
export const Refused: Story = {
  args,
  play: async (context) => {
    await untilAsked(context);
    await userEvent.click(all(context.canvasElement, '.primary')[0]!);
    await saysOf(/Vui lòng trả lời câu này\./)(context);
  },
};

/** More than fits is kept, and said. */
export const TooLong: Story = {
  args,
  play: async (context) => {
    await answerAndSend(context, 'Rất tốt. '.repeat(8));
    await saysOf(/không quá 60 ký tự/)(context);
  },
};

export const Sending: Story = {
  args: { ...args, endpoint: onItsWay() },
  play: async (context) => {
    await answerAndSend(context);
    await saysOf(/Đang gửi…/)(context);
  },
};

export const Sent: Story = {
  args,
  play: async (context) => {
    await answerAndSend(context);
    await saysOf(/Cảm ơn bạn đã góp ý\./)(context);
  },
};

/** For a device that several people use. */
export const Another: Story = {
  args,
  play: async (context) => {
    await Sent.play?.(context);
    await userEvent.click(all(context.canvasElement, '.actions button')[0]!);
    await untilAsked(context);
    await expect(all<HTMLTextAreaElement>(context.canvasElement, 'textarea')[0]).toHaveValue('');
  },
};
