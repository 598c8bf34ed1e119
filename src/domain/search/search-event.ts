import type { Urgency } from '../availability/provider';
import type { Verdict } from '../availability/verdict';
import type { PlannedName, RuleVerdict } from '../domain-name/planned-names';
import type { NameProblem } from '../domain-name/read-name';
import type { ChosenName, HeardVerdict, SearchSettings, SearchState } from './search-state';

/** What happens to a search: what the visitor does, what the page does, and what comes back from those who were asked. */
export type SearchEvent =
  | { readonly kind: 'typed'; readonly text: string }
  /** The short form of a firm's name is to be used in place of the long one. */
  | { readonly kind: 'short-wished' }
  /** So long after an edit that it is meant. */
  | { readonly kind: 'quiet' }
  | { readonly kind: 'submitted' }
  | { readonly kind: 'asked-again' }
  | { readonly kind: 'stop-wished' }
  | { readonly kind: 'list-pasted'; readonly text: string }
  | { readonly kind: 'list-toggled'; readonly isOpen: boolean }
  | { readonly kind: 'list-typed'; readonly text: string }
  | { readonly kind: 'list-submitted' }
  | { readonly kind: 'suggestions-toggled'; readonly isOpen: boolean }
  | { readonly kind: 'chosen'; readonly domain: string }
  /** Puts a name on the visitor's list, or takes it off again. */
  | { readonly kind: 'keep-toggled'; readonly domain: string }
  | { readonly kind: 'removed'; readonly domain: string }
  | { readonly kind: 'copy-wished' }
  | { readonly kind: 'copied'; readonly succeeded: boolean }
  /** Of the name that was chosen. */
  | { readonly kind: 'name-copy-wished' }
  | { readonly kind: 'name-copied'; readonly succeeded: boolean }
  | {
      readonly kind: 'row-known';
      readonly question: number;
      readonly position: number;
      readonly verdict: Verdict<RuleVerdict>;
    }
  | { readonly kind: 'answered'; readonly question: number }
  /** An answer that a registrar gave has stood long enough to be another by now. */
  | { readonly kind: 'aged'; readonly question: number }
  /** There is nobody to be had who could be asked. */
  | { readonly kind: 'failed'; readonly question: number }
  | { readonly kind: 'settings-changed'; readonly settings: SearchSettings }
  | { readonly kind: 'verdict-heard'; readonly heard: HeardVerdict }
  | { readonly kind: 'verdict-forgotten' }
  /** Everything that a visitor entered or picked is to go, as on a computer that others use. */
  | { readonly kind: 'erased' }
  | { readonly kind: 'connected' }
  | { readonly kind: 'disconnected' };

/** What is counted of an answer. */
export type RowCounts = Readonly<Record<Verdict<RuleVerdict>['kind'], number>>;

/** What is said once, as a key of the messages with its values. */
export type Announcement =
  | {
      readonly key:
        | 'problem.empty'
        | 'state.pending'
        | 'stopped'
        | 'list.empty'
        | 'list.unread'
        | 'copied'
        | 'copy-failed'
        | 'name-copied'
        | 'name-copy-failed';
    }
  /** What asks could not be had. */
  | { readonly key: 'failed' }
  | { readonly key: 'problems'; readonly problems: readonly NameProblem[] }
  | { readonly key: 'list.pasted'; readonly count: number }
  | { readonly key: 'chosen' | 'kept-said' | 'removed'; readonly name: string }
  | { readonly key: 'summary'; readonly counts: RowCounts; readonly isCut: boolean };

/** Where the focus goes. */
export type FocusTarget = 'field' | 'first-row' | 'suggestions' | 'list' | 'kept';

/** What the outside is to do; what comes of it comes back as an event. */
export type SearchEffect =
  | {
      readonly kind: 'ask';
      readonly question: number;
      readonly names: readonly PlannedName[];
      readonly urgency: Urgency;
    }
  /** Of all questions that are under way. */
  | { readonly kind: 'stop-asking' }
  /** Waits until it is quiet; anew if it waits already. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'stop-waiting' }
  /** Waits until the answer to a question has aged. */
  | { readonly kind: 'let-age'; readonly question: number }
  /** `unseen` where the eye finds it elsewhere. */
  | { readonly kind: 'announce'; readonly what: Announcement; readonly unseen: boolean }
  /** What was said last is past. */
  | { readonly kind: 'hush' }
  | { readonly kind: 'focus'; readonly at: FocusTarget }
  /** Of what a visitor typed. */
  | { readonly kind: 'clear-field' }
  | { readonly kind: 'fill-field'; readonly text: string }
  | { readonly kind: 'copy' }
  /** As a registrar takes it. */
  | { readonly kind: 'copy-name'; readonly domain: string }
  | { readonly kind: 'tell-chosen'; readonly name: ChosenName };

/** The next state, and what is to be done outside, in this order. */
export type SearchStep = readonly [SearchState, ...SearchEffect[]];

export function announce(what: Announcement, unseen = false): SearchEffect {
  return { kind: 'announce', what, unseen };
}
