import type { FindingKind, Report } from '../finding';
import type { Place } from '../../json-place';
import type { Subject } from '../subject';
import type { Seen, SeenWidget } from '../browser/seen';

/** What a browser has drawn, where one was asked. */
export const DRAWING = {
  'drawn-nothing': {
    severity: 'error',
    says: {
      vi: 'Mở bằng {browser}, ở chỗ của tiện ích “{widget}” không có gì hiện ra.',
      en: 'Opened in {browser}, nothing shows where the widget “{widget}” stands.',
    },
    mend: {
      vi: 'Sửa các lỗi khác trong danh sách này trước. Nếu không còn lỗi nào: CSS hoặc script của trang đang ẩn tiện ích.',
      en: 'Mend the other errors of this list first. Where there is none: the page’s own CSS or script hides the widget.',
    },
  },
  'drawn-fallback': {
    severity: 'error',
    says: {
      vi: 'Mở bằng {browser}, chỗ của tiện ích “{widget}” chỉ hiện liên kết dự phòng.',
      en: 'Opened in {browser}, the widget “{widget}” shows its fallback link only.',
    },
    mend: {
      vi: 'Script của tiện ích không chạy được: xem các lỗi khác trong danh sách này và các yêu cầu bị chặn.',
      en: 'The widget’s script did not run: see the other errors of this list, and the requests that failed.',
    },
  },
  'drawn-unreadable': {
    severity: 'error',
    says: {
      vi: 'Chữ “{text}” của tiện ích “{widget}” khó đọc trên nền của trang: độ tương phản {ratio}:1, cần ít nhất {needed}:1.',
      en: '“{text}” in the widget “{widget}” is hard to read on the page’s ground: {ratio}:1, where {needed}:1 is needed.',
    },
    mend: {
      vi: 'Kiểm tra CSS của trang có đổi nền, độ mờ hoặc bộ lọc màu của tiện ích; chỉ đặt màu qua các biến --hiendien-….',
      en: 'See whether the page’s CSS changes the widget’s ground, opacity or filter; set colours by --hiendien-… only.',
    },
  },
  'drawn-moving': {
    severity: 'warning',
    says: {
      vi: 'Trang xê dịch khi tiện ích hiện ra: CLS {shift}, không có tiện ích là {without}.',
      en: 'The page moves when the widgets come: a CLS of {shift}, without them {without}.',
    },
    mend: {
      vi: 'Chép lại thuộc tính style trong đoạn mã (min-height giữ sẵn chỗ cho tiện ích).',
      en: 'Copy the snippet’s style attribute again: its min-height reserves the widget’s room.',
    },
  },
  'request-failed': {
    severity: 'error',
    says: {
      vi: 'Trình duyệt không tải được {address}: {why}.',
      en: 'The browser could not load {address}: {why}.',
    },
    mend: {
      vi: 'Mở địa chỉ đó trong trình duyệt. Nếu mở được: chính sách (CSP), tường lửa hoặc tiện ích chặn quảng cáo đang chặn nó trên trang này.',
      en: 'Open that address in a browser. Where it opens, a policy (CSP), a firewall or a blocker keeps it from this page.',
    },
  },
  'console-message': {
    severity: 'warning',
    says: {
      vi: 'Tiện ích báo trong Console: {text}',
      en: 'The widget says in the console: {text}',
    },
    mend: {
      vi: 'Làm theo dòng báo đó; hướng dẫn nằm ở địa chỉ cuối dòng.',
      en: 'Do as it says; its last words name the guide.',
    },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;

type Id = keyof typeof DRAWING;

/** A shift that nobody notices; the Web Vitals call 0.1 good, and ours is 0. */
const SHIFT_SEEN = 0.01;
const START: Place = { line: 1, column: 1 };

/** Judges what a browser has drawn; says nothing where none was asked. */
export function findDrawing(subject: Subject, report: Report<Id>): void {
  const { seen } = subject;
  if (!seen) return;
  for (const { place, widget, found } of matchPlacements(subject, seen)) {
    const { browser } = seen;
    if (!found || found.drawn === 'nothing') report('drawn-nothing', place, { browser, widget });
    else if (found.drawn === 'fallback') report('drawn-fallback', place, { browser, widget });
    const worst = found?.worst;
    if (worst && worst.ratio < worst.needed)
      report('drawn-unreadable', place, {
        widget,
        text: worst.text,
        ratio: worst.ratio.toFixed(2),
        needed: String(worst.needed),
      });
  }
  const { shift, shiftWithout } = seen;
  if (shift - shiftWithout > SHIFT_SEEN)
    report('drawn-moving', START, { shift: shift.toFixed(3), without: shiftWithout.toFixed(3) });
  for (const { address, status, failure } of seen.requests)
    if (failure !== undefined || (status ?? 200) >= 400)
      report('request-failed', START, { address, why: failure ?? `HTTP ${status ?? ''}` });
  for (const { text } of seen.messages)
    if (text.startsWith('hiendien:')) report('console-message', START, { text });
}

interface Matched {
  readonly place: Place;
  readonly widget: string;
  readonly found: SeenWidget | undefined;
}

/** The first place of a name in the text is the first on the screen; scripts may have put in more. */
function matchPlacements({ placements }: Subject, { widgets }: Seen): Matched[] {
  const waiting = [...widgets];
  const take = (widget: string) => {
    const at = waiting.findIndex((seen) => seen.widget === widget);
    return at < 0 ? undefined : waiting.splice(at, 1)[0];
  };
  const written = placements.map(({ widget, tag }) => ({ widget, place: tag.place, found: take(widget) }));
  return [...written, ...waiting.map((found) => ({ widget: found.widget, place: START, found }))];
}
