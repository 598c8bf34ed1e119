import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../../src/elements/support/support.define';
import { all } from '../lists';

/** The settings as a page writes them. */
export interface SupportArgs {
  source?: string;
  places?: string;
  theme?: string;
  lang?: string;
  'heading-level'?: string;
  now?: number;
}

export type Story = StoryObj<SupportArgs>;

/** A Friday, 9:00 in Vietnam. */
export const FRIDAY = Date.parse('2026-11-27T09:00:00+07:00');

/** What every story of the element has. */
export const base = {
  component: 'hiendien-support',
  argTypes: {
    lang: {
      control: 'inline-radio',
      options: ['vi', 'en'],
      description: 'Language, if not the page’s.',
      table: { category: 'attributes' },
    },
    now: { control: 'number' },
  },
  render: ({ source, places, theme, lang, 'heading-level': level, now = FRIDAY }) =>
    html`<hiendien-support
      source=${ifDefined(source)}
      places=${ifDefined(places)}
      theme=${ifDefined(theme)}
      lang=${ifDefined(lang)}
      heading-level=${ifDefined(level)}
      .now=${now}
    ></hiendien-support>`,
} satisfies Omit<Meta<SupportArgs>, 'title'>;

/** Somebody who could help; the number is none that anybody has. */
export const contact = (more: object = {}) => ({
  commune: 'Phường Phú Khương',
  who: 'Tổ công nghệ số cộng đồng (ví dụ)',
  phone: '0000 000 000',
  zalo: '0000000000',
  address: 'Nhà văn hóa khu phố (ví dụ)',
  at: { latitude: 10.2434, longitude: 106.3756 },
  hours: [
    { days: [1, 2, 3, 4, 5], from: '07:30', to: '11:30' },
    { days: [1, 2, 3, 4, 5], from: '13:30', to: '17:00' },
  ],
  checkedOn: '2026-11-20',
  ...more,
});

interface PlayContext {
  readonly canvasElement: HTMLElement;
}

/** A visitor types a name. */
export function types(name: string, found: RegExp) {
  return async ({ canvasElement }: PlayContext): Promise<void> => {
    await waitFor(() => expect(all(canvasElement, 'input')).toHaveLength(1));
    await userEvent.type(all(canvasElement, 'input')[0]!, name);
    await waitFor(() => expect(all(canvasElement, 'section')[0]).toHaveTextContent(found));
  };
}

/** A visitor types a name and takes what was found first. */
export function picks(name: string, shown: RegExp) {
  return async ({ canvasElement }: PlayContext): Promise<void> => {
    await waitFor(() => expect(all(canvasElement, 'input')).toHaveLength(1));
    await userEvent.type(all(canvasElement, 'input')[0]!, name);
    await waitFor(() => expect(all(canvasElement, '.found button').length).toBeGreaterThan(0));
    await userEvent.click(all(canvasElement, '.found button')[0]!);
    await waitFor(() => expect(all(canvasElement, '.place')[0]).toHaveTextContent(shown));
  };
}
