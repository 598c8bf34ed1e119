import type { Meta } from '@storybook/web-components-vite';
import { type JourneyArgs, type Story, base, seesSteps } from './journey-stories';

const meta: Meta<JourneyArgs> = { ...base, title: 'Elements/hiendien-journey/Dark' };

export default meta;

export const Dark: Story = { globals: { theme: 'dark' }, play: seesSteps };

/** Colours of its own, against those of the page. */
export const DarkOnLightPage: Story = {
  args: { theme: 'dark' },
  globals: { theme: 'light' },
  play: seesSteps,
};
