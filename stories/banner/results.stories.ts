import type { Meta } from '@storybook/web-components-vite';
import { type BannerArgs, type Story, base, offersSay } from './banner-stories';

const meta: Meta<BannerArgs> = { ...base, title: 'Elements/hiendien-banner/Results' };

export default meta;

/** No period that the content knows holds this day. */
export const OffersUnconfirmed: Story = {
  globals: { day: '2023-05-31' },
  play: offersSay(/^id\.vn: chưa xác nhận/, /^biz\.vn: chưa xác nhận/),
};

/** Third parties cite the text for id.vn; nobody could confirm biz.vn. */
export const OffersOf2026: Story = {
  globals: { day: '2026-11-23' },
  play: offersSay(/^id\.vn: miễn phí .*cần nhà đăng ký xác nhận\)$/, /^biz\.vn: chưa xác nhận/),
};

export const OffersEnded: Story = {
  globals: { day: '2027-01-15' },
  play: offersSay(/^id\.vn: theo quy định hiện biết.* đến hết ngày/, /^biz\.vn: chưa xác nhận được/),
};

/** Content that nobody has checked for too long promises nothing, and says when it was checked. */
export const OffersStale: Story = {
  globals: { day: '2027-06-01' },
  play: offersSay(
    /^id\.vn: vui lòng kiểm tra tại .*23\/11\/2026\)$/,
    /^biz\.vn: vui lòng kiểm tra tại .*23\/11\/2026\)$/,
  ),
};

/** The periods whose legal text was read. */
export const OffersConfirmed: Story = {
  globals: { day: '2024-06-01' },
  play: offersSay(
    /^id\.vn: miễn phí .*\(Thông tư 20\/2023\)$/,
    /^biz\.vn: miễn phí .*\(Thông tư 20\/2023\)$/,
  ),
};
