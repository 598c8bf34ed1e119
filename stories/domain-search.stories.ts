import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor as waitBriefly } from 'storybook/test';
import programmeFile from '../src/content/programme.vi.json';
import {
  ABORTED,
  joinName,
  unknownBecause,
  type Evidence,
  type UnknownCause,
} from '../src/domain/availability/evidence';
import type { AvailabilityProvider, Strength } from '../src/domain/availability/provider';
import type { MessageOverrides } from '../src/i18n/translator';
import '../src/elements/domain-search/domain-search.define';
import '../src/elements/register/register.define';

/** The settings as a page writes them, so that a wrong one can be shown too. */
interface SearchArgs {
  lookup?: string;
  endpoint?: string;
  resolvers?: string;
  suffixes?: string;
  audience?: string;
  value?: string;
  live?: string;
  theme?: string;
  lang?: string;
  group?: string;
  'heading-level'?: string;
  'no-attribution'?: boolean;
  messages?: MessageOverrides;
  provider?: AvailabilityProvider;
}

type Story = StoryObj<SearchArgs>;

const { link, title } = programmeFile;

const meta: Meta<SearchArgs> = {
  title: 'Elements/Name search',
  component: 'hiendien-domain-search',
  argTypes: {
    lang: {
      control: 'inline-radio',
      options: ['vi', 'en'],
      description: 'Language, if not the page’s.',
      table: { category: 'attributes' },
    },
    messages: { control: 'object' },
    provider: { control: false },
  },
  render: (args) =>
    html`<hiendien-domain-search
      lookup=${ifDefined(args.lookup)}
      endpoint=${ifDefined(args.endpoint)}
      resolvers=${ifDefined(args.resolvers)}
      suffixes=${ifDefined(args.suffixes)}
      audience=${ifDefined(args.audience)}
      value=${ifDefined(args.value)}
      live=${ifDefined(args.live)}
      theme=${ifDefined(args.theme)}
      lang=${ifDefined(args.lang)}
      group=${ifDefined(args.group)}
      heading-level=${ifDefined(args['heading-level'])}
      ?no-attribution=${args['no-attribution'] ?? false}
      .messages=${args.messages}
      .provider=${args.provider}
      ><a href=${link.href}>${title}</a></hiendien-domain-search
    >`,
};

export default meta;

// ---- who answers -------------------------------------------------------------------------------------------

/** Nobody outside of the page is asked in these stories: what a name hears stands in the story. */
function answering(
  answer: (name: string) => Evidence | 'never',
  strength: Strength = 'hint',
  label = 'DNS',
): AvailabilityProvider {
  return {
    id: 'story',
    label: `${label} (minh họa)`,
    strength,
    supports: () => true,
    check: (name, signal) => {
      const evidence = answer(joinName(name));
      if (evidence !== 'never') return Promise.resolve(evidence);
      return new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          resolve(ABORTED);
        });
      });
    },
  };
}

const CHECKED_AT = Date.UTC(2026, 10, 23, 2, 15);
const present: Evidence = { kind: 'present', checkedAt: CHECKED_AT };
const absent: Evidence = { kind: 'absent', checkedAt: CHECKED_AT };
const free: Evidence = { kind: 'free', checkedAt: CHECKED_AT };
const reserved: Evidence = { kind: 'reserved', checkedAt: CHECKED_AT };

const NOT_SEEN = answering(() => absent);
/** In use under com.vn and .vn. */
const SOME_SEEN = answering((name) => (/^[^.]+\.(com\.)?vn$/.test(name) ? present : absent));
const GATEWAY = answering((name) => (name.endsWith('.biz.vn') ? present : free), 'authoritative', 'Cổng');
const SILENT = answering(() => 'never');

// ---- while typing ------------------------------------------------------------------------------------------

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

export const OtherScript: Story = { play: helps('кофе Cô Ba', /không thuộc bảng chữ cái Latinh/) };

export const ForbiddenCharacter: Story = { play: helps('Cơm tấm ✓', /ký tự không dùng được.*thứ 9/) };

export const LeadingHyphen: Story = { play: helps('-comtam', /bắt đầu bằng dấu gạch nối/) };

export const DoubleHyphen: Story = { play: helps('com--tam', /hai dấu gạch nối/) };

export const SeveralProblems: Story = { play: helps('-com--tam✓', /bắt đầu bằng.*hai dấu gạch nối/) };

export const SuffixOnly: Story = { play: helps('biz.vn', /chưa có tên/) };

export const UnreadableAccents: Story = { play: helps('xn--abc-', /không đọc được/) };

export const ProtectedIsland: Story = { play: helps('Hoàng Sa', /biển đảo/) };

export const ProtectedHeritage: Story = { play: helps('Hội An', /di sản/) };

export const ProtectedBody: Story = { play: helps('Công an xã', /quốc phòng, an ninh/) };

export const ProtectedProvince: Story = { play: helps('bentre', /trùng tên tỉnh/) };

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

// ---- asking ------------------------------------------------------------------------------------------------

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

// ---- answered ----------------------------------------------------------------------------------------------

/** Where the name may still be had: for whom, what is free, what the state takes. Suggestions stand below. */
export const NotSeen: Story = { args: { provider: NOT_SEEN }, play: answers('Cơm tấm Cô Ba', 'absent') };

export const SomeInUse: Story = {
  args: { provider: SOME_SEEN },
  play: asks('comtamcoba', (shadow) =>
    expect(statesIn(shadow)).toEqual(['absent', 'absent', 'present', 'present', 'absent', 'absent']),
  ),
};

/** Every state that an answer can have, side by side. */
export const AllStates: Story = {
  args: {
    suffixes: 'id.vn biz.vn com.vn vn net.vn',
    provider: answering(
      (name) => {
        if (name.endsWith('.id.vn')) return absent;
        if (name.endsWith('.biz.vn')) return present;
        if (name.endsWith('.com.vn')) return free;
        return name.endsWith('.net.vn') ? reserved : unknownBecause('timeout');
      },
      'authoritative',
      'Cổng',
    ),
  },
  play: asks('comtamcoba', (shadow) =>
    expect(statesIn(shadow)).toEqual(['absent', 'present', 'free', 'unknown', 'reserved']),
  ),
};

/** Only a registrar's gateway may call a name free; its name and the time stand in the row. */
export const FreeByGateway: Story = {
  args: { provider: GATEWAY, suffixes: 'id.vn biz.vn' },
  play: asks('comtamcoba', async (shadow) => {
    await expect(statesIn(shadow)).toEqual(['free', 'present']);
    await expect(shadow.querySelector('.row .state')).toHaveTextContent(/báo còn trống lúc/);
  }),
};

/** A hint that says free is taken for what a hint can see. */
export const FreeFromAHint: Story = {
  args: { provider: answering(() => free), suffixes: 'id.vn biz.vn' },
  play: asks('comtamcoba', (shadow) => expect(statesIn(shadow)).toEqual(['absent', 'absent'])),
};

/** The accented name under .vn is a name of its own, with its own fees. */
export const AccentedName: Story = {
  args: { provider: NOT_SEEN, suffixes: 'vn id.vn' },
  play: asks('Phở Cô Ba', async (shadow) => {
    await expect(namesIn(shadow)).toEqual(['phocoba.vn', 'xn--phcba-8ta5274c.vn', 'phocoba.id.vn']);
    await expect(shadow.querySelectorAll('.name')[1]).toHaveTextContent('phởcôba.vn');
  }),
};

/** One and two characters directly under .vn are auctioned; of other new suffixes the registrar knows. */
export const ShortName: Story = {
  args: { provider: NOT_SEEN },
  play: asks('a1', (shadow) => expect(statesIn(shadow)).toContain('reserved')),
};

export const SuffixLabel: Story = {
  args: { provider: NOT_SEEN, suffixes: 'vn id.vn' },
  play: asks('com', async (shadow) => {
    await expect(shadow.querySelector('.reserved .state')).toHaveTextContent(/phần đuôi dùng chung/);
  }),
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

// ---- nothing to be said ------------------------------------------------------------------------------------

export const UnknownOffline: Story = unknown('offline', /không có mạng/);

export const UnknownBlocked: Story = unknown('blocked', /trang này không cho phép hỏi/);

export const UnknownTimeout: Story = unknown('timeout', /chờ quá lâu/);

export const UnknownRateLimited: Story = unknown('rate-limited', /thử lại sau ít phút/);

export const UnknownRefused: Story = unknown('refused', /nơi được hỏi không trả lời/);

export const UnknownMalformed: Story = unknown('malformed', /câu trả lời không dùng được/);

export const UnknownControlFailed: Story = unknown('control-failed', /trả lời không đáng tin/);

/** Nobody is asked. Names are read, judged by the rules and sent on to the official search. */
export const LookupNone: Story = {
  args: { lookup: 'none' },
  play: asks('Cơm tấm Cô Ba', async (shadow) => {
    await expect(new Set(statesIn(shadow))).toEqual(new Set(['unknown']));
    await expect(shadow.querySelector('.state')).toHaveTextContent(/không tra cứu giúp/);
    await expect(shadow.querySelector('#asked')).toHaveTextContent(/không gửi đi đâu/);
  }),
};

// ---- several names, the list, the choice -------------------------------------------------------------------

export const List: Story = {
  args: { provider: SOME_SEEN },
  play: asksList('Cơm tấm Cô Ba\ncomtamcoba.com.vn\nNguyễn Thị Ánh', ['absent', 'present', 'absent']),
};

/** As many as are checked in one go. */
export const ListOfTwenty: Story = {
  args: { provider: answering((name) => (/[05]\./.test(name) ? present : absent)), suffixes: 'biz.vn' },
  play: asksList(
    listOf(20),
    Array.from({ length: 20 }, (_, index) => ((index + 1) % 5 === 0 ? 'present' : 'absent')),
  ),
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
  render: (args, context) =>
    html`${meta.render?.(args, context)}
      <hiendien-register group="story-choice" style="display: block; margin-block-start: 2rem"
        ><a href=${link.href}>${title}</a></hiendien-register
      >`,
  play: async (context) => {
    await chooses('comtamcoba.biz.vn')(context);
    const shadow = await shadowOf(context.canvasElement);
    await waitFor(() => expect(shadow.querySelector('[part=chosen] button')).toBeVisible());
  },
};

// ---- settings ----------------------------------------------------------------------------------------------

export const ForCitizens: Story = {
  args: { audience: 'citizen', provider: NOT_SEEN },
  play: asks('nguyenthianh', (shadow) => expect(namesIn(shadow)[0]).toBe('nguyenthianh.id.vn')),
};

export const ForHouseholds: Story = {
  args: { audience: 'household', provider: NOT_SEEN },
  play: asks('comtamcoba', (shadow) => expect(namesIn(shadow)[0]).toBe('comtamcoba.biz.vn')),
};

export const OwnSuffixes: Story = {
  args: { suffixes: 'bentre.vn edu.vn', provider: NOT_SEEN },
  play: asks('lopvan', (shadow) => expect(namesIn(shadow)).toEqual(['lopvan.bentre.vn', 'lopvan.edu.vn'])),
};

/** A suffix that was typed comes first. */
export const TypedSuffix: Story = {
  args: { audience: 'household', provider: NOT_SEEN },
  play: asks('comtamcoba.net.vn', (shadow) => expect(namesIn(shadow)[0]).toBe('comtamcoba.net.vn')),
};

/** One resolver of the owner's, named before anything is asked. */
export const OwnResolver: Story = {
  args: { resolvers: 'https://dns.example.vn/dns-query', live: 'off' },
  play: namesAsked(/dns\.example\.vn/),
};

export const Gateway: Story = {
  args: { endpoint: 'https://tra-cuu.example.vn/ten-mien' },
  play: namesAsked(/tra-cuu\.example\.vn/),
};

export const OwnMessages: Story = {
  args: { messages: { title: 'Em tìm tên miền của em' } },
  play: async ({ canvasElement }) => {
    const head = (await shadowOf(canvasElement)).querySelector('.head');
    await expect(head).toHaveTextContent('Em tìm tên miền của em');
  },
};

/** A wish that is not understood is no wish to ask. */
export const UnknownValues: Story = {
  args: { lookup: 'whois', suffixes: 'biz.nv id.vn', audience: 'school', theme: 'drak', live: 'maybe' },
  play: namesAsked(/không gửi đi đâu/),
};

// ---- languages, colours, narrow places ---------------------------------------------------------------------

export const English: Story = { globals: { language: 'en' } };

export const EnglishNotSeen: Story = { ...NotSeen, globals: { language: 'en' } };

export const EnglishStates: Story = { ...AllStates, globals: { language: 'en' } };

export const EnglishProblem: Story = {
  globals: { language: 'en' },
  play: helps('кофе', /letters that are not Latin/),
};

export const Dark: Story = { globals: { theme: 'dark' } };

export const DarkStates: Story = { ...AllStates, globals: { theme: 'dark' } };

export const DarkChosen: Story = { ...Chosen, globals: { theme: 'dark' } };

export const DarkProblem: Story = { ...ForbiddenCharacter, globals: { theme: 'dark' } };

export const EmptyAt320: Story = { globals: { width: '320' } };

export const StatesAt320: Story = { ...AllStates, globals: { width: '320' } };

export const NotSeenAt320: Story = { ...NotSeen, globals: { width: '320' } };

export const ListAt320: Story = { ...ListWithUnreadable, globals: { width: '320' } };

/** A name as long as names can be. */
export const LongestNameAt320: Story = {
  args: { provider: NOT_SEEN },
  globals: { width: '320' },
  play: answers('a'.repeat(63), 'absent'),
};

export const StatesAt200: Story = { ...AllStates, globals: { width: '200' } };

export const HostVariables: Story = {
  ...NotSeen,
  globals: { theme: 'light' },
  render: (args, context) =>
    html`<div
      style="
        --hiendien-accent: #7a1f3d;
        --hiendien-background: #fdf6ec;
        --hiendien-text: #2b1d0e;
        --hiendien-font: Georgia, 'Times New Roman', serif;
        --hiendien-font-size: 20px;
      "
    >
      ${meta.render?.(args, context)}
    </div>`,
};

// ------------------------------------------------------------------------------------------------------------

interface PlayContext {
  readonly canvasElement: HTMLElement;
}

type Play = (context: PlayContext) => Promise<void>;
type Seen = (shadow: ShadowRoot) => void | Promise<void>;

/** The search loads what reads and answers at the first touch, which takes longer than a second on a busy machine. */
function waitFor(see: () => void | Promise<void>): Promise<void> {
  return waitBriefly(see, { timeout: 8000 });
}

/** The shadow root of the story's search, once its texts are there. */
async function shadowOf(canvas: HTMLElement): Promise<ShadowRoot> {
  const element = canvas.querySelector('hiendien-domain-search');
  await waitFor(() => expect(element?.shadowRoot?.querySelector('.primary')).toBeTruthy());
  return element!.shadowRoot!;
}

function fieldIn(shadow: ShadowRoot): HTMLInputElement {
  return shadow.querySelector('input')!;
}

function press(shadow: ShadowRoot): void {
  shadow.querySelector<HTMLElement>('.line .primary')?.click();
}

function fill(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Rows of the answer, without those of suggestions. */
function rowsIn(shadow: ShadowRoot): HTMLElement[] {
  return [...shadow.querySelectorAll<HTMLElement>('.rows:not(.compact) .row')];
}

function suggestionsIn(shadow: ShadowRoot): HTMLElement[] {
  return [...shadow.querySelectorAll<HTMLElement>('.compact .row')];
}

function statesIn(shadow: ShadowRoot): (string | undefined)[] {
  return rowsIn(shadow).map(({ classList }) => [...classList].find((name) => name !== 'row'));
}

function namesIn(shadow: ShadowRoot): (string | undefined)[] {
  return rowsIn(shadow).map(({ dataset }) => dataset['name']);
}

/** Types a text and sees what is said of it before anybody is asked. */
function helps(text: string, words: RegExp): Play {
  return async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    fill(fieldIn(shadow), text);
    await waitFor(() => expect(shadow.querySelector('.help')).toHaveTextContent(words));
    await expect(rowsIn(shadow)).toHaveLength(0);
  };
}

/** Types a text and presses the button, once what is typed was read. */
async function search(shadow: ShadowRoot, text: string): Promise<void> {
  fill(fieldIn(shadow), text);
  await waitFor(() => expect(shadow.querySelector('.help p')).toBeVisible());
  press(shadow);
}

function asks(text: string, see: Seen): Play {
  return async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    await search(shadow, text);
    await waitFor(() => expect(shadow.querySelector('.row')).toBeVisible());
    await waitFor(() => see(shadow));
  };
}

function answers(text: string, state: string): Play {
  return asks(text, async (shadow) => {
    await expect(new Set(statesIn(shadow))).toEqual(new Set([state]));
    await expect(shadow.querySelector('[role=status]')).not.toBeEmptyDOMElement();
  });
}

function unknown(cause: UnknownCause, words: RegExp): Story {
  return {
    args: { provider: answering(() => unknownBecause(cause)), suffixes: 'id.vn biz.vn' },
    play: asks('comtamcoba', async (shadow) => {
      await expect(statesIn(shadow)).toEqual(['unknown', 'unknown']);
      await expect(shadow.querySelector('.state')).toHaveTextContent(words);
    }),
  };
}

function chooses(name: string): Play {
  return async (context) => {
    const chosen: string[] = [];
    context.canvasElement.addEventListener('hiendien-domain-chosen', ({ domain }) => {
      chosen.push(domain);
    });
    await answers('Cơm tấm Cô Ba', 'absent')(context);
    const shadow = await shadowOf(context.canvasElement);
    shadow.querySelector<HTMLElement>(`[data-name="${name}"] button`)?.click();
    await waitFor(() => expect(shadow.querySelector('[part=chosen]')).toHaveTextContent(name));
    await expect(chosen).toEqual([name]);
  };
}

function listOf(count: number): string {
  return Array.from({ length: count }, (_, index) => `tiem-banh-${index + 1}`).join('\n');
}

/** Opens the list for several names, fills it and asks. */
function asksList(text: string, states: readonly string[]): Play {
  return async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    fieldIn(shadow).dispatchEvent(new FocusEvent('focus'));
    await waitFor(() => expect(shadow.querySelector('.list')).toBeTruthy());
    const list = shadow.querySelector<HTMLDetailsElement>('.list')!;
    list.open = true;
    fill(list.querySelector('textarea')!, text);
    list.querySelector<HTMLElement>('.acts button')?.click();
    await waitFor(() => expect(statesIn(shadow)).toEqual(states));
  };
}

function namesAsked(words: RegExp): Play {
  return async ({ canvasElement }) => {
    await expect((await shadowOf(canvasElement)).querySelector('#asked')).toHaveTextContent(words);
  };
}
