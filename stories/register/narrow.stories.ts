import type { Meta } from '@storybook/web-components-vite';
import { Share } from './flow.stories';
import { CardIdVnOpen, PanelBoth, ButtonBoth } from './forms.stories';
import { REPORTED, type RegisterArgs, type Story, base } from './register-stories';

const meta: Meta<RegisterArgs> = { ...base, title: 'Elements/hiendien-register/Narrow' };

export default meta;

export const ShareAt200: Story = { ...Share, globals: { day: REPORTED, width: '200' } };

export const CardAt200: Story = { ...CardIdVnOpen, globals: { day: REPORTED, width: '200' } };

export const PanelAt320: Story = { ...PanelBoth, globals: { day: REPORTED, width: '320' } };

export const ButtonAt200: Story = { ...ButtonBoth, globals: { day: REPORTED, width: '200' } };
