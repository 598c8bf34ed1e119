import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import {
  NOT_SEEN,
  type SearchArgs,
  type Story,
  asks,
  asksList,
  base,
  helps,
  listOf,
  namesAsked,
  press,
  shadowOf,
  statesIn,
  suggestionsIn,
  unknown,
  waitFor,
} from './domain-search-stories';

const meta: Meta<SearchArgs> = { ...base, title: 'Elements/hiendien-domain-search/Problems' };

export default meta;

export const OtherScript: Story = { play: helps('кофе Cô Ba', /không thuộc bảng chữ cái Latinh/) };

export const ForbiddenCharacter: Story = { play: helps('Cơm tấm ✓', /ký tự không dùng được.*thứ 9/) };

export const LeadingHyphen: Story = { play: helps('-comtam', /bắt đầu bằng dấu gạch nối/) };

export const DoubleHyphen: Story = { play: helps('com--tam', /hai dấu gạch nối/) };

export const SeveralProblems: Story = { play: helps('-com--tam✓', /bắt đầu bằng.*hai dấu gạch nối/) };

export const SuffixOnly: Story = { play: helps('biz.vn', /chưa có tên/) };

export const UnreadableAccents: Story = { play: helps('xn--abc-', /không đọc được/) };

/** What has been typed is text, whatever it looks like. */
export const HtmlTyped: Story = { play: helps('<img src=x onerror=alert(1)>', /ký tự không dùng được/) };

export const NothingTyped: Story = {
  args: { provider: NOT_SEEN },
  play: async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    press(shadow);
    await waitFor(() => expect(shadow.querySelector('[role=status]')).toHaveTextContent('Hãy nhập tên'));
  },
};

/** Of a name that is only too long, shorter ones are made. */
export const TooLong: Story = {
  args: { provider: NOT_SEEN },
  play: asks(
    'Nhà hàng cơm tấm Cô Ba gia truyền ba đời tại chợ Bến Tre phục vụ từ sáng sớm đến khuya',
    async (shadow) => {
      await expect(shadow.querySelector('.problem')).toHaveTextContent(/tối đa là 63/);
      await expect(suggestionsIn(shadow).length).toBeGreaterThan(0);
      await expect(suggestionsIn(shadow).every((row) => row.classList.contains('absent'))).toBe(true);
    },
  ),
};

export const UnknownOffline: Story = unknown('offline', /không có mạng/);

export const UnknownBlocked: Story = unknown('blocked', /trang này không cho phép tra cứu/);

export const UnknownTimeout: Story = unknown('timeout', /máy chủ tra cứu không phản hồi kịp/);

export const UnknownRateLimited: Story = unknown('rate-limited', /thử lại sau ít phút/);

export const UnknownRefused: Story = unknown('refused', /máy chủ tra cứu không phản hồi\./);

export const UnknownMalformed: Story = unknown('malformed', /phản hồi của máy chủ tra cứu không dùng được/);

export const UnknownControlFailed: Story = unknown(
  'control-failed',
  /phản hồi của máy chủ tra cứu không đáng tin/,
);

/** Nobody is asked. Names are read, judged by the rules and sent on to the official search. */
export const LookupNone: Story = {
  args: { lookup: 'none' },
  play: asks('Cơm tấm Cô Ba', async (shadow) => {
    await expect(new Set(statesIn(shadow))).toEqual(new Set(['unknown']));
    await expect(shadow.querySelector('.trouble')).toHaveTextContent(/không tra cứu giúp/);
    await expect(shadow.querySelector('#asked')).toHaveTextContent(/không gửi đi đâu/);
  }),
};

export const ListTooLong: Story = {
  args: { provider: NOT_SEEN, suffixes: 'biz.vn' },
  play: async (context) => {
    await asksList(listOf(25), Array<string>(20).fill('absent'))(context);
    const shadow = await shadowOf(context.canvasElement);
    await expect(shadow.querySelector('.list .warning')).toHaveTextContent(/Chỉ 20 tên đầu/);
  },
};

export const ListWithUnreadable: Story = {
  args: { provider: NOT_SEEN, suffixes: 'biz.vn' },
  play: async (context) => {
    await asksList('Cơm tấm Cô Ba\n-phở-\nкофе', ['absent'])(context);
    const shadow = await shadowOf(context.canvasElement);
    await expect(shadow.querySelectorAll('.list .problem li')).toHaveLength(2);
  },
};

/** A wish that is not understood is no wish to ask. */
export const UnknownValues: Story = {
  args: { lookup: 'whois', suffixes: 'biz.nv id.vn', audience: 'school', theme: 'drak', live: 'maybe' },
  play: namesAsked(/không gửi đi đâu/),
};
