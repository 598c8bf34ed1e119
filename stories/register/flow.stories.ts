import type { Meta } from '@storybook/web-components-vite';
import { CardIdVn } from './forms.stories';
import { type RegisterArgs, type Story, asks, base } from './register-stories';

const meta: Meta<RegisterArgs> = { ...base, title: 'Elements/hiendien-register/Flow' };

export default meta;

export const PhoneCode: Story = { ...CardIdVn, play: asks(0, '.code svg') };

export const Share: Story = { ...CardIdVn, play: asks(1, '.shared') };
