import vi from '../../src/content/programme.vi.json';
import { pinningMap, type FileList } from './integrity';

/** One published way of embedding. */
export interface Snippet {
  readonly name: string;
  /** What it is for, in Vietnamese and English. */
  readonly about: { readonly vi: string; readonly en: string };
  readonly html: string;
}

const BANNER = `<hiendien-banner style="display:block;min-height:clamp(96px,197px - 9.7vw,166px)">
  <a href="${vi.link.href}">${vi.title}</a>
</hiendien-banner>`;

const CHECKER = `<hiendien-eligibility-checker style="display:block;min-height:420px">
  <a href="${vi.link.href}">Kiểm tra điều kiện trên trang của Chương trình</a>
</hiendien-eligibility-checker>`;

/**
 * The snippets of a channel, whose files change under the same address. They carry no hash: it would refuse the next
 * release.
 * @param address Where the channel is served, with a slash at the end.
 */
export function channelSnippets(address: string): Snippet[] {
  const script = `<script type="module" async src="${address}hiendien.js"></script>`;
  return [
    {
      name: 'banner',
      about: { vi: 'Banner, luôn theo bản mới của kênh.', en: 'The banner, as new as the channel.' },
      html: `${script}\n${BANNER}`,
    },
    {
      name: 'eligibility-checker',
      about: {
        vi: 'Thẻ kiểm tra điều kiện, luôn theo bản mới của kênh.',
        en: 'The checker, as new as the channel.',
      },
      html: `${script}\n${CHECKER}`,
    },
    {
      name: 'everything',
      about: {
        vi: 'Mọi thẻ trong một tệp, không dùng module.',
        en: 'Every widget in one file, without modules.',
      },
      html: `<script src="${address}hiendien.all.js" async></script>\n${BANNER}`,
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
      html: `${tag('hiendien.js', 'type="module" async')}\n${BANNER}`,
    },
    {
      name: 'pinned-everything',
      about: {
        vi: 'Mọi thẻ; một mã băm bảo vệ tất cả, trên mọi trình duyệt.',
        en: 'Every widget; one hash covers everything, in every browser.',
      },
      html: `${tag('hiendien.all.js', 'async')}\n${BANNER}\n${CHECKER}`,
    },
    {
      name: 'pinned-with-import-map',
      about: {
        vi: 'Mọi thẻ, tải dần khi cần; import map bảo vệ các tệp tải sau. Đặt import map trước mọi module của trang.',
        en: 'Every widget, loaded as needed; the import map covers what is loaded later. It stands before every module of the page.',
      },
      html: `<script type="importmap">\n${map}\n</script>\n${tag('hiendien.js', 'type="module" async')}\n${BANNER}\n${CHECKER}`,
    },
  ];
}
