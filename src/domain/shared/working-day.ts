import { addDays, daysBetween } from './date-arithmetic';
import { dayNumberOf, fromIsoDate, isBefore, type PlainDate, toIsoDate } from './plain-date';

/*
 * Days on which offices may be closed: weekends and, by Article 112 of the Labour Code, New Year, the lunar New Year,
 * the Hùng Kings' day, 30 April, 1 May and National Day. Which days beside a feast are free is settled each year, so a
 * stretch is taken. It serves doubt alone: a day too many costs a question to the registrar, and no right.
 */

/** The first day of the lunar year and the Hùng Kings' day, as Vietnam counts them, month and day. */
const LUNAR_FEASTS: Readonly<Record<number, readonly [newYear: string, kings: string]>> = {
  2023: ['01-22', '04-29'],
  2024: ['02-10', '04-18'],
  2025: ['01-29', '04-07'],
  2026: ['02-17', '04-26'],
  2027: ['02-06', '04-16'],
  2028: ['01-26', '04-04'],
  2029: ['02-13', '04-23'],
  2030: ['02-02', '04-12'],
  2031: ['01-23', '04-01'],
  2032: ['02-11', '04-19'],
  2033: ['01-31', '04-09'],
};

/** Feasts of the sun's calendar. */
const FIXED_FEASTS: readonly string[] = ['01-01', '04-30', '05-01', '09-02'];

/** Of National Day, either neighbour may be free. */
const BESIDE_NATIONAL_DAY: readonly string[] = ['09-01', '09-03'];

/** Days before and after the lunar New Year that may be free with it. */
const BEFORE_NEW_YEAR = 2;
const AFTER_NEW_YEAR = 6;

function isWeekend(day: PlainDate): boolean {
  // 1 January 1970 was a Thursday.
  const weekday = (((dayNumberOf(day) + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

/** A feast of one day, which is made up for where it falls on a weekend. */
function isFeast(day: PlainDate): boolean {
  const today = toIsoDate(day).slice(5);
  return FIXED_FEASTS.includes(today) || LUNAR_FEASTS[day.year]?.[1] === today;
}

/** A day that may be free beside a feast, or with the lunar New Year. */
function isBesideFeast(day: PlainDate): boolean {
  const today = toIsoDate(day).slice(5);
  if (BESIDE_NATIONAL_DAY.includes(today)) return true;
  const lunar = LUNAR_FEASTS[day.year];
  // A year that the list does not know: the months in which these feasts can fall.
  if (!lunar) return (today >= '01-19' && today <= '02-27') || (today >= '03-28' && today <= '04-30');
  const sinceNewYear = daysBetween(fromIsoDate(`${day.year}-${lunar[0]}`), day);
  return sinceNewYear >= -BEFORE_NEW_YEAR && sinceNewYear <= AFTER_NEW_YEAR;
}

function isDayOff(day: PlainDate): boolean {
  return isWeekend(day) || isFeast(day) || isBesideFeast(day);
}

/**
 * The first day from a day on, itself included, on which offices are open for sure. A feast that falls on a weekend
 * makes the next working day free.
 */
export function firstWorkingDay(from: PlainDate): PlainDate {
  let day = from;
  while (isDayOff(addDays(day, -1))) day = addDays(day, -1);
  for (let owed = 0; ; day = addDays(day, 1)) {
    if (isWeekend(day) && isFeast(day)) owed++;
    if (isDayOff(day)) continue;
    if (owed === 0 && !isBefore(day, from)) return day;
    owed = Math.max(0, owed - 1);
  }
}
