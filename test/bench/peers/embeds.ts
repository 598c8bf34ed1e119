/** What the benchmark loads: each embed as its own documentation says, at the top of the same small page. */
export interface Embed {
  readonly name: string;
  /** Npm package and exact version, for embeds of others. */
  readonly from?: { readonly name: string; readonly version: string };
  readonly head: string;
  readonly body: string;
  /** The element that must show, and words that it must show. */
  readonly tag: string;
  readonly text: string;
}

const LINK =
  '<a href="https://hiendienonline.tenmien.vn/">Hiện diện trực tuyến với tên miền quốc gia “.vn”</a>';
const STRIP = `<hiendien-banner style="display:block;min-height:clamp(96px,197px - 9.7vw,166px)">${LINK}</hiendien-banner>`;
const OURS = { body: STRIP, tag: 'hiendien-banner', text: 'miễn phí' };

const module = (src: string) => `<script type="module" src="${src}"></script>`;
const sheet = (href: string) => `<link rel="stylesheet" href="${href}">`;

export const EMBEDS: readonly Embed[] = [
  { name: '`hiendien-banner`, `hiendien.js`', head: module('/embed/hiendien.js'), ...OURS },
  {
    name: '`hiendien-banner`, `hiendien.all.js`',
    head: '<script defer src="/embed/hiendien.all.js"></script>',
    ...OURS,
  },
  {
    name: 'usa-banner element',
    from: { name: '@uswds/uswds', version: '3.14.0' },
    head: module('/peers/@uswds/uswds/dist/components/usa-banner.js.mjs'),
    body: '<usa-banner></usa-banner>',
    tag: 'usa-banner',
    text: 'official website',
  },
  {
    name: 'usa-banner',
    from: { name: '@uswds/elements', version: '1.0.0-alpha.2' },
    head: module('/peers/@uswds/elements/dist/components/usa-banner.js'),
    body: '<usa-banner></usa-banner>',
    tag: 'usa-banner',
    text: 'official website',
  },
  {
    name: 'sgds-masthead',
    from: { name: '@govtechsg/sgds-masthead', version: '0.0.18' },
    head:
      sheet('/peers/@govtechsg/sgds-masthead/dist/sgds-masthead/sgds-masthead.css') +
      module('/peers/@govtechsg/sgds-masthead/dist/sgds-masthead/sgds-masthead.js'),
    body: '<sgds-masthead></sgds-masthead>',
    tag: 'sgds-masthead',
    text: 'Singapore Government',
  },
  {
    name: 'sgds-masthead',
    from: { name: '@govtechsg/sgds-web-component', version: '3.8.0' },
    head:
      sheet('/peers/@govtechsg/sgds-web-component/themes/day.css') +
      '<script defer src="/peers/@govtechsg/sgds-web-component/components/Masthead/index.umd.min.js"></script>',
    body: '<sgds-masthead></sgds-masthead>',
    tag: 'sgds-masthead',
    text: 'Singapore Government',
  },
];
