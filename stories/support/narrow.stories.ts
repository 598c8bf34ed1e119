import type { Meta } from '@storybook/web-components-vite';
import { Contact, SeveralOfOneName } from './results.stories';
import { base, type Story, type SupportArgs } from './support-stories';

const meta: Meta<SupportArgs> = { ...base, title: 'Elements/hiendien-support/Narrow' };

export default meta;

export const ContactAt320: Story = { ...Contact, globals: { width: '320' } };

export const FoundAt200: Story = { ...SeveralOfOneName, globals: { width: '200' } };
