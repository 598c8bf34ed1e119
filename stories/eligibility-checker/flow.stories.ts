import type { Meta } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import {
  CITIZEN,
  CONFIRMED,
  type CheckerArgs,
  ENTERPRISE,
  HOUSEHOLD,
  type Story,
  asks,
  base,
  pick,
  shadowOf,
} from './eligibility-checker-stories';

const meta: Meta<CheckerArgs> = { ...base, title: 'Elements/hiendien-eligibility-checker/Flow' };

export default meta;

export const FirstQuestion: Story = { play: asks('audience', {}) };

export const AnswerChosen: Story = {
  play: async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    shadow.querySelector<HTMLInputElement>('input[value="citizen"]')?.click();
    await waitFor(() => expect(shadow.querySelector('.plain')).toBeVisible());
  },
};

export const CitizenBirthday: Story = { play: asks('born-on', pick(CITIZEN, 'audience')) };

export const CitizenEarlierName: Story = {
  play: asks('earlier-id-name', pick(CITIZEN, 'audience', 'born-on')),
};

export const EnterpriseCertificateDate: Story = {
  play: asks('certificate-date', pick(ENTERPRISE, 'audience')),
};

export const EnterpriseEarlierName: Story = {
  args: { 'as-of': CONFIRMED },
  play: asks('earlier-biz-name', pick(ENTERPRISE, 'audience', 'certificate-date')),
};

export const HouseholdCertificate: Story = {
  play: asks('household-certificate', pick(HOUSEHOLD, 'audience')),
};

export const HouseholdEarlierName: Story = {
  args: { 'as-of': CONFIRMED },
  play: asks('earlier-biz-name', pick(HOUSEHOLD, 'audience', 'household-certificate')),
};

export const OtherKind: Story = { play: asks('other-kind', { audience: 'other' }) };
