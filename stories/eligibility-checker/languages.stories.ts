import type { Meta } from '@storybook/web-components-vite';
import {
  CITIZEN,
  type CheckerArgs,
  REPORTED,
  type Story,
  asks,
  base,
  ends,
  pick,
  refuses,
} from './eligibility-checker-stories';

const meta: Meta<CheckerArgs> = { ...base, title: 'Elements/hiendien-eligibility-checker/Languages' };

export default meta;

export const English: Story = { globals: { language: 'en' } };

export const EnglishBirthday: Story = {
  globals: { language: 'en' },
  play: asks('born-on', pick(CITIZEN, 'audience')),
};

export const EnglishProblem: Story = {
  globals: { language: 'en' },
  play: refuses({ ...CITIZEN, 'born-on': '31/2/2005' }, /no such day/),
};

export const EnglishResult: Story = {
  args: { 'as-of': REPORTED },
  globals: { language: 'en' },
  play: ends('eligible', CITIZEN, /the registrar must confirm/),
};

export const EnglishAsk: Story = {
  args: { 'as-of': REPORTED },
  globals: { language: 'en' },
  play: ends('ask-registrar', { ...CITIZEN, 'born-on': '15/6/2003' }),
};

export const EnglishResultAt200: Story = { ...EnglishAsk, globals: { language: 'en', width: '200' } };
