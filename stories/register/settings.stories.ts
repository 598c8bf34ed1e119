import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import {
  REPORTED,
  type RegisterArgs,
  type Story,
  TODAY,
  base,
  says,
  seesDetails,
  shadowOf,
} from './register-stories';

const meta: Meta<RegisterArgs> = { ...base, title: 'Elements/hiendien-register/Settings' };

export default meta;

export const ForCitizens: Story = {
  ...TODAY,
  args: { variant: 'panel', audience: 'citizen' },
  play: says(/Giấy tờ cần chuẩn bị: Công dân/, /tên miền id\.vn/),
};

export const ForEnterprises: Story = {
  ...TODAY,
  args: { variant: 'panel', audience: 'enterprise' },
  play: says(/Giấy tờ cần chuẩn bị: Doanh nghiệp/, /tên miền biz\.vn/),
};

export const ForHouseholds: Story = {
  ...TODAY,
  args: { variant: 'panel', audience: 'household' },
  play: says(/Giấy tờ cần chuẩn bị: Hộ kinh doanh/, /tên miền biz\.vn/),
};

export const Alphabetical: Story = {
  ...TODAY,
  args: { variant: 'panel', product: 'id.vn', order: 'alphabetical' },
  play: says(/Theo bảng chữ cái/),
};

export const NoAttribution: Story = {
  ...TODAY,
  args: { product: 'id.vn', 'no-attribution': true },
  play: async ({ canvasElement }) => {
    const way = (await shadowOf(canvasElement)).querySelector('[part=ways] a');
    await expect(way).toHaveAttribute('href', 'https://guongmatso.tenmien.vn/');
  },
};

export const OwnMessages: Story = {
  ...TODAY,
  args: { product: 'id.vn', messages: { title: 'Nhận tên miền {{name}} của em' } },
  play: says(/Nhận tên miền id\.vn của em/),
};

export const HostVariables: Story = {
  args: { product: 'id.vn', variant: 'panel' },
  globals: { day: REPORTED, theme: 'light' },
  render: (args) =>
    html`<div
      style="
        --hiendien-accent: #7a1f3d;
        --hiendien-background: #fdf6ec;
        --hiendien-text: #2b1d0e;
        --hiendien-font: Georgia, 'Times New Roman', serif;
        --hiendien-font-size: 20px;
      "
    >
      ${base.render(args)}
    </div>`,
  play: seesDetails,
};
