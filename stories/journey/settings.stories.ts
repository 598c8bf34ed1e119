import type { Meta } from '@storybook/web-components-vite';
import { type JourneyArgs, type Story, base, seesSteps } from './journey-stories';

const meta: Meta<JourneyArgs> = { ...base, title: 'Elements/hiendien-journey/Settings' };

export default meta;

export const ForHouseholds: Story = { args: { audience: 'household' }, play: seesSteps };
