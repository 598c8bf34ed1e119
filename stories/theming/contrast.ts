import { html, type TemplateResult } from 'lit';
import {
  BORDER,
  contrastOf,
  readableColours,
  TEXT,
  toHex,
  type Brand,
  type Rgb,
  type Tone,
} from '../../src/domain/brand/readable-colours';

interface Pair {
  readonly vi: string;
  readonly en: string;
  readonly tone: Tone;
  /** What a page gives for it; the rest is derived. */
  readonly given?: keyof Brand;
  readonly least: number;
}

const PAIRS: readonly Pair[] = [
  { vi: 'chữ', en: 'text', tone: 'ink', given: 'ink', least: TEXT },
  {
    vi: 'liên kết, nút, viền khi có con trỏ',
    en: 'links, buttons, focus',
    tone: 'accent',
    given: 'accent',
    least: TEXT,
  },
  { vi: 'chữ phụ', en: 'quiet text', tone: 'quiet', least: TEXT },
  { vi: 'đường viền', en: 'borders', tone: 'line', least: BORDER },
  { vi: 'báo thuận lợi', en: 'good news', tone: 'good', least: TEXT },
  { vi: 'báo không được', en: 'bad news', tone: 'bad', least: TEXT },
  { vi: 'báo còn ngờ', en: 'doubt', tone: 'doubt', least: TEXT },
];

/** What becomes of the colours that are given: each pair with its contrast before and after, and whether that will do. */
export function renderContrast(brand: Brand): TemplateResult {
  const shown = readableColours(brand);
  return html`<table class="contrast">
    <caption>
      Tương phản trên nền ${swatch(brand.paper)}
    </caption>
    <thead>
      <tr>
        <th scope="col">Màu của</th>
        <th scope="col">Được cho</th>
        <th scope="col">Được hiện</th>
        <th scope="col">Cần</th>
      </tr>
    </thead>
    <tbody>
      ${PAIRS.map((pair) => renderPair(pair, brand, shown))}
    </tbody>
  </table>`;
}

function renderPair(
  { vi, en, tone, given, least }: Pair,
  brand: Brand,
  shown: ReturnType<typeof readableColours>,
) {
  return html`<tr data-tone=${tone}>
    <th scope="row">${vi} <small lang="en">${en}</small></th>
    <td>${given ? renderColour(brand[given], brand.paper, least) : 'suy ra'}</td>
    <td>${renderColour(shown[tone], shown.paper, least)}</td>
    <td>${least}:1</td>
  </tr>`;
}

function renderColour(colour: Rgb, paper: Rgb, least: number) {
  const contrast = contrastOf(colour, paper);
  const verdict = contrast >= least ? 'đạt' : 'không đạt';
  return html`${swatch(colour)} ${contrast.toFixed(2)}:1 <b data-verdict=${verdict}>${verdict}</b>`;
}

function swatch(colour: Rgb) {
  const hex = toHex(colour);
  return html`<svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <rect width="18" height="18" fill=${hex} stroke="currentColor" />
    </svg>
    <code>${hex}</code>`;
}

/** Any colour that CSS knows, as numbers. */
export function readColour(css: string): Rgb {
  const probe = document.createElement('i');
  probe.style.color = css;
  probe.hidden = true;
  document.body.append(probe);
  const [r = 0, g = 0, b = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number);
  probe.remove();
  return { r: r / 255, g: g / 255, b: b / 255 };
}
