import { adoptStyles, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { LocaleController } from '../../controllers/locale';
import { findWayOn } from '../../controllers/path';
import { warnOnce } from '../../controllers/warn-once';
import type { SearchEffect, SearchEvent } from '../../domain/search/search-event';
import type { AnswerKey } from './answers/answer-messages';
import type { SearchInUse } from './answers/search-in-use';
import type { SearchPlace } from './answers/search-words';
import { prose } from '../prose';
import { SearchAttributes } from './domain-search.attributes';
import { DomainChosenEvent, NamesSearchedEvent, type ChosenDomain } from './domain-search.events';
import { styles } from './domain-search.styles';
import { LATE_MACHINE } from './late-machine';
import { describeAsked } from './search-asked';
import { renderField } from './search-field.view';
import { OPEN_ROW, readKey, TARGETS } from './search-keys';
import { searchMessages, type SearchKey } from './search-messages';
import { TypedField } from './typed-field';

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
 * @fires {NamesSearchedEvent} hiendien-names-searched - A search has found what it asked for: neither the names nor what was found.
 *
 * @slot - Fallback content: shown before the script runs and without it.
 *
 * @csspart search - The whole search.
 * @csspart title - The title.
 * @csspart notice - What the content has to say before all else, on days that it names.
 * @csspart field - The field for the name.
 * @csspart help - What the typed text becomes, or what is wrong with it.
 * @csspart rows - A list of names.
 * @csspart row - One name with its state.
 * @csspart name - The name in its row.
 * @csspart state - The state in its row.
 * @csspart offer - What is free of a name, and for whom.
 * @csspart suggestions - The disclosure for names made from the typed words.
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
export class DomainSearchElement extends SearchAttributes {
  static override styles = styles;
  static override properties = { ...SearchAttributes.properties, isLost: { state: true } };

  private inUse: SearchInUse | undefined;
  private loading: Promise<boolean> | undefined;
  /** Whether what a press needs could not be had. */
  declare private isLost: boolean;
  private readonly typed = new TypedField();
  protected override readonly partName = 'search';
  protected override readonly locale = new LocaleController<SearchKey>(this, searchMessages, this.content);

  constructor() {
    super(LATE_MACHINE);
    this.suffixes = '';
    this.value = '';
    this.isLost = false;
  }

  /** The name that the visitor chose last. */
  get chosen(): ChosenDomain | undefined {
    return this.state?.chosen;
  }

  /** Erases what a visitor typed, chose and kept, as on a computer that others use. */
  erase(): void {
    this.isLost = false;
    this.say('');
    this.fillField('');
    this.tell({ kind: 'erased' });
  }

  // ---- from the page to the machine ----------------------------------------------------------------------------

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value')) this.typed.text = this.value;
    if (changed.has('suffixes') || changed.has('audience') || changed.has('live')) this.tellSettings();
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.typed.fill(this.field, changed.has('value'))) void this.read();
  }

  /** Before the first touch nothing can have happened. */
  private readonly tell = (event: SearchEvent): void => {
    if (this.inUse) this.send(event);
  };

  /** Loads what reads, asks and answers: at the first touch of the field, not before. False where it can't be had. */
  private load(): Promise<boolean> {
    this.loading ??= this.patience.until(this.begin()).then(
      () => true,
      (error: unknown) => {
        this.loading = undefined;
        warnOnce(error);
        return false;
      },
    );
    return this.loading;
  }

  private async begin(): Promise<void> {
    const parts = await import('./answers/search-in-use');
    const locale = new LocaleController<AnswerKey>(this, parts.answerMessages, this.content);
    await locale.load();
    adoptStyles(this.renderRoot as ShadowRoot, [...styles, parts.answerStyles]);
    this.inUse = new parts.SearchInUse(locale, this.send);
    this.inUse.prepare(this.provider, this.settings);
    this.tellSettings();
    if (!this.isConnected) this.tell({ kind: 'disconnected' });
    parts.joinPage(this, this.send);
  }

  /** Reads what stands in the field, as soon as there is somebody to read it. */
  private async read(): Promise<boolean> {
    const isReady = await this.load();
    if (isReady) this.isLost = false;
    this.tell({ kind: 'typed', text: this.typed.text });
    return isReady;
  }

  private tellSettings(): void {
    const settings = this.inUse?.readSettings(this.suffixes, this.wishedAudience, this.asksLive);
    if (settings) this.tell({ kind: 'settings-changed', settings });
  }

  // ---- what effects do -----------------------------------------------------------------------------------------

  protected override run(effect: SearchEffect): void {
    const { inUse, place } = this;
    if (!inUse) return;
    switch (effect.kind) {
      case 'announce': {
        const { what, unseen } = effect;
        this.say(what.key === 'failed' ? this.locale.t('failed') : inUse.say(what, place), unseen);
        if (what.key === 'summary') this.dispatchEvent(new NamesSearchedEvent(this.group));
        break;
      }
      case 'hush':
        this.say('');
        break;
      case 'focus':
        this.focusOn(TARGETS[effect.at]);
        break;
      case 'clear-field':
        this.fillField('');
        break;
      case 'fill-field':
        this.fillField(effect.text);
        break;
      case 'copy':
        void this.copy(inUse.keptAsText(this.state, place)).then((succeeded) => {
          this.tell({ kind: 'copied', succeeded });
        });
        break;
      case 'copy-name':
        void this.copy(effect.domain).then((succeeded) => {
          this.tell({ kind: 'name-copied', succeeded });
        });
        break;
      case 'tell-chosen':
        this.dispatchEvent(new DomainChosenEvent(effect.name, this.group));
        break;
      case 'ask':
      case 'stop-asking':
      case 'wait':
      case 'stop-waiting':
      case 'let-age':
        inUse.run(effect, this.provider, this.settings);
    }
  }

  private fillField(text: string): void {
    this.typed.text = text;
    if (this.field) this.field.value = text;
  }

  private get place(): SearchPlace {
    return { day: this.day, level: this.levelBelow, site: this.site, asked: this.asked };
  }

  /** Who learns what. */
  private get asked(): string {
    const { settings, provider, asksLive, locale } = this;
    return describeAsked({ settings, provider, asksLive }, locale.t, locale.language);
  }

  // ---- drawing -------------------------------------------------------------------------------------------------

  protected override get heading(): string {
    return this.locale.t('title');
  }

  protected override renderBody(): unknown {
    const { state, inUse, locale } = this;
    return html`${renderField({
      t: locale.t,
      asked: state?.hasAsked ? undefined : this.asked,
      help: state && inUse?.renderHelp(state),
      hasProblem: state?.reading?.kind === 'problem',
      onFocus: this.load,
      onInput: this.onInput,
      onPaste: this.onPaste,
      onCompose: this.onCompose,
      onSubmit: this.onSubmit,
    })}
    ${this.renderStatus()} ${this.isLost ? this.renderAgain() : nothing}
    ${state && inUse?.renderAnswers(state, this.place, findWayOn(this, ['hiendien-register']))}`;
  }

  /** What a press needs could not be had: the same press can be had again without a new page. */
  private renderAgain(): TemplateResult {
    return html`<button type="button" class="again" @click=${this.onSubmit}>
      ${prose(this.locale.t('again'))}
    </button>`;
  }

  private get field(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('#name');
  }

  // ---- acting --------------------------------------------------------------------------------------------------

  private onCompose(): void {
    this.typed.isComposing = true;
  }

  private onInput(event: Event): void {
    if (this.typed.read(event, event.target as HTMLInputElement)) void this.read();
  }

  private onPaste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!(this.inUse?.isNameList(text) ?? text.trim().includes('\n'))) return;
    // The field would run the lines together before anybody could read them.
    event.preventDefault();
    const take = () => {
      if (this.inUse?.isNameList(text)) this.tell({ kind: 'list-pasted', text });
      else this.value = text.trim().replace(/\s+/g, ' ');
    };
    if (this.inUse) take();
    else void this.load().then(take);
  }

  protected override onKey(event: KeyboardEvent): void {
    super.onKey(event);
    const canStop = this.inUse?.canStop(this.state) === true;
    const act = readKey(event, this.renderRoot as ShadowRoot, canStop);
    if (!act) return;
    event.preventDefault();
    if (act !== 'submit') event.stopPropagation();
    if (act === 'submit') this.onSubmit();
    else if (act === 'stop') this.tell({ kind: 'stop-wished' });
    else this.renderRoot.querySelector<HTMLElement>(act === 'to-rows' ? OPEN_ROW : '#name')?.focus();
  }

  private onSubmit(): void {
    this.typed.isComposing = false;
    this.typed.text = this.field?.value ?? '';
    const wasLost = this.isLost;
    // What is on its way may take longer than a visitor waits for a sign.
    if (!this.inUse) this.say(this.locale.t('loading'));
    void this.read().then((isReady) => {
      this.isLost = !isReady;
      // The button that tried again goes: the one that it stood for has the focus then.
      if (wasLost && isReady) this.focusOn('.line button');
      if (isReady) this.tell({ kind: 'submitted' });
      else this.say(this.locale.t('failed'));
    });
  }
}
