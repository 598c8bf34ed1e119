/** A calendar day as `YYYY-MM-DD`. Two of them compare as strings. */
export type IsoDate = string;

const UTC_PLUS_7 = 7 * 60 * 60 * 1000;

/**
 * The calendar day in Vietnam (UTC+7, no summer time) at a moment, whatever the clock zone of the device.
 * @param now Milliseconds since the epoch, as of `Date.now()`.
 */
export function dayInVietnam(now: number): IsoDate {
  return new Date(now + UTC_PLUS_7).toISOString().slice(0, 10);
}
