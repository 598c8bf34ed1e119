import type { Meta } from '@storybook/web-components-vite';
import { saysOf } from '../lists';
import { answerAndSend, base, KEPT, SHORT, type FeedbackArgs, type Story } from './feedback-stories';
import { NoSurvey, NotLoaded } from './problems.stories';
import { Survey } from './results.stories';

const meta: Meta<FeedbackArgs> = { ...base, title: 'Elements/hiendien-feedback/Languages' };

export default meta;

const globals = { language: 'en' };

export const English: Story = { ...Survey, globals, play: saysOf(/How satisfied are you/) };

/** What the owner has in Vietnamese alone is said in it. */
export const EnglishAroundVietnamese: Story = {
  args: { source: SHORT, endpoint: KEPT },
  globals,
  play: saysOf(/How was it\?.*Bạn hài lòng đến mức nào\?.*required/),
};

export const EnglishSent: Story = {
  ...EnglishAroundVietnamese,
  play: async (context) => {
    await answerAndSend(context);
    await saysOf(/Thank you for your feedback\./)(context);
  },
};

export const EnglishNone: Story = { ...NoSurvey, globals, play: saysOf(/no survey yet/) };

export const EnglishNotLoaded: Story = { ...NotLoaded, globals, play: saysOf(/could not be loaded/) };
