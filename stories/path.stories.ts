import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { drawPath } from './path-diagram';

type Story = StoryObj<{ language: 'vi' | 'en' }>;

/** What the checker, the search and the way to registration tell each other, and when. */
const meta: Meta<{ language: 'vi' | 'en' }> = {
  title: 'Mẫu chung (Patterns)/Path',
  args: { language: 'vi' },
  argTypes: {
    language: { control: 'inline-radio', options: ['vi', 'en'], table: { category: 'attributes' } },
  },
  render: ({ language }) => drawPath(language),
};

export default meta;

export const Sequence: Story = {
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('.life')).toHaveLength(4);
    // Two events reach two steps each.
    await expect(canvasElement.querySelectorAll('.arrow')).toHaveLength(10);
  },
};

export const SequenceInEnglish: Story = {
  ...Sequence,
  args: { language: 'en' },
  globals: { language: 'en' },
};

export const SequenceDark: Story = { ...Sequence, globals: { theme: 'dark' } };

export const SequenceAt320: Story = { ...Sequence, globals: { width: '320' } };
