import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import { closedBanners } from '../../src/content/closed-banner.inline';
import programmeFile from '../../src/content/programme.vi.json';
import { registerContents } from '../../src/content/register.inline';
import type { Outcome } from '../../src/domain/eligibility/assessment';
import { registrationLink } from '../../src/domain/embed/registration-link';
import type { ShippedLanguage } from '../../src/domain/programme/language';
import type { Programme } from '../../src/domain/programme/programme.schema';
import en from '../../src/i18n/messages/register.en.json';
import vi from '../../src/i18n/messages/register.vi.json';
import { createTranslate, type MessageOverrides } from '../../src/i18n/translator';
import { DomainChosenEvent } from '../../src/elements/domain-search/domain-search.events';
import { EligibilityVerdictEvent } from '../../src/elements/eligibility-checker/eligibility-checker.events';
import { drawSheet } from '../../src/elements/print-sheet/print-sheet';
import { describeDetails } from '../../src/elements/register/register-details';
import { describeRegistration, type Occasion } from '../../src/elements/register/register-document';
import type { RegisterKey } from '../../src/elements/register/register-messages';
import { composeSheet, linkOnPaper, toolWords } from '../../src/elements/register/register-tools';
import '../../src/elements/register/register.define';
import { withContent } from '../story-content';

/** The settings as a page writes them, so that a wrong one can be shown too. */
export interface RegisterArgs {
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

export type Story = StoryObj<RegisterArgs>;

const programme = programmeFile as Programme;

export const { title, link } = programme;

/** What every story of the element has. */
export const base = {
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
} satisfies Omit<Meta<RegisterArgs>, 'title'>;

/** Days with an offer that is confirmed, reported (id.vn) or unconfirmed (biz.vn), and ended. */
const CONFIRMED = '2024-06-01';

export const REPORTED = '2026-11-23';

export const ENDED = '2027-01-15';

/** How many groups there are: on the page of all stories, each story is a path of its own. */
let groups = 0;

export const TODAY = { globals: { day: REPORTED } };

interface PlayContext {
  readonly canvasElement: HTMLElement;
}

type Play = (context: PlayContext) => Promise<void>;

type Audience = 'citizen' | 'enterprise' | 'household';

/** The shadow root of the story's element, once its texts are there. */
export async function shadowOf(canvas: HTMLElement): Promise<ShadowRoot> {
  const element = canvas.querySelector('hiendien-register');
  await waitFor(() => expect(element?.shadowRoot?.querySelector('section')).toBeTruthy());
  return element!.shadowRoot!;
}

export async function seesDetails({ canvasElement }: PlayContext): Promise<void> {
  const shadow = await shadowOf(canvasElement);
  await waitFor(() => expect(shadow.querySelector('.sections')).toBeVisible());
}

export async function openDetails(context: PlayContext): Promise<void> {
  (await shadowOf(context.canvasElement)).querySelector('summary')?.click();
  await seesDetails(context);
}

export function says(...words: readonly RegExp[]): Play {
  return async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    for (const each of words)
      await waitFor(() => expect(shadow.querySelector('section')).toHaveTextContent(each));
  };
}

/** Asks for one of the tools below the way, in the order of their buttons. */
export function asks(place: number, selector: string): Play {
  return async ({ canvasElement }) => {
    const shadow = await shadowOf(canvasElement);
    const tools = shadow.querySelector('[part=tools]');
    tools?.closest('details')?.setAttribute('open', '');
    tools?.querySelectorAll('button')[place]?.click();
    await waitFor(() => expect(shadow.querySelector(selector)).toBeVisible());
  };
}

function productOf(name: string): 'id.vn' | 'biz.vn' | undefined {
  return (['id.vn', 'biz.vn'] as const).find((product) => name.endsWith(`.${product}`));
}

/** What arrives from the other steps of the story's group. */
export function hears(
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

export function offerOpen(audience: Audience, words: RegExp): Story {
  return {
    tags: ['!autodocs'],
    args: { variant: 'panel', audience },
    globals: { day: CONFIRMED },
    beforeEach: () => {
      return withContent({
        ...programme,
        verifiedOn: CONFIRMED,
        offers: programme.offers.filter(({ status }) => status === 'open'),
      });
    },
    play: says(words),
  };
}

/** What nobody could confirm has no end either: of it is said no more afterwards than before. */
export function offerEnded(audience: Audience, variant: string): Story {
  const play =
    audience === 'citizen'
      ? says(/id\.vn: theo quy định hiện biết.* đến hết ngày 31\/12\/2026/, /Vẫn có thể đăng ký/)
      : says(/^(?!.*31\/12\/2026).*biz\.vn: chưa xác nhận được chính sách miễn phí, vui lòng liên hệ/);
  return { args: { variant, audience }, globals: { day: ENDED }, play };
}

/** The sheet that the print button prints, in a frame of A4 size. It has to fit on one page. */
export function printed(
  audience: Audience | undefined,
  name: string | undefined,
  day: string,
  language: ShippedLanguage,
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
      content: registerContents[language],
      link: (href) => registrationLink(href, { site: 'xa.example.gov.vn', campaign: 'hiendien' }),
    };
    const t = createTranslate<RegisterKey>('register', { vi, en }[language], language);
    const content = describeRegistration(occasion, t);
    const onPaper = { ...occasion, link: linkOnPaper };
    const details = describeDetails(content.registration, language, onPaper, undefined);
    drawSheet(sheet, composeSheet(content, details, toolWords(language, undefined)), language);
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
