import type { FindingKind, Report } from '../finding';
import { around, readStyle } from '../page';
import { TAG_PREFIX, type Placement, type Subject } from '../subject';

/** How the widget's own tag is written. */
export const MARKUP = {
  'tag-self-closed': {
    severity: 'error',
    says: {
      vi: 'Thẻ viết <{tag} … />: HTML không có kiểu đóng này, nên cả phần trang phía sau bị coi là nội dung của thẻ.',
      en: 'The tag is written <{tag} … />: HTML knows no such end, and takes all that follows for what is in the tag.',
    },
    mend: { vi: 'Viết <{tag} …></{tag}>.', en: 'Write <{tag} …></{tag}>.' },
  },
  'tag-not-closed': {
    severity: 'error',
    says: {
      vi: 'Thẻ <{tag}> không có thẻ đóng: phần trang phía sau bị coi là nội dung của thẻ.',
      en: '<{tag}> has no end tag: what follows on the page is taken for what is in it.',
    },
    mend: {
      vi: 'Thêm </{tag}> ngay sau liên kết dự phòng.',
      en: 'Add </{tag}> right behind the fallback link.',
    },
  },
  'fallback-missing': {
    severity: 'warning',
    says: {
      vi: 'Trong <{tag}> không có gì: khi script chậm hoặc bị chặn, người xem thấy chỗ trống.',
      en: 'There is nothing in <{tag}>: while the script is slow or blocked, visitors see a gap.',
    },
    mend: {
      vi: 'Đặt trong thẻ: <a href="https://hiendienonline.tenmien.vn/">Hiện diện trực tuyến với tên miền quốc gia “.vn”</a>',
      en: 'Put into it: <a href="https://hiendienonline.tenmien.vn/">Hiện diện trực tuyến với tên miền quốc gia “.vn”</a>',
    },
  },
  'min-height-missing': {
    severity: 'warning',
    says: {
      vi: '<{tag}> không giữ sẵn chỗ (thiếu min-height): trang xê dịch khi tiện ích hiện ra.',
      en: '<{tag}> reserves no room (it has no min-height): the page moves when the widget comes.',
    },
    mend: {
      vi: 'Chép lại thuộc tính style trong đoạn mã, hoặc ghi display:block và min-height trong tệp CSS của trang.',
      en: 'Copy the snippet’s style attribute again, or write display:block and min-height in the site’s CSS.',
    },
  },
  'min-height-without-block': {
    severity: 'warning',
    says: {
      vi: '<{tag}> có min-height nhưng thiếu display:block: trước khi script chạy, chiều cao này không có tác dụng.',
      en: '<{tag}> has min-height but no display:block: until the script has come it does nothing.',
    },
    mend: { vi: 'Thêm display:block vào style.', en: 'Add display:block to the style.' },
  },
  'tag-in-link': {
    severity: 'warning',
    says: {
      vi: 'Tiện ích nằm trong <{outer}>: bấm vào đâu cũng theo liên kết bên ngoài, và trình đọc màn hình đọc sai.',
      en: 'The widget stands in <{outer}>: a press anywhere goes to the outer one, and screen readers read it wrongly.',
    },
    mend: { vi: 'Đưa tiện ích ra ngoài <{outer}>.', en: 'Move it out of <{outer}>.' },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;

type Found = Report<keyof typeof MARKUP>;

export function findMarkup({ placements, page }: Subject, report: Found): void {
  const sheets = page.tags.filter(({ name }) => name === 'style').map(({ text }) => text);
  for (const placement of placements) {
    const { kind, tag } = placement;
    const outer = [...around(tag)].find(({ name }) => name === 'a' || name === 'button');
    if (outer && kind !== 'script') report('tag-in-link', tag.place, { outer: outer.name });
    if (kind === 'tag') findTagMarkup(placement, sheets, report);
    else if (kind === 'placeholder' && isEmpty(placement))
      report('fallback-missing', tag.place, { tag: tag.name });
  }
}

function findTagMarkup(placement: Placement, sheets: readonly string[], report: Found): void {
  const { tag, widget } = placement;
  const name = { tag: TAG_PREFIX + widget };
  if (tag.written.endsWith('/>')) report('tag-self-closed', tag.place, name);
  else if (!tag.isClosed) report('tag-not-closed', tag.place, name);
  else if (isEmpty(placement)) report('fallback-missing', tag.place, name);
  const style = readStyle(tag);
  const isInSheet = sheets.some((sheet) => sheet.includes(tag.name) && sheet.includes('min-height'));
  if (isInSheet) return;
  if (style.has('--hiendien-room')) return;
  if (!style.has('min-height') && !style.has('height')) report('min-height-missing', tag.place, name);
  else if (!['block', 'flex', 'grid', 'inline-block'].includes(style.get('display') ?? ''))
    report('min-height-without-block', tag.placeOf('style'), name);
}

function isEmpty({ tag }: Placement): boolean {
  return tag.children.length === 0 && tag.text.trim() === '';
}
