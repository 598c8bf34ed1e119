import { adoptStyles, html, nothing, type LitElement, type ReactiveController } from 'lit';
import { findNextStep, goToStep, PathController } from '../../../controllers/path';
import { closedBanners } from '../../../content/programme-content';
import { searchContents } from '../../../content/search.inline';
import { LocaleController } from '../../../controllers/locale';
import { NameLookupController, type LookupRow } from '../../../controllers/name-lookup';
import { warnOfUnknownValue } from '../../../controllers/unknown-value';
import type { AvailabilityProvider } from '../../../domain/availability/provider';
import {
  countNames,
  isNameList,
  MOST_NAMES,
  readNameList,
  type NameList,
} from '../../../domain/domain-name/name-list';
import {
  chooseSuffixes,
  planNames,
  planSuggestions,
  type PlannedName,
  type SearchAudience,
} from '../../../domain/domain-name/planned-names';
import { readName, type NameReading, type ReadName } from '../../../domain/domain-name/read-name';
import { findSuffix } from '../../../domain/domain-name/suffix-rules';
import { SUFFIXES, type Suffix } from '../../../domain/domain-name/suffixes';
import { suggestNames } from '../../../domain/domain-name/suggestions';
import { attributeLink } from '../../../domain/embed/outgoing-link';
import type { Language } from '../../../domain/programme/programme.schema';
import { searchContentOf, type SearchContent } from '../../../domain/programme/search-content';
import { dayInVietnam } from '../../../domain/shared/vietnam-day';
import type { MessageOverrides } from '../../../i18n/translator';
import { providerOf } from '../../../providers/lookup';
import type { LookupSettings } from '../../../providers/lookup-settings';
import { prose } from '../../prose';
import { styles } from '../domain-search.styles';
import { DomainChosenEvent, type ChosenDomain } from '../domain-search.events';
import { answerMessages, type AnswerKey, type AnswerTranslate } from './answer-messages';
import { answerStyles } from './answers.styles';
import { describeProblem, renderHelp } from './help-view';
import { keptAsText, renderKept, type KeptName } from './kept-view';
import { renderList } from './list-view';
import {
  describeFeeSources,
  describeRow,
  describeSuggestion,
  summarise,
  type RowContext,
  type RowWords,
} from './row-words';
import { renderRows } from './rows-view';

const AUDIENCES: readonly SearchAudience[] = ['citizen', 'enterprise', 'household'];

/** Milliseconds of quiet after which an edit is asked for. */
export const QUIET = 450;

/** What the search element tells its session. */
export interface SearchHost extends LitElement {
  readonly language: Language;
  readonly settings: LookupSettings;
  /** Whether edits are asked for without another press, after the first one. */
  readonly asksLive: boolean;
  readonly searchAudience: SearchAudience | undefined;
  readonly suffixes: string;
  readonly headingBelow: number;
  readonly group: string;
  readonly site: string;
  readonly messages?: MessageOverrides | undefined;
  readonly provider?: AvailabilityProvider | undefined;
  /** Says something once, politely; `unseen` where the eye finds it elsewhere. */
  say(text: string, unseen?: boolean): void;
  /** Says that a part of ours could not be loaded. */
  sayFailed(error: unknown): void;
}

/** Begins a session once everything can be said in the host's language. Rejects if the words for it can't be had. */
export async function beginSession(host: SearchHost): Promise<SearchSession> {
  if (host.language === 'en') await answerMessages.en();
  const session = new SearchSession(host);
  await session.locale.load();
  return session;
}

/** What a visitor has typed, asked, chosen and kept; loaded with everything it needs at the first touch of the field. */
export class SearchSession implements ReactiveController {
  chosen: ChosenDomain | undefined;
  private text = '';
  private reading: NameReading | undefined;
  /** The names asked for last, one after the other; nothing before the first press. */
  private asked: string | undefined;
  private kept: readonly KeptName[] = [];
  private list: { isOpen: boolean; text: string; asked: NameList | undefined };
  /** What a checker of the group said of the visitor. */
  private verdict:
    { readonly audience: SearchAudience | undefined; readonly product: string | undefined } | undefined;
  readonly locale: LocaleController<AnswerKey>;
  private readonly t: AnswerTranslate;
  private readonly lookup: NameLookupController;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: SearchHost) {
    this.lookup = new NameLookupController(host);
    this.locale = new LocaleController(host, 'answers', answerMessages);
    this.t = this.locale.t;
    new PathController(
      host,
      {
        verdict: ({ audience, product }) => {
          this.verdict = { audience: readAudience(audience), product };
          host.requestUpdate();
        },
      },
      () => {
        this.verdict = undefined;
        host.requestUpdate();
      },
    );
    this.list = { isOpen: false, text: '', asked: undefined };
    adoptStyles(host.renderRoot as ShadowRoot, [...styles, answerStyles]);
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }

  // ---- acting --------------------------------------------------------------------------------------------------

  /** Takes what stands in the field. Nobody is asked yet, unless the visitor has asked before. */
  type(text: string): void {
    this.text = text;
    this.reading = text.trim() ? readName(text) : undefined;
    clearTimeout(this.timer);
    if (this.asked !== undefined && this.host.asksLive && this.reading?.kind === 'name') {
      const { reading } = this;
      this.timer = setTimeout(() => {
        if (this.isNews(reading)) void this.ask();
      }, QUIET);
    }
    this.host.requestUpdate();
  }

  /** Several names at once, pasted into the one field, open the list for them. */
  paste(text: string): boolean {
    if (!isNameList(text)) return false;
    this.list = { isOpen: true, text, asked: undefined };
    this.host.say(this.t('list.pasted', { count: countNames(text) }));
    this.host.requestUpdate();
    this.focus('#names');
    return true;
  }

  /** The visitor's wish to know. */
  async ask(): Promise<void> {
    clearTimeout(this.timer);
    const { reading, t } = this;
    this.list = { ...this.list, asked: undefined };
    if (reading?.kind === 'name') {
      await this.lookUp(this.plan(reading), this.planOthers(reading));
      return;
    }
    if (!reading) this.host.say(t('problem.empty'));
    else this.host.say(reading.problems.map((problem) => describeProblem(problem, t)).join(' '), true);
    // Of a name that is only too long, shorter ones can be made.
    if (reading && reading.words.length > 0) await this.lookUp([], this.planOthers(reading));
    else this.lookup.clear();
  }

  /** Stops asking; true if there was anything to stop. */
  stop(): boolean {
    clearTimeout(this.timer);
    if (!this.lookup.stop()) return false;
    this.host.say(this.t('stopped'));
    return true;
  }

  private async askList(): Promise<void> {
    clearTimeout(this.timer);
    const asked = readNameList(this.list.text, this.suffixesFor(undefined).slice(0, 1));
    this.list = { ...this.list, asked };
    if (asked.names.length === 0) {
      this.host.say(this.t(asked.unread.length > 0 ? 'list.unread' : 'list.empty'), asked.unread.length > 0);
      this.lookup.clear();
      return;
    }
    const end = this.lookUp(asked.names, [], asked.isCut ? this.t('list.cut', { most: MOST_NAMES }) : '');
    this.focus('.row');
    await end;
  }

  /** @param more What is to be said besides of the answers. */
  private async lookUp(
    names: readonly PlannedName[],
    suggestions: readonly PlannedName[],
    more = '',
  ): Promise<void> {
    this.asked = keyOf(names);
    const { host, lookup } = this;
    try {
      const isAnswered = await lookup.ask(names, suggestions, host.provider ?? providerOf(host.settings));
      if (isAnswered && names.length > 0)
        host.say(`${summarise(lookup.rows, host.language, this.t)} ${more}`.trim());
    } catch (error) {
      host.sayFailed(error);
    }
  }

  /** Whether an edit made other names than those asked for last; a blank more makes none. */
  private isNews(reading: ReadName): boolean {
    return this.lookup.phase === 'stopped' || keyOf(this.plan(reading)) !== this.asked;
  }

  private plan(reading: ReadName): readonly PlannedName[] {
    return planNames(reading, this.suffixesFor(reading.suffix));
  }

  private planOthers(reading: NameReading): readonly PlannedName[] {
    return planSuggestions(suggestNames(reading), this.suffixesFor(reading.suffix)[0]);
  }

  private focus(selector: string): void {
    void this.host.updateComplete.then(() => {
      this.host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
    });
  }

  private choose({ domain, shown }: RowWords): void {
    const suffix = this.rowOf(domain)?.name.under;
    const product = suffix?.freeForTwoYears ? (suffix.name as ChosenDomain['product']) : undefined;
    this.chosen = { domain, shown, product };
    this.host.say(this.t('chosen', { name: shown }), true);
    this.host.requestUpdate();
    this.host.dispatchEvent(new DomainChosenEvent(this.chosen, this.host.group));
  }

  private keep({ domain, shown, stateText }: RowWords): void {
    const isKept = this.kept.some((name) => name.domain === domain);
    if (isKept) this.remove({ domain, shown });
    else {
      this.kept = [...this.kept, { domain, shown, stateText }];
      this.host.say(this.t('kept-said', { name: shown }), true);
      this.host.requestUpdate();
    }
  }

  private remove({ domain, shown }: Pick<KeptName, 'domain' | 'shown'>): void {
    this.kept = this.kept.filter((name) => name.domain !== domain);
    this.host.say(this.t('removed', { name: shown }), true);
    this.host.requestUpdate();
  }

  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(keptAsText(this.kept));
      this.host.say(this.t('copied'));
    } catch {
      this.host.say(this.t('copy-failed'));
    }
  }

  // ---- what follows from the settings --------------------------------------------------------------------------

  private get content(): SearchContent {
    const { language } = this.host;
    const own = closedBanners[language].own;
    return own ? searchContentOf(own.programme) : searchContents[language];
  }

  private suffixesFor(typed: Suffix | undefined): readonly Suffix[] {
    const { suffixes, searchAudience } = this.host;
    const known = suffixes
      .split(/[\s,]+/)
      .filter(Boolean)
      .flatMap((name) => {
        const suffix = findSuffix(name);
        if (!suffix)
          warnOfUnknownValue('suffixes', name.slice(0, 40), ['', ...SUFFIXES.map((one) => one.name)]);
        return suffix ?? [];
      });
    const { audience = searchAudience, product } = this.verdict ?? {};
    return chooseSuffixes({ owner: known, audience, product, typed });
  }

  private rowOf(domain: string): LookupRow | undefined {
    const { rows, suggested } = this.lookup;
    return [...rows, ...suggested].find(({ name }) => `${name.label}.${name.suffix}` === domain);
  }

  /** What the visitor chose, and the way on where the page has one. */
  private renderChosen(): unknown {
    const { chosen, host, t } = this;
    if (!chosen) return nothing;
    const next = findNextStep(host, ['hiendien-register']);
    return html`<div class="notice" part="chosen">
      <p>${prose(t('chosen', { name: chosen.shown }))}</p>
      ${
        next
          ? html`<button
              type="button"
              class="primary"
              @click=${() => {
                goToStep(next);
              }}
            >
              ${prose(t('next'))}
            </button>`
          : nothing
      }
    </div>`;
  }

  // ---- drawing -------------------------------------------------------------------------------------------------

  get hasProblem(): boolean {
    return this.reading?.kind === 'problem';
  }

  renderHelp(): unknown {
    return renderHelp(this.text, this.reading, this.t);
  }

  renderAnswers(): unknown {
    const { t, locale } = this;
    // The page changed its language: the words for it are on their way.
    if (!locale.isReady) return nothing;
    const { rows, suggested, phase } = this.lookup;
    const context: RowContext = {
      content: this.content,
      day: dayInVietnam(Date.now()),
      language: this.host.language,
      phase,
      t,
    };
    const describe = (row: LookupRow) => describeRow(row, context);
    const suggest = (row: LookupRow) => describeSuggestion(row, context);
    const fees = describeFeeSources(rows, context);
    // Where nobody may be asked, asking again gives the same.
    const isOpen = ({ verdict }: LookupRow) =>
      !verdict || (verdict.kind === 'unknown' && verdict.cause !== 'not-configured');
    return html`${this.renderRows(rows.map(describe), t('rows'))}
    ${fees ? html`<p class="quiet">${prose(fees)}</p>` : nothing}
    ${
      phase !== 'asking' && rows.some(isOpen)
        ? html`<div class="acts">
            <button type="button" @click=${() => this.askAgain()}>${prose(t('again'))}</button>
          </div>`
        : nothing
    }
    ${this.renderChosen()}
    ${this.renderSection(t('suggestions'), this.renderRows(suggested.map(suggest), t('suggestions'), true))}
    ${renderKept({
      names: this.kept,
      level: this.host.headingBelow,
      t,
      onRemove: (name) => {
        this.remove(name);
        this.focus(this.kept.length > 0 ? '#kept' : '#name');
      },
      onCopy: () => void this.copy(),
    })}
    ${this.renderList()} ${this.renderNote()}`;
  }

  private askAgain(): Promise<void> {
    const end = this.list.asked ? this.askList() : this.ask();
    this.focus('.row');
    return end;
  }

  private renderSection(title: string, content: unknown): unknown {
    if (content === nothing) return nothing;
    return html`<div class="section">
      <div class="title" role="heading" aria-level=${this.host.headingBelow}>${prose(title)}</div>
      ${content}
    </div>`;
  }

  private renderRows(rows: readonly RowWords[], label: string, isCompact = false): unknown {
    if (rows.length === 0) return nothing;
    return renderRows(rows, label, {
      isCompact,
      chosen: this.chosen?.domain,
      kept: new Set(this.kept.map(({ domain }) => domain)),
      t: this.t,
      onChoose: (row) => {
        this.choose(row);
      },
      onKeep: (row) => {
        this.keep(row);
      },
    });
  }

  private renderList(): unknown {
    const { isOpen, text, asked } = this.list;
    return renderList({
      isOpen,
      text,
      suffix: this.suffixesFor(undefined)[0]?.name ?? '',
      list: asked,
      t: this.t,
      onToggle: (open) => {
        this.list = { ...this.list, isOpen: open };
      },
      onText: (typed) => {
        this.list = { ...this.list, text: typed };
      },
      onSubmit: () => void this.askList(),
    });
  }

  private renderNote(): unknown {
    const { lookup } = this.content;
    return html`<p class="quiet note">
      ${prose(this.t('note'))}
      ${
        lookup
          ? html`${prose(this.t('official'))}
              <a href=${attributeLink(lookup.href, this.host.site)} rel="noopener external"
                >${prose(lookup.name)}</a
              >`
          : nothing
      }
    </p>`;
  }
}

/** What tells one question from another. */
function keyOf(names: readonly PlannedName[]): string {
  return names.map(({ shown }) => shown).join(' ');
}

function readAudience(audience: string): SearchAudience | undefined {
  return AUDIENCES.find((known) => known === audience);
}
