/** Labels of a series, in the order in which they are written. */
type Labels = Readonly<Record<string, string>>;

/** Seconds. From a cached answer to the longest that a question may take. */
const BOUNDS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

interface Histogram {
  readonly counts: number[];
  sum: number;
  count: number;
}

export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly value: () => number;
}

/**
 * Counts in the text format of Prometheus, version 0.0.4. Labels are a handful of words of ours: no name, no address, and
 * nothing that a request brings ever becomes one.
 */
export class Metrics {
  private readonly helps = new Map<string, string>();
  private readonly counters = new Map<string, Map<string, number>>();
  private readonly histograms = new Map<string, Map<string, Histogram>>();
  private readonly gauges: Gauge[] = [];

  /** @returns What counts one more, or as many more as it is told. */
  counter(name: string, help: string): (labels: Labels, by?: number) => void {
    const series = new Map<string, number>();
    this.helps.set(name, help);
    this.counters.set(name, series);
    return (labels, by = 1) => {
      const key = write(labels);
      series.set(key, (series.get(key) ?? 0) + by);
    };
  }

  /** @returns What notes a time in milliseconds. */
  histogram(name: string, help: string): (labels: Labels, milliseconds: number) => void {
    const series = new Map<string, Histogram>();
    this.helps.set(name, help);
    this.histograms.set(name, series);
    return (labels, milliseconds) => {
      const key = write(labels);
      let histogram = series.get(key);
      if (!histogram) {
        histogram = { counts: BOUNDS.map(() => 0), sum: 0, count: 0 };
        series.set(key, histogram);
      }
      const seconds = milliseconds / 1000;
      histogram.sum += seconds;
      histogram.count++;
      const bound = BOUNDS.findIndex((one) => seconds <= one);
      if (bound >= 0) histogram.counts[bound] = (histogram.counts[bound] ?? 0) + 1;
    };
  }

  /** A value that is asked for when somebody reads. */
  gauge(gauge: Gauge): void {
    this.gauges.push(gauge);
  }

  /** All of it, as a monitor reads it. */
  render(): string {
    const lines: string[] = [];
    const begin = (name: string, type: string, help = this.helps.get(name) ?? '') => {
      lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`);
    };
    for (const [name, series] of this.counters) {
      begin(name, 'counter');
      for (const [labels, value] of series) lines.push(`${name}${wrap(labels)} ${value}`);
    }
    for (const [name, series] of this.histograms) {
      begin(name, 'histogram');
      for (const [labels, histogram] of series) lines.push(...writeHistogram(name, labels, histogram));
    }
    for (const { name, help, value } of this.gauges) {
      begin(name, 'gauge', help);
      lines.push(`${name} ${value()}`);
    }
    return `${lines.join('\n')}\n`;
  }
}

function writeHistogram(name: string, labels: string, { counts, sum, count }: Histogram): readonly string[] {
  let below = 0;
  const comma = labels ? `${labels},` : '';
  const buckets = BOUNDS.map((bound, at) => {
    below += counts[at] ?? 0;
    return `${name}_bucket{${comma}le="${bound}"} ${below}`;
  });
  return [
    ...buckets,
    `${name}_bucket{${comma}le="+Inf"} ${count}`,
    `${name}_sum${wrap(labels)} ${sum}`,
    `${name}_count${wrap(labels)} ${count}`,
  ];
}

function wrap(labels: string): string {
  return labels && `{${labels}}`;
}

function write(labels: Labels): string {
  let text = '';
  for (const name in labels) text += `${text && ','}${name}="${labels[name] ?? ''}"`;
  return text;
}
