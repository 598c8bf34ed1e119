import type { FindingKind, Report } from '../finding';
import { around, type Aside } from '../page';
import type { Placement, Subject } from '../subject';

/** Whether there is anything at all, and whether script and tag have found each other. */
export const PRESENCE = {
  'page-status': {
    severity: 'error',
    says: {
      vi: 'Máy chủ trả lời mã {status} cho trang này, không phải trang mà người xem cần.',
      en: 'The server answers this page with status {status}: not what a visitor came for.',
    },
    mend: {
      vi: 'Kiểm tra địa chỉ trang. Nếu tường lửa chặn công cụ này, hãy lưu trang thành tệp rồi kiểm tra tệp.',
      en: 'Check the address. Where a firewall keeps this tool out, save the page and check the file.',
    },
  },
  'page-not-html': {
    severity: 'error',
    says: {
      vi: 'Địa chỉ này không trả về trang HTML mà trả về “{type}”.',
      en: 'This address gives no HTML page but “{type}”.',
    },
    mend: {
      vi: 'Ghi địa chỉ của trang có đặt tiện ích.',
      en: 'Name the address of the page that has the widget.',
    },
  },
  'nothing-found': {
    severity: 'error',
    says: {
      vi: 'Trong trang không có gì của tiện ích: không script, không thẻ, không liên kết dự phòng.',
      en: 'The page has nothing of the widgets: no script, no tag, no fallback link.',
    },
    mend: {
      vi: 'Dán đoạn mã nhúng rồi lưu. Nếu đã dán: trình soạn thảo đã xóa tất cả, hãy dán trong tệp giao diện của trang.',
      en: 'Paste the snippet and save. If you have: the editor dropped all of it; paste it into the site’s theme.',
    },
  },
  'only-fallback-left': {
    severity: 'error',
    says: {
      vi: 'Chỉ còn liên kết dự phòng: trình soạn thảo đã xóa thẻ và script của tiện ích.',
      en: 'Only the fallback link is left: the editor dropped the widget’s tag and script.',
    },
    mend: {
      vi: 'Đặt thẻ script trong tệp giao diện (theme); trong bài dùng dạng <div data-hiendien="banner">, dạng này trình soạn thảo giữ lại.',
      en: 'Put the script tag into the theme; in the text use <div data-hiendien="banner">, which editors keep.',
    },
  },
  'tag-missing': {
    severity: 'error',
    says: {
      vi: 'Trang gọi {file} nhưng không có thẻ nào của tiện ích: trình soạn thảo có thể đã xóa thẻ có dấu gạch nối.',
      en: 'The page loads {file} but has no tag of a widget: the editor may have dropped hyphenated tags.',
    },
    mend: {
      vi: 'Dùng dạng <div data-hiendien="banner">, hoặc đặt thẻ trong tệp giao diện của trang.',
      en: 'Use <div data-hiendien="banner">, or put the tag into the site’s theme.',
    },
  },
  'script-missing': {
    severity: 'error',
    says: {
      vi: 'Có thẻ <hiendien-{widget}> nhưng trang không gọi hiendien.js: người xem chỉ thấy liên kết dự phòng.',
      en: 'There is <hiendien-{widget}>, but the page does not load hiendien.js: visitors see the fallback only.',
    },
    mend: {
      vi: 'Thêm một lần vào trang, tốt nhất trong tệp giao diện: <script type="module" async src="https://…/hiendien.js"></script>',
      en: 'Add once to the page, best to its theme: <script type="module" async src="https://…/hiendien.js"></script>',
    },
  },
  'placeholder-without-script': {
    severity: 'error',
    says: {
      vi: 'Có <{tag} data-hiendien="{widget}"> nhưng trang không gọi hiendien.js: người xem chỉ thấy nội dung dự phòng.',
      en: 'There is <{tag} data-hiendien="{widget}">, but the page does not load hiendien.js: visitors see the fallback only.',
    },
    mend: {
      vi: 'Đặt thẻ script trong tệp giao diện (theme): <script type="module" async src="https://…/hiendien.js"></script>',
      en: 'Put the script tag into the theme: <script type="module" async src="https://…/hiendien.js"></script>',
    },
  },
  'tag-as-text': {
    severity: 'error',
    says: {
      vi: 'Đoạn mã hiện ra như chữ trên trang: trình soạn thảo đã đổi dấu < thành chữ.',
      en: 'The snippet stands on the page as text: the editor turned its < into letters.',
    },
    mend: {
      vi: 'Chuyển trình soạn thảo sang chế độ “Mã HTML” (Source) rồi dán lại.',
      en: 'Switch the editor to its source view and paste it again.',
    },
  },
  'tag-in-comment': {
    severity: 'error',
    says: {
      vi: 'Tiện ích nằm trong chú thích HTML (<!-- … -->), trình duyệt bỏ qua.',
      en: 'The widget stands in an HTML comment (<!-- … -->), which browsers pass over.',
    },
    mend: { vi: 'Bỏ <!-- và --> quanh đoạn mã.', en: 'Take away the <!-- and --> around it.' },
  },
  'tag-in-template': {
    severity: 'error',
    says: {
      vi: 'Tiện ích nằm trong thẻ <template>: nội dung trong đó không hiện.',
      en: 'The widget stands in a <template>, and what is in one does not show.',
    },
    mend: { vi: 'Đưa đoạn mã ra ngoài <template>.', en: 'Move it out of the <template>.' },
  },
  'tag-in-noscript': {
    severity: 'error',
    says: {
      vi: 'Tiện ích nằm trong <noscript>: phần này chỉ hiện khi trình duyệt tắt script, mà tiện ích thì cần script.',
      en: 'The widget stands in <noscript>, which shows without scripts only, and it needs them.',
    },
    mend: { vi: 'Đưa đoạn mã ra ngoài <noscript>.', en: 'Move it out of <noscript>.' },
  },
  'tag-in-drawing': {
    severity: 'error',
    says: {
      vi: 'Thẻ của tiện ích nằm trong <svg> hoặc <math>, ở đó nó không phải thẻ HTML.',
      en: 'The widget’s tag stands in <svg> or <math>, where it is no HTML.',
    },
    mend: { vi: 'Đưa đoạn mã ra ngoài hình vẽ.', en: 'Move it out of the drawing.' },
  },
  'tag-hidden': {
    severity: 'error',
    says: {
      vi: 'Tiện ích nằm ở chỗ bị ẩn ({why}): người xem không thấy.',
      en: 'The widget stands in a hidden place ({why}): visitors do not see it.',
    },
    mend: {
      vi: 'Bỏ thuộc tính ẩn, hoặc chuyển tiện ích tới chỗ luôn hiện.',
      en: 'Take the attribute away, or move the widget to a place that shows.',
    },
  },
  'widget-missing': {
    severity: 'error',
    says: {
      vi: 'Trang không có tiện ích “{widget}” như trong danh sách.',
      en: 'The page lacks the widget “{widget}” that the list names.',
    },
    mend: { vi: 'Dán thêm đoạn mã của tiện ích này.', en: 'Paste its snippet too.' },
  },
  'banner-twice': {
    severity: 'note',
    says: {
      vi: 'Trang có {count} banner; một là đủ.',
      en: 'The page has {count} banners; one is enough.',
    },
    mend: {
      vi: 'Bỏ bớt, ví dụ khi giao diện đã có sẵn một banner.',
      en: 'Take one away, for example where the theme has one.',
    },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;

type Found = Report<keyof typeof PRESENCE>;
const START = { line: 1, column: 1 };
const PROGRAMME_LINK = /^https?:\/\/hiendienonline\.tenmien\.vn(?:[/?#]|$)/;
/** What reads like a widget where there is no tag. */
const LIKE_A_WIDGET = /<\/?hiendien-[a-z]|<[^<>]+\sdata-hiendien\s*=|<script[^<>]+hiendien(?:\.all)?\.js/;

export function findPresence(subject: Subject, report: Found): void {
  const { status = 200, headers, page, scripts, placements, expected = [] } = subject;
  const type = headers?.['content-type'];
  if (status >= 400) {
    report('page-status', START, { status: String(status) });
    return;
  }
  if (type !== undefined && !/html|xml/i.test(type)) {
    report('page-not-html', START, { type });
    return;
  }
  const named = page.asides.find(({ kind, text }) => (kind !== 'text' ? LIKE_A_WIDGET.test(text) : false));
  const shown = page.asides.find(({ kind, text }) => kind === 'text' && LIKE_A_WIDGET.test(text));
  const drawn = page.tags.find(({ name }) => name.startsWith('svg:hiendien-'));
  if (placements.length === 0) {
    const aside = shown ?? named;
    if (aside) report(ASIDES[aside.kind], aside.place);
    else if (drawn) report('tag-in-drawing', drawn.place);
    else if (scripts[0]) report('tag-missing', scripts[0].tag.place, { file: scripts[0].file });
    else findTraces(subject, report);
    return;
  }
  findLonely(subject, report);
  for (const placement of placements) findHidden(placement, report);
  const names = placements.map(({ widget }) => widget.trim().toLowerCase());
  for (const widget of expected) if (!names.includes(widget)) report('widget-missing', START, { widget });
  const banners = placements.filter((_, at) => names[at] === 'banner');
  if (banners[1]) report('banner-twice', banners[1].tag.place, { count: String(banners.length) });
}

const ASIDES: Readonly<
  Record<Aside['kind'], 'tag-as-text' | 'tag-in-comment' | 'tag-in-template' | 'tag-in-noscript'>
> = {
  text: 'tag-as-text',
  comment: 'tag-in-comment',
  template: 'tag-in-template',
  noscript: 'tag-in-noscript',
};

function findTraces({ page }: Subject, report: Found): void {
  const link = page.tags.find(
    ({ name, attributes }) => name === 'a' && PROGRAMME_LINK.test(attributes.get('href') ?? ''),
  );
  if (link) report('only-fallback-left', link.place);
  else report('nothing-found', START);
}

/** Tags and placeholders that wait for a script that nobody loads. */
function findLonely({ scripts, placements }: Subject, report: Found): void {
  if (scripts.length > 0) return;
  const lonely = placements.find(({ kind, tag }) => kind !== 'frame' && !isRendered(tag.children));
  if (lonely?.kind === 'tag') report('script-missing', lonely.tag.place, { widget: lonely.widget });
  if (lonely?.kind === 'placeholder')
    report('placeholder-without-script', lonely.tag.place, { tag: lonely.tag.name, widget: lonely.widget });
}

/** What a server has rendered shows without a script. */
function isRendered(children: Placement['tag']['children']): boolean {
  return children.some(({ attributes }) => attributes.has('shadowrootmode'));
}

function findHidden({ kind, tag }: Placement, report: Found): void {
  // A script tag in the head places its widget in the body.
  if (kind === 'script') return;
  for (const outer of [tag, ...around(tag)]) {
    const why = whyHidden(outer);
    if (!why) continue;
    report('tag-hidden', tag.place, { why: `<${outer.name} ${why}>` });
    return;
  }
}

function whyHidden({ attributes }: Placement['tag']): string | undefined {
  if (attributes.has('hidden') && attributes.get('hidden') !== 'until-found') return 'hidden';
  const [style] =
    /\b(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.exec(attributes.get('style') ?? '') ?? [];
  return style && `style="${style}"`;
}
