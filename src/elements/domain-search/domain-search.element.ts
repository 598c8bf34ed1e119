import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { readAllowed } from '../../controllers/allowed-value';
import { LocaleController } from '../../controllers/locale';
import { keepTyping } from '../../controllers/typing-keys';
import { warnOnce } from '../../controllers/warn-once';
import type { AvailabilityProvider } from '../../domain/availability/provider';
import type { SearchAudience } from '../../domain/domain-name/planned-names';
import type { Language, Notice } from '../../domain/programme/programme.schema';
import { dayInVietnam } from '../../domain/shared/vietnam-day';
import { formatList } from '../../i18n/format';
import type { MessageOverrides } from '../../i18n/translator';
import { namesOfAsked, readLookup, type LookupSettings } from '../../providers/lookup-settings';
import { VERSION } from '../../version';
import { renderNotice } from '../notice';
import { prose } from '../prose';
import type { SearchHost, SearchSession } from './answers/search-session';
import type { ChosenDomain } from './domain-search.events';
import { styles } from './domain-search.styles';
import { searchMessages, type SearchKey } from './search-messages';

const LOOKUPS = ['none', 'dns', 'endpoint'] as const;
const AUDIENCES = ['', 'citizen', 'enterprise', 'household'] as const;
const LIVES = ['on', 'off', 'true', 'false'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;
const SILENCE = { text: '', unseen: false };
const LEVELS = ['2', '1', '3', '4', '5', '6'] as const;

/**
 * Turns what a visitor types into names under `.vn`, says at once what is wrong with it, and after a press which of
 * the names are in use and which were not seen. Never says that a name is free unless a registrar said so.
 *
 * Typing asks nobody. Whom a press asks is named beside the field before.
 *
 * @summary Finds a `.vn` name: what it becomes, whether it is in use, for whom it is and what it costs.
 * @tag hiendien-domain-search
 *
 * @fires {DomainChosenEvent} hiendien-domain-chosen - A visitor chose a name that was not seen in use.
 *
 * @attr {'vi' | 'en'} lang - Language; by default that of the page, else Vietnamese.
 *
 * @slot - Fallback content: shown before the script runs and without it.
 *
 * @csspart search - The whole search.
 * @csspart notice - What the content has to say before all else, on days that it names.
 * @csspart field - The field for the name.
 * @csspart help - What the typed text becomes, or what is wrong with it.
 * @csspart rows - A list of names.
 * @csspart row - One name with its state.
 * @csspart name - The name in its row.
 * @csspart state - The state in its row.
 * @csspart offer - What is free of a name, and for whom.
 * @csspart chosen - The name that was chosen, and the way on.
 * @csspart kept - The visitor's list.
 * @csspart list - The disclosure for several names at once.
 *
 * @cssprop [--hiendien-accent=#0b4a8f] - Colour of links, buttons and focus ring.
 * @cssprop [--hiendien-background=#fff] - Background.
 * @cssprop [--hiendien-text=#14202e] - Text.
 * @cssprop [--hiendien-font=system-ui] - Font family.
 * @cssprop [--hiendien-font-size=medium] - Base size; everything inside is relative to it.
 */
export class DomainSearchElement extends LitElement implements SearchHost {
  static override styles = styles;
  static readonly version = VERSION;
  static override properties = {
    lookup: {},
    endpoint: {},
    resolvers: {},
    suffixes: {},
    audience: {},
    value: {},
    live: {},
    group: {},
    theme: {},
    headingLevel: { attribute: 'heading-level' },
    noAttribution: { type: Boolean, attribute: 'no-attribution' },
    messages: { attribute: false },
    noticeAbove: { attribute: false },
    provider: { attribute: false },
    said: { state: true },
  };

  /**
   * Who is asked whether a name is in use: `dns`, two public resolvers or those of `resolvers`; `endpoint`; or `none`,
   * nobody. Without it `endpoint` where that is set, else `dns`.
   */
  declare lookup: 'dns' | 'endpoint' | 'none' | undefined;
  /** Address of the site's own gateway, asked in place of DNS; only its word may be that a name is free. */
  declare endpoint: string | undefined;
  /** For `lookup="dns"`: `cloudflare`, `google` or https addresses of resolvers that let this site ask, parted by blanks. */
  declare resolvers: string | undefined;
  /** Suffixes to search under, in this order, parted by blanks: `id.vn biz.vn vn`. */
  declare suffixes: string;
  /** Chooses suffixes for an audience: `citizen`, `enterprise` or `household`. */
  declare audience: (typeof AUDIENCES)[number];
  /** A name to start with. It is not asked for until the visitor does. */
  declare value: string;
  /** Whether edits after the first press are asked for by themselves (`on`), or each needs a press (`off`). */
  declare live: 'on' | 'off';
  /** Widgets of the same group on a page hear each other. */
  declare group: string;
  /** Colours: `light`, `dark`, or `auto`, which follows the colour scheme that the page declares. */
  declare theme: (typeof THEMES)[number];
  /** Level of the title in the page's outline, 1 to 6. */
  declare headingLevel: (typeof LEVELS)[number];
  /** Leaves the embedding host out of outgoing links (`utm_source`). */
  declare noAttribution: boolean;
  /** The host's texts by full key, such as `state.absent`, in place of ours. */
  declare messages: MessageOverrides | undefined;
  /** Somebody else to ask, in place of `lookup`. */
  declare provider: AvailabilityProvider | undefined;
  /** @internal The notice that stands above, in a journey. */
  declare noticeAbove: Notice | undefined;

  /** What has just happened, said once. */
  declare private said: { readonly text: string; readonly unseen: boolean };
  private session: SearchSession | undefined;
  private loading: Promise<SearchSession | undefined> | undefined;
  /** What stands in the field. */
  private text = '';
  /** The field that holds it. */
  private filled: HTMLInputElement | null = null;
  private isComposing = false;
  private readonly locale = new LocaleController<SearchKey>(this, 'search', searchMessages);

  constructor() {
    super();
    this.suffixes = '';
    this.value = '';
    this.group = '';
    this.said = SILENCE;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value')) this.text = this.value;
  }

  override updated(changed: PropertyValues<this>): void {
    const { field, text } = this;
    // In another language the field is drawn anew, once its texts are there.
    const isNew = field !== this.filled;
    this.filled = field;
    if (!field || !(isNew || changed.has('value'))) return;
    if (isNew) this.isComposing = false;
    if (this.isComposing || field.value === text) return;
    field.value = text;
    this.read(text);
  }

  // ---- what the settings mean ----------------------------------------------------------------------------------

  /** The name that the visitor chose last. */
  get chosen(): ChosenDomain | undefined {
    return this.session?.chosen;
  }

  /** @internal */
  get language(): Language {
    return this.locale.language;
  }

  /** @internal */
  get settings(): LookupSettings {
    // A wish that is not understood is no wish to ask: then it is nobody.
    const lookup = this.lookup?.trim() ? readAllowed('lookup', this.lookup, LOOKUPS) : undefined;
    return readLookup(
      { lookup, endpoint: this.endpoint, resolvers: this.resolvers },
      document.baseURI,
      warnOnce,
    );
  }

  /** @internal */
  get asksLive(): boolean {
    return /^(?:on|true)$/.test(readAllowed('live', this.live, LIVES));
  }

  /** @internal */
  get searchAudience(): SearchAudience | undefined {
    return readAllowed('audience', this.audience, AUDIENCES) || undefined;
  }

  /** @internal */
  get headingBelow(): number {
    return Math.min(Number(readAllowed('heading-level', this.headingLevel, LEVELS)) + 1, 6);
  }

  /** @internal */
  get site(): string {
    return this.noAttribution ? '' : location.hostname;
  }

  /** @internal */
  say(text: string, unseen = false): void {
    // The same words twice in a row are news as well.
    this.said = { text: this.said.text === text ? `${text}\u200b` : text, unseen };
  }

  /** @internal */
  sayFailed(error: unknown): void {
    warnOnce(error);
    this.say(this.locale.t('failed'));
  }

  // ---- drawing -------------------------------------------------------------------------------------------------

  override render() {
    const { t, language, isReady } = this.locale;
    if (!isReady) return html`<slot></slot>`;
    const notice = this.locale.content.noticeOn(dayInVietnam(Date.now()));
    return html`<section
      class=${readAllowed('theme', this.theme, THEMES)}
      part="search"
      lang=${language}
      dir="ltr"
      @keydown=${this.onKeyInside}
      @keypress=${keepTyping}
      @keyup=${keepTyping}
    >
      <div
        class="head"
        role="heading"
        aria-level=${readAllowed('heading-level', this.headingLevel, LEVELS)}
        tabindex="-1"
      >
        ${prose(t('title'))}
      </div>
      ${notice && html`<p class="notice" part="notice">${renderNotice(notice)}</p>`}
      ${notice?.instead ? nothing : this.renderSearch()}
    </section>`;
  }

  private renderSearch() {
    const { session, said } = this;
    const { t } = this.locale;
    return html`<label for="name">${prose(t('label'))}</label>
      <div class="line">
        <input
          id="name"
          part="field"
          type="text"
          autocapitalize="none"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="search"
          aria-describedby="hint asked help"
          aria-invalid=${session?.hasProblem ? 'true' : nothing}
          @focus=${this.load}
          @input=${this.onInput}
          @paste=${this.onPaste}
          @keydown=${this.onKey}
          @compositionstart=${this.onCompose}
          @compositionend=${this.onInput}
        />
        <button type="button" class="primary" @click=${this.onSubmit}>${prose(t('submit'))}</button>
      </div>
      <p class="quiet" id="hint">${prose(t('hint'))}</p>
      <p class="quiet" id="asked">${prose(this.askedText())}</p>
      <div class="help" id="help" part="help">${session?.renderHelp()}</div>
      <p class="said ${said.unseen ? 'unseen' : ''}" role="status"><span .textContent=${said.text}></span></p>
      ${session?.renderAnswers()}`;
  }

  /** Who learns what, before anybody does. */
  private askedText(): string {
    const { t, language } = this.locale;
    const names = this.provider ? [this.provider.label].filter(Boolean) : namesOfAsked(this.settings);
    if (names.length === 0) return t('asked.none');
    const kind = !this.provider && this.settings.kind === 'dns' ? 'dns' : 'endpoint';
    return t(this.asksLive ? `asked.${kind}` : `asked.${kind}-submit`, {
      names: formatList(names, language),
    });
  }

  private get field(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('#name');
  }

  // ---- acting --------------------------------------------------------------------------------------------------

  /** Loads what reads, asks and answers: at the first touch of the field, not before. */
  private load(): Promise<SearchSession | undefined> {
    this.loading ??= import('./answers/search-session')
      .then(({ beginSession }) => beginSession(this))
      .then(
        (session) => {
          session.type(this.text);
          this.session = session;
          return session;
        },
        (error: unknown) => {
          this.loading = undefined;
          warnOnce(error);
          return undefined;
        },
      );
    return this.loading;
  }

  private read(text: string): void {
    this.text = text;
    void this.load().then((session) => session?.type(text));
  }

  /** While an input method composes, what stands in the field is not yet what is meant. */
  private onCompose(): void {
    this.isComposing = true;
  }

  private onInput(event: Event): void {
    if (event.type === 'compositionend') this.isComposing = false;
    if (this.isComposing) return;
    this.said = SILENCE;
    this.read(this.field?.value ?? '');
  }

  private onPaste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (this.session) {
      if (this.session.paste(text)) event.preventDefault();
    } else if (/\S[^]*\n[^]*\S/.test(text)) {
      // The field would run the lines together before anybody could read them.
      event.preventDefault();
      void this.load().then((session) => {
        if (!session?.paste(text)) this.value = text.replace(/\s+/g, ' ');
      });
    }
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      void this.onSubmit();
    } else if (event.key === 'ArrowDown') {
      const row = this.renderRoot.querySelector<HTMLElement>('.row');
      if (row) event.preventDefault();
      row?.focus();
    }
  }

  /** Escape stops asking; with nothing to stop it leads back to the field, as does the arrow up from the first row. */
  private onKeyInside(event: KeyboardEvent): void {
    keepTyping(event);
    const { session, field } = this;
    if (!session || event.isComposing) return;
    const { activeElement } = this.renderRoot as ShadowRoot;
    if (event.key === 'Escape' && session.stop()) event.stopPropagation();
    else if (
      (event.key === 'Escape' && activeElement !== field) ||
      // The rows themselves take every other one.
      (event.key === 'ArrowUp' && activeElement?.closest('.row'))
    ) {
      event.preventDefault();
      event.stopPropagation();
      field?.focus();
    }
  }

  private async onSubmit(): Promise<void> {
    this.isComposing = false;
    this.text = this.field?.value ?? '';
    const session = await this.load();
    if (!session) {
      this.say(this.locale.t('failed'));
      return;
    }
    session.type(this.text);
    await session.ask();
  }
}
