// The frame pages: one for each widget, for sites whose editor takes an iframe and nothing else.
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import en from '../../src/content/programme.en.json';
import vi from '../../src/content/programme.vi.json';
import { WIDGET_NAMES } from '../../src/loader/widgets';
import { PUBLIC_RESOLVERS } from '../../src/providers/settings/lookup-settings';
import { root } from '../install.mjs';
import { buildManifest, elementsOf } from '../manifest';

interface FramePage {
  /** What the frame holds, in both languages: the page's title, and that of the iframe in the snippet. */
  readonly title: { readonly vi: string; readonly en: string };
  /** Hosts that the widget asks, besides its own. */
  readonly asks?: readonly string[];
}

const PROGRAMME: FramePage = { title: { vi: vi.title, en: en.title } };
const RESOLVERS = PUBLIC_RESOLVERS.map(({ url }) => new URL(url).origin);

/** What is particular to a widget. One that is not listed is titled by the programme and asks nobody. */
const PAGES: Readonly<Record<string, FramePage>> = {
  'eligibility-checker': {
    title: { vi: 'Kiểm tra điều kiện nhận tên miền “.vn” miễn phí', en: 'Who can get a free “.vn” name' },
  },
  'domain-search': {
    title: { vi: 'Tra cứu tên miền “.vn”', en: 'Look up a “.vn” name' },
    asks: RESOLVERS,
  },
  register: {
    title: { vi: 'Nơi đăng ký tên miền “.vn” theo Chương trình', en: 'Where to register a “.vn” name' },
  },
  journey: {
    title: {
      vi: 'Từ kiểm tra điều kiện đến đăng ký tên miền “.vn”',
      en: 'From eligibility to registration of a “.vn” name',
    },
    asks: RESOLVERS,
  },
  support: {
    title: { vi: 'Hỗ trợ tại xã, phường', en: 'Help in your commune or ward' },
  },
  events: {
    title: { vi: 'Lịch tập huấn, hội thảo, gian hàng', en: 'Training, workshops, booths' },
  },
  stories: {
    title: { vi: 'Câu chuyện thành công với tên miền “.vn”', en: 'Success stories with a “.vn” name' },
  },
  materials: {
    title: { vi: 'Tài liệu truyền thông về tên miền “.vn”', en: 'Materials on “.vn” domain names' },
  },
  feedback: {
    title: { vi: 'Phiếu góp ý', en: 'Feedback' },
  },
};

/** Makes `frame/<widget>.html`, their style sheet and script, and the script for the pages around them. */
export async function buildFrames(embed: string): Promise<void> {
  const folder = `${embed}/frame`;
  mkdirSync(folder, { recursive: true });
  for (const script of ['frame', 'resize']) {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: 'es2021',
        minify: true,
        reportCompressedSize: false,
        lib: {
          entry: `${root}src/frame/${script}.ts`,
          formats: ['iife'],
          name: 'hiendienFrame',
          fileName: () => `${script}.js`,
        },
        rolldownOptions: { output: { minify: true } },
      },
    });
  }
  writeFileSync(`${folder}/frame.css`, STYLES);
  const elements = elementsOf(buildManifest());
  for (const widget of WIDGET_NAMES) {
    const element = elements.find(({ tagName }) => tagName === `hiendien-${widget}`);
    if (!element) throw new Error(`frames: no element describes the widget ${widget}`);
    const settings = (element.attributes ?? []).map(({ name }) => name);
    writeFileSync(`${folder}/${widget}.html`, pageOf(widget, settings, PAGES[widget] ?? PROGRAMME));
  }
}

/** Title of a widget's frame, for the snippets. */
export function frameTitle(widget: string, language: 'vi' | 'en'): string {
  return (PAGES[widget] ?? PROGRAMME).title[language];
}

/** The policy that a frame page carries in itself: it holds wherever the page is served from. */
export function framePolicy({ asks = [] }: FramePage): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    ["connect-src 'self'", ...asks].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}

function pageOf(widget: string, settings: readonly string[], page: FramePage): string {
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${framePolicy(page)}">
    <meta name="viewport" content="width=device-width">
    <meta name="robots" content="noindex">
    <title>${page.title.vi}</title>
    <base target="_top">
    <link rel="stylesheet" href="frame.css">
    <script src="frame.js" defer></script>
    <script type="module" src="../hiendien.js"></script>
  </head>
  <body data-settings="${settings.join(' ')}" data-english-title="${page.title.en}">
    <hiendien-${widget}>
      <a href="${vi.link.href}" rel="noopener external" lang="vi">${vi.title}</a>
    </hiendien-${widget}>
  </body>
</html>
`;
}

// The body holds its children's margins, so that its height is all there is. Nothing here is measured by the frame's
// own height: a frame that grows with its content would never stop growing.
const STYLES = `html {
  color-scheme: light;
}
body {
  display: flow-root;
  margin: 0;
  font: medium/1.5 system-ui, sans-serif;
}
a {
  display: inline-block;
  padding: 0.75em 1em;
  color: light-dark(#0b4a8f, #9cc8ff);
}
p {
  margin: 0;
  padding: 0.75em 1em;
  overflow-wrap: anywhere;
}
p span {
  user-select: all;
}
`;
