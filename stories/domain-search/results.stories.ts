import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { unknownBecause } from '../../src/domain/availability/evidence';
import {
  GATEWAY,
  NOT_SEEN,
  SOME_SEEN,
  type SearchArgs,
  type Story,
  absent,
  answering,
  answers,
  asks,
  base,
  free,
  namesIn,
  present,
  reserved,
  statesIn,
  suggestionsIn,
  waitFor,
} from './domain-search-stories';

const meta: Meta<SearchArgs> = { ...base, title: 'Elements/hiendien-domain-search/Results' };

export default meta;

/** Where the name may still be had: for whom, what is free, what the state takes. */
export const NotSeen: Story = { args: { provider: NOT_SEEN }, play: answers('Cơm tấm Cô Ba', 'absent') };

/** Names made from the same words: nobody is asked for them until they are opened. */
export const Suggestions: Story = {
  args: { provider: SOME_SEEN },
  play: asks('Cơm tấm Cô Ba', async (shadow) => {
    await expect(suggestionsIn(shadow)).toEqual([]);
    const others = shadow.querySelector<HTMLDetailsElement>('.others')!;
    if (!others.open) others.querySelector('summary')?.click();
    await waitFor(() => expect(suggestionsIn(shadow).length).toBeGreaterThan(2));
  }),
};

export const SomeInUse: Story = {
  args: { provider: SOME_SEEN },
  play: asks('comtamcoba', (shadow) =>
    expect(statesIn(shadow)).toEqual([...Array<string>(4).fill('absent'), 'present', 'present']),
  ),
};

/** Every state that an answer can have, side by side. */
export const AllStates: Story = {
  args: {
    suffixes: 'id.vn biz.vn com.vn vn net.vn',
    provider: answering(
      (name) => {
        if (name.endsWith('.id.vn')) return absent;
        if (name.endsWith('.biz.vn')) return present;
        if (name.endsWith('.com.vn')) return free;
        return name.endsWith('.net.vn') ? reserved : unknownBecause('timeout');
      },
      'authoritative',
      'Cổng',
    ),
  },
  play: asks('comtamcoba', (shadow) =>
    expect(statesIn(shadow)).toEqual(['absent', 'free', 'unknown', 'present', 'reserved']),
  ),
};

/** Only a registrar's gateway may call a name free; its name and the time stand in the row. */
export const FreeByGateway: Story = {
  args: { provider: GATEWAY, suffixes: 'id.vn biz.vn' },
  play: asks('comtamcoba', async (shadow) => {
    await expect(statesIn(shadow)).toEqual(['free', 'present']);
    await expect(shadow.querySelector('.row .state')).toHaveTextContent(/báo còn trống lúc/);
  }),
};

/** A hint that says free is taken for what a hint can see. */
export const FreeFromAHint: Story = {
  args: { provider: answering(() => free), suffixes: 'id.vn biz.vn' },
  play: asks('comtamcoba', (shadow) => expect(statesIn(shadow)).toEqual(['absent', 'absent'])),
};

/** The accented name under .vn is a name of its own, with its own fees. */
export const AccentedName: Story = {
  args: { provider: NOT_SEEN, suffixes: 'vn id.vn' },
  play: asks('Phở Cô Ba', async (shadow) => {
    await expect(namesIn(shadow)).toEqual(['phocoba.vn', 'xn--phcba-8ta5274c.vn', 'phocoba.id.vn']);
    await expect(shadow.querySelectorAll('.name')[1]).toHaveTextContent('phởcôba.vn');
  }),
};

/** One and two characters directly under .vn are auctioned; of other new suffixes the registrar knows. */
export const ShortName: Story = {
  args: { provider: NOT_SEEN },
  play: asks('a1', (shadow) => expect(statesIn(shadow)).toContain('reserved')),
};

export const SuffixLabel: Story = {
  args: { provider: NOT_SEEN, suffixes: 'vn id.vn' },
  play: asks('com', async (shadow) => {
    await expect(shadow.querySelector('.reserved .state')).toHaveTextContent(/phần đuôi dùng chung/);
  }),
};
