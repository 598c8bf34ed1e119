import type { Meta } from '@storybook/web-components-vite';
import { type RegisterArgs, type Story, TODAY, base, says } from './register-stories';

const meta: Meta<RegisterArgs> = { ...base, title: 'Elements/hiendien-register/Problems' };

export default meta;

export const UnknownValues: Story = {
  ...TODAY,
  args: {
    product: 'io.vn',
    audience: 'school',
    variant: 'poster',
    order: 'best',
    theme: 'drak',
    'heading-level': '7',
  },
  play: says(/Đăng ký tên miền “\.vn”/),
};
