import { parseIsoDate, type PlainDate } from '../../../src/domain/shared/plain-date';

/** A day for a table, from `YYYY-MM-DD`. */
export function day(text: string): PlainDate {
  const date = parseIsoDate(text);
  if (!date) throw new RangeError(`No such day: ${text}`);
  return date;
}
