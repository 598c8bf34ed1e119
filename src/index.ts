/**
 * Public classes, events and types. Importing this registers nothing: `hiendien-widgets/banner` registers the banner's
 * tag, `hiendien-widgets/all` every one.
 */
export { BannerElement } from './elements/banner/banner.element';
export { DomainSearchElement } from './elements/domain-search/domain-search.element';
export {
  DomainChosenEvent,
  NamesSearchedEvent,
  type ChosenDomain,
} from './elements/domain-search/domain-search.events';
export { EligibilityCheckerElement } from './elements/eligibility-checker/eligibility-checker.element';
export {
  AnswersErasedEvent,
  EligibilityVerdictEvent,
} from './elements/eligibility-checker/eligibility-checker.events';
export { JourneyElement } from './elements/journey/journey.element';
export { RegisterElement } from './elements/register/register.element';
export { SupportElement } from './elements/support/support.element';
export { EventsElement } from './elements/events/events.element';
export { StoriesElement } from './elements/stories/stories.element';
export { MaterialsElement } from './elements/materials/materials.element';
export { MaterialDownloadedEvent } from './elements/materials/materials.events';
export { FeedbackElement } from './elements/feedback/feedback.element';
export { FeedbackSentEvent } from './elements/feedback/feedback.events';
export { RegistrationOpenedEvent } from './elements/widget/registration.events';
export { allowOrigins, requireSignatures } from './controllers/owner-wishes';
export { replaceContent } from './content/content-store';
export { ownContentOf } from './content/own-content';
export { useI18next } from './i18n/use-i18next';
export type { Verdict } from './domain/checker/checker-state';
export type { Language } from './domain/programme/language';
export type { Programme } from './domain/programme/programme.schema';
export { VERSION } from './version';
