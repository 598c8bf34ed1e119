import type { Meta } from '@storybook/web-components-vite';
import {
  CONFIRMED,
  type CheckerArgs,
  REPORTED,
  type Story,
  base,
  born,
  household,
  issued,
  printed,
} from './eligibility-checker-stories';

const meta: Meta<CheckerArgs> = { ...base, title: 'Elements/hiendien-eligibility-checker/Print' };

export default meta;

export const Sheet: Story = printed(REPORTED, born('2003-06-15'), 'vi');

export const SheetForEnterprise: Story = printed(CONFIRMED, issued('2023-06-01'), 'vi');

export const SheetForHousehold: Story = printed(REPORTED, household, 'vi');

export const SheetNotEligible: Story = printed(REPORTED, born('1999-06-15'), 'vi');

export const SheetInEnglish: Story = printed(REPORTED, born('2003-06-15'), 'en');

export const SheetForEnterpriseInEnglish: Story = printed(CONFIRMED, issued('2023-06-01'), 'en');
