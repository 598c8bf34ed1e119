import type { IsoDate } from '../shared/vietnam-day';

const HOUR = 60 * 60 * 1000;
const HOURS_OF_A_DAY = 24;
/** Vietnam is so many hours ahead of UTC, in summer too. */
const AHEAD = 7;

/** The hour that a moment is in, counted from the epoch. @param now Milliseconds since the epoch. */
export function hourOf(now: number): number {
  return Math.floor(now / HOUR);
}

/** The first hour of a day in Vietnam. */
export function firstHourOf(day: IsoDate): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / HOUR) - AHEAD;
}

/** The number of the day in Vietnam that an hour belongs to, counted from the epoch. */
export function dayNumberOf(hour: number): number {
  return Math.floor((hour + AHEAD) / HOURS_OF_A_DAY);
}

/** The day of a number. */
export function writeDay(dayNumber: number): IsoDate {
  return new Date(dayNumber * HOURS_OF_A_DAY * HOUR).toISOString().slice(0, 10);
}

/** An hour by Vietnam's clock, as ISO 8601 writes it: `2026-11-27T10:00+07:00`. */
export function writeHour(hour: number): string {
  return `${new Date((hour + AHEAD) * HOUR).toISOString().slice(0, 16)}+07:00`;
}

/** A count as readers are told it: what is smaller than `least` only as that, since few acts could be one person's. */
export function hideSmall(count: number, least: number): number | `<${number}` {
  return count < least ? `<${least}` : count;
}
