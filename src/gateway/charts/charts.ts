// Runs in the page of figures: draws the table of days, a chart for each figure. The table stays, for whoever reads it.
import uPlot from 'uplot';

const HEIGHT = 150;
/** Seconds: a day’s bar stands over its beginning. */
const HALF_A_DAY = 43_200;
/** Pixels below which a chart is of no use. */
const LEAST_WIDTH = 200;

interface Day {
  /** Seconds since the epoch, at the start of the day. */
  readonly at: number;
  /** A column each; `<5` for what is hidden. */
  readonly counts: readonly string[];
}

const section = document.querySelector<HTMLElement>('#charts');
const table = document.querySelector<HTMLTableElement>('#days');
if (section && table) draw(section, table);

function draw(section: HTMLElement, table: HTMLTableElement): void {
  const days = readDays(table);
  const least = Number(section.dataset['least']);
  const place = section.querySelector('.charts');
  if (!place || days.length < 2) return;
  section.hidden = false;
  const names = [...(table.tHead?.rows[0]?.cells ?? [])].slice(1).map((cell) => cell.textContent);
  const redraw = (): void => {
    place.replaceChildren();
    names.forEach((name, column) => {
      if (days.every(({ counts }) => counts[column] === '0')) return;
      place.append(drawOne(name, column, days, least, section.dataset['lang'] ?? 'vi', place.clientWidth));
    });
  };
  redraw();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  let width = place.clientWidth;
  new ResizeObserver(() => {
    if (place.clientWidth === width) return;
    width = place.clientWidth;
    redraw();
  }).observe(place);
}

function readDays(table: HTMLTableElement): readonly Day[] {
  return [...(table.tBodies[0]?.rows ?? [])].map((row) => ({
    at: Date.parse(row.querySelector('time')?.dateTime ?? '') / 1000,
    counts: [...row.querySelectorAll('td')].map(({ dataset }) => dataset['count'] ?? '0'),
  }));
}

/** Two kinds of bars: what is known, and what is only known to be less than `least`. */
function drawOne(
  name: string,
  column: number,
  days: readonly Day[],
  least: number,
  language: string,
  room: number,
): HTMLElement {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.textContent = name;
  figure.append(caption);
  const columns = Math.max(1, Math.floor((room + 16) / (320 + 16)));
  const width = Math.max(LEAST_WIDTH, Math.floor((room - 16 * (columns - 1)) / columns));
  const counts = days.map((day) => day.counts[column] ?? '0');
  const known = counts.map((count) => (count.startsWith('<') ? null : Number(count)));
  const hidden = counts.map((count) => (count.startsWith('<') ? Math.max(1, least - 1) : null));
  const style = getComputedStyle(document.documentElement);
  const colour = (property: string) => style.getPropertyValue(property).trim();
  const bars = uPlot.paths.bars?.({ size: [0.7, 40] });
  const axis = {
    stroke: colour('--ink'),
    font: '12px system-ui, sans-serif',
    grid: { stroke: colour('--grid'), width: 1 },
    ticks: { stroke: colour('--grid'), width: 1 },
  };
  const number = new Intl.NumberFormat(language, { notation: 'compact' });
  const chart = new uPlot(
    {
      width,
      height: HEIGHT,
      legend: { show: false },
      cursor: { show: false },
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'UTC'),
      scales: {
        x: { time: true, range: (_, first, last) => [first - HALF_A_DAY, last + HALF_A_DAY] },
        y: { range: (_, __, most) => [0, Math.max(least, most * 1.1)] },
      },
      series: [
        {},
        {
          stroke: colour('--link'),
          fill: colour('--link'),
          ...(bars && { paths: bars }),
          points: { show: false },
        },
        {
          stroke: colour('--pale'),
          fill: colour('--pale'),
          ...(bars && { paths: bars }),
          points: { show: false },
        },
      ],
      axes: [
        {
          ...axis,
          values: (_, splits) => splits.map(writeDay),
          space: 70,
          grid: { show: false },
        },
        {
          ...axis,
          size: 46,
          incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000, 100_000, 1_000_000],
          values: (_, splits) => splits.map((value) => number.format(value)),
        },
      ],
    },
    [days.map(({ at }) => at), known, hidden],
    figure,
  );
  // The table says it in words; a canvas says nothing to who cannot see it.
  chart.root.setAttribute('aria-hidden', 'true');
  return figure;
}

/** `27/11`, as both languages write it here. @param at Seconds since the epoch. */
function writeDay(at: number): string {
  const [, month = '', day = ''] = new Date(at * 1000).toISOString().slice(0, 10).split('-');
  return `${day}/${month}`;
}
