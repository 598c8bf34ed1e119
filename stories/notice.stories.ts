import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { expect, waitFor } from 'storybook/test';
import en from '../src/content/programme.en.json';
import vi from '../src/content/programme.vi.json';
import type { Notice, Programme } from '../src/domain/programme/programme.schema';
import '../src/elements/banner/banner.define';
import '../src/elements/domain-search/domain-search.define';
import '../src/elements/eligibility-checker/eligibility-checker.define';
import '../src/elements/journey/journey.define';
import '../src/elements/register/register.define';
import { withContent } from './story-content';

/** A widget on a day that the content has a notice for. The texts are examples, not news. */
interface NoticeArgs {
  widget: string;
  notice: Partial<Notice>;
  variant?: string;
}

type Story = StoryObj<NoticeArgs>;

const SHIPPED = [vi, en] as unknown as readonly Programme[];

const EXAMPLE: Notice = {
  text: 'Ví dụ: hệ thống định danh điện tử bảo trì đến hết ngày 05/12.',
  link: { label: 'Trang của Chương trình', href: 'https://hiendienonline.tenmien.vn/' },
  from: '2020-01-01',
  until: '2099-12-31',
};
const PAUSED: Partial<Notice> = {
  text: 'Ví dụ: Chương trình tạm dừng nhận hồ sơ đến hết ngày 05/12.',
  instead: true,
};
const ENGLISH: Partial<Notice> = {
  text: 'Example: electronic identification is under maintenance until 5 December.',
  link: { label: 'The programme’s page', href: 'https://hiendienonline.tenmien.vn/' },
};

const meta: Meta<NoticeArgs> = {
  title: 'Mẫu chung (Patterns)/Notices',
  args: { widget: 'banner', notice: {} },
  argTypes: { notice: { control: 'object' } },
  beforeEach: ({ args }) => {
    const notices = [{ ...EXAMPLE, ...args.notice }];
    return withContent(...SHIPPED.map((programme) => ({ ...programme, notices })));
  },
  render: ({ widget, variant }) => {
    const tag = unsafeStatic(`hiendien-${widget}`);
    return html`${staticHtml`<${tag} variant=${variant ?? nothing} lookup=${widget === 'banner' ? nothing : 'none'}></${tag}>`}`;
  },
  play: async ({ canvasElement, args }) => {
    await waitFor(async () => {
      const root = canvasElement.querySelector(`hiendien-${args.widget}`)?.shadowRoot;
      await expect(root?.querySelectorAll('[part="notice"]')).toHaveLength(1);
    });
  },
};

export default meta;

export const AboveStrip: Story = {};

export const AboveCard: Story = { args: { variant: 'card' }, globals: { width: '320' } };

export const AboveStripAt320: Story = { globals: { width: '320' } };

export const AboveStripDark: Story = { globals: { theme: 'dark' } };

export const AboveStripEnglish: Story = { args: { notice: ENGLISH }, globals: { language: 'en' } };

export const AboveChecker: Story = { args: { widget: 'eligibility-checker' } };

export const AboveSearch: Story = { args: { widget: 'domain-search' } };

export const AboveRegister: Story = { args: { widget: 'register' } };

/** Said once, above the steps. */
export const AboveJourney: Story = { args: { widget: 'journey' } };

export const InsteadOfStrip: Story = { args: { notice: PAUSED } };

export const InsteadOfCard: Story = {
  args: { notice: PAUSED, variant: 'card' },
  globals: { width: '320' },
};

export const InsteadOfChecker: Story = { args: { widget: 'eligibility-checker', notice: PAUSED } };

export const InsteadOfSearch: Story = { args: { widget: 'domain-search', notice: PAUSED } };

export const InsteadOfRegister: Story = { args: { widget: 'register', notice: PAUSED } };

export const InsteadOfRegisterDark: Story = { ...InsteadOfRegister, globals: { theme: 'dark' } };

export const InsteadOfJourney: Story = { args: { widget: 'journey', notice: PAUSED } };

/** One step pauses, the others are of use. */
export const InsteadOfOneStep: Story = {
  args: { widget: 'journey', notice: { ...PAUSED, widgets: ['domain-search'] } },
  play: async ({ canvasElement }) => {
    await waitFor(async () => {
      const journey = canvasElement.querySelector('hiendien-journey')?.shadowRoot;
      const search = journey?.querySelector('hiendien-domain-search')?.shadowRoot;
      await expect(search?.querySelectorAll('[part="notice"]')).toHaveLength(1);
      await expect(search?.querySelector('input')).toBe(null);
    });
  },
};
