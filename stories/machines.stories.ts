import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { drawMachinePicture, type WordedMachine } from './machine-diagram';
import { describeChecker, describeJourney, describeRegister, describeSearch } from './machines';

type Story = StoryObj<{ language: 'vi' | 'en' }>;

/** What each widget can be in, and what leads from one to the other: drawn by driving the code that decides it. */
const meta: Meta<{ language: 'vi' | 'en' }> = {
  title: 'Người bảo trì (Maintainers)/Machines',
  args: { language: 'vi' },
  argTypes: {
    language: { control: 'inline-radio', options: ['vi', 'en'], table: { category: 'attributes' } },
  },
};

export default meta;

const english = { args: { language: 'en' }, globals: { language: 'en' } } as const;

/** A story of a machine; a lane comes in at every phase, for none is there that nothing leads to. */
function draw(describe: () => WordedMachine): Story {
  return {
    render: ({ language }) => drawMachinePicture(describe(), language),
    play: async ({ canvasElement }) => {
      const phases = Object.keys(describe().phases).length;
      await expect(canvasElement.querySelectorAll('rect')).toHaveLength(phases);
      await expect(canvasElement.querySelectorAll('path.end')).toHaveLength(phases);
    },
  };
}

export const Checker: Story = draw(describeChecker);

export const CheckerInEnglish: Story = { ...Checker, ...english };

export const CheckerDark: Story = { ...Checker, globals: { theme: 'dark' } };

export const CheckerAt320: Story = { ...Checker, globals: { width: '320' } };

export const Search: Story = draw(describeSearch);

export const SearchInEnglish: Story = { ...Search, ...english };

export const Register: Story = draw(describeRegister);

export const RegisterInEnglish: Story = { ...Register, ...english };

export const Journey: Story = draw(describeJourney);

export const JourneyInEnglish: Story = { ...Journey, ...english };
