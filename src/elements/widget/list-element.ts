import { html, nothing, type PropertyValues } from 'lit';
import type { WantedList } from '../../content/lists/fetch-list';
import type { Fetched } from '../../content/fetch-checked';
import { isAllowedOrigin, readAllowedAddress } from '../../controllers/allowed-origin';
import type { LocaleController } from '../../controllers/locale';
import { ownerWishes } from '../../controllers/owner-wishes';
import { warnOnce } from '../../controllers/warn-once';
import { countFitting } from '../../domain/lists/fitting';
import {
  entriesOf,
  isListEffect,
  type ListEffect,
  type ListEvent,
  type WithList,
} from '../../domain/lists/list-machine';
import type { OwnList } from '../../domain/lists/own-list';
import { loadingIn } from '../../i18n/loading';
import { prose } from '../prose';
import { WidgetElement } from './widget-element';

/** The words that every widget with a list has. */
export type ListKey = 'list.none' | 'list.failed' | 'list.again' | 'list.more';

/** Ems that the button for the rest of a list takes, with what is above it. */
const MORE = 4.5;
/** Ems that a button which is always there may grow by: what it says of the rest can be two lines longer. */
const LINES = 3;

/**
 * The frame of a widget whose entries are a list that the page's owner writes. It asks for the list at once: the owner's
 * setting is the asking, nobody else's. Without one, or without entries in it, the tag's children stand, else a line that
 * says so.
 */
export abstract class ListElement<
  Entry,
  State extends WithList<Entry>,
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- it goes on to the frame below.
  Event extends { readonly kind: string } = never,
  Effect extends { readonly kind: string } = never,
> extends WidgetElement<State, Event | ListEvent<Entry>, Effect | ListEffect> {
  static override properties: Record<string, object> = { source: {} };

  /** Address of the list: a file on the page's own site, or on one that the script tag names in `data-allow`. */
  declare source: string | undefined;

  protected abstract override readonly locale: Pick<LocaleController<ListKey>, 'isReady' | 't'>;

  /** Fetches and checks the list. In a chunk of its own: a page without a list loads nothing of it. */
  protected abstract fetchList(wanted: WantedList): Promise<Fetched<OwnList<Entry>>>;
  /** Draws the state, once there are entries to show. */
  protected renderEntries?(): unknown;

  /** Whether the widget has something to say before its first entry, which then may wait behind the button. */
  protected readonly standsWithoutEntries: boolean = false;

  /** Does what the widget's own machine asks for. */
  protected act?(effect: Effect): void;

  /** What the setting last came to, with all that decides of it. */
  private asked = '';
  /** The list that is asked for, where it may be. */
  private wanted: WantedList | undefined;
  /** Tells the answer to the last question from those to older ones. */
  private question = 0;

  // ---- the list ------------------------------------------------------------------------------------------------

  /** The list that an address names, by the rules for all of them; the developer is told why there is none. */
  protected wantedAt(address: string, setting = 'source'): WantedList | undefined {
    const href = readAllowedAddress(setting, address, this.baseURI);
    return href === undefined
      ? undefined
      : { address: href, key: ownerWishes.key, today: this.day, allows: isAllowedOrigin };
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const source = this.source?.trim() ?? '';
    // What the script tag allows, and the key, can be heard of later than the tag.
    const asked = source && [source, ownerWishes.key, ownerWishes.allow].join(' ');
    if (asked === this.asked) return;
    this.asked = asked;
    const before = this.wanted;
    this.wanted = source ? this.wantedAt(source) : undefined;
    if (before && this.wanted?.address === before.address && this.wanted.key === before.key) return;
    this.question++;
    this.send({ kind: 'source-read', source: !source ? 'none' : this.wanted ? 'usable' : 'refused' });
  }

  protected override run(effect: Effect | ListEffect): void {
    if (!isListEffect(effect)) this.act?.(effect);
    else if (effect.kind === 'fetch-list') void this.fetchNow();
    else this.focusOn(`[data-entry="${effect.index}"]`);
  }

  private async fetchNow(): Promise<void> {
    const { wanted, question, source } = this;
    if (!wanted) return;
    try {
      const fetched = await this.patience.until(this.fetchList(wanted));
      const problem = fetched.ok ? fetched.value.problem : `is not used: ${fetched.problem}`;
      if (problem) warnOnce(`source="${source}" ${problem}.`);
      if (question !== this.question) return;
      this.send(fetched.ok ? { kind: 'list-came', list: fetched.value } : { kind: 'list-failed' });
    } catch (error) {
      warnOnce(error);
      if (question === this.question) this.send({ kind: 'list-failed' });
    }
  }

  // ---- drawing -------------------------------------------------------------------------------------------------

  protected override renderBody(): unknown {
    return entriesOf(this.state).length > 0 ? this.renderEntries?.() : this.renderWithout();
  }

  /** In place of the entries: what the page has put into the tag, else a line that says how things stand. */
  protected renderWithout(): unknown {
    const onChange = () => {
      this.requestUpdate();
    };
    return html`<slot class="instead" @slotchange=${onChange}></slot>
      ${this.hasChildren ? nothing : this.renderLine()}`;
  }

  /** How things stand with the list, in a line. */
  protected renderLine(): unknown {
    const { t } = this.locale;
    const { phase } = this.state.list;
    if (phase === 'coming') return html`<p class="quiet">${prose(loadingIn(this.content.language))}</p>`;
    if (phase !== 'failed') return html`<p class="quiet">${prose(t('list.none'))}</p>`;
    const onPress = () => {
      this.send({ kind: 'list-wanted-again' });
    };
    return html`<p role="status">${prose(t('list.failed'))}</p>
      <div class="actions">
        <button type="button" @click=${onPress}>${prose(t('list.again'))}</button>
      </div>`;
  }

  /** Whether the page has put something to see into the tag, or into the placeholder that it stands in. */
  private get hasChildren(): boolean {
    // A server has no tree; there the tag always has children.
    const children = (this as { readonly childNodes?: NodeListOf<ChildNode> }).childNodes;
    if (!children) return true;
    const given = [...children].flatMap((node) =>
      node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [node],
    );
    // A comment is nothing to see.
    return given.some((node) => node instanceof Element || (node instanceof Text && node.data.trim()));
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { list } = this.state;
    if (list.phase !== 'there' || list.shown !== undefined) return;
    const boxes = [...this.renderRoot.querySelectorAll('[data-entry]')].map((entry) =>
      entry.getBoundingClientRect(),
    );
    if (boxes.length === 0) return;
    const ends = boxes.map(({ bottom }) => bottom);
    const start = this.standsWithoutEntries ? boxes[0]?.top : undefined;
    const room = parseFloat(getComputedStyle(this, '::before').paddingBlockEnd) || 0;
    const height = this.renderRoot.querySelector('section')?.getBoundingClientRect().height ?? 0;
    const isDrawn = this.renderRoot.querySelector('.more') !== null;
    const ems = isDrawn ? (this.standsWithoutEntries ? LINES : 0) : MORE;
    const more = ems * parseFloat(getComputedStyle(this).fontSize);
    this.send({ kind: 'entries-fitted', count: countFitting({ room, height, ends, start, more }) });
  }
}
