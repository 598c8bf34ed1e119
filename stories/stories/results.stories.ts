import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { all, example, inRoom, listed, showsEntries } from '../lists';
import { base, many, story, type StoriesArgs, type Story } from './stories-stories';

const meta: Meta<StoriesArgs> = { ...base, title: 'Elements/hiendien-stories/Results' };

export default meta;

export const Several: Story = { args: { source: example('cau-chuyen.json') }, play: showsEntries(4) };

export const One: Story = { args: { source: listed([story()]) }, play: showsEntries(1) };

export const WithASite: Story = {
  args: { source: listed([story({ href: '/' })]) },
  play: async (context) => {
    await showsEntries(1)(context);
    await expect(all(context.canvasElement, 'figcaption a')[0]).toHaveAttribute('href');
  },
};

export const Many: Story = { args: { source: listed(many) }, play: showsEntries(6) };

export const MoreOfMany: Story = {
  ...Many,
  play: async (context) => {
    await showsEntries(6)(context);
    await userEvent.click(all(context.canvasElement, '.more')[0]!);
    await showsEntries(18)(context);
  },
};

/** No more than fits the room that the page keeps: nothing below moves. */
export const AsManyAsFit: Story = {
  ...Many,
  globals: { width: '320' },
  decorators: [inRoom(520)],
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(all(canvasElement, '.more')[0]).toBeVisible());
    await expect(all(canvasElement, '[data-entry]').length).toBeLessThan(6);
  },
};
