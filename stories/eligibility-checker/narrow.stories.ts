import type { Meta } from '@storybook/web-components-vite';
import { CitizenBirthday, FirstQuestion } from './flow.stories';
import { CitizenAskAt23 } from './results.stories';
import { type CheckerArgs, type Story, base, refusesBirthday } from './eligibility-checker-stories';

const meta: Meta<CheckerArgs> = { ...base, title: 'Elements/hiendien-eligibility-checker/Narrow' };

export default meta;

export const QuestionAt200: Story = { ...CitizenBirthday, globals: { width: '200' } };

export const ProblemAt200: Story = {
  globals: { width: '200' },
  play: refusesBirthday('mai/sau/2005', /bằng số/),
};

export const ResultAt200: Story = { ...CitizenAskAt23, globals: { width: '200' } };

export const FirstQuestionAt320: Story = { ...FirstQuestion, globals: { width: '320' } };

export const QuestionAt320: Story = { ...CitizenBirthday, globals: { width: '320' } };

export const ResultAt320: Story = { ...CitizenAskAt23, globals: { width: '320' } };
