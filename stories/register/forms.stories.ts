import type { Meta } from '@storybook/web-components-vite';
import {
  type RegisterArgs,
  type Story,
  TODAY,
  base,
  openDetails,
  says,
  seesDetails,
} from './register-stories';

const meta: Meta<RegisterArgs> = { ...base, title: 'Elements/hiendien-register/Forms' };

export default meta;

export const Card: Story = { ...TODAY, play: says(/id\.vn: miễn phí 2 năm/, /biz\.vn: chưa xác nhận/) };

export const CardOpen: Story = { ...TODAY, play: openDetails };

export const CardIdVn: Story = { ...TODAY, args: { product: 'id.vn' } };

export const CardIdVnOpen: Story = { ...CardIdVn, play: openDetails };

export const CardBizVn: Story = { ...TODAY, args: { product: 'biz.vn' } };

export const CardBizVnOpen: Story = { ...CardBizVn, play: openDetails };

export const ButtonIdVn: Story = { ...TODAY, args: { product: 'id.vn', variant: 'button' } };

export const ButtonBizVn: Story = { ...TODAY, args: { product: 'biz.vn', variant: 'button' } };

export const ButtonBoth: Story = { ...TODAY, args: { variant: 'button' } };

export const PanelBoth: Story = { ...TODAY, args: { variant: 'panel' }, play: seesDetails };

export const PanelIdVn: Story = {
  ...TODAY,
  args: { variant: 'panel', product: 'id.vn' },
  play: seesDetails,
};

export const PanelBizVn: Story = {
  ...TODAY,
  args: { variant: 'panel', product: 'biz.vn' },
  play: seesDetails,
};
