import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { drawInterview } from './interview-diagram';

type Story = StoryObj<{ language: 'vi' | 'en' }>;

/** Which question follows which answer, drawn from the data that the eligibility checker asks by. */
const meta: Meta<{ language: 'vi' | 'en' }> = {
  title: 'Mẫu chung (Patterns)/Interview',
  args: { language: 'vi' },
  argTypes: {
    language: { control: 'inline-radio', options: ['vi', 'en'], table: { category: 'attributes' } },
  },
  render: ({ language }) => drawInterview(language),
};

export default meta;

export const Flow: Story = {
  play: async ({ canvasElement }) => {
    // Seven questions and the result.
    await expect(canvasElement.querySelectorAll('rect')).toHaveLength(8);
  },
};

export const FlowInEnglish: Story = { ...Flow, args: { language: 'en' }, globals: { language: 'en' } };

export const FlowDark: Story = { ...Flow, globals: { theme: 'dark' } };

export const FlowAt320: Story = { ...Flow, globals: { width: '320' } };
