import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AvailabilityProvider } from '../domain/availability/provider';
import { searchNames, type SearchTools } from '../domain/availability/search';
import type { Verdict } from '../domain/availability/verdict';
import { decideByRules, type PlannedName, type RuleVerdict } from '../domain/domain-name/planned-names';

/** A name with what is known of it so far; without a verdict it is being asked for. */
export interface LookupRow {
  readonly name: PlannedName;
  readonly verdict: Verdict<RuleVerdict> | undefined;
}

export type LookupPhase = 'idle' | 'asking' | 'done' | 'stopped';

/** Asks for names and keeps their rows in order. A newer question takes the place of an older one, answers and all. */
export class NameLookupController implements ReactiveController {
  rows: readonly LookupRow[] = [];
  /** Names that are only suggested: asked for once the rows are done. */
  suggested: readonly LookupRow[] = [];
  phase: LookupPhase = 'idle';
  private abort = new AbortController();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Whether an answer is still awaited, be it to what is only suggested. */
  get isAsking(): boolean {
    return (
      this.phase === 'asking' || (this.phase === 'done' && this.suggested.some(({ verdict }) => !verdict))
    );
  }

  /**
   * Looks names up. Resolves to whether this question was answered to its end, and not stopped or overtaken. Rejects
   * if there is no provider to be had for it.
   * @param provider Whom to ask; the rows wait for it too.
   */
  async ask(
    names: readonly PlannedName[],
    suggestions: readonly PlannedName[],
    provider: AvailabilityProvider | Promise<AvailabilityProvider>,
  ): Promise<boolean> {
    this.abort.abort();
    this.abort = new AbortController();
    const { signal } = this.abort;
    this.rows = names.map(toRow);
    this.suggested = suggestions.map(toRow);
    this.phase = 'asking';
    this.host.requestUpdate();
    let asked: AvailabilityProvider;
    try {
      asked = await provider;
    } catch (error) {
      if (signal.aborted) return false;
      this.stop();
      throw error;
    }
    if (signal.aborted) return false;
    const end = await searchNames(names, this.tools(asked, 'rows'), signal);
    if (end.kind === 'aborted') return false;
    this.phase = 'done';
    this.host.requestUpdate();
    void searchNames(suggestions, { ...this.tools(asked, 'suggested'), urgency: 'later' }, signal);
    return true;
  }

  /** Asks for nothing any more; what is known stays. True if there was anything to stop. */
  stop(): boolean {
    const wasAsking = this.isAsking;
    this.abort.abort();
    if (wasAsking) {
      this.phase = 'stopped';
      this.host.requestUpdate();
    }
    return wasAsking;
  }

  /** Forgets everything. */
  clear(): void {
    this.stop();
    this.rows = [];
    this.suggested = [];
    this.phase = 'idle';
    this.host.requestUpdate();
  }

  private tools(provider: AvailabilityProvider, list: 'rows' | 'suggested'): SearchTools<RuleVerdict> {
    return {
      providers: [provider],
      // Names come back as they went in.
      decideLocally: (name) => decideByRules(name as PlannedName),
      onRow: ({ position, verdict }) => {
        this[list] = this[list].map((row, index) => (index === position ? { ...row, verdict } : row));
        this.host.requestUpdate();
      },
    };
  }
}

function toRow(name: PlannedName): LookupRow {
  return { name, verdict: undefined };
}
