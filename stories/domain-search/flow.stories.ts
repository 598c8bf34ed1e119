import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import {
  NOT_SEEN,
  SILENT,
  SOME_SEEN,
  type SearchArgs,
  type Story,
  absent,
  answering,
  asks,
  asksList,
  base,
  chooses,
  fieldIn,
  helps,
  link,
  listOf,
  present,
  search,
  shadowOf,
  statesIn,
  title,
  waitFor,
} from './domain-search-stories';

const meta: Meta<SearchArgs> = { ...base, title: 'Elements/hiendien-domain-search/Flow' };

export default meta;

export const Empty: Story = {
  play: async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    await expect(shadow.querySelector('#asked')).toHaveTextContent(/Cloudflare/);
  },
};

export const Typed: Story = { play: helps('Cơm tấm Cô Ba', /comtamcoba.*10 trên tối đa 63/) };

export const TypedAddress: Story = {
  play: helps('https://www.comtamcoba.vn/thuc-don', /lấy từ địa chỉ bạn nhập/),
};

export const TypedEmail: Story = { play: helps('coba@comtam.vn', /lấy từ địa chỉ email/) };

/** Only an attribute fills the field, never the address of the page. */
export const StartsWithValue: Story = {
  args: { value: 'Nguyễn Thị Ánh' },
  play: async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    await waitFor(() => expect(shadow.querySelector('.help')).toHaveTextContent('nguyenthianh'));
  },
};

export const ProtectedIsland: Story = { play: helps('Hoàng Sa', /biên giới, hải đảo, vùng biển/) };

export const ProtectedHeritage: Story = { play: helps('Hội An', /di sản/) };

export const ProtectedBody: Story = { play: helps('Công an xã', /quốc phòng, an ninh/) };

export const ProtectedProvince: Story = { play: helps('bentre', /trùng tên tỉnh/) };

export const Asking: Story = {
  args: { provider: SILENT },
  play: asks('Cơm tấm Cô Ba', (shadow) => expect(statesIn(shadow)).toEqual(Array(7).fill('pending'))),
};

/** Each row comes when its answer does; none changes its place. */
export const AskingSomeAnswered: Story = {
  args: { provider: answering((name) => (name.endsWith('.biz.vn') ? absent : 'never')) },
  play: asks('comtamcoba', (shadow) =>
    expect(statesIn(shadow)).toEqual(['pending', 'absent', ...Array<string>(4).fill('pending')]),
  ),
};

/** After Escape. */
export const Stopped: Story = {
  args: { provider: answering((name) => (name.endsWith('.id.vn') ? absent : 'never')) },
  play: async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    await search(shadow, 'comtamcoba');
    await waitFor(() => expect(statesIn(shadow).slice(0, 2)).toEqual(['absent', 'pending']));
    fieldIn(shadow).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await waitFor(() => expect(statesIn(shadow).slice(0, 2)).toEqual(['absent', 'stopped']));
  },
};

export const List: Story = {
  args: { provider: SOME_SEEN },
  play: asksList('Cơm tấm Cô Ba\ncomtamcoba.com.vn\nNguyễn Thị Ánh', ['absent', 'absent', 'present']),
};

/** Nothing can be had: what is in use is folded, and other names are one press away. */
export const AllInUse: Story = {
  args: { provider: answering((name) => (name.startsWith('comtamcoba.') ? present : absent)) },
  play: asks('comtamcoba', async (shadow) => {
    await expect(new Set(statesIn(shadow))).toEqual(new Set(['present']));
    await expect(shadow.querySelector('.gone')).not.toHaveAttribute('open');
  }),
};

/** A firm is offered its name without the legal form. */
export const FirmsShortName: Story = {
  args: { provider: NOT_SEEN },
  play: helps('Công ty TNHH Minh Long', /Dùng tên ngắn: Minh Long/),
};

/** As many as are checked in one go. */
export const ListOfTwenty: Story = {
  args: { provider: answering((name) => (/[05]\./.test(name) ? present : absent)), suffixes: 'biz.vn' },
  play: asksList(
    listOf(20),
    // Those in use stand last, apart.
    Array.from({ length: 20 }, (_, index) => (index < 16 ? 'absent' : 'present')),
  ),
};

/** The visitor's own list: in the page, and gone with it. */
export const Shortlist: Story = {
  args: { provider: NOT_SEEN },
  play: asks('Cơm tấm Cô Ba', async (shadow) => {
    for (const name of ['comtamcoba.id.vn', 'comtamcoba.biz.vn'])
      shadow.querySelector<HTMLElement>(`[data-name="${name}"] .plain`)?.click();
    await waitFor(() => expect(shadow.querySelectorAll('.kept li')).toHaveLength(2));
  }),
};

export const Chosen: Story = { args: { provider: NOT_SEEN }, play: chooses('comtamcoba.biz.vn') };

/** Where the page also says how to register, the way leads on. */
export const ChosenWithWayOn: Story = {
  args: { provider: NOT_SEEN, group: 'story-choice' },
  render: (args) =>
    html`${base.render(args)}
      <hiendien-register group="story-choice" style="display: block; margin-block-start: 2rem"
        ><a href=${link.href}>${title}</a></hiendien-register
      >`,
  play: async (context) => {
    await chooses('comtamcoba.biz.vn')(context);
    const shadow = await shadowOf(context.canvasElement);
    await waitFor(() => expect(shadow.querySelector('[part~=chosen] .go')).toBeVisible());
  },
};
