import { dateOfDayNumber, dayNumberOf, fromIsoDate, toIsoDate } from '../shared/plain-date';
import type { IsoDate } from '../shared/vietnam-day';
import { DATE_REASONS, WHO, type DateReason, type Receipt, type Who } from './receipt';

/** Digits that nobody takes for another one, by Crockford: no I, L, O, U. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BASE = DIGITS.length;
const VERSION = 1;
const DAY_DIGITS = 4;
/** Days are counted from here, before anybody who can ask was born. */
const FIRST_DAY = dayNumberOf({ year: 1900, month: 1, day: 1 });
const LAST_DAY = FIRST_DAY + BASE ** DAY_DIGITS - 1;
const NO_DATE = 0;
const WITH_DAY = 1;
const FIRST_REASON = 2;
/** A prime below the square of the base: one wrong digit, or two that changed places, are always found. */
const CHECK_PRIME = 1021;
const CHECK_FACTOR = 37;
const GROUP = 4;

/** A receipt as a code, in groups of four: `10T6-P120-…`. */
export function encodeReceipt({ day, who, date }: Receipt): string {
  const dateKind =
    date === undefined
      ? NO_DATE
      : date.kind === 'day'
        ? WITH_DAY
        : FIRST_REASON + DATE_REASONS.indexOf(date.reason);
  const body = [
    VERSION,
    ...digitsOfDay(day),
    WHO.indexOf(who),
    dateKind,
    ...(date?.kind === 'day' ? digitsOfDay(date.day) : []),
  ];
  const check = checkOf(body);
  const digits = [...body, Math.floor(check / BASE), check % BASE].map((digit) => DIGITS.charAt(digit));
  return (digits.join('').match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}

/** Reads a code as people type it; nothing where it is none, or was mistyped. */
export function decodeReceipt(code: string): Receipt | undefined {
  const digits = readDigits(code);
  const body = digits?.slice(0, -2);
  if (!digits || body?.[0] !== VERSION) return undefined;
  const check = checkOf(body);
  const [tens, ones] = digits.slice(-2);
  if (tens !== Math.floor(check / BASE) || ones !== check % BASE) return undefined;

  const [, ...rest] = body;
  const day = dayOfDigits(rest.slice(0, DAY_DIGITS));
  const who = WHO[rest[DAY_DIGITS] ?? -1];
  const dateKind = rest[DAY_DIGITS + 1];
  const birth = rest.slice(DAY_DIGITS + 2);
  if (day === undefined || who === undefined || dateKind === undefined) return undefined;
  if (dateKind === WITH_DAY) {
    const known = dayOfDigits(birth);
    return known !== undefined && known <= day && needsDate(who)
      ? { day, who, date: { kind: 'day', day: known } }
      : undefined;
  }
  if (birth.length > 0) return undefined;
  if (dateKind === NO_DATE) return needsDate(who) ? undefined : { day, who };
  const reason = DATE_REASONS[dateKind - FIRST_REASON];
  return reason && needsDate(who) && isReasonOf(who, reason)
    ? { day, who, date: { kind: 'reason', reason } }
    : undefined;
}

function needsDate(who: Who): boolean {
  return who.startsWith('enterprise/') || (who.startsWith('citizen/') && who !== 'citizen/other');
}

function isReasonOf(who: Who, reason: DateReason): boolean {
  return who.startsWith('enterprise/') === reason.startsWith('certificate');
}

function digitsOfDay(day: IsoDate): number[] {
  let rest = dayNumberOf(fromIsoDate(day)) - FIRST_DAY;
  const digits: number[] = [];
  for (let place = 0; place < DAY_DIGITS; place++) {
    digits.unshift(rest % BASE);
    rest = Math.floor(rest / BASE);
  }
  return digits;
}

function dayOfDigits(digits: readonly number[]): IsoDate | undefined {
  if (digits.length !== DAY_DIGITS) return undefined;
  const number = FIRST_DAY + digits.reduce((sum, digit) => sum * BASE + digit, 0);
  return number <= LAST_DAY ? toIsoDate(dateOfDayNumber(number)) : undefined;
}

function checkOf(digits: readonly number[]): number {
  return digits.reduce((sum, digit) => (sum * CHECK_FACTOR + digit + 1) % CHECK_PRIME, 0);
}

const SHORTEST = 1 + DAY_DIGITS + 2 + 2;
const LONGEST = SHORTEST + DAY_DIGITS;

/** Blanks and hyphens do not count, nor does case; letters that look like digits are read as those. */
function readDigits(code: string): number[] | undefined {
  if (code.length > 60) return undefined;
  const plain = code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const digits = plain.split('').map((letter) => DIGITS.indexOf(letter));
  const isOfLength = digits.length === SHORTEST || digits.length === LONGEST;
  return isOfLength && !digits.includes(-1) ? digits : undefined;
}
