import type { Meta } from '@storybook/web-components-vite';
import { type JourneyArgs, type Story, base, seesSteps } from './journey-stories';

const meta: Meta<JourneyArgs> = { ...base, title: 'Elements/hiendien-journey/Languages' };

export default meta;

export const English: Story = { globals: { language: 'en' }, play: seesSteps };
