import type { Meta } from '@storybook/web-components-vite';
import { base, type MaterialsArgs, type Story } from './materials-stories';
import { Card, WithFiles } from './results.stories';

const meta: Meta<MaterialsArgs> = { ...base, title: 'Elements/hiendien-materials/Narrow' };

export default meta;

export const At320: Story = { ...WithFiles, globals: { width: '320' } };

export const At200: Story = { ...WithFiles, globals: { width: '200' } };

export const CardAt320: Story = { ...Card, globals: { width: '320' } };
