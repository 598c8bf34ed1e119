// What an application in plain TypeScript may write, and what it may not.
import 'hiendien-widgets/all';
import { BannerElement, DomainChosenEvent, VERSION, type Programme } from 'hiendien-widgets';
import { EligibilityCheckerElement } from 'hiendien-widgets/eligibility-checker/element';
import { assessOn, type Assessment } from 'hiendien-widgets/eligibility';
import { prerender } from 'hiendien-widgets/prerender';
import { programmeSchema } from 'hiendien-widgets/schema';
import { renderBannerToString } from 'hiendien-widgets/server';

const banner = document.createElement('hiendien-banner');
banner.variant = 'card';
banner.headingLevel = '3';
// @ts-expect-error: there is no such form.
banner.variant = 'crad';
const same: BannerElement = banner;

document.querySelector('hiendien-domain-search')?.addEventListener('hiendien-domain-chosen', (event) => {
  const domain: string = event.domain;
  // @ts-expect-error: an event of ours has no detail.
  const { detail } = event;
  return [domain, detail];
});
document.addEventListener('hiendien-eligibility-verdict', ({ outcome }) => outcome === 'eligible');
addEventListener('hiendien-answers-erased', ({ group }) => group.length);
const listener: (this: HTMLElement, event: HTMLElementEventMap['hiendien-domain-chosen']) => void = (event) =>
  event instanceof DomainChosenEvent;

const assessment: Assessment = assessOn('2026-11-23', {
  audience: 'citizen',
  citizen: {
    citizenship: 'vietnamese',
    bornOn: { year: 2006, month: 1, day: 31 },
    earlierName: 'none',
  },
});
const content: Programme = programmeSchema.parse({});
const text: string = renderBannerToString({ stylesheet: '/banner.css', content });
const checker: typeof EligibilityCheckerElement | undefined = EligibilityCheckerElement;

// @ts-expect-error: there is no such tag.
export const drawn: Promise<string> = prerender('hiendien-baner', { files: '/hiendien/1/' });

export { assessment, checker, listener, same, text, VERSION };
