import type { LocaleController } from '../../../controllers/locale';
import type { AvailabilityProvider } from '../../../domain/availability/provider';
import { isNameList } from '../../../domain/domain-name/name-list';
import type { SearchAudience } from '../../../domain/domain-name/planned-names';
import type { Announcement } from '../../../domain/search/search-event';
import { isAsking, type SearchSettings, type SearchState } from '../../../domain/search/search-state';
import { searchMachine } from '../../../domain/search/transition';
import { providerOf } from '../../../providers/settings/lookup';
import type { LookupSettings } from '../../../providers/settings/lookup-settings';
import { startMachine } from '../late-machine';
import type { AnswerKey } from './answer-messages';
import { sayWhat } from './announcements';
import { renderAnswers } from './answers.view';
import { renderHelp } from './help-view';
import { keptAsText } from './kept-view';
import { SearchErrands, type Errand } from './search-errands';
import { readSuffixes } from './search-settings';
import { findWords, type SearchPlace, type SearchWords, type Send } from './search-words';

export { answerMessages } from './answer-messages';
export { answerStyles } from './answers.styles';
export { joinPage } from './join-page';

/**
 * What a search has once its field was touched: what reads, asks, answers and says so. It comes as one file, since a
 * visitor who types needs it together.
 */
export class SearchInUse {
  private readonly errands: SearchErrands;

  constructor(
    private readonly locale: LocaleController<AnswerKey>,
    private readonly send: Send,
  ) {
    startMachine(searchMachine);
    this.errands = new SearchErrands(send);
  }

  readSettings(suffixes: string, audience: SearchAudience | undefined, asksLive: boolean): SearchSettings {
    return { owner: readSuffixes(suffixes), audience, asksLive };
  }

  run(errand: Errand, provider: AvailabilityProvider | undefined, settings: LookupSettings): void {
    this.errands.run(errand, () => provider ?? providerOf(settings));
  }

  /** Has whoever asks ready before the press, so that the press waits for the answer alone. Nobody is asked yet. */
  prepare(provider: AvailabilityProvider | undefined, settings: LookupSettings): void {
    // What cannot be had now is tried again when it is needed, and said then.
    if (!provider) void providerOf(settings).catch(() => undefined);
  }

  isNameList(text: string): boolean {
    return isNameList(text);
  }

  /** Whether an answer is awaited, or the quiet after an edit. */
  canStop(state: SearchState | undefined): boolean {
    return state !== undefined && (isAsking(state) || state.isWaiting);
  }

  say(what: Exclude<Announcement, { readonly key: 'failed' }>, place: SearchPlace): string {
    return sayWhat(what, this.findWords(place));
  }

  keptAsText(state: SearchState | undefined, place: SearchPlace): string {
    return keptAsText(state?.kept ?? [], this.findWords(place));
  }

  renderHelp(state: SearchState): unknown {
    return renderHelp(state, this.locale.t, this.send);
  }

  /** Nothing while the words for another language of the page are on their way. */
  renderAnswers(state: SearchState, place: SearchPlace, goOn: (() => void) | undefined): unknown {
    return this.locale.isReady ? renderAnswers(state, this.findWords(place), this.send, goOn) : undefined;
  }

  private findWords(place: SearchPlace): SearchWords {
    const { t, language } = this.locale;
    return findWords({ ...place, t, language });
  }
}
