import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { all, example, inRoom, saysOf, showsEntries } from '../lists';
import {
  base,
  KEPT,
  SCALE,
  SHORT,
  surveyOf,
  untilAsked,
  type FeedbackArgs,
  type Story,
} from './feedback-stories';

const meta: Meta<FeedbackArgs> = { ...base, title: 'Elements/hiendien-feedback/Results' };

export default meta;

export const Survey: Story = {
  args: { source: example('phieu-gop-y.json'), endpoint: KEPT },
  play: showsEntries(4),
};

/** A mark and nothing else. */
export const OneQuestion: Story = {
  args: {
    source: surveyOf({ id: 'mot', title: { vi: 'Bạn thấy thế nào?' }, questions: [SCALE] }),
    endpoint: KEPT,
  },
  play: showsEntries(1),
};

/** What the owner says besides the question. */
export const WithHints: Story = {
  args: {
    source: surveyOf({
      id: 'co-goi-y',
      title: { vi: 'Bạn thấy thế nào?' },
      questions: [
        { ...SCALE, hint: { vi: 'Tính cả thời gian chờ.' } },
        { kind: 'text', id: 'y-kien', ask: { vi: 'Ý kiến khác' }, hint: { vi: 'Một, hai câu là đủ.' } },
      ],
    }),
    endpoint: KEPT,
  },
  play: saysOf(/Một, hai câu là đủ/),
};

/** No more than fits the room that the page keeps: nothing below moves. */
export const AsManyAsFit: Story = {
  ...Survey,
  globals: { width: '320' },
  decorators: [inRoom(560)],
  play: showsEntries(1),
};

export const TheRest: Story = {
  ...AsManyAsFit,
  play: async (context) => {
    await showsEntries(1)(context);
    await userEvent.click(all(context.canvasElement, '.more')[0]!);
    await showsEntries(4)(context);
  },
};

/** A first question that does not fit waits behind the button. */
export const NoneFits: Story = {
  ...Survey,
  globals: { width: '320' },
  decorators: [inRoom(300)],
  play: async (context) => {
    await saysOf(/Trả lời 4 câu hỏi nữa/)(context);
    await showsEntries(0)(context);
  },
};

export const NearTheEnd: Story = {
  args: { source: SHORT, endpoint: KEPT },
  play: async (context) => {
    await untilAsked(context);
    await userEvent.type(all<HTMLTextAreaElement>(context.canvasElement, 'textarea')[0]!, 'a'.repeat(52));
    await expect(all(context.canvasElement, '.left')[0]).toHaveTextContent('Còn 8 ký tự.');
  },
};
