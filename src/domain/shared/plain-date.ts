import type { IsoDate } from './vietnam-day';

/**
 * A day of the Gregorian calendar without a clock or a zone: year 1-9999, month 1-12, day 1-31.
 * Read from text by {@link parseIsoDate} or by `parseTypedDate`, so that no impossible day gets in.
 */
export interface PlainDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const FIRST_YEAR = 1;
export const LAST_YEAR = 9999;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_IN_MS = 24 * 60 * 60 * 1000;
const UTC_PLUS_7_IN_MS = 7 * 60 * 60 * 1000;

/** Days from 1 March of year 0 to 1 January 1970, the first day of the computers' clock. */
const DAYS_TO_1970 = 719_468;
const DAYS_IN_400_YEARS = 146_097;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** How many days a month has. @param month 1-12 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether a calendar has this day: `{ 2026, 2, 29 }` and month 13 are not in any. */
export function isRealDay({ year, month, day }: PlainDate): boolean {
  return (
    Number.isInteger(year) &&
    Number.isInteger(month) &&
    Number.isInteger(day) &&
    year >= FIRST_YEAR &&
    year <= LAST_YEAR &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/** Reads `YYYY-MM-DD` and nothing else; `undefined` for any other text and for days that do not exist. */
export function parseIsoDate(text: string): PlainDate | undefined {
  const match = ISO_DATE.exec(text);
  if (!match) return undefined;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isRealDay(date) ? date : undefined;
}

/** A day that is known to be real, as content and other code hand it on. @throws RangeError when it is not. */
export function fromIsoDate(day: IsoDate): PlainDate {
  const date = parseIsoDate(day);
  if (!date) throw new RangeError(`Not a day of the calendar: ${day}`);
  return date;
}

/** `{ 2026, 7, 9 }` as `2026-07-09`. */
export function toIsoDate({ year, month, day }: PlainDate): IsoDate {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Negative when `a` comes first, 0 for the same day, positive when `b` comes first: an order for `sort`. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

export function isBefore(a: PlainDate, b: PlainDate): boolean {
  return compareDates(a, b) < 0;
}

/** The calendar day in Vietnam (UTC+7) at a moment. @param now Milliseconds since the epoch, as of `Date.now()`. */
export function dateInVietnam(now: number): PlainDate {
  return dateOfDayNumber(Math.floor((now + UTC_PLUS_7_IN_MS) / DAY_IN_MS));
}

/**
 * Days since 1 January 1970, negative before. The year is taken to begin in March, which puts the day that
 * only leap years have at its end.
 */
export function dayNumberOf({ year, month, day }: PlainDate): number {
  const marchYear = month > 2 ? year : year - 1;
  const dayOfMarchYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + dayOfMarchYear - DAYS_TO_1970;
}

/** The other way round. Numbers outside the years 1-9999 give the first or the last day of them. */
export function dateOfDayNumber(dayNumber: number): PlainDate {
  const days = Math.min(Math.max(dayNumber, FIRST_DAY_NUMBER), LAST_DAY_NUMBER) + DAYS_TO_1970;
  const era = Math.floor(days / DAYS_IN_400_YEARS);
  const dayOfEra = days - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / (DAYS_IN_400_YEARS - 1))) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

const FIRST_DAY_NUMBER = dayNumberOf({ year: FIRST_YEAR, month: 1, day: 1 });
const LAST_DAY_NUMBER = dayNumberOf({ year: LAST_YEAR, month: 12, day: 31 });

function pad(value: number, width: number): string {
  return value.toString().padStart(width, '0');
}
