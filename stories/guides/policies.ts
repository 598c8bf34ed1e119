/** What a page's Content-Security-Policy has to allow, and what browsers have to know. Shown in the guide and tested. */

/** The widgets that ask nobody need no more than this. */
const BASE = "script-src 'self'; trusted-types lit-html; require-trusted-types-for 'script'";

const SEARCH = BASE.replace(';', '; connect-src https://cloudflare-dns.com https://dns.google;');

/** A list lies on the page's own site; so do its pictures, or where the list says. */
const LISTED = BASE.replace(';', "; connect-src 'self'; img-src 'self';");

/**
 * The directives of each widget, as a page with a policy adds them. A page without a `trusted-types` list leaves those
 * out; a page that gives our script tag its nonce needs no host in `script-src`.
 */
export const POLICIES: Readonly<Record<string, string>> = {
  banner: BASE,
  'eligibility-checker': BASE,
  'domain-search': SEARCH,
  register: BASE,
  journey: SEARCH,
  support: LISTED,
  events: LISTED,
  stories: LISTED,
  materials: LISTED,
  feedback: LISTED,
};

interface Support {
  /** How it is written. */
  readonly feature: string;
  readonly chromium: number;
  readonly firefox: number;
  readonly safari: number;
  /** What becomes of the widgets where it is not known. */
  readonly without: { readonly vi: string; readonly en: string };
}

/** What the built files use that browsers have known since 2021 or later, with the first versions that do. */
export const NEWER_FEATURES: readonly Support[] = [
  {
    feature: 'light-dark(',
    chromium: 123,
    firefox: 120,
    safari: 17.5,
    without: { vi: 'chữ đen trên nền của trang', en: 'black text on the page’s own background' },
  },
  {
    feature: '@container',
    chromium: 105,
    firefox: 110,
    safari: 16,
    without: { vi: 'bố cục hẹp ở mọi bề rộng', en: 'the narrow layout at every width' },
  },
  {
    feature: ':has(',
    chromium: 105,
    firefox: 121,
    safari: 15.4,
    without: {
      vi: 'lựa chọn đã đánh dấu không có viền đậm',
      en: 'a chosen option has no border of its own',
    },
  },
  {
    feature: '.at(',
    chromium: 92,
    firefox: 90,
    safari: 15.4,
    without: {
      vi: 'phần kiểm tra điều kiện và phần tra cứu không chạy; banner vẫn chạy',
      en: 'eligibility checker and name search do not run; the banner does',
    },
  },
  {
    feature: 'adoptedStyleSheets',
    chromium: 73,
    firefox: 101,
    safari: 16.4,
    without: {
      vi: 'kiểu dáng trong thẻ style, cần style-src cho phép',
      en: 'styles in a style element, which style-src has to allow',
    },
  },
  {
    feature: 'canParse',
    chromium: 120,
    firefox: 115,
    safari: 17,
    without: {
      vi: 'nội dung có sẵn thay cho data-content',
      en: 'the built-in texts in place of data-content',
    },
  },
];
