import type { IsoDate } from '../shared/vietnam-day';

/** What sort of event it is. */
export const KINDS = ['training', 'workshop', 'booth'] as const;
export type Kind = (typeof KINDS)[number];

/** Something that takes place once: of an event that comes again, one of its times. */
export interface Happening {
  readonly id: string;
  readonly title: string;
  readonly kind?: Kind | undefined;
  /** Milliseconds since the epoch; of whole days, midnight in Vietnam. */
  readonly from: number;
  /** The first moment after it. */
  readonly to: number;
  readonly isAllDay: boolean;
  /** Whether somebody has said when it ends; if not, it is over with its day. */
  readonly hasEnd: boolean;
  readonly place?: string | undefined;
  readonly note?: string | undefined;
  /** Seats that are left. */
  readonly seats?: number | undefined;
  readonly signUp?: string | undefined;
  /** The last day to sign up. */
  readonly signUpUntil?: IsoDate | undefined;
}

const DAY = 24 * 60 * 60 * 1000;
const UTC_PLUS_7 = 7 * 60 * 60 * 1000;

/** The first moment of a day in Vietnam, in milliseconds since the epoch. */
export function startOfDay(day: IsoDate): number {
  return Date.parse(`${day}T00:00:00Z`) - UTC_PLUS_7;
}

/** The first moment after the day in Vietnam that a moment is in. */
export function endOfDay(moment: number): number {
  return Math.floor((moment + UTC_PLUS_7) / DAY) * DAY + DAY - UTC_PLUS_7;
}

/** A time of a Vietnamese clock, `2026-12-05T08:00`, in milliseconds since the epoch. */
export function momentOf(time: string): number {
  return Date.parse(`${time}:00Z`) - UTC_PLUS_7;
}

/** What is not over, the first first. */
export function upcomingAt(happenings: readonly Happening[], now: number): readonly Happening[] {
  return happenings.filter(({ to }) => to > now).sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Whether it touches a day in Vietnam. */
export function isOn({ from, to }: Happening, day: IsoDate): boolean {
  const start = startOfDay(day);
  return from < start + DAY && (to > start || from === start);
}
