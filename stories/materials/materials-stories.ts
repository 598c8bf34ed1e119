import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import { FORMATS, type FormatName } from '../../src/domain/materials/formats';
import '../../src/elements/materials/materials.define';
import { all } from '../lists';

/** The settings as a page writes them. */
export interface MaterialsArgs {
  source?: string;
  agency?: string;
  locality?: string;
  contact?: string;
  checker?: string;
  theme?: string;
  lang?: string;
  'heading-level'?: string;
  /** What the page puts into the tag. */
  children?: string;
}

export type Story = StoryObj<MaterialsArgs>;

/** What every story of the element has. */
export const base = {
  component: 'hiendien-materials',
  argTypes: {
    lang: {
      control: 'inline-radio',
      options: ['vi', 'en'],
      description: 'Language, if not the page’s.',
      table: { category: 'attributes' },
    },
  },
  render: ({ source, agency, locality, contact, checker, theme, lang, 'heading-level': level, children }) =>
    html`<hiendien-materials
      source=${ifDefined(source)}
      agency=${ifDefined(agency)}
      locality=${ifDefined(locality)}
      contact=${ifDefined(contact)}
      checker=${ifDefined(checker)}
      theme=${ifDefined(theme)}
      lang=${ifDefined(lang)}
      heading-level=${ifDefined(level)}
      >${children ? html`<a href="#">${children}</a>` : undefined}</hiendien-materials
    >`,
} satisfies Omit<Meta<MaterialsArgs>, 'title'>;

/** What a commune could write. */
export const COMMUNE: MaterialsArgs = {
  agency: 'Ủy ban nhân dân xã A, tỉnh Vĩnh Long (ví dụ)',
  locality: 'vinh-long',
  contact: 'Tổ công nghệ số cộng đồng, tại trụ sở Ủy ban nhân dân xã',
  checker: '/chuyen-doi-so/kiem-tra',
};

/** A file that somebody could have listed. */
export const file = (more: object = {}) => ({
  title: 'Bài trình bày cho buổi tập huấn (ví dụ)',
  about: 'Dùng cho Tổ công nghệ số cộng đồng.',
  href: '/tai-lieu/tap-huan.pptx',
  type: 'pptx',
  bytes: 2_400_000,
  ...more,
});

/** Chooses a kind of sheet and waits until it lies there. */
export function showsSheet(format: FormatName) {
  return async ({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> => {
    // In another language than the page's the element is drawn anew once its words are there.
    await waitFor(async () => {
      await userEvent.click(all(canvasElement, `[value="${format}"]`)[0]!);
      await expect(all(canvasElement, `.paper.${format}`)).toHaveLength(1);
    });
    await userEvent.click(all(canvasElement, '.paper')[0]!);
    const { width, height } = FORMATS[format];
    const find = () => all(canvasElement, `svg[viewBox="0 0 ${width} ${height}"]`);
    await waitFor(() => expect(find()).toHaveLength(1), { timeout: 10_000 });
  };
}
