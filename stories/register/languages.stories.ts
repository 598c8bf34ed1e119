import type { Meta } from '@storybook/web-components-vite';
import { PhoneCode, Share } from './flow.stories';
import { ENDED, REPORTED, type RegisterArgs, type Story, base, hears, seesDetails } from './register-stories';

const meta: Meta<RegisterArgs> = { ...base, title: 'Elements/hiendien-register/Languages' };

export default meta;

export const PhoneCodeEnglish: Story = { ...PhoneCode, globals: { day: REPORTED, language: 'en' } };

export const ShareEnglish: Story = { ...Share, globals: { day: REPORTED, language: 'en' } };

export const English: Story = { globals: { day: REPORTED, language: 'en' }, args: { product: 'id.vn' } };

export const EnglishPanel: Story = {
  ...English,
  args: { product: 'id.vn', variant: 'panel' },
  play: seesDetails,
};

export const EnglishEnded: Story = {
  args: { product: 'biz.vn', variant: 'panel' },
  globals: { day: ENDED, language: 'en' },
  play: seesDetails,
};

export const EnglishAfterNo: Story = {
  ...hears('not-eligible', 'citizen', undefined, /register at the normal price/),
  globals: { day: REPORTED, language: 'en' },
};
