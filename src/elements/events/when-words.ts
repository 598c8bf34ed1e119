import type { Happening } from '../../domain/events/happening';
import type { Language } from '../../domain/programme/language';
import { dayInVietnam, type IsoDate } from '../../domain/shared/vietnam-day';
import { formatDay } from '../../i18n/format';
import type { EventsKey, EventsTranslate } from './events-messages';

const UTC_PLUS_7 = 7 * 60 * 60 * 1000;

/** When something takes place, by the clock of Vietnam: `Thứ Bảy, 05/12/2026, 08:00 – 11:00`. */
export function whenWords(happening: Happening, t: EventsTranslate, language: Language): string {
  const { from, to, isAllDay, hasEnd } = happening;
  const first = dayInVietnam(from);
  // What ends at midnight ends on the day before.
  const last = dayInVietnam(to - 1);
  const day = formatDay(first, language);
  const weekday = weekdayOf(first, t);
  if (isAllDay) {
    if (first === last) return t('when.day', { weekday, day });
    return t('when.days', { from: day, to: formatDay(last, language) });
  }
  if (!hasEnd) return t('when.time', { weekday, day, from: clock(from) });
  if (first === last) return t('when.times', { weekday, day, from: clock(from), to: clock(to) });
  const toDay = formatDay(dayInVietnam(to), language);
  return t('when.span', { from: clock(from), day, to: clock(to), toDay });
}

function clock(moment: number): string {
  return new Date(moment + UTC_PLUS_7).toISOString().slice(11, 16);
}

function weekdayOf(day: IsoDate, t: EventsTranslate): string {
  return t(`weekday.${new Date(`${day}T00:00:00Z`).getUTCDay() || 7}` as EventsKey);
}
