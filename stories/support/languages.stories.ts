import type { Meta } from '@storybook/web-components-vite';
import { listed } from '../lists';
import { base, contact, picks, types, type Story, type SupportArgs } from './support-stories';

const meta: Meta<SupportArgs> = { ...base, title: 'Elements/hiendien-support/Languages' };

export default meta;

const args = { source: listed([contact()]) };

export const English: Story = { args, globals: { language: 'en' }, play: types('phuong 8', /places found/) };

export const EnglishContact: Story = {
  args,
  globals: { language: 'en' },
  play: picks('phu khuong', /Open now, until 11:30/),
};
