import { isAccented, type PlannedName } from '../../../domain/domain-name/planned-names';
import { findStateFee } from '../../../domain/domain-name/suffix-rules';
import type { StateFee } from '../../../domain/domain-name/suffixes';
import type { IsoDate } from '../../../domain/shared/vietnam-day';
import { formatDay, formatMoney } from '../../../i18n/format';
import type { SearchWords } from './search-words';

/**
 * What the state takes for a name, in one sentence; nothing where no source settles it.
 * @param year The first that costs something, where the ones before are free: then a start costs nothing either.
 */
export function describeFee(name: PlannedName, words: SearchWords, year?: number): readonly string[] {
  const { day, language, t } = words;
  const { registrationOnce, maintenanceYearly } = feeOf(name, day) ?? {};
  const once = registrationOnce === undefined ? '' : formatMoney(registrationOnce, language);
  const yearly = maintenanceYearly === undefined ? '' : formatMoney(maintenanceYearly, language);
  if (year !== undefined) return yearly ? [t('fee.later', { year, yearly })] : [];
  if (once && yearly) return [t('fee.both', { once, yearly })];
  if (once) return [t('fee.once', { once })];
  return yearly ? [t('fee.yearly', { yearly })] : [];
}

/** What the fee rests on and since when it stands, and what comes on top. */
export function describeFeeSource(name: PlannedName, { day, language, t }: SearchWords): readonly string[] {
  const fee = feeOf(name, day);
  if (!fee) return [];
  const source = t('fee-since', {
    source: t(`fee-source.${fee.source}`),
    day: formatDay(fee.inForceFrom, language),
  });
  return [t('fees', { sources: source })];
}

function feeOf(name: PlannedName, day: IsoDate): StateFee | undefined {
  return findStateFee(name.under, day, isAccented(name));
}
