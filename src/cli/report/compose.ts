import { FIGURES, type FigureName } from '../../domain/figures/figure';
import { STATE_NAMES, STATES } from '../audit/outcome';
import type { StoredSummary, Total } from '../audit/summary';
import { sayReason } from '../audit/report/reason';
import type { Letterhead } from './letterhead';
import type { Period } from './period';
import { sumByLevel, total, type AgencySums, type Sum, type Sums } from './sums';

/** A cell that is a number can be reckoned with in a spreadsheet. */
export type Cell = string | number;

/** A table; its first row names the columns. */
export interface Table {
  /** Also the name of its sheet: at most 31 characters. */
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

export type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly table: Table };

/** A report as an official text in Vietnamese, whatever it is written as. */
export interface ReportText {
  readonly letterhead: Letterhead;
  readonly title: string;
  readonly body: readonly Block[];
  readonly appendices: readonly Table[];
}

const FIGURE_NAMES: Readonly<Record<FigureName, string>> = {
  'widget-seen': 'Lượt tiện ích được xem',
  'check-finished': 'Lượt kiểm tra điều kiện xong',
  'search-done': 'Lượt tìm tên miền',
  'name-chosen': 'Lượt chọn tên',
  'registration-opened': 'Lượt mở trang đăng ký',
  'material-downloaded': 'Lượt tải tài liệu',
  'feedback-sent': 'Ý kiến đã gửi',
};

export interface ReportInput {
  readonly letterhead: Letterhead;
  readonly period: { readonly now: Period; readonly before: Period };
  readonly placement: StoredSummary | undefined;
  readonly agencies: readonly AgencySums[];
}

export function composeReport({ letterhead, period, placement, agencies }: ReportInput): ReportText {
  const { now } = period;
  return {
    letterhead,
    title: `Kết quả triển khai Chương trình hiện diện trực tuyến tin cậy, an toàn với tên miền quốc gia “.vn” ${now.name}`,
    body: [
      { kind: 'heading', text: 'I. Phạm vi số liệu' },
      ...sayScope(period, agencies),
      { kind: 'heading', text: 'II. Việc đặt biểu trưng và thông tin của Chương trình' },
      ...sayPlacement(placement),
      { kind: 'heading', text: 'III. Kết quả trên các trang' },
      ...sayFigures(agencies),
    ],
    appendices: [
      ...(agencies.length > 0 ? [agencyTable(agencies)] : []),
      ...(placement ? notWorking(placement) : []),
    ],
  };
}

function sayScope({ now, before }: ReportInput['period'], agencies: readonly AgencySums[]): readonly Block[] {
  const sums = total(agencies.map((agency) => agency.now));
  const hides = FIGURES.some((figure) => sums[figure].isAtLeast);
  return [
    `Số liệu từ ngày ${dayInDigits(now.from)} đến hết ngày ${dayInDigits(now.until)}, so với ${before.name}.`,
    'Tiện ích không nhận dạng người xem và không dùng cookie: số liệu là số lượt, không phải số người.',
    'Chỉ những trang mà đơn vị đã bật đếm (data-report) mới có số liệu; người xem đặt chế độ không theo dõi thì không được đếm.',
    ...(hides
      ? ['Nơi có dấu “≥”, nguồn số liệu giấu các số nhỏ để không lộ ai: số thật bằng hoặc lớn hơn số ghi.']
      : []),
  ].map(asParagraph);
}

function sayPlacement(placement: StoredSummary | undefined): readonly Block[] {
  if (!placement) return [asParagraph('Không có kết quả kiểm tra việc đặt tiện ích trong kỳ này.')];
  const { total: all, levels, departments, before, day, target } = placement;
  const change = before ? ` Lần kiểm tra ngày ${dayInDigits(before.day)} là ${percent(before.percent)}.` : '';
  return [
    asParagraph(
      `Kiểm tra ngày ${dayInDigits(day)}: ${number(all.counts.working)} trong ${number(all.pages)} trang đã đặt và chạy tốt, đạt ${percent(all.percent)} so với mục tiêu ${percent(target)} của Kế hoạch.${change}`,
    ),
    { kind: 'table', table: placementTable('Theo cấp', 'Cấp', [...levels, { ...all, name: 'Tất cả' }]) },
    {
      kind: 'table',
      table: placementTable('Theo đơn vị chủ quản', 'Đơn vị chủ quản', departments),
    },
  ];
}

function placementTable(name: string, column: string, totals: readonly Total[]): Table {
  return {
    name,
    rows: [
      [column, 'Số trang', ...STATES.map((state) => STATE_NAMES[state].vi), 'Chạy tốt (%)'],
      ...totals.map((each) => [
        each.name,
        each.pages,
        ...STATES.map((state) => each.counts[state]),
        each.percent,
      ]),
    ],
  };
}

function sayFigures(agencies: readonly AgencySums[]): readonly Block[] {
  if (agencies.length === 0) return [asParagraph('Không có số liệu trong kỳ này.')];
  const now = total(agencies.map((agency) => agency.now));
  const before = total(agencies.map((agency) => agency.before));
  return [
    {
      kind: 'table',
      table: {
        name: 'Tổng số',
        rows: [
          ['Số liệu', 'Kỳ này', 'Kỳ trước', 'Thay đổi'],
          ...FIGURES.map((figure) => [
            FIGURE_NAMES[figure],
            cell(now[figure]),
            cell(before[figure]),
            change(now[figure], before[figure]),
          ]),
        ],
      },
    },
    {
      kind: 'table',
      table: {
        name: 'Kết quả theo cấp',
        rows: [
          ['Cấp', ...FIGURES.map((figure) => FIGURE_NAMES[figure])],
          ...sumByLevel(agencies).map(({ level, now: sums }) => [level, ...cells(sums)]),
        ],
      },
    },
  ];
}

function agencyTable(agencies: readonly AgencySums[]): Table {
  return {
    name: 'Kết quả theo đơn vị',
    rows: [
      ['Đơn vị', 'Cấp', ...FIGURES.map((figure) => FIGURE_NAMES[figure])],
      ...agencies.map(({ agency, level, now }) => [agency, level, ...cells(now)]),
    ],
  };
}

/** What is still to be done, page by page. */
function notWorking({ outcomes }: StoredSummary): readonly Table[] {
  const open = outcomes.filter(({ state }) => state !== 'working');
  if (open.length === 0) return [];
  return [
    {
      name: 'Trang chưa đạt',
      rows: [
        ['Đơn vị', 'Đơn vị chủ quản', 'Địa chỉ', 'Tình trạng', 'Lý do'],
        ...open.map((outcome) => [
          outcome.agency,
          outcome.department,
          outcome.address,
          STATE_NAMES[outcome.state].vi,
          sayReason(outcome, 'vi'),
        ]),
      ],
    },
  ];
}

function cells(sums: Sums): readonly Cell[] {
  return FIGURES.map((figure) => cell(sums[figure]));
}

function cell({ count, isAtLeast }: Sum): Cell {
  return isAtLeast ? `≥ ${number(count)}` : count;
}

/** What cannot be compared is not: hidden numbers, and a period of which nothing is known. */
function change(now: Sum, before: Sum): string {
  if (now.isAtLeast || before.isAtLeast || before.count === 0) return '–';
  const points = Math.round((now.count / before.count - 1) * 1000) / 10;
  return `${points > 0 ? '+' : ''}${percent(points)}`;
}

function asParagraph(text: string): Block {
  return { kind: 'paragraph', text };
}

export function number(value: number): string {
  return new Intl.NumberFormat('vi-VN').format(value);
}

function percent(value: number): string {
  return `${number(value)}%`;
}

function dayInDigits(day: string): string {
  return day.split('-').reverse().join('/');
}
