import type { Assessment } from '../../domain/eligibility/assessment';
import type { Change, DatedChange } from '../../domain/eligibility/nearest-changes';
import type { CalendarDay } from '../../domain/calendar/calendar-file';
import { formatDay } from '../../i18n/format';
import type { Telling } from './describe-result';
import type { ResultDocument } from './result-document';
import { isPromised } from './result-sections';

/** Changes that come by a day of the visitor's own. */
const OWN: readonly DatedChange[] = [
  'old-enough',
  'age-doubtful',
  'too-old',
  'certificate-doubtful',
  'certificate-too-old',
];

/** The nearest days and facts that would change the answer, and which of the days are worth a place in a calendar. */
export function describeChanges(
  assessment: Assessment,
  changes: readonly Change[],
  telling: Telling,
): Pick<ResultDocument, 'changes' | 'days'> {
  const { content, t, hasOwnDates } = telling;
  const { criteria, language } = content;
  const say = ({ what, day }: Change) =>
    t(`change.${what}`, {
      day: day === undefined ? '' : formatDay(day, language),
      minimumAge: criteria.citizen.minimumAge,
      certainBelowAge: criteria.citizen.certainBelowAge,
      certificateMonths: criteria.enterprise.certificateMonths,
    });
  const told = changes.filter(({ what }) => hasOwnDates || !OWN.some((own) => own === what));
  const own = told.filter((change) => change.day !== undefined && OWN.some((known) => known === change.what));
  return {
    changes: { heading: t('change.heading'), items: told.map((change) => ({ text: say(change) })) },
    days: [
      ...lastDayOf(assessment, telling),
      ...own.map((change) => dayOf(change, assessment, say(change), telling)),
    ],
  };
}

function lastDayOf(assessment: Assessment, { content, t, hasOwnDates }: Telling): CalendarDay[] {
  if (!isPromised(assessment) || !hasOwnDates) return [];
  const last = assessment.lastDays.certain ?? assessment.lastDays.possible;
  if (!last) return [];
  const title = t('calendar.last-day', { product: productOf(assessment) });
  return [{ id: 'last-day', day: last.day, title, note: noteIn(content) }];
}

function dayOf({ what, day = '' }: Change, assessment: Assessment, note: string, { content, t }: Telling) {
  const title = t('calendar.change', { product: productOf(assessment) });
  return { id: what, day, title, note: `${note} ${noteIn(content)}` };
}

function productOf(assessment: Assessment): string {
  return 'product' in assessment ? assessment.product : '';
}

/** Where to look again: until that day comes, the rules may be others. */
function noteIn({ link }: Telling['content']): string {
  return link.href;
}
