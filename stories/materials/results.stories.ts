import type { Meta } from '@storybook/web-components-vite';
import { example, inRoom, listed, showsEntries } from '../lists';
import { base, COMMUNE, file, showsSheet, type MaterialsArgs, type Story } from './materials-stories';

const meta: Meta<MaterialsArgs> = { ...base, title: 'Elements/hiendien-materials/Results' };

export default meta;

export const WithFiles: Story = {
  args: { ...COMMUNE, source: example('tai-lieu.json') },
  play: showsEntries(2),
};

export const Leaflet: Story = { args: COMMUNE, play: showsSheet('leaflet') };

export const PosterA4: Story = { args: COMMUNE, play: showsSheet('poster-a4') };

export const PosterA3: Story = { args: COMMUNE, play: showsSheet('poster-a3') };

export const Standee: Story = { args: COMMUNE, play: showsSheet('standee') };

export const Card: Story = { args: COMMUNE, play: showsSheet('card') };

/** Without settings the code leads to the programme’s page. */
export const OfNobody: Story = { play: showsSheet('poster-a4') };

export const ManyFiles: Story = {
  args: {
    source: listed(
      Array.from({ length: 20 }, (_, index) => file({ title: `Tài liệu tập huấn ${index + 1} (ví dụ)` })),
    ),
  },
  play: showsEntries(6),
};

/** No more files than fit the room that the page keeps: nothing below moves. */
export const AsManyAsFit: Story = {
  ...ManyFiles,
  globals: { width: '320' },
  decorators: [inRoom(1400)],
  play: showsEntries(1),
};
