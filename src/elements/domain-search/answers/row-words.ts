import { joinName } from '../../../domain/availability/evidence';
import type { LookupPhase, LookupRow } from '../../../controllers/name-lookup';
import { findStateFee } from '../../../domain/domain-name/suffix-rules';
import type { StateFee } from '../../../domain/domain-name/suffixes';
import type { Language } from '../../../domain/programme/programme.schema';
import { freeOfferOn, type SearchContent } from '../../../domain/programme/search-content';
import type { IsoDate } from '../../../domain/shared/vietnam-day';
import { formatDay, formatList, formatMoney, formatTime } from '../../../i18n/format';
import type { AnswerTranslate } from './answer-messages';

export type RowState = 'pending' | 'present' | 'absent' | 'free' | 'reserved' | 'invalid' | 'unknown';

/** A row in words. */
export interface RowWords {
  /** The whole name in ASCII. */
  readonly domain: string;
  readonly shown: string;
  readonly state: RowState;
  readonly stateText: string;
  /** The offer, where it stands for names under this suffix. */
  readonly offer: string | undefined;
  /** Whom the suffix is for, and what is doubtful. */
  readonly notes: readonly string[];
  readonly fee: string | undefined;
  /** Only a name that was not seen in use, or that a registrar calls free. */
  readonly canChoose: boolean;
}

export interface RowContext {
  readonly content: SearchContent;
  readonly day: IsoDate;
  readonly language: Language;
  readonly phase: LookupPhase;
  readonly t: AnswerTranslate;
}

/** Says what is known of a name, whom it is for, and what it costs. */
export function describeRow(row: LookupRow, context: RowContext): RowWords {
  const { name, verdict } = row;
  const { content, day, t } = context;
  const { under, rule } = name;
  const isAccented = name.shown !== joinName(name);
  const offer = isAccented ? undefined : freeOfferOn(content, under.name, day);
  const fee = findStateFee(under, day, isAccented);
  return {
    domain: joinName(name),
    shown: name.shown,
    state: verdict?.kind ?? 'pending',
    stateText: describeState(row, context),
    offer:
      offer &&
      t(`offer.${offer.kind}`, {
        years: content.years,
        who: t(under.holder === 'citizen' ? 'entitled.citizen' : 'entitled.business'),
        source: offer.source,
      }),
    notes: [
      ...(under.holder ? [t(`holder.${under.holder}`)] : []),
      ...(rule.kind === 'ask-registrar' ? [t(`doubt.${rule.doubt}`)] : []),
    ],
    fee: fee && describeFee(fee, context),
    canChoose: verdict?.kind === 'absent' || verdict?.kind === 'free',
  };
}

function describeState({ verdict }: LookupRow, { phase, language, t }: RowContext): string {
  if (!verdict) return t(phase === 'stopped' ? 'state.stopped' : 'state.pending');
  switch (verdict.kind) {
    case 'unknown':
      return t(`unknown.${verdict.cause}`);
    case 'invalid':
      return t(`rule.${verdict.reason}`);
    case 'reserved':
      return 'reason' in verdict
        ? t(`rule.${verdict.reason}`)
        : t('state.reserved', { source: verdict.source.label });
    case 'free':
      return t('state.free', {
        source: verdict.source.label,
        time: formatTime(verdict.checkedAt, language),
      });
    case 'present':
    case 'absent':
      return t(`state.${verdict.kind}`);
  }
}

function describeFee(
  { source, inForceFrom, registrationOnce, maintenanceYearly }: StateFee,
  { language, t }: RowContext,
): string | undefined {
  const once = registrationOnce === undefined ? '' : formatMoney(registrationOnce, language);
  const yearly = maintenanceYearly === undefined ? '' : formatMoney(maintenanceYearly, language);
  if (!once && !yearly) return undefined;
  const amounts =
    once && yearly
      ? t('fee.both', { once, yearly })
      : once
        ? t('fee.once', { once })
        : t('fee.yearly', { yearly });
  const since = t('since', { source: t(`fee-source.${source}`), day: formatDay(inForceFrom, language) });
  return `${amounts} (${since})`;
}

const COUNTED = ['absent', 'free', 'present', 'reserved', 'invalid', 'unknown'] as const;

/** All rows in one sentence. */
export function summarise(rows: readonly LookupRow[], language: Language, t: AnswerTranslate): string {
  const parts = COUNTED.flatMap((kind) => {
    const count = rows.filter(({ verdict }) => verdict?.kind === kind).length;
    return count > 0 ? [t(`counted.${kind}`, { count })] : [];
  });
  return t('summary', { parts: formatList(parts, language) });
}
