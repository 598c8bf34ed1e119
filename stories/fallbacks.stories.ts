import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { expect, waitFor } from 'storybook/test';
import programme from '../src/content/programme.vi.json';
import { joinSnippet, writeSnippet } from '../src/domain/embed/snippet';
import '../src/elements/all.define';
import { panelStyles } from '../src/elements/banner/banner-panel';
import { styles } from '../src/elements/banner/banner.styles';
import { renderBannerToString } from '../src/server/render-banner';
import { answer } from './eligibility-checker/eligibility-checker-stories';
import { embeddingOf } from './embeddings';

/** What a visitor sees where not everything comes: before the script, without it, with a file that fails or hangs. */
interface FallbackArgs {
  widget: string;
  'font-size'?: string;
}

type Story = StoryObj<FallbackArgs>;

const { link, title } = programme;

const meta: Meta<FallbackArgs> = {
  title: 'Mẫu chung (Patterns)/Fallbacks',
  args: { widget: 'banner' },
  argTypes: {
    widget: {
      control: 'select',
      options: ['banner', 'eligibility-checker', 'domain-search', 'register', 'journey'],
    },
  },
  render: ({ widget, 'font-size': size }, { globals }) => {
    const tag = unsafeStatic(`hiendien-${widget}`);
    const theme = (globals as { theme: string }).theme;
    return html`${staticHtml`<${tag} style=${size ? `--hiendien-font-size:${size}` : nothing}
      theme=${theme === 'auto' ? nothing : theme}
      lookup=${/search|journey/.test(widget) ? 'none' : nothing}
      ><a href=${link.href}>${title}</a></${tag}>`}`;
  },
};

export default meta;

// ---- before the script, and without it -----------------------------------------------------------------------

/** A page in a frame, in which no element of ours is known. */
function inPage(body: string, height = '24rem'): Story {
  const page = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang của đơn vị</title>
    <body style="margin:0;font:16px system-ui"><main>${body}<p>Nội dung của trang.</p></main></body></html>`;
  return {
    globals: { theme: 'light' },
    render: () =>
      html`<iframe
        title="Trang của đơn vị"
        srcdoc=${page}
        style="inline-size: 100%; block-size: ${height}; border: 0"
      ></iframe>`,
    play: async ({ canvasElement }) => {
      const frame = canvasElement.querySelector('iframe')!;
      await waitFor(() =>
        expect(frame.contentDocument?.querySelector(`a[href^="${link.href}"]`)).toBeVisible(),
      );
    },
  };
}

const placeOf = (shape: 'element' | 'div') => writeSnippet(shape, embeddingOf('banner')).place;

/** The tag’s own link is the first paint, and its room is kept; so it stays where the script never comes. */
export const BeforeTheScript: Story = inPage(placeOf('element'));

/** As an editor has it that drops tags with a hyphen. */
export const PlaceholderBeforeTheScript: Story = inPage(placeOf('div'));

const served = (variant: 'strip' | 'card') =>
  inPage(
    renderBannerToString({
      variant,
      today: '2026-11-23',
      stylesheet: `data:text/css,${encodeURIComponent(styles.cssText + panelStyles.cssText)}`,
    }),
  );

/** Made by a server: styled, with its panel, before and without any script. */
export const ServedStrip: Story = served('strip');

export const ServedCard: Story = served('card');

// ---- a file that fails or never comes ------------------------------------------------------------------------

/** How an element awaits a file of its own. */
interface Patient extends HTMLElement {
  patience: { until(coming: Promise<unknown>): Promise<unknown> };
}

/** As if the network gave something else for the next file. */
function instead(element: Patient, outcome: () => Promise<never>): void {
  const { patience } = element;
  const until = patience.until.bind(patience);
  patience.until = () => until(outcome());
}

const fails = () => Promise.reject(new Error('Ví dụ: tệp không tải được.'));
const hangs = () => new Promise<never>(() => undefined);

/** Does what needs another file, while that file has this outcome, and looks at what is said. */
function acts(
  widget: string,
  act: (shadow: ShadowRoot) => void | Promise<void>,
  outcome: () => Promise<never>,
  see: (shadow: ShadowRoot) => Promise<void>,
): Story {
  return {
    args: { widget },
    play: async ({ canvasElement }) => {
      const element = canvasElement.querySelector<Patient>(`hiendien-${widget}`)!;
      await waitFor(() => expect(element.shadowRoot?.querySelector('section')).toBeTruthy());
      instead(element, outcome);
      await act(element.shadowRoot!);
      await waitFor(() => see(element.shadowRoot!));
    },
  };
}

const openPanel = (shadow: ShadowRoot) => shadow.querySelector('summary')!.click();

/** Somebody whom the offer is not for: two questions. */
const answerAll = (shadow: ShadowRoot) => answer(shadow, { audience: 'other', 'other-kind': 'cooperative' });

const says = (words: RegExp) => (shadow: ShadowRoot) => expect(shadow.textContent).toMatch(words);

/** The programme’s link stands in place of the details. */
export const PanelFails: Story = acts('banner', openPanel, fails, async (shadow) => {
  await expect(shadow.querySelector('details a')).toBeVisible();
  await expect(shadow.querySelector('details .panel')).toBeNull();
});

/** After a second it is said that the details are on their way. */
export const PanelHangs: Story = acts('banner', openPanel, hangs, says(/Đang tải/));

/** The answers stay, and can be sent again. */
export const VerdictFails: Story = acts(
  'eligibility-checker',
  answerAll,
  fails,
  says(/Chưa tải được phần này/),
);

export const VerdictHangs: Story = acts('eligibility-checker', answerAll, hangs, says(/Đang tải/));

// ---- in a frame of its own ---------------------------------------------------------------------------------------

/** The built files, which lie beside Storybook once `npm run build` has made them. */
const BUILT = new URL('hiendien/1/', document.baseURI).href;

/** For editors that take an iframe and nothing else: the snippet whole, with the script that gives the frame its height. */
const framed = (widget: string, settings: Readonly<Record<string, string>> = {}): Story => {
  const story = inPage(joinSnippet(writeSnippet('iframe', embeddingOf(widget, settings, BUILT))), '42rem');
  return {
    ...story,
    play: async ({ canvasElement }) => {
      const page = () => canvasElement.querySelector('iframe')?.contentDocument;
      const frame = () => page()?.querySelector('iframe')?.contentDocument;
      await waitFor(() =>
        expect(
          frame()?.querySelector(`hiendien-${widget}`)?.shadowRoot?.querySelector('section'),
        ).toBeTruthy(),
      );
    },
  };
};

export const FramedBanner: Story = framed('banner', { agency: 'Ủy ban nhân dân xã Minh Họa' });

export const FramedBannerDark: Story = framed('banner', { theme: 'dark' });

export const FramedChecker: Story = framed('eligibility-checker');

// ---- twice the text --------------------------------------------------------------------------------------------

/** As for a reader who has set text to twice its size: nothing is cut off, nothing has to be scrolled sideways. */
const twice = (widget: string): Story => ({
  args: { widget, 'font-size': '32px' },
  globals: { width: '480' },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector(`hiendien-${widget}`);
    await waitFor(() => expect(element?.shadowRoot?.querySelector('section')).toBeTruthy());
  },
});

export const BannerAtTwiceTheText: Story = twice('banner');
export const CheckerAtTwiceTheText: Story = twice('eligibility-checker');
export const SearchAtTwiceTheText: Story = twice('domain-search');
export const RegisterAtTwiceTheText: Story = twice('register');
export const JourneyAtTwiceTheText: Story = twice('journey');
