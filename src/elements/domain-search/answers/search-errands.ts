import { warnOnce } from '../../../controllers/warn-once';
import type { AvailabilityProvider } from '../../../domain/availability/provider';
import { searchNames } from '../../../domain/availability/search';
import { decideByRules, type PlannedName } from '../../../domain/domain-name/planned-names';
import type { SearchEffect } from '../../../domain/search/search-event';
import type { Send } from './search-words';

/** Milliseconds without a key after which an edit is asked for. */
const QUIET = 450;
/** Milliseconds for which a registrar's word stands before it is asked for again. */
const AGE = 300_000;
/** So often without an act of the visitor's: a page that nobody looks at any more costs no registrar a question. */
const MOST_RENEWALS = 6;

export type Errand = Extract<
  SearchEffect,
  { readonly kind: 'ask' | 'stop-asking' | 'wait' | 'stop-waiting' | 'let-age' }
>;
type Question = Extract<SearchEffect, { readonly kind: 'ask' }>;

/** What takes its time: asking for names, waiting for quiet, and for answers to age. What came of it is told as events. */
export class SearchErrands {
  private abort = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private ageing:
    { readonly question: number; readonly renewals: number; readonly end: () => void } | undefined;

  constructor(private readonly send: Send) {}

  /** @param findProvider Whom to ask; may still be on its way. */
  run(errand: Errand, findProvider: () => AvailabilityProvider | Promise<AvailabilityProvider>): void {
    switch (errand.kind) {
      case 'ask':
        void this.ask(errand, findProvider());
        break;
      case 'stop-asking':
        this.ageing?.end();
        this.abort.abort();
        this.abort = new AbortController();
        break;
      case 'wait':
        clearTimeout(this.timer);
        this.timer = setTimeout(this.send, QUIET, { kind: 'quiet' });
        break;
      case 'stop-waiting':
        clearTimeout(this.timer);
        break;
      case 'let-age':
        this.letAge(errand.question);
        break;
    }
  }

  /** Tells once the time is over and somebody looks at the page. */
  private letAge(question: number): void {
    const renewals = this.ageing?.question === question ? this.ageing.renewals + 1 : 0;
    this.ageing?.end();
    if (renewals >= MOST_RENEWALS) return;
    const tell = (): void => {
      if (document.hidden) return;
      end();
      this.send({ kind: 'aged', question });
    };
    const timer = setTimeout(() => {
      document.addEventListener('visibilitychange', tell);
      tell();
    }, AGE);
    const end = (): void => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tell);
    };
    this.ageing = { question, renewals, end };
  }

  private async ask(
    { question, names, urgency }: Question,
    provider: AvailabilityProvider | Promise<AvailabilityProvider>,
  ): Promise<void> {
    const { send } = this;
    const { signal } = this.abort;
    try {
      const asked = await provider;
      if (signal.aborted) return;
      const end = await searchNames(
        names,
        {
          providers: [asked],
          // Names come back as they went in.
          decideLocally: (name) => decideByRules(name as PlannedName),
          onRow: ({ position, verdict }) => {
            send({ kind: 'row-known', question, position, verdict });
          },
          urgency,
        },
        signal,
      );
      if (end.kind === 'complete') send({ kind: 'answered', question });
    } catch (error) {
      if (signal.aborted) return;
      warnOnce(error);
      send({ kind: 'failed', question });
    }
  }
}
