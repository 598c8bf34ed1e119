import { joinName } from '../../../domain/availability/evidence';
import type { Verdict } from '../../../domain/availability/verdict';
import type { LookupPhase, LookupRow } from '../../../controllers/name-lookup';
import type { PlannedName } from '../../../domain/domain-name/planned-names';
import { findStateFee } from '../../../domain/domain-name/suffix-rules';
import type { StateFee } from '../../../domain/domain-name/suffixes';
import type { Language } from '../../../domain/programme/programme.schema';
import { freeOfferOn, type SearchContent } from '../../../domain/programme/search-content';
import type { IsoDate } from '../../../domain/shared/vietnam-day';
import { formatDay, formatList, formatMoney, formatTime } from '../../../i18n/format';
import type { AnswerTranslate } from './answer-messages';

export type RowState = Verdict['kind'] | 'pending' | 'stopped';

/** Nobody who looks for a name needs to know what these cost. */
const GONE: ReadonlySet<RowState> = new Set<RowState>(['present', 'reserved', 'invalid']);

/** A row in words. */
export interface RowWords {
  /** The whole name in ASCII. */
  readonly domain: string;
  readonly shown: string;
  readonly state: RowState;
  readonly stateText: string;
  /** The offer, where it stands for names under this suffix. */
  readonly offer?: string | undefined;
  /** Whom the suffix is for, what is doubtful, what the state takes and since when. */
  readonly notes: readonly string[];
  /** Only a name that was not seen in use, or that a registrar calls free. */
  readonly canChoose: boolean;
  /** All but a name that somebody else has. */
  readonly canKeep: boolean;
}

export interface RowContext {
  readonly content: SearchContent;
  readonly day: IsoDate;
  readonly language: Language;
  readonly phase: LookupPhase;
  readonly t: AnswerTranslate;
}

/** Says what is known of a name; where it may still be had, also for whom it is and what it costs. */
export function describeRow(row: LookupRow, context: RowContext): RowWords {
  const words = describeSuggestion(row, context);
  return {
    ...words,
    stateText: describeState(row, context),
    ...(!GONE.has(words.state) && {
      offer: describeOffer(row, context),
      notes: describeTerms(row, context),
    }),
  };
}

/** The same for a name that is only suggested, with what differs between suggestions alone. */
export function describeSuggestion(row: LookupRow, context: RowContext): RowWords {
  const { name, verdict } = row;
  const canChoose = verdict?.kind === 'absent' || verdict?.kind === 'free';
  return {
    domain: joinName(name),
    shown: name.shown,
    state: verdict?.kind ?? (context.phase === 'stopped' ? 'stopped' : 'pending'),
    stateText: verdict?.kind === 'absent' ? context.t('absent') : describeState(row, context),
    notes: [],
    canChoose,
    canKeep: canChoose || verdict?.kind === 'unknown',
  };
}

function isAccented(name: PlannedName): boolean {
  return name.shown !== joinName(name);
}

/** What is free, and for whom: for plain names under the programme's suffixes alone. */
function describeOffer({ name }: LookupRow, { content, day, t }: RowContext): string | undefined {
  const { name: suffix, holder } = name.under;
  const offer = isAccented(name) ? undefined : freeOfferOn(content, suffix, day);
  return (
    offer &&
    t(`offer.${offer.kind}`, {
      years: content.years,
      who: holder === 'citizen' ? t('entitled.citizen', content.ages) : t('entitled.business'),
      source: offer.source,
    })
  );
}

function describeTerms({ name }: LookupRow, context: RowContext): readonly string[] {
  const { under, rule } = name;
  const { day, t } = context;
  const fee = findStateFee(under, day, isAccented(name));
  return [
    ...(under.holder ? [t(`holder.${under.holder}`)] : []),
    ...(rule.kind === 'ask-registrar' ? [t(`doubt.${rule.doubt}`)] : []),
    ...(fee ? describeFee(fee, context) : []),
  ];
}

/** What the fees of some rows rest on and since when they stand, in one sentence; nothing where no row has a fee. */
export function describeFeeSources(
  rows: readonly LookupRow[],
  { day, language, t }: RowContext,
): string | undefined {
  const fees = rows.flatMap(({ name }) => findStateFee(name.under, day, isAccented(name)) ?? []);
  if (fees.length === 0) return undefined;
  const sources = fees.map(({ source, inForceFrom }) =>
    t('fee-since', { source: t(`fee-source.${source}`), day: formatDay(inForceFrom, language) }),
  );
  return t('fees', { sources: formatList([...new Set(sources)], language) });
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
  { registrationOnce, maintenanceYearly }: StateFee,
  { language, t }: RowContext,
): readonly string[] {
  const values = {
    once: registrationOnce === undefined ? '' : formatMoney(registrationOnce, language),
    yearly: maintenanceYearly === undefined ? '' : formatMoney(maintenanceYearly, language),
  };
  if (values.once && values.yearly) return [t('fee.both', values)];
  if (values.once) return [t('fee.once', values)];
  return values.yearly ? [t('fee.yearly', values)] : [];
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
