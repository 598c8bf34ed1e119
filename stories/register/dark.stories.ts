import type { Meta } from '@storybook/web-components-vite';
import { PhoneCode } from './flow.stories';
import { PanelBizVn, ButtonIdVn } from './forms.stories';
import { REPORTED, type RegisterArgs, type Story, base } from './register-stories';

const meta: Meta<RegisterArgs> = { ...base, title: 'Elements/hiendien-register/Dark' };

export default meta;

export const PhoneCodeDark: Story = { ...PhoneCode, globals: { day: REPORTED, theme: 'dark' } };

export const DarkPanel: Story = { ...PanelBizVn, globals: { day: REPORTED, theme: 'dark' } };

export const DarkButton: Story = { ...ButtonIdVn, globals: { day: REPORTED, theme: 'dark' } };
