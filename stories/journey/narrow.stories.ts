import type { Meta } from '@storybook/web-components-vite';
import { type JourneyArgs, type Story, base, seesSteps } from './journey-stories';

const meta: Meta<JourneyArgs> = { ...base, title: 'Elements/hiendien-journey/Narrow' };

export default meta;

export const At320: Story = { globals: { width: '320' }, play: seesSteps };

export const At200: Story = { globals: { width: '200' }, play: seesSteps };
