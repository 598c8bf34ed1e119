import type { Meta } from '@storybook/web-components-vite';
import { Contact, Found } from './results.stories';
import { base, type Story, type SupportArgs } from './support-stories';

const meta: Meta<SupportArgs> = { ...base, title: 'Elements/hiendien-support/Dark' };

export default meta;

export const DarkContact: Story = { ...Contact, globals: { theme: 'dark' } };

export const DarkFound: Story = { ...Found, globals: { theme: 'dark' } };
