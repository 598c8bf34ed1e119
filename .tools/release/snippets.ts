import vi from '../../src/content/programme.vi.json';
import { frameHeightOf, roomNameOf } from '../../src/domain/embed/room';
import {
  joinSnippet,
  writeSnippet,
  type Embedding,
  type Files,
  type Shape,
} from '../../src/domain/embed/snippet';
import type { FileList } from './integrity';

/** Where a site lies that does not know its address: in a folder of this name on the page's own server. */
export const OWN_FOLDER = '/hiendien/';

/** One published way of embedding. */
export interface Snippet {
  readonly name: string;
  /** What it is for, in Vietnamese and English. */
  readonly about: { readonly vi: string; readonly en: string };
  readonly html: string;
}

/** The text of the link that stands until a widget is there, and what a widget with a list is given. */
const WIDGETS: Readonly<
  Record<string, readonly [text: string, settings?: Readonly<Record<string, string>>]>
> = {
  banner: ['Hiện diện trực tuyến với tên miền quốc gia “.vn”'],
  'eligibility-checker': ['Kiểm tra điều kiện trên trang của Chương trình'],
  'domain-search': ['Tra cứu tên miền trên trang của Chương trình'],
  register: ['Đăng ký trên trang của Chương trình'],
  journey: ['Kiểm tra điều kiện và đăng ký trên trang của Chương trình'],
  support: ['Xem trên trang của Chương trình', { source: '/danh-sach/ho-tro.json' }],
  events: ['Xem trên trang của Chương trình', { source: '/danh-sach/su-kien.json' }],
  stories: ['Xem trên trang của Chương trình', { source: '/danh-sach/cau-chuyen.json' }],
  materials: ['Tài liệu truyền thông của Chương trình', { source: '/danh-sach/tai-lieu.json' }],
  feedback: [
    'Xem trên trang của Chương trình',
    { source: '/danh-sach/phieu-gop-y.json', endpoint: '/v1/feedback' },
  ],
};

/** Widgets that stand inside another. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  journey: ['eligibility-checker', 'domain-search', 'register'],
};

/** A widget in the room it takes at first. */
function embeddingOf(widget: string, files: Files, settings = WIDGETS[widget]?.[1] ?? {}): Embedding {
  const room = roomNameOf(widget, settings);
  return {
    widget,
    settings,
    colours: {},
    fallback: { href: vi.link.href, text: WIDGETS[widget]?.[0] ?? '' },
    title: vi.title,
    room,
    frameHeight: frameHeightOf(room),
    files,
  };
}

/**
 * The snippets of a channel, whose files change under the same address. They carry no hash: it would refuse the next
 * release.
 * @param address Where the channel is served, with a slash at the end.
 */
export function channelSnippets(address: string): Snippet[] {
  const files = { address };
  const write = (shape: Shape, embedding = embeddingOf('banner', files)) =>
    joinSnippet(writeSnippet(shape, embedding));
  return [
    ...Object.keys(WIDGETS).map((name) => ({
      name,
      about: { vi: 'Luôn theo bản mới của kênh.', en: 'As new as the channel.' },
      html: write('element', embeddingOf(name, files)),
    })),
    {
      name: 'banner-div',
      about: {
        vi: 'Cho trình soạn thảo bỏ thẻ có dấu gạch nối; thẻ script đặt trong giao diện.',
        en: 'For editors that drop hyphenated tags; the script tag goes into the theme.',
      },
      html: write('div', {
        ...embeddingOf('banner', files, { variant: 'card' }),
        fallback: { href: vi.link.href, text: vi.title },
      }),
    },
    {
      name: 'banner-script',
      about: { vi: 'Chỉ một thẻ script.', en: 'A script tag alone.' },
      html: write('script'),
    },
    {
      name: 'banner-iframe',
      about: { vi: 'Cho nơi chỉ nhận iframe.', en: 'For places that take an iframe only.' },
      html: write('iframe'),
    },
    {
      name: 'everything',
      about: {
        vi: 'Mọi thẻ trong một tệp, không dùng module.',
        en: 'Every widget in one file, without modules.',
      },
      html: `<script src="${address}hiendien.all.js" async></script>\n${writeSnippet('element', embeddingOf('banner', files)).place}`,
    },
  ];
}

/**
 * The snippets of one version, pinned by hashes. The script tag's covers all: the file carries the hashes of what it
 * loads later. What a tag needs at once is named beside it, so that it starts with the page.
 * @param address Where the version is served, with a slash at the end.
 */
export function pinnedSnippets(list: FileList, address: string): Snippet[] {
  const hashOf = (file: string) => {
    const hash = list.files[file]?.integrity;
    if (!hash) throw new Error(`snippets: there is no ${file}`);
    return hash;
  };
  const filesFor = (widget: string): Files => {
    const early = [widget, ...(STEPS[widget] ?? [])].flatMap((name) => list.tags[name] ?? []);
    const preloads = Object.fromEntries(early.map((file) => [file, hashOf(file)]));
    return { address, pins: { entry: hashOf('hiendien.js'), preloads } };
  };
  const tagOf = (widget: string) => writeSnippet('element', embeddingOf(widget, { address })).place;
  const all = `src="${address}hiendien.all.js" integrity="${hashOf('hiendien.all.js')}" crossorigin="anonymous"`;
  return [
    ...Object.keys(WIDGETS).map((name) => ({
      name: `pinned-${name}`,
      about: {
        vi: 'Đúng một phiên bản; một mã băm bảo vệ tất cả, cả những tệp tải sau.',
        en: 'One version; one hash covers everything, what is loaded later too.',
      },
      html: joinSnippet(writeSnippet('element', embeddingOf(name, filesFor(name)))),
    })),
    {
      name: 'pinned-everything',
      about: {
        vi: 'Mọi thẻ trong một tệp; một mã băm bảo vệ tất cả.',
        en: 'Every widget in one file; one hash covers everything.',
      },
      html: `<script defer ${all}></script>\n${tagOf('banner')}\n${tagOf('eligibility-checker')}`,
    },
  ];
}
