/** Hours on some days of the week, in Vietnam: 1 is Monday, 7 Sunday; times as `07:30`. */
export interface Hours {
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
}

/** Whether somebody is there: until when, or when again. */
export type Opening =
  | { readonly isOpen: true; readonly until: string }
  | {
      readonly isOpen: false;
      readonly next?: { readonly inDays: number; readonly day: number; readonly from: string };
    };

const UTC_PLUS_7 = 7 * 60 * 60 * 1000;

/**
 * Whether it is open at a moment, by the clock of Vietnam wherever the device is.
 * @param now Milliseconds since the epoch.
 */
export function openingAt(hours: readonly Hours[], now: number): Opening {
  const there = new Date(now + UTC_PLUS_7);
  const today = weekdayOf(there);
  const time = there.toISOString().slice(11, 16);
  const open = hours.find(({ days, from, to }) => days.includes(today) && from <= time && time < to);
  if (open) return { isOpen: true, until: lastEnd(hours, today, open.to) };
  for (let inDays = 0; inDays <= 7; inDays++) {
    const day = ((today - 1 + inDays) % 7) + 1;
    const starts = hours
      .filter(({ days, from }) => days.includes(day) && (inDays > 0 || from > time))
      .map(({ from }) => from)
      .sort();
    if (starts[0] !== undefined) return { isOpen: false, next: { inDays, day, from: starts[0] } };
  }
  return { isOpen: false };
}

/** Hours that follow each other without a gap end together. */
function lastEnd(hours: readonly Hours[], day: number, end: string): string {
  const next = hours.find(({ days, from, to }) => days.includes(day) && from <= end && to > end);
  return next ? lastEnd(hours, day, next.to) : end;
}

function weekdayOf(date: Date): number {
  return date.getUTCDay() || 7;
}
