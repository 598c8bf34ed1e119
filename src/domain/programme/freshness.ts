import { addDays } from '../shared/date-arithmetic';
import { fromIsoDate, toIsoDate } from '../shared/plain-date';
import type { IsoDate } from '../shared/vietnam-day';

/** How long what was checked may be spoken of, in days, where the content says nothing else. */
const FRESH_DAYS = 90;

/** When a programme's content was checked, and for how many days from then on it may promise anything. */
export interface Checked {
  readonly verifiedOn: IsoDate;
  readonly freshDays?: number | undefined;
}

/**
 * The last day on which content still promises something. Law moves on while a page stands: content that nobody has
 * checked for so long sends its readers to where they can find out.
 */
export function freshUntil({ verifiedOn, freshDays = FRESH_DAYS }: Checked): IsoDate {
  return toIsoDate(addDays(fromIsoDate(verifiedOn), freshDays));
}
