import type { Case, Judge } from '../eligibility/assess';
import type { Outcome } from '../eligibility/assessment';
import type { AnswerProblem, ByQuestion } from '../eligibility/check-answers';
import type { Audience, CoveredAudience } from '../eligibility/criterion';
import type { Answer, Answers } from '../eligibility/interview';
import type { QuestionId } from '../eligibility/questions';
import type { PlainDate } from '../shared/plain-date';
import { NO_SEARCH, type ListAnswer, type ListSearch } from './list-search';

/** What the page's author settles. */
export interface CheckerSettings {
  /** Settles the first question, which is then not asked. */
  readonly audience: Audience | undefined;
  /** One question at a time; else all that are sure to be asked. */
  readonly inSteps: boolean;
  /** The day that is judged by. */
  readonly day: PlainDate;
  /** Minutes without a touch after which everything is erased; 0 is never. */
  readonly idleMinutes: number;
}

/** What a verdict tells the page: never an answer. */
export interface Verdict {
  readonly audience: Audience;
  readonly outcome: Outcome;
  /** Id of the product, such as `id.vn`; none for those whom the programme does not name. */
  readonly product: string | undefined;
}

/** What has just been done at the visitor's wish, or could not be; said once. */
export type Said = 'erased' | 'copied' | 'question-copied' | 'copy-failed' | 'failed';

/** What a visitor can take along: the result, the question to a registrar, the days to remember. */
export type Keepsake = 'copy' | 'copy-question' | 'print' | 'calendar';

/** All that a checker knows. What it shows follows from this alone; see `shown.ts`. */
export interface CheckerState {
  readonly settings: CheckerSettings;
  readonly isConnected: boolean;
  readonly answers: Answers<QuestionId>;
  /** Where the visitor is; `undefined` is the start. */
  readonly place: QuestionId | 'result' | undefined;
  readonly problems: ByQuestion<AnswerProblem>;
  /** What an enterprise looks for in a department's list. */
  readonly list: ListSearch;
  readonly said: Said | undefined;
  /** What judges the answers, once it was loaded for the first verdict. */
  readonly judge: Judge | undefined;
  /** A verdict was asked for and waits for what judges, or for the page to hold the checker again. */
  readonly isWanted: boolean;
  /** The visitor wants the days that were entered to be in the code of a result that is kept. */
  readonly withDates: boolean;
  /** What the page was told, as long as it counts. */
  readonly told: Verdict | undefined;
  /** Seconds until everything is erased; `undefined` as long as there is no need to warn. */
  readonly secondsLeft: number | undefined;
}

/** What happens to a checker: by the page, by the visitor, and in answer to an effect. */
export type CheckerEvent =
  | { readonly kind: 'set'; readonly settings: CheckerSettings }
  | { readonly kind: 'connected' | 'disconnected' }
  | { readonly kind: 'answered'; readonly question: QuestionId; readonly answer: Answer }
  /** One touch answered and goes on. */
  | { readonly kind: 'chosen'; readonly question: QuestionId; readonly answer: Answer }
  | { readonly kind: 'went-on' | 'went-back' }
  | { readonly kind: 'code-typed'; readonly text: string }
  | { readonly kind: 'list-wanted' }
  | { readonly kind: 'list-answered'; readonly text: string; readonly answer: ListAnswer }
  /** What would somebody else get, or: what is it now? */
  | { readonly kind: 'tried'; readonly audience: CoveredAudience }
  | { readonly kind: 'went-to'; readonly question: QuestionId }
  | { readonly kind: 'erased' }
  | { readonly kind: 'asked-for'; readonly keepsake: Keepsake }
  | { readonly kind: 'dates-wanted'; readonly withDates: boolean }
  /** Any touch of the checker: somebody is there. */
  | { readonly kind: 'touched' }
  /** Loaded for a verdict, and again when the programme's terms change. */
  | { readonly kind: 'judge-known'; readonly judge: Judge }
  | { readonly kind: 'judge-failed' }
  | { readonly kind: 'copied' | 'question-copied' | 'copy-failed' | 'print-failed' }
  /** The wait is over. */
  | { readonly kind: 'waited' };

/** What to put the focus on, once it is drawn. */
export type FocusTarget =
  | { readonly at: 'title' | 'headline' }
  /** The words of a question, or the first of its fields that is wrong. */
  | { readonly at: 'question' | 'wrong-field'; readonly question: QuestionId };

/** What the outside is to do. */
export type CheckerEffect =
  | { readonly kind: 'focus'; readonly target: FocusTarget }
  /** To be answered with `judge-known` or `judge-failed`. Wanted early, so that nothing is asked that changes nothing. */
  | { readonly kind: 'load-judge' }
  /** To be answered with `list-answered`. */
  | { readonly kind: 'search-list'; readonly text: string }
  | { readonly kind: 'tell-verdict'; readonly verdict: Verdict }
  | { readonly kind: 'tell-erased' }
  /** To be answered with what became of a copy, or with `print-failed`. */
  | { readonly kind: 'hand-over'; readonly keepsake: Keepsake; readonly judged: Case }
  /** There is one wait at most: a new one takes the place of the one before. To be answered with `waited`. */
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'stop-waiting' };

/** A checker that nobody has touched, outside of any page. */
export function startChecker(settings: CheckerSettings): CheckerState {
  return {
    settings,
    isConnected: false,
    answers: {},
    place: undefined,
    problems: {},
    list: NO_SEARCH,
    said: undefined,
    judge: undefined,
    isWanted: false,
    withDates: false,
    told: undefined,
    secondsLeft: undefined,
  };
}
