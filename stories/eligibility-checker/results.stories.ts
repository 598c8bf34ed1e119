import type { Meta } from '@storybook/web-components-vite';
import {
  CITIZEN,
  CONFIRMED,
  type CheckerArgs,
  ENDED,
  ENTERPRISE,
  HOUSEHOLD,
  REPORTED,
  type Story,
  base,
  ends,
  endsOther,
  pick,
} from './eligibility-checker-stories';

const meta: Meta<CheckerArgs> = { ...base, title: 'Elements/hiendien-eligibility-checker/Results' };

export default meta;

/** The legal text was read: nothing is left for the registrar to confirm. */
export const CitizenEligible: Story = { args: { 'as-of': CONFIRMED }, play: ends('eligible', CITIZEN) };

/** Third parties cite the legal text, so the headline leaves the offer to the registrar. */
export const CitizenEligibleReported: Story = {
  args: { 'as-of': REPORTED },
  play: ends('eligible', CITIZEN, /nhà đăng ký xác nhận/),
};

export const EnterpriseEligible: Story = {
  args: { 'as-of': CONFIRMED },
  play: ends('eligible', ENTERPRISE),
};

export const EnterpriseOfferUnconfirmed: Story = {
  args: { 'as-of': REPORTED, layout: 'page' },
  play: ends('eligible-offer-unconfirmed', { ...ENTERPRISE, 'certificate-date': '10/3/2026' }),
};

export const HouseholdEligible: Story = { args: { 'as-of': CONFIRMED }, play: ends('eligible', HOUSEHOLD) };

export const HouseholdOfferUnconfirmed: Story = {
  args: { 'as-of': REPORTED, layout: 'page' },
  play: ends('eligible-offer-unconfirmed', HOUSEHOLD),
};

/** In steps nobody is asked what a registrar looks up in any case. */
export const HouseholdAskOffer: Story = {
  args: { 'as-of': REPORTED },
  play: ends('ask-registrar', pick(HOUSEHOLD, 'audience', 'household-certificate'), /^Chưa thể kết luận/),
};

export const CitizenNotYet: Story = {
  args: { 'as-of': CONFIRMED },
  play: ends('not-yet', { ...CITIZEN, 'born-on': '20/9/2006' }),
};

/** The offer is not known to stand on the birthday. */
export const CitizenNotYetAfterOffer: Story = {
  args: { 'as-of': REPORTED },
  play: ends('not-yet', { ...CITIZEN, 'born-on': '20/9/2009' }),
};

/** At 23 the text can be read in two ways. */
export const CitizenAskAt23: Story = {
  args: { 'as-of': REPORTED },
  play: ends('ask-registrar', { ...CITIZEN, 'born-on': '15/6/2003' }),
};

export const CitizenAskEarlierName: Story = {
  args: { 'as-of': CONFIRMED },
  play: ends('ask-registrar', { ...CITIZEN, 'earlier-id-name': 'unsure' }),
};

/** Whether the anniversary of the certificate counts is not settled. */
export const EnterpriseAskOnAnniversary: Story = {
  args: { 'as-of': CONFIRMED },
  play: ends('ask-registrar', { ...ENTERPRISE, 'certificate-date': '1/6/2023' }),
};

export const CitizenTooOld: Story = {
  args: { 'as-of': REPORTED },
  play: ends('not-eligible', { ...CITIZEN, 'born-on': '15/6/1999' }),
};

export const CitizenEverythingFails: Story = {
  args: { 'as-of': REPORTED },
  play: ends('not-eligible', { ...CITIZEN, 'born-on': '15/6/1999', 'earlier-id-name': 'used' }),
};

export const NotACitizen: Story = {
  args: { 'as-of': REPORTED, audience: 'citizen' },
  play: ends('not-eligible', { citizenship: 'other' }),
};

export const EnterpriseTooOld: Story = {
  args: { 'as-of': CONFIRMED },
  play: ends('not-eligible', { ...ENTERPRISE, 'certificate-date': '29/5/2023' }),
};

export const HouseholdNotRegistered: Story = {
  args: { 'as-of': CONFIRMED },
  play: ends('not-yet', { audience: 'household', 'household-certificate': 'no' }, /đăng ký hộ kinh doanh/),
};

export const CitizenOfferEnded: Story = { args: { 'as-of': ENDED }, play: ends('offer-ended', CITIZEN) };

/** What nobody could confirm never ended either. */
export const HouseholdStillUnconfirmed: Story = {
  args: { 'as-of': ENDED, layout: 'page' },
  play: ends('eligible-offer-unconfirmed', HOUSEHOLD),
};

/** Nobody has checked the content for two years. */
export const ContentStale: Story = {
  args: { 'as-of': '2028-11-23' },
  play: ends('content-stale', CITIZEN, /kiểm tra lần cuối ngày 23\/11\/2026/),
};

export const OtherCooperative: Story = { play: endsOther('cooperative') };

/** Once registered as a household business, a trader is one whom the text names. */
export const OtherUnregisteredTrader: Story = {
  play: ends('not-yet', { audience: 'other', 'other-kind': 'unregistered-trader' }),
};

export const OtherOrganisation: Story = { play: endsOther('organisation') };

export const OtherForeigner: Story = { play: endsOther('foreigner') };
