import type { Meta } from '@storybook/web-components-vite';
import { base, type MaterialsArgs, type Story } from './materials-stories';
import { NotLoaded, TooLong } from './problems.stories';
import { Leaflet, WithFiles } from './results.stories';

const meta: Meta<MaterialsArgs> = { ...base, title: 'Elements/hiendien-materials/Dark' };

export default meta;

export const Dark: Story = { ...WithFiles, globals: { theme: 'dark' } };

export const DarkLeaflet: Story = { ...Leaflet, globals: { theme: 'dark' } };

export const DarkTooLong: Story = { ...TooLong, globals: { theme: 'dark' } };

export const DarkNotLoaded: Story = { ...NotLoaded, globals: { theme: 'dark' } };
