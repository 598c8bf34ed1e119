import type { Meta } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { DomainChosenEvent } from '../../src/elements/domain-search/domain-search.events';
import { ForCitizens, ForEnterprises, ForHouseholds } from './settings.stories';
import {
  ENDED,
  type RegisterArgs,
  type Story,
  TODAY,
  base,
  hears,
  offerEnded,
  offerOpen,
  says,
  shadowOf,
} from './register-stories';

const meta: Meta<RegisterArgs> = { ...base, title: 'Elements/hiendien-register/Results' };

export default meta;

/** The legal text was read, as content of that time would say it. */
export const OfferOpenCitizen: Story = offerOpen('citizen', /id\.vn: miễn phí .*\(Thông tư 20\/2023\)/);

export const OfferOpenEnterprise: Story = offerOpen(
  'enterprise',
  /biz\.vn: miễn phí .*\(Thông tư 20\/2023\)/,
);

export const OfferOpenHousehold: Story = offerOpen('household', /biz\.vn: miễn phí .*\(Thông tư 20\/2023\)/);

export const OfferReportedCitizen: Story = {
  ...ForCitizens,
  play: says(/cần nhà đăng ký xác nhận\)/, /từ ngày 23\/11\/2028/),
};

export const OfferUnconfirmedEnterprise: Story = {
  ...ForEnterprises,
  play: says(/chưa xác nhận được chính sách miễn phí/, /giá thông thường/),
};

export const OfferUnconfirmedHousehold: Story = {
  ...ForHouseholds,
  play: says(/chưa xác nhận được chính sách miễn phí/, /giá thông thường/),
};

export const OfferEndedCitizen: Story = offerEnded('citizen', 'panel');

export const OfferEndedEnterprise: Story = offerEnded('enterprise', 'panel');

export const OfferEndedHousehold: Story = offerEnded('household', 'panel');

export const OfferEndedCard: Story = offerEnded('citizen', 'card');

export const OfferEndedButton: Story = offerEnded('household', 'button');

export const OfferEndedBoth: Story = {
  args: { variant: 'panel' },
  globals: { day: ENDED },
  play: says(/id\.vn: theo quy định hiện biết.* đến hết ngày/, /biz\.vn: chưa xác nhận được/),
};

export const AfterYesCitizen: Story = hears(
  'eligible',
  'citizen',
  'nguyenvanan.id.vn',
  /Tên đã chọn: nguyenvanan\.id\.vn/,
);

export const AfterYesHousehold: Story = hears(
  'eligible-offer-unconfirmed',
  'household',
  'comtamcoba.biz.vn',
  /Tên đã chọn: comtamcoba\.biz\.vn/,
);

export const AfterAsk: Story = hears('ask-registrar', 'citizen', 'nguyenvanan.id.vn', /Hỏi trước khi nộp/);

export const AfterNotYet: Story = hears('not-yet', 'citizen', undefined, /hãy chờ đến khi đủ tuổi/);

export const AfterNo: Story = hears(
  'not-eligible',
  'citizen',
  'nguyenvanan.id.vn',
  /đăng ký với mức giá thông thường/,
);

export const AfterNoCard: Story = {
  ...hears('not-eligible', 'enterprise', undefined, /đăng ký với mức giá thông thường/, 'card'),
};

export const AfterNoButton: Story = {
  ...hears('not-eligible', 'citizen', undefined, /đăng ký với mức giá thông thường/, 'button'),
};

export const AfterNoNotCovered: Story = hears(
  'not-eligible',
  'other',
  undefined,
  /đăng ký với mức giá thông thường/,
);

/** The name belongs to another product than the verdict. */
export const NameOfOtherProduct: Story = hears(
  'eligible',
  'citizen',
  'comtamcoba.biz.vn',
  /biz\.vn có điều kiện riêng/,
);

export const NameOutsideTheOffer: Story = hears(
  'eligible',
  'citizen',
  'comtamcoba.com.vn',
  /không thuộc chính sách miễn phí/,
);

/** Shown in both its forms. */
export const AccentedName: Story = {
  ...TODAY,
  args: { variant: 'card', group: 'accented' },
  play: async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    canvasElement.dispatchEvent(
      new DomainChosenEvent(
        { domain: 'xn--cmtmcba-8zb.vn', shown: 'cơmtấmcôba.vn', product: undefined },
        'accented',
      ),
    );
    await waitFor(() => expect(shadow.querySelector('[part=chosen]')).toHaveTextContent('cơmtấmcôba.vn'));
  },
};
