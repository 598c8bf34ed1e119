import vi from '../../src/content/programme.vi.json';
import { pinningMap, type FileList } from './integrity';
import { ROOMS } from './rooms';

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
};

function tagOf(widget: keyof typeof ROOMS, text: string): string {
  return `<hiendien-${widget} style="display:block;min-height:${ROOMS[widget]}">
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
      html: `${script}\n<div data-hiendien="banner" data-variant="card">\n  <a href="${PROGRAMME}">${vi.title}</a>\n</div>`,
    },
    {
      name: 'banner-script',
      about: { vi: 'Chỉ một thẻ script.', en: 'A script tag alone.' },
      html: `<script type="module" src="${address}hiendien.js" data-widget="banner"></script>`,
    },
    {
      name: 'banner-iframe',
      about: { vi: 'Cho nơi chỉ nhận iframe.', en: 'For places that take an iframe only.' },
      html: `<iframe src="${address}frame/banner.html" title="${vi.title}" width="100%" height="170" style="border:0"></iframe>
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
 * The snippets of one version, pinned by hashes.
 * @param address Where the version is served, with a slash at the end.
 */
export function pinnedSnippets(list: FileList, address: string): Snippet[] {
  const tag = (file: string, kind: string) => {
    const hash = list.files[file]?.integrity;
    if (!hash) throw new Error(`snippets: there is no ${file}`);
    return `<script ${kind} src="${address}${file}" integrity="${hash}" crossorigin="anonymous"></script>`;
  };
  const map = JSON.stringify(pinningMap(list, address), null, 2);
  return [
    {
      name: 'pinned-banner',
      about: {
        vi: 'Banner; một mã băm bảo vệ tất cả. Phần “Chi tiết” chỉ là liên kết.',
        en: 'The banner; one hash covers it whole. Its details are a link.',
      },
      html: `${tag('hiendien.js', 'type="module"')}\n${TAGS.banner}`,
    },
    {
      name: 'pinned-everything',
      about: {
        vi: 'Mọi thẻ; một mã băm bảo vệ tất cả, trên mọi trình duyệt.',
        en: 'Every widget; one hash covers everything, in every browser.',
      },
      html: `${tag('hiendien.all.js', 'defer')}\n${TAGS.banner}\n${TAGS['eligibility-checker']}`,
    },
    {
      name: 'pinned-with-import-map',
      about: {
        vi: 'Mọi thẻ, tải dần khi cần; import map bảo vệ các tệp tải sau. Đặt import map trước mọi module của trang.',
        en: 'Every widget, loaded as needed; the import map covers what is loaded later. It stands before every module of the page.',
      },
      html: `<script type="importmap">\n${map}\n</script>\n${tag('hiendien.js', 'type="module"')}\n${TAGS.banner}\n${TAGS['eligibility-checker']}`,
    },
  ];
}
