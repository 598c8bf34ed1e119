import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import { closedBanners, putClosedBanner } from '../src/content/programme-content';
import programmeFile from '../src/content/programme.vi.json';
import type { Outcome } from '../src/domain/eligibility/assessment';
import { registrationLink } from '../src/domain/embed/registration-link';
import { bannerPanelOf, closedBannerOf } from '../src/domain/programme/banner-slices';
import type { Language, Programme } from '../src/domain/programme/programme.schema';
import type { MessageOverrides } from '../src/i18n/translator';
import { DomainChosenEvent } from '../src/elements/domain-search/domain-search.events';
import { EligibilityVerdictEvent } from '../src/elements/eligibility-checker/eligibility-checker.events';
import { drawSheet } from '../src/elements/print-sheet/print-sheet';
import { describeDetails } from '../src/elements/register/register-details';
import { describeRegistration, type Occasion } from '../src/elements/register/register-document';
import * as english from '../src/elements/register/register-en.inline';
import { composeSheet, linkOnPaper } from '../src/elements/register/register-more';
import * as vietnamese from '../src/elements/register/register-vi.inline';
import '../src/elements/register/register.define';

/** The settings as a page writes them, so that a wrong one can be shown too. */
interface RegisterArgs {
  product?: string;
  audience?: string;
  variant?: string;
  order?: string;
  campaign?: string;
  theme?: string;
  lang?: string;
  group?: string;
  'heading-level'?: string;
  'no-attribution'?: boolean;
  messages?: MessageOverrides;
  today?: string;
}

type Story = StoryObj<RegisterArgs>;

const programme = programmeFile as Programme;
const { title, link } = programme;

const meta: Meta<RegisterArgs> = {
  title: 'Elements/Register',
  component: 'hiendien-register',
  argTypes: {
    lang: {
      control: 'inline-radio',
      options: ['vi', 'en'],
      description: 'Language, if not the page’s.',
      table: { category: 'attributes' },
    },
    today: { control: 'text' },
    messages: { control: 'object' },
  },
  render: (args) =>
    html`<hiendien-register
      product=${ifDefined(args.product)}
      audience=${ifDefined(args.audience)}
      variant=${ifDefined(args.variant)}
      order=${ifDefined(args.order)}
      campaign=${ifDefined(args.campaign)}
      theme=${ifDefined(args.theme)}
      lang=${ifDefined(args.lang)}
      group=${ifDefined(args.group)}
      heading-level=${ifDefined(args['heading-level'])}
      ?no-attribution=${args['no-attribution'] ?? false}
      .messages=${args.messages}
      .today=${args.today}
      ><a href=${link.href}>${title}</a></hiendien-register
    >`,
};

export default meta;

/** Days with an offer that is confirmed, reported (id.vn) or unconfirmed (biz.vn), and ended. */
const CONFIRMED = '2024-06-01';
const REPORTED = '2026-11-23';
const ENDED = '2027-01-15';

/** How many groups there are: on the page of all stories, each story is a path of its own. */
let groups = 0;

const TODAY = { globals: { day: REPORTED } };

// ---- forms and products ------------------------------------------------------------------------------------

export const Card: Story = { ...TODAY, play: says(/id\.vn: miễn phí 2 năm/, /biz\.vn: chưa xác nhận/) };

export const CardOpen: Story = { ...TODAY, play: openDetails };

export const CardIdVn: Story = { ...TODAY, args: { product: 'id.vn' } };

export const CardIdVnOpen: Story = { ...CardIdVn, play: openDetails };

export const CardBizVn: Story = { ...TODAY, args: { product: 'biz.vn' } };

export const CardBizVnOpen: Story = { ...CardBizVn, play: openDetails };

export const ButtonIdVn: Story = { ...TODAY, args: { product: 'id.vn', variant: 'button' } };

export const ButtonBizVn: Story = { ...TODAY, args: { product: 'biz.vn', variant: 'button' } };

export const ButtonBoth: Story = { ...TODAY, args: { variant: 'button' } };

export const PanelBoth: Story = { ...TODAY, args: { variant: 'panel' }, play: seesDetails };

export const PanelIdVn: Story = {
  ...TODAY,
  args: { variant: 'panel', product: 'id.vn' },
  play: seesDetails,
};

export const PanelBizVn: Story = {
  ...TODAY,
  args: { variant: 'panel', product: 'biz.vn' },
  play: seesDetails,
};

// ---- audiences ---------------------------------------------------------------------------------------------

export const ForCitizens: Story = {
  ...TODAY,
  args: { variant: 'panel', audience: 'citizen' },
  play: says(/Giấy tờ cần chuẩn bị: Công dân/, /tên miền id\.vn/),
};

export const ForEnterprises: Story = {
  ...TODAY,
  args: { variant: 'panel', audience: 'enterprise' },
  play: says(/Giấy tờ cần chuẩn bị: Doanh nghiệp/, /tên miền biz\.vn/),
};

export const ForHouseholds: Story = {
  ...TODAY,
  args: { variant: 'panel', audience: 'household' },
  play: says(/Giấy tờ cần chuẩn bị: Hộ kinh doanh/, /tên miền biz\.vn/),
};

// ---- what is free on a day ---------------------------------------------------------------------------------

/** The legal text was read, as content of that time would say it. */
export const OfferOpenCitizen: Story = offerOpen('citizen', /id\.vn: miễn phí .*\(Thông tư 20\/2023\)/);

export const OfferOpenEnterprise: Story = offerOpen(
  'enterprise',
  /biz\.vn: miễn phí .*\(Thông tư 20\/2023\)/,
);

export const OfferOpenHousehold: Story = offerOpen('household', /biz\.vn: miễn phí .*\(Thông tư 20\/2023\)/);

export const OfferReportedCitizen: Story = {
  ...ForCitizens,
  play: says(/nhà đăng ký xác nhận\)/, /từ ngày 23\/11\/2028/),
};

export const OfferUnconfirmedEnterprise: Story = {
  ...ForEnterprises,
  play: says(/chưa xác nhận được ưu đãi/, /giá thông thường/),
};

export const OfferUnconfirmedHousehold: Story = {
  ...ForHouseholds,
  play: says(/chưa xác nhận được ưu đãi/, /giá thông thường/),
};

export const OfferEndedCitizen: Story = offerEnded('citizen', 'panel');

export const OfferEndedEnterprise: Story = offerEnded('enterprise', 'panel');

export const OfferEndedHousehold: Story = offerEnded('household', 'panel');

export const OfferEndedCard: Story = offerEnded('citizen', 'card');

export const OfferEndedButton: Story = offerEnded('household', 'button');

export const OfferEndedBoth: Story = {
  args: { variant: 'panel' },
  globals: { day: ENDED },
  play: says(/id\.vn: thời gian miễn phí .* kết thúc/, /biz\.vn: thời gian miễn phí .* kết thúc/),
};

// ---- what came along the path ------------------------------------------------------------------------------

export const AfterYesCitizen: Story = hears(
  'eligible',
  'citizen',
  'nguyenvanan.id.vn',
  /Tên đã chọn: nguyenvanan\.id\.vn/,
);

export const AfterYesHousehold: Story = hears(
  'eligible-offer-unconfirmed',
  'household',
  'comtamcoba.biz.vn',
  /Tên đã chọn: comtamcoba\.biz\.vn/,
);

export const AfterAsk: Story = hears('ask-registrar', 'citizen', 'nguyenvanan.id.vn', /còn điểm cần hỏi/);

export const AfterNotYet: Story = hears('not-yet', 'citizen', undefined, /chưa đủ tuổi/);

export const AfterNo: Story = hears('not-eligible', 'citizen', 'nguyenvanan.id.vn', /ưu đãi không áp dụng/);

export const AfterNoCard: Story = {
  ...hears('not-eligible', 'enterprise', undefined, /ưu đãi không áp dụng/, 'card'),
};

export const AfterNoButton: Story = {
  ...hears('not-eligible', 'citizen', undefined, /ưu đãi không áp dụng/, 'button'),
};

export const AfterNoNotCovered: Story = hears('not-eligible', 'other', undefined, /ưu đãi không áp dụng/);

/** The name belongs to another product than the verdict. */
export const NameOfOtherProduct: Story = hears(
  'eligible',
  'citizen',
  'comtamcoba.biz.vn',
  /biz\.vn có điều kiện riêng/,
);

export const NameOutsideTheOffer: Story = hears(
  'eligible',
  'citizen',
  'comtamcoba.com.vn',
  /không thuộc ưu đãi/,
);

/** Shown in both its forms. */
export const AccentedName: Story = {
  ...TODAY,
  args: { variant: 'card', group: 'accented' },
  play: async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    canvasElement.dispatchEvent(
      new DomainChosenEvent(
        { domain: 'xn--cmtmcba-8zb.vn', shown: 'cơmtấmcôba.vn', product: undefined },
        'accented',
      ),
    );
    await waitFor(() => expect(shadow.querySelector('[part=chosen]')).toHaveTextContent('cơmtấmcôba.vn'));
  },
};

// ---- on the phone, to a friend, on paper -------------------------------------------------------------------

export const PhoneCode: Story = { ...CardIdVn, play: asks(0, '.code svg') };

export const PhoneCodeDark: Story = { ...PhoneCode, globals: { day: REPORTED, theme: 'dark' } };

export const PhoneCodeEnglish: Story = { ...PhoneCode, globals: { day: REPORTED, language: 'en' } };

export const Share: Story = { ...CardIdVn, play: asks(1, '.shared') };

export const ShareEnglish: Story = { ...Share, globals: { day: REPORTED, language: 'en' } };

export const ShareAt200: Story = { ...Share, globals: { day: REPORTED, width: '200' } };

export const Sheet: Story = printed('citizen', 'nguyenvanan.id.vn', REPORTED, 'vi');

export const SheetForEnterprise: Story = printed('enterprise', undefined, REPORTED, 'vi');

export const SheetForHousehold: Story = printed('household', 'comtamcoba.biz.vn', REPORTED, 'vi');

export const SheetAfterOffer: Story = printed('citizen', 'nguyenvanan.id.vn', ENDED, 'vi');

export const SheetForAll: Story = printed(undefined, undefined, REPORTED, 'vi');

export const SheetInEnglish: Story = printed('citizen', 'nguyenvanan.id.vn', REPORTED, 'en');

// ---- settings ----------------------------------------------------------------------------------------------

export const Alphabetical: Story = {
  ...TODAY,
  args: { variant: 'panel', product: 'id.vn', order: 'alphabetical' },
  play: says(/Theo bảng chữ cái/),
};

export const NoAttribution: Story = {
  ...TODAY,
  args: { product: 'id.vn', 'no-attribution': true },
  play: async ({ canvasElement }) => {
    const way = (await shadowOf(canvasElement)).querySelector('[part=ways] a');
    await expect(way).toHaveAttribute('href', 'https://guongmatso.tenmien.vn/');
  },
};

export const OwnMessages: Story = {
  ...TODAY,
  args: { product: 'id.vn', messages: { title: 'Nhận tên miền {{name}} của em' } },
  play: says(/Nhận tên miền id\.vn của em/),
};

export const UnknownValues: Story = {
  ...TODAY,
  args: {
    product: 'io.vn',
    audience: 'school',
    variant: 'poster',
    order: 'best',
    theme: 'drak',
    'heading-level': '7',
  },
  play: says(/Đăng ký tên miền “\.vn”/),
};

// ---- languages, colours, narrow places ---------------------------------------------------------------------

export const English: Story = { globals: { day: REPORTED, language: 'en' }, args: { product: 'id.vn' } };

export const EnglishPanel: Story = {
  ...English,
  args: { product: 'id.vn', variant: 'panel' },
  play: seesDetails,
};

export const EnglishEnded: Story = {
  args: { product: 'biz.vn', variant: 'panel' },
  globals: { day: ENDED, language: 'en' },
  play: seesDetails,
};

export const EnglishAfterNo: Story = {
  ...hears('not-eligible', 'citizen', undefined, /does not apply/),
  globals: { day: REPORTED, language: 'en' },
};

export const DarkPanel: Story = { ...PanelBizVn, globals: { day: REPORTED, theme: 'dark' } };

export const DarkButton: Story = { ...ButtonIdVn, globals: { day: REPORTED, theme: 'dark' } };

export const CardAt200: Story = { ...CardIdVnOpen, globals: { day: REPORTED, width: '200' } };

export const PanelAt320: Story = { ...PanelBoth, globals: { day: REPORTED, width: '320' } };

export const ButtonAt200: Story = { ...ButtonBoth, globals: { day: REPORTED, width: '200' } };

export const HostVariables: Story = {
  args: { product: 'id.vn', variant: 'panel' },
  globals: { day: REPORTED, theme: 'light' },
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
  play: seesDetails,
};

// ------------------------------------------------------------------------------------------------------------

interface PlayContext {
  readonly canvasElement: HTMLElement;
}

type Play = (context: PlayContext) => Promise<void>;
type Audience = 'citizen' | 'enterprise' | 'household';

/** The shadow root of the story's element, once its texts are there. */
async function shadowOf(canvas: HTMLElement): Promise<ShadowRoot> {
  const element = canvas.querySelector('hiendien-register');
  await waitFor(() => expect(element?.shadowRoot?.querySelector('section')).toBeTruthy());
  return element!.shadowRoot!;
}

async function seesDetails({ canvasElement }: PlayContext): Promise<void> {
  const shadow = await shadowOf(canvasElement);
  await waitFor(() => expect(shadow.querySelector('.sections')).toBeVisible());
}

async function openDetails(context: PlayContext): Promise<void> {
  (await shadowOf(context.canvasElement)).querySelector('summary')?.click();
  await seesDetails(context);
}

function says(...words: readonly RegExp[]): Play {
  return async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    for (const each of words)
      await waitFor(() => expect(shadow.querySelector('section')).toHaveTextContent(each));
  };
}

/** Asks for one of the tools below the way, in the order of their buttons. */
function asks(place: number, selector: string): Play {
  return async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    shadow.querySelectorAll<HTMLElement>('[part=tools] button')[place]?.click();
    await waitFor(() => expect(shadow.querySelector(selector)).toBeVisible());
  };
}

function productOf(name: string): 'id.vn' | 'biz.vn' | undefined {
  return (['id.vn', 'biz.vn'] as const).find((product) => name.endsWith(`.${product}`));
}

/** What arrives from the other steps of the story's group. */
function hears(
  outcome: Outcome,
  audience: Audience | 'other',
  name: string | undefined,
  words: RegExp,
  variant = 'panel',
): Story {
  const product = audience === 'other' ? undefined : audience === 'citizen' ? 'id.vn' : 'biz.vn';
  const group = `story-${++groups}`;
  return {
    ...TODAY,
    args: { variant, group },
    play: async (context) => {
      const { canvasElement } = context;
      await shadowOf(canvasElement);
      canvasElement.dispatchEvent(new EligibilityVerdictEvent({ audience, outcome, product }, group));
      if (name)
        canvasElement.dispatchEvent(
          new DomainChosenEvent({ domain: name, shown: name, product: productOf(name) }, group),
        );
      await says(words)(context);
    },
  };
}

function offerOpen(audience: Audience, words: RegExp): Story {
  return {
    tags: ['!autodocs'],
    args: { variant: 'panel', audience },
    globals: { day: CONFIRMED },
    beforeEach: () => {
      const { vi } = closedBanners;
      const own = {
        ...programme,
        verifiedOn: CONFIRMED,
        offers: programme.offers.filter(({ status }) => status === 'open'),
      };
      putClosedBanner({ ...closedBannerOf(own), own: { programme: own, panel: bannerPanelOf(own) } });
      return () => {
        putClosedBanner(vi);
      };
    },
    play: says(words),
  };
}

function offerEnded(audience: Audience, variant: string): Story {
  return {
    args: { variant, audience },
    globals: { day: ENDED },
    play: says(/kết thúc ngày 31\/12\/2026/, /Vẫn có thể đăng ký/),
  };
}

/** The sheet that the print button prints, in a frame of A4 size. It has to fit on one page. */
function printed(
  audience: Audience | undefined,
  name: string | undefined,
  day: string,
  language: Language,
): Story {
  const draw = (event: Event) => {
    const sheet = (event.target as HTMLIFrameElement).contentDocument;
    if (!sheet || sheet.body.hasChildNodes()) return;
    const occasion: Occasion = {
      wish: {
        audience,
        chosen: name === undefined ? undefined : { domain: name, shown: name, product: productOf(name) },
      },
      day,
      order: 'daily',
      banner: closedBanners[language],
      overrides: undefined,
      link: (href) => registrationLink(href, { site: 'xa.example.gov.vn', campaign: 'hiendien' }),
    };
    const content = describeRegistration(language === 'vi' ? vietnamese : english, occasion);
    const details = describeDetails(content.registration, language, {
      ...occasion,
      link: linkOnPaper,
    });
    drawSheet(sheet, composeSheet(content, details, language), language);
  };
  return {
    tags: ['!autodocs'],
    globals: { theme: 'light', language },
    render: () =>
      html`<iframe
        title=${language === 'vi' ? 'Bản in hướng dẫn' : 'Printed guide'}
        style="box-sizing: border-box; inline-size: 210mm; block-size: 297mm; padding: 14mm; border: 1px solid #8a99ab; background: #fff"
        @load=${draw}
      ></iframe>`,
    play: async ({ canvasElement }) => {
      const frame = canvasElement.querySelector('iframe')!;
      await waitFor(() => expect(frame.contentDocument?.querySelector('svg')).toBeTruthy());
      const { scrollHeight, clientHeight } = frame.contentDocument!.documentElement;
      await expect(scrollHeight).toBeLessThanOrEqual(clientHeight);
    },
  };
}
