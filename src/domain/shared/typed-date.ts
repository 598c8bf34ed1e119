import { addYears } from './date-arithmetic';
import { isBefore, isRealDay, type PlainDate } from './plain-date';

/** A day as three fields hold it, each still text. */
export interface DateFields {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export type DateField = keyof DateFields;

/**
 * Why a typed day is refused.
 * - `empty`: nothing but blanks; `incomplete`: only some of the three fields are filled in
 * - `not-a-date`: no day, month and year in this order can be seen in it
 * - `two-digit-year`: `05` may be 1905 or 2005, so it is never guessed
 * - `no-such-day`: 31 February, month 13
 * - `future`: after today; `too-early`: before 1900, or more than 120 years ago
 */
export type DateProblem =
  'empty' | 'incomplete' | 'not-a-date' | 'two-digit-year' | 'no-such-day' | 'future' | 'too-early';

/** What is wrong, and where. */
export interface DateFault {
  readonly problem: DateProblem;
  /** Fields to correct; all three when no single one is at fault. Only when three fields were given. */
  readonly fields?: readonly DateField[];
}

export type TypedDate =
  | { readonly ok: true; readonly date: PlainDate }
  /** `others`: what else is wrong with other fields, so that nobody is sent back twice. */
  | (DateFault & { readonly ok: false; readonly others?: readonly DateFault[] });

const ALL_FIELDS: readonly DateField[] = ['day', 'month', 'year'];
const EARLIEST_YEAR = 1900;
const LONGEST_LIFE = 120;

/** No way of writing a day is longer; what is longer is not looked at. */
const MAX_LENGTH = 100;

/** `15/6/2005`, `15-06-2005`, `15.6.2005`, `15 6 2005`, `ngay 15 thang 6 nam 2005`, in any mixture. */
const DAY_FIRST = /^(?:ngay\s*)?(\d{1,2})(?:\s*thang\s*|[-/.,\s]+)(\d{1,2})(?:[,\s]*nam\s*|[-/.,\s]+)(\d+)$/;
/** `2005-06-15`, as browsers and data files write it. Four digits in front can only be a year. */
const YEAR_FIRST = /^(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})$/;
/** `15062005`. A year outside 1000-2999 rather means that the digits are in another order. */
const DIGITS_ONLY = /^(\d\d)(\d\d)([12]\d{3})$/;
const SIX_DIGITS = /^\d{6}$/;

/**
 * Reads a day that somebody typed or pasted as day, month and year. Digits of full width, blanks, characters
 * that cannot be seen, dashes of any kind and missing accents are understood.
 * @param today The last day that is taken: days of birth and of issue are in the past.
 */
export function parseTypedDate(text: string, today: PlainDate): TypedDate {
  if (text.length > MAX_LENGTH) return refuse('not-a-date');
  const plain = simplify(text);
  if (plain === '') return refuse('empty');
  if (SIX_DIGITS.test(plain)) return refuse('two-digit-year');
  const yearFirst = YEAR_FIRST.exec(plain);
  if (yearFirst) return judge(yearFirst[3], yearFirst[2], yearFirst[1], today);
  const dayFirst = DAY_FIRST.exec(plain) ?? DIGITS_ONLY.exec(plain);
  if (dayFirst) return judge(dayFirst[1], dayFirst[2], dayFirst[3], today);
  return refuse('not-a-date');
}

/**
 * Reads a day from three fields. A whole day pasted into one of them, with the others empty, is taken too.
 * @param today The last day that is taken.
 */
export function parseDateFields(fields: DateFields, today: PlainDate): TypedDate {
  const tooLong = ALL_FIELDS.filter((field) => fields[field].length > MAX_LENGTH);
  if (tooLong.length > 0) return refuse('not-a-date', tooLong);
  const plain = { day: simplify(fields.day), month: simplify(fields.month), year: simplify(fields.year) };
  const filled = ALL_FIELDS.filter((field) => plain[field] !== '');
  const [only] = filled;
  if (!only) return refuse('empty', ALL_FIELDS);
  if (filled.length === 1 && !/^\d+$/.test(plain[only])) {
    const whole = parseTypedDate(fields[only], today);
    if (whole.ok) return whole;
    if (whole.problem !== 'not-a-date') return refuse(whole.problem, [only]);
  }
  const [fault, ...others] = findFaults(plain);
  if (fault) return { ok: false, ...fault, ...(others.length > 0 && { others }) };
  const outcome = judge(plain.day, plain.month, plain.year, today);
  return outcome.ok ? outcome : refuse(outcome.problem, findFault(outcome.problem, plain.month));
}

function judge(
  dayDigits: string | undefined,
  monthDigits: string | undefined,
  yearDigits = '',
  today: PlainDate,
): TypedDate {
  if (yearDigits.length <= 2) return refuse('two-digit-year');
  if (yearDigits.length !== 4) return refuse('not-a-date');
  const date = { year: Number(yearDigits), month: Number(monthDigits), day: Number(dayDigits) };
  if (date.year < EARLIEST_YEAR) return refuse('too-early');
  if (!isRealDay(date)) return refuse('no-such-day');
  if (isBefore(today, date)) return refuse('future');
  if (isBefore(date, addYears(today, -LONGEST_LIFE))) return refuse('too-early');
  return { ok: true, date };
}

/** What is wrong with the fields one by one. With nothing wrong, they can still be no day together. */
function findFaults(plain: DateFields): DateFault[] {
  const missing = ALL_FIELDS.filter((field) => plain[field] === '');
  const strange = ALL_FIELDS.filter(
    (field) => plain[field] !== '' && !(field === 'year' ? /^\d+$/ : /^\d{1,2}$/).test(plain[field]),
  );
  const faults: readonly DateFault[] = [
    { problem: 'incomplete', fields: missing },
    { problem: 'not-a-date', fields: strange },
    { problem: 'two-digit-year', fields: /^\d{1,2}$/.test(plain.year) ? ['year'] : [] },
  ];
  return faults.filter(({ fields }) => fields && fields.length > 0);
}

function findFault(problem: DateProblem, month: string): readonly DateField[] {
  if (problem === 'no-such-day') return Number(month) >= 1 && Number(month) <= 12 ? ['day'] : ['month'];
  return problem === 'future' ? ALL_FIELDS : ['year'];
}

/** Lower case without accents, invisible characters and odd dashes; blanks and a closing mark trimmed. */
function simplify(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{L})\p{M}+/gu, '$1')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[.,;]\s*$/, '')
    .trim();
}

function refuse(problem: DateProblem, fields?: readonly DateField[]): TypedDate {
  return fields ? { ok: false, problem, fields } : { ok: false, problem };
}
