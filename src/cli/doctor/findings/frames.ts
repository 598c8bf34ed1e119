import type { FindingKind, Report } from '../finding';
import { readStyle } from '../page';
import type { Placement, Subject } from '../subject';

/** How an `iframe` with a widget is written. */
export const FRAMES = {
  'frame-address-left': {
    severity: 'error',
    says: {
      vi: 'Địa chỉ khung còn nguyên chữ mẫu “YOUR-HOST”.',
      en: 'The frame’s address still has the sample “YOUR-HOST”.',
    },
    mend: { vi: 'Thay bằng nơi đơn vị đặt tệp.', en: 'Put the server that has the files in its place.' },
  },
  'frame-sandbox-no-scripts': {
    severity: 'error',
    says: {
      vi: 'Thuộc tính sandbox của khung thiếu {missing}: trong khung chỉ hiện liên kết dự phòng.',
      en: 'The frame’s sandbox lacks {missing}: only the fallback link shows in it.',
    },
    mend: {
      vi: 'Ghi: sandbox="allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"',
      en: 'Write: sandbox="allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"',
    },
  },
  'frame-sandbox-narrow': {
    severity: 'warning',
    says: {
      vi: 'Thuộc tính sandbox của khung thiếu {missing}: {loss}.',
      en: 'The frame’s sandbox lacks {missing}: links, forms or printing in it may not work.',
    },
    mend: {
      vi: 'Thêm {missing} vào sandbox. Nếu trình soạn thảo luôn thu hẹp (NukeViet): dùng dạng div.',
      en: 'Add {missing} to sandbox. Where the editor always narrows it (NukeViet does), use the div form.',
    },
  },
  'frame-without-title': {
    severity: 'warning',
    says: {
      vi: 'Khung không có title: người dùng trình đọc màn hình không biết trong khung có gì.',
      en: 'The frame has no title: who listens to the page does not learn what is in it.',
    },
    mend: {
      vi: 'Thêm title="Hiện diện trực tuyến với tên miền quốc gia “.vn”".',
      en: 'Add title="Online presence with the national domain “.vn”".',
    },
  },
  'frame-without-height': {
    severity: 'warning',
    says: {
      vi: 'Khung không ghi chiều cao và trang không gọi resize.js: nội dung bị cắt ở 150 px.',
      en: 'The frame names no height and the page loads no resize.js: it is cut off at 150 px.',
    },
    mend: {
      vi: 'Thêm height="170" (banner), và <script src="https://…/frame/resize.js" async></script> nếu trang nhận script.',
      en: 'Add height="170" (banner), and <script src="https://…/frame/resize.js" async></script> where scripts are allowed.',
    },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;

type Found = Report<keyof typeof FRAMES>;

/** What the widgets need in a sandbox, and what is lost without it. */
const LOSSES: Readonly<Record<string, string>> = {
  'allow-forms': 'không gửi được câu trả lời',
  'allow-popups': 'liên kết trong khung không mở được',
  'allow-popups-to-escape-sandbox': 'trang mở từ khung vẫn bị giới hạn',
  'allow-modals': 'không in được kết quả',
  'allow-top-navigation-by-user-activation': 'liên kết không mở được trong cùng cửa sổ',
};

export function findFrames({ placements, page }: Subject, report: Found): void {
  const hasResize = page.tags.some(
    ({ name, attributes }) => name === 'script' && /\/resize\.js(?:$|[?#])/.test(attributes.get('src') ?? ''),
  );
  for (const { kind, tag } of placements) {
    if (kind !== 'frame') continue;
    const source = tag.attributes.get('src') ?? '';
    if (/YOUR-HOST/i.test(source)) report('frame-address-left', tag.placeOf('src'));
    if (!tag.attributes.get('title')?.trim()) report('frame-without-title', tag.place);
    if (!hasResize && !hasHeight(tag)) report('frame-without-height', tag.place);
    findSandbox(tag, report);
  }
}

function hasHeight(tag: Placement['tag']): boolean {
  const style = readStyle(tag);
  return tag.attributes.has('height') || style.has('height') || style.has('min-height');
}

function findSandbox(tag: Placement['tag'], report: Found): void {
  const sandbox = tag.attributes.get('sandbox');
  if (sandbox === undefined) return;
  const allowed = sandbox.toLowerCase().split(/\s+/);
  const lacks = (names: readonly string[]) => names.filter((name) => !allowed.includes(name));
  const place = tag.placeOf('sandbox');
  const [needed] = lacks(['allow-scripts', 'allow-same-origin']);
  if (needed) {
    report('frame-sandbox-no-scripts', place, { missing: needed });
    return;
  }
  const missing = lacks(Object.keys(LOSSES));
  if (missing.length > 0)
    report('frame-sandbox-narrow', place, {
      missing: missing.join(' '),
      loss: missing.map((name) => LOSSES[name]).join('; '),
    });
}
