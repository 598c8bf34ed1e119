import {
  dateOfDayNumber,
  dayNumberOf,
  daysInMonth,
  FIRST_YEAR,
  isBefore,
  LAST_YEAR,
  type PlainDate,
} from './plain-date';

/*
 * Moving along the calendar, and counting whole years and months. Results that would leave the years 1-9999
 * stop at the first or the last day of them, so that a wrong figure in the content cannot make a page fail.
 *
 * Somebody born on 29 February completes a year, in a year without that day, on 1 March: on 28 February the
 * year is not over. That is how Temporal counts in `until`, and the later day is the safe one to promise.
 * In the same way 31 January completes a month on 1 March, not on 28 February.
 */

/** `days` later, or earlier when negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfDayNumber(dayNumberOf(date) + days);
}

/** The same day of a later month; of a month too short for it, the last day: 31/1 + 1 month is 28/2 or 29/2. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month } = shiftMonth(date, months);
  if (year < FIRST_YEAR) return { year: FIRST_YEAR, month: 1, day: 1 };
  if (year > LAST_YEAR) return { year: LAST_YEAR, month: 12, day: 31 };
  return { year, month, day: Math.min(date.day, daysInMonth(year, month)) };
}

/** The same day of a later year; 29 February becomes 28 February where there is none. */
export function addYears(date: PlainDate, years: number): PlainDate {
  return addMonths(date, years * 12);
}

/** Days from one day to another, negative when the second comes first. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** Whole months that have passed on the morning of `to`; negative (-1 on the day before) when `to` comes first. */
export function wholeMonthsBetween(from: PlainDate, to: PlainDate): number {
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return to.day < from.day ? months - 1 : months;
}

/** Completed years of age on a day. A birthday counts from its morning. */
export function ageOn(bornOn: PlainDate, day: PlainDate): number {
  return Math.floor(wholeMonthsBetween(bornOn, day) / 12);
}

/** The first day on which so many whole months have passed: the day itself, or the 1st after a month too short. */
export function monthsCompletedOn(from: PlainDate, months: number): PlainDate {
  const clamped = addMonths(from, months);
  return clamped.day < from.day ? addDays(clamped, 1) : clamped;
}

/** The birthday on which somebody turns `age`; 1 March for 29 February in a year without it. */
export function birthdayOn(bornOn: PlainDate, age: number): PlainDate {
  return monthsCompletedOn(bornOn, age * 12);
}

/** The earlier of two days. */
export function earlierOf(a: PlainDate, b: PlainDate): PlainDate {
  return isBefore(b, a) ? b : a;
}

function shiftMonth(date: PlainDate, months: number): { readonly year: number; readonly month: number } {
  const index = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(index / 12);
  return { year, month: index - year * 12 + 1 };
}
