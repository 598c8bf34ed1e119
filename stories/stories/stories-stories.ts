import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../../src/elements/stories/stories.define';

/** The settings as a page writes them. */
export interface StoriesArgs {
  source?: string;
  theme?: string;
  lang?: string;
  'heading-level'?: string;
  /** What the page puts into the tag. */
  children?: string;
}

export type Story = StoryObj<StoriesArgs>;

/** What every story of the element has. */
export const base = {
  component: 'hiendien-stories',
  argTypes: {
    lang: {
      control: 'inline-radio',
      options: ['vi', 'en'],
      description: 'Language, if not the page’s.',
      table: { category: 'attributes' },
    },
  },
  render: ({ source, theme, lang, 'heading-level': level, children }) =>
    html`<hiendien-stories
      source=${ifDefined(source)}
      theme=${ifDefined(theme)}
      lang=${ifDefined(lang)}
      heading-level=${ifDefined(level)}
      >${children ? html`<a href="#">${children}</a>` : undefined}</hiendien-stories
    >`,
} satisfies Omit<Meta<StoriesArgs>, 'title'>;

/** A story that somebody could have written. */
export const story = (more: object = {}) => ({
  who: 'Hộ kinh doanh A (ví dụ)',
  role: 'Làm kẹo dừa, xã B',
  name: 'ten-cua-toi.biz.vn',
  quote: 'Nay trên mỗi hộp kẹo có địa chỉ riêng, khách xem hàng và đặt ngay trên trang của mình.',
  consentOn: '2026-10-01',
  ...more,
});

export const many = Array.from({ length: 20 }, (_, index) =>
  story({ who: `Hộ kinh doanh ${index + 1} (ví dụ)` }),
);
