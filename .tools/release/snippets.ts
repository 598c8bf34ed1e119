import vi from '../../src/content/programme.vi.json';
import { ROOMS, roomStyle, type RoomName } from '../../src/domain/embed/rooms';
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

const PROGRAMME = vi.link.href;

/** The tag of each widget: the room it takes at first, and the link that stands until it is there. */
const TAGS = {
  banner: tagOf('banner', 'Hiện diện trực tuyến với tên miền quốc gia “.vn”'),
  'eligibility-checker': tagOf('eligibility-checker', 'Kiểm tra điều kiện trên trang của Chương trình'),
  'domain-search': tagOf('domain-search', 'Tra cứu tên miền trên trang của Chương trình'),
  register: tagOf('register', 'Đăng ký trên trang của Chương trình'),
  journey: tagOf('journey', 'Kiểm tra điều kiện và đăng ký trên trang của Chương trình'),
  support: tagOf('support', 'Xem trên trang của Chương trình', '/danh-sach/ho-tro.json'),
  events: tagOf('events', 'Xem trên trang của Chương trình', '/danh-sach/su-kien.json'),
  stories: tagOf('stories', 'Xem trên trang của Chương trình', '/danh-sach/cau-chuyen.json'),
  materials: tagOf('materials', 'Tài liệu truyền thông của Chương trình', '/danh-sach/tai-lieu.json'),
  feedback: tagOf(
    'feedback',
    'Xem trên trang của Chương trình',
    '/danh-sach/phieu-gop-y.json',
    '/v1/feedback',
  ),
};

/** Widgets that stand inside another. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  journey: ['eligibility-checker', 'domain-search', 'register'],
};

/** @param source Where the list of the page's owner lies, for a widget that has one. @param endpoint Where what visitors say goes. */
function tagOf(widget: RoomName, text: string, source = '', endpoint = ''): string {
  return `<hiendien-${widget}${source && ` source="${source}"`}${endpoint && ` endpoint="${endpoint}"`} style="${roomStyle(widget)}">
  <a href="${PROGRAMME}">${text}</a>
</hiendien-${widget}>`;
}

/**
 * The snippets of a channel, whose files change under the same address. They carry no hash: it would refuse the next
 * release.
 * @param address Where the channel is served, with a slash at the end.
 */
export function channelSnippets(address: string): Snippet[] {
  const script = `<script type="module" async src="${address}hiendien.js"></script>`;
  return [
    ...Object.entries(TAGS).map(([name, tag]) => ({
      name,
      about: { vi: 'Luôn theo bản mới của kênh.', en: 'As new as the channel.' },
      html: `${script}\n${tag}`,
    })),
    {
      name: 'banner-div',
      about: {
        vi: 'Cho trình soạn thảo bỏ thẻ có dấu gạch nối; thẻ script đặt trong giao diện.',
        en: 'For editors that drop hyphenated tags; the script tag goes into the theme.',
      },
      html: `${script}\n<div data-hiendien="banner" data-variant="card" style="${roomStyle('banner-card')}">\n  <a href="${PROGRAMME}">${vi.title}</a>\n</div>`,
    },
    {
      name: 'banner-script',
      about: { vi: 'Chỉ một thẻ script.', en: 'A script tag alone.' },
      html: `<script type="module" src="${address}hiendien.js" data-widget="banner" style="${roomStyle('banner')}"></script>`,
    },
    {
      name: 'banner-iframe',
      about: { vi: 'Cho nơi chỉ nhận iframe.', en: 'For places that take an iframe only.' },
      html: `<div style="position:relative;box-sizing:border-box;--hiendien-room:${ROOMS.banner};padding-bottom:var(--hiendien-room)">
  <iframe src="${address}frame/banner.html" title="${vi.title}" width="100%" height="170" style="border:0;position:absolute;height:100%"></iframe>
</div>
<script src="${address}frame/resize.js" async></script>`,
    },
    {
      name: 'everything',
      about: {
        vi: 'Mọi thẻ trong một tệp, không dùng module.',
        en: 'Every widget in one file, without modules.',
      },
      html: `<script src="${address}hiendien.all.js" async></script>\n${TAGS.banner}`,
    },
  ];
}

/**
 * The snippets of one version, pinned by hashes. The script tag's covers all: the file carries the hashes of what it
 * loads later. What a tag needs at once is named beside it, so that it starts with the page.
 * @param address Where the version is served, with a slash at the end.
 */
export function pinnedSnippets(list: FileList, address: string): Snippet[] {
  const pin = (file: string) => {
    const hash = list.files[file]?.integrity;
    if (!hash) throw new Error(`snippets: there is no ${file}`);
    return `"${address}${file}" integrity="${hash}" crossorigin="anonymous"`;
  };
  const preloads = (widget: string) => {
    const files = [widget, ...(STEPS[widget] ?? [])].flatMap((name) => list.tags[name] ?? []);
    return [...new Set(files)].map((file) => `<link rel="modulepreload" href=${pin(file)}>`);
  };
  return [
    ...Object.entries(TAGS).map(([name, tag]) => ({
      name: `pinned-${name}`,
      about: {
        vi: 'Đúng một phiên bản; một mã băm bảo vệ tất cả, cả những tệp tải sau.',
        en: 'One version; one hash covers everything, what is loaded later too.',
      },
      html: [`<script type="module" src=${pin('hiendien.js')}></script>`, ...preloads(name), tag].join('\n'),
    })),
    {
      name: 'pinned-everything',
      about: {
        vi: 'Mọi thẻ trong một tệp; một mã băm bảo vệ tất cả.',
        en: 'Every widget in one file; one hash covers everything.',
      },
      html: `<script defer src=${pin('hiendien.all.js')}></script>\n${TAGS.banner}\n${TAGS['eligibility-checker']}`,
    },
  ];
}
