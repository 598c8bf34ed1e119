import * as library from 'rrule';

/** Bundlers know the package as modules; Node knows it as CommonJS, whose names are those of its default. */
const RRule =
  (library.RRule as typeof library.RRule | undefined) ??
  (library as unknown as { readonly default: typeof library }).default.RRule;

/** Rules by the hour and below are of machines, not of people, and would take for ever to read. */
const FREQUENCY = /(?:^|;)FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;|$)/i;

/** So many times of one event are read. */
const MOST_TIMES = 400;

/** An event that comes again, in the clock of its own zone: all times are in milliseconds as if the clock were in UTC. */
export interface Rule {
  /** As iCalendar writes it, without `RRULE:`. */
  readonly text: string;
  readonly start: number;
  /** The clock's difference to UTC at the end of the rule, in milliseconds, as that is written in UTC. */
  readonly offset: number;
  readonly from: number;
  readonly to: number;
}

/** The times of a rule between two moments. Throws where it is none that is read. */
export function timesOf({ text, start, offset, from, to }: Rule): number[] {
  if (!FREQUENCY.test(text)) throw new Error(`RRULE "${text.slice(0, 60)}" is not read`);
  const options = RRule.parseString(text);
  // Without an end of its own it ends with what is shown: a rule that no day fits would be sought for ever.
  const limit = new Date(to);
  const until = options.until ? new Date(endOf(options.until, text, offset)) : limit;
  const rule = new RRule({
    ...options,
    dtstart: new Date(start),
    until: until < limit ? until : limit,
  });
  const times = rule
    .between(new Date(from), limit, true, (_, index) => index < MOST_TIMES)
    .map((time) => time.getTime());
  if (times.includes(start) || start < from || start >= to) return times;
  // The time that stands in the event is the first of its times, and counts as one, whether its rule fits it or not.
  return [start, ...times].slice(0, options.count ?? times.length + 1);
}

/** The last moment of a rule in the clock of its event: a day counts whole, a moment in UTC is set to that clock. */
function endOf(until: Date, text: string, offset: number): number {
  const written = /UNTIL=([\dTZ]+)/i.exec(text)?.[1] ?? '';
  if (written.length === 8) return until.getTime() + 24 * 60 * 60 * 1000 - 1;
  return until.getTime() + (/Z$/i.test(written) ? offset : 0);
}
