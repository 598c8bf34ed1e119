import type { Act, Door } from '../../domain/checker/acts';
import type { Assessment } from '../../domain/eligibility/assessment';
import type { ResultContent } from '../../domain/eligibility/result-content';
import type { MessageValues } from '../../i18n/translator';
import { valuesOf, type Telling } from './describe-result';
import type { ActLine } from './result-document';
import type { VerdictTranslate } from './verdict-messages';

/** What to do next in words, the first of it first. */
export function describeActs(
  acts: readonly Act[],
  assessment: Assessment,
  { content, t }: Telling,
): readonly ActLine[] {
  const values = valuesOf(assessment, content, t);
  return acts.map((act) => ({
    act,
    label: labelOf(act, values, t),
    ...(act.kind === 'open' && { href: addressOf(act.place, assessment, content) }),
  }));
}

function labelOf(act: Act, values: MessageValues, t: VerdictTranslate): string {
  switch (act.kind) {
    case 'go':
      if (act.price === 'normal')
        return t(act.step === 'search' ? 'next.search-normal' : 'next.register-normal');
      return t(act.step === 'search' ? 'next.search' : 'next.register', values);
    case 'open':
      return t(`next.${act.place}`, values);
    case 'copy-question':
      return t('next.copy-question');
    case 'remember':
      return t('next.remember', values);
    case 'check-again':
      return t('next.check-again');
    case 'try':
      return t(act.audience === 'citizen' ? 'next.try-citizen' : 'next.try-household', values);
  }
}

function addressOf(door: Door, assessment: Assessment, { portals, link }: ResultContent): string {
  const product = 'product' in assessment ? assessment.product : undefined;
  switch (door) {
    case 'portal':
      return (portals.find((portal) => product !== undefined && portal.product === product) ?? link).href;
    case 'registrars':
    case 'normal-price':
      return (portals.find(({ id }) => id === 'registrars') ?? link).href;
    case 'programme':
      return link.href;
  }
}
