import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { NotSeen } from './results.stories';
import {
  NOT_SEEN,
  type SearchArgs,
  type Story,
  asks,
  base,
  namesAsked,
  namesIn,
  shadowOf,
} from './domain-search-stories';

const meta: Meta<SearchArgs> = { ...base, title: 'Elements/hiendien-domain-search/Settings' };

export default meta;

export const ForCitizens: Story = {
  args: { audience: 'citizen', provider: NOT_SEEN },
  play: asks('nguyenthianh', (shadow) => expect(namesIn(shadow)[0]).toBe('nguyenthianh.id.vn')),
};

export const ForHouseholds: Story = {
  args: { audience: 'household', provider: NOT_SEEN },
  play: asks('comtamcoba', (shadow) => expect(namesIn(shadow)[0]).toBe('comtamcoba.biz.vn')),
};

export const OwnSuffixes: Story = {
  args: { suffixes: 'bentre.vn edu.vn', provider: NOT_SEEN },
  play: asks('lopvan', (shadow) => expect(namesIn(shadow)).toEqual(['lopvan.bentre.vn', 'lopvan.edu.vn'])),
};

/** A suffix that was typed comes first. */
export const TypedSuffix: Story = {
  args: { audience: 'household', provider: NOT_SEEN },
  play: asks('comtamcoba.net.vn', (shadow) => expect(namesIn(shadow)[0]).toBe('comtamcoba.net.vn')),
};

/** One resolver of the owner's, named before anything is asked. */
export const OwnResolver: Story = {
  args: { resolvers: 'https://dns.example.vn/dns-query', live: 'off' },
  play: namesAsked(/dns\.example\.vn/),
};

export const Gateway: Story = {
  args: { endpoint: 'https://tra-cuu.example.vn/ten-mien' },
  play: namesAsked(/tra-cuu\.example\.vn/),
};

export const OwnMessages: Story = {
  args: { messages: { title: 'Em tìm tên miền của em' } },
  play: async ({ canvasElement }) => {
    const head = (await shadowOf(canvasElement)).querySelector('.head');
    await expect(head).toHaveTextContent('Em tìm tên miền của em');
  },
};

export const HostVariables: Story = {
  ...NotSeen,
  globals: { theme: 'light' },
  render: (args) =>
    html`<div
      style="
        --hiendien-accent: #7a1f3d;
        --hiendien-background: #fdf6ec;
        --hiendien-text: #2b1d0e;
        --hiendien-font: Georgia, 'Times New Roman', serif;
        --hiendien-font-size: 20px;
      "
    >
      ${base.render(args)}
    </div>`,
};
