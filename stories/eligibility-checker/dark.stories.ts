import type { Meta } from '@storybook/web-components-vite';
import {
  CITIZEN,
  type CheckerArgs,
  REPORTED,
  type Story,
  base,
  ends,
  refusesBirthday,
} from './eligibility-checker-stories';

const meta: Meta<CheckerArgs> = { ...base, title: 'Elements/hiendien-eligibility-checker/Dark' };

export default meta;

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
