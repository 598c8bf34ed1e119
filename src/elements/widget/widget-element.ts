import { html, nothing, type PropertyValues } from 'lit';
import type { LocaleController } from '../../controllers/locale';
import { keepTyping } from '../../controllers/typing-keys';
import { warnOnce } from '../../controllers/warn-once';
import type { Notice } from '../../domain/programme/programme.schema';
import type { Machine } from '../../domain/shared/machine';
import type { MessageOverrides } from '../../i18n/translator';
import { renderNotice } from '../notice';
import type { SheetDocument } from '../print-sheet/print-sheet';
import { prose } from '../prose';
import { BaseElement } from './base-element';

/** What is said once, politely; `unseen` where the eye finds it elsewhere. */
interface Said {
  readonly text: string;
  readonly unseen: boolean;
}

const SILENCE: Said = { text: '', unseen: false };

/**
 * The frame of a widget that lives: it hands events to a pure machine, runs the effects that come of them and draws
 * the state. A widget adds its machine, its words, what its effects do and what its state looks like.
 *
 * @slot - Fallback content: shown before the script runs and without it.
 *
 * @csspart title - The title.
 * @csspart notice - What the content has to say before all else, on days that it names.
 */
export abstract class WidgetElement<State, Event, Effect> extends BaseElement {
  static override properties: Record<string, object> = {
    group: {},
    messages: { attribute: false },
    state: { state: true },
    said: { state: true },
  };

  /** Joins it to the other widgets with the same group; by default to all of the page that have none. */
  declare group: string | undefined;
  /** The host's texts by full key, such as `outcome.eligible`, in place of ours. */
  declare messages: MessageOverrides | undefined;

  declare protected state: State;
  declare private said: Said;
  private focusNext: string | undefined;

  constructor(private readonly machine: Machine<State, Event, Effect>) {
    super();
    this.state = machine.start;
    this.said = SILENCE;
  }

  /** The messages that have to be there before anything can be drawn. */
  protected abstract readonly locale: Pick<LocaleController<string>, 'isReady'>;
  /** The words of the title. */
  protected abstract readonly heading: string;
  /** Does what the machine asks for, and tells it what came of it. */
  protected abstract run(effect: Effect): void;
  /** Draws the state. @param notice What stands above it already. */
  protected abstract renderBody(notice: Notice | undefined): unknown;

  /** Tells the machine what happened; views are handed it as it is. */
  protected readonly send = (event: Event): void => {
    const [state, ...effects] = this.machine.transition(this.state, event);
    this.state = state;
    for (const effect of effects) this.run(effect);
  };

  // ---- drawing -------------------------------------------------------------------------------------------------

  override render(): unknown {
    return this.locale.isReady ? super.render() : html`${this.served}<slot></slot>`;
  }

  protected override renderInside(notice: Notice | undefined): unknown {
    return html`${this.renderTitle()}
    ${notice && html`<p class="notice" part="notice">${renderNotice(notice)}</p>`}
    ${notice?.instead ? nothing : this.renderBody(notice)}`;
  }

  protected renderTitle(): unknown {
    return html`<div class="head" part="title" role="heading" aria-level=${this.level} tabindex="-1">
      ${prose(this.heading)}
    </div>`;
  }

  /** The one place where what happened is said. A widget draws it where its visitors look. */
  protected renderStatus(): unknown {
    const { text, unseen } = this.said;
    return html`<p class="said ${unseen ? 'unseen' : ''}" role="status">
      <span .textContent=${text}></span>
    </p>`;
  }

  protected override onKey(event: KeyboardEvent): void {
    keepTyping(event);
  }

  // ---- what effects are made of --------------------------------------------------------------------------------

  protected say(text: string, unseen = false): void {
    // The same words twice in a row are news as well.
    this.said = { text: text && this.said.text === text ? `${text}\u200b` : text, unseen };
  }

  /** Puts the focus on what a selector finds in the next drawing. */
  protected focusOn(selector: string): void {
    this.focusNext = selector;
    this.requestUpdate();
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.focusNext === undefined) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.focusNext);
    this.focusNext = undefined;
    // Firefox gives the focus to nothing that it has not laid out yet.
    target?.getBoundingClientRect();
    target?.focus();
  }

  /** Copies a text; false where the browser gives no right to the clipboard. */
  protected async copy(text: string): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }

  /** Prints a sheet of its own; false where what draws it could not be loaded. */
  protected async print(sheet: SheetDocument): Promise<boolean> {
    try {
      const { printSheet } = await this.patience.until(import('../print-sheet/print-sheet'));
      printSheet(sheet, this.content.language);
      return true;
    } catch (error) {
      warnOnce(error);
      return false;
    }
  }
}
