import type { Verdict } from '../../../domain/availability/verdict';
import { isAccented, type PlannedName, type SearchAudience } from '../../../domain/domain-name/planned-names';
import { freeOfferOn, offerStateOn } from '../../../domain/programme/search-content';
import { canChoose, canKeep, domainOf, type Question, type Row } from '../../../domain/search/search-state';
import { formatTime } from '../../../i18n/format';
import { describeFee, describeFeeSource } from './fee-words';
import type { SearchWords } from './search-words';

export type RowState = Verdict['kind'] | 'pending' | 'stopped';

/** A row in words. */
export interface RowWords {
  /** The whole name in ASCII. */
  readonly domain: string;
  readonly shown: string;
  readonly state: RowState;
  readonly stateText: string;
  /** Whether its state is said above for all rows alike: then it stands among the details alone. */
  readonly isStateAbove: boolean;
  /** What is free, where an offer stands for names under this suffix. */
  readonly badge?: string | undefined;
  /** Whom it is for. */
  readonly whom?: string | undefined;
  /** What the state takes, and what is doubtful. */
  readonly terms: readonly string[];
  /** What the lines before rest on. */
  readonly details: readonly string[];
  /** Only a name that was not seen in use, or that a registrar calls free. */
  readonly canChoose: boolean;
  /** All but a name that somebody else has. */
  readonly canKeep: boolean;
}

/** How the rows of an answer are told. */
export interface RowPlace {
  readonly phase: Question['phase'];
  /** Whether nothing is known of any row, which is said once above them. */
  readonly isAllUnknown: boolean;
  /** Whom a checker has told that no offer is for them: who is shown one all the same would take it for theirs. */
  readonly refused?: SearchAudience | undefined;
}

/** Says what is known of a name; where it may still be had, also for whom it is and what it costs. */
export function describeRow(row: Row, place: RowPlace, words: SearchWords): RowWords {
  const plain = describeSuggestion(row, place, words);
  if (!isForSale(plain.state)) return plain;
  const { state } = plain;
  const offer = describeOffer(row.name, words, place.refused);
  return {
    ...plain,
    ...(state === 'absent' && { stateText: words.t('state.absent'), isStateAbove: true }),
    ...offer,
    terms: [...offer.terms, ...describeDoubt(row.name, words)],
    details: [...offer.details, ...describeFeeSource(row.name, words)],
  };
}

/** The same for a name that is only suggested, with what differs between suggestions alone. */
export function describeSuggestion(
  row: Row,
  { phase, isAllUnknown }: RowPlace,
  words: SearchWords,
): RowWords {
  const { name, verdict } = row;
  const state = verdict?.kind ?? (phase === 'stopped' ? 'stopped' : 'pending');
  return {
    domain: domainOf(row),
    shown: name.shown,
    state,
    stateText: shortState(row, phase, words),
    isStateAbove: state === 'unknown' && isAllUnknown,
    terms: [],
    details: [],
    canChoose: canChoose(row),
    canKeep: canKeep(row),
  };
}

/** Nobody who looks for a name needs to know what one costs that is gone. */
function isForSale(state: RowState): boolean {
  return state !== 'present' && state !== 'reserved' && state !== 'invalid';
}

/** What is free, and for whom: for plain names under the programme's suffixes alone. Of others, whom they are for. */
function describeOffer(
  name: PlannedName,
  words: SearchWords,
  refused: SearchAudience | undefined,
): Pick<RowWords, 'badge' | 'whom' | 'terms' | 'details'> {
  const { content, day, t } = words;
  const { name: suffix, holder } = name.under;
  const isRefused = refused !== undefined && (refused === 'citizen') === (holder === 'citizen');
  const isOffered = !isAccented(name) && !isRefused;
  const offer = isOffered ? freeOfferOn(content, suffix, day) : undefined;
  if (!offer) {
    const state = isOffered ? offerStateOn(content, suffix, day) : undefined;
    const isDoubtful = state === 'unconfirmed' || state === 'stale';
    return {
      whom: holder && t(`holder.${holder}`),
      terms: [...describeFee(name, words), ...(isDoubtful ? [t('offer.ask')] : [])],
      details: [],
    };
  }
  const { years } = content;
  const who = holder === 'citizen' ? t('entitled.citizen', content.ages) : t('entitled.business');
  return {
    badge: t('badge', { years }),
    whom: who,
    terms: [
      ...describeFee(name, words, years + 1),
      ...(offer.kind === 'reported' ? [t('offer.confirm')] : []),
    ],
    details: [`${t(`offer.${offer.kind}`, { years, who, source: offer.source })}.`],
  };
}

function describeDoubt({ rule }: PlannedName, { t }: SearchWords): readonly string[] {
  return rule.kind === 'ask-registrar' ? [t(`doubt.${rule.doubt}`)] : [];
}

/** The same in few words, where the rest is said once for all rows: why something is unknown, and who has to confirm. */
function shortState(row: Row, phase: Question['phase'], words: SearchWords): string {
  const kind = row.verdict?.kind;
  if (kind === 'unknown') return words.t('unknown-short');
  return kind === 'absent' ? words.t('absent') : describeState(row, phase, words);
}

/** What is known of a name, in one sentence. */
export function describeState(
  { verdict }: Row,
  phase: Question['phase'],
  { language, t }: SearchWords,
): string {
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
