import type { WantedList } from '../../content/lists/fetch-list';
import { LocaleController } from '../../controllers/locale';
import { warnOnce } from '../../controllers/warn-once';
import { entriesOf } from '../../domain/lists/list-machine';
import type { Contact } from '../../domain/support/contact.schema';
import type { Locality } from '../../domain/support/locality';
import {
  SUPPORT_MACHINE,
  type SupportOwnEffect,
  type SupportOwnEvent,
  type SupportState,
} from '../../domain/support/support-machine';
import { ListElement } from '../widget/list-element';
import { supportMessages, type SupportKey } from './support-messages';
import { styles } from './support.styles';
import { renderSupport } from './support.view';

/** The day from which the names of today hold, before the list of them is there. */
const SINCE = '2025-07-01';

/** How long a device may look for where it is, and how old its answer may be, in milliseconds. */
const LOCATING = { timeout: 10_000, maximumAge: 60_000 };

/**
 * Help on the spot: who helps in a commune or ward, found by its name of today or from before, with accents or without.
 * Contacts come from a list that the page's owner writes; where there is none, that is said. Where the device is, it asks
 * only when the visitor presses for it, and keeps it to itself.
 *
 * @summary Finds who helps in a commune or ward, from a list of the page's owner.
 * @tag hiendien-support
 *
 * @slot - Fallback content: shown before the script runs and without it.
 *
 * @csspart support - The whole element.
 * @csspart title - The title.
 * @csspart notice - What the content has to say before all else, on days that it names.
 * @csspart field - The field for the name.
 * @csspart found - The communes and wards that fit.
 * @csspart place - The one that was chosen, or what is near.
 * @csspart contacts - Who helps there.
 * @csspart contact - One of them.
 *
 * @cssprop [--hiendien-accent=#0b4a8f] - Colour of links, buttons and focus ring. Keep 4.5:1 against the background.
 * @cssprop [--hiendien-background=#ffffff] - Background.
 * @cssprop [--hiendien-text=#14202e] - Text.
 * @cssprop [--hiendien-font=system-ui] - Font family.
 * @cssprop [--hiendien-font-size=medium] - Base size; everything inside is relative to it.
 */
export class SupportElement extends ListElement<Contact, SupportState, SupportOwnEvent, SupportOwnEffect> {
  static override styles = styles;
  static override properties = { places: {}, now: { attribute: false } };

  /** Address of a list of communes and wards in place of those of Vĩnh Long, by the same rules as `source`. */
  declare places: string | undefined;
  /** The moment to speak of, in milliseconds since the epoch. Set from script only, for previews; by default now. */
  declare now: number | undefined;

  protected override readonly partName = 'support';
  protected override readonly locale = new LocaleController<SupportKey>(this, supportMessages, this.content);

  /** What draws what is found, once a visitor has begun. */
  private inUse: typeof import('./support-in-use') | undefined;

  constructor() {
    super(SUPPORT_MACHINE);
  }

  protected override get heading(): string {
    return this.locale.t('title');
  }

  protected override async fetchList(wanted: WantedList) {
    const { fetchContacts } = await import('../../content/lists/contacts-list');
    return fetchContacts(wanted);
  }

  // ---- drawing -------------------------------------------------------------------------------------------------

  /** The search is of use without contacts too: it leads from an old name to today's. */
  protected override renderBody(): unknown {
    const { state, content, send, levelBelow } = this;
    const { language } = content;
    const { places } = state;
    return renderSupport({
      state,
      t: this.locale.t,
      language,
      now: this.now ?? Date.now(),
      since: places.phase === 'there' ? places.locality.since : SINCE,
      level: levelBelow,
      instead: this.renderLine(),
      inUse: this.inUse,
      send,
    });
  }

  // ---- acting --------------------------------------------------------------------------------------------------

  protected override act(effect: SupportOwnEffect): void {
    switch (effect.kind) {
      case 'load-places':
        void this.loadPlaces();
        break;
      case 'locate':
        this.locate();
        break;
      case 'focus-picked':
        this.focusOn('.picked');
    }
  }

  private async loadPlaces(): Promise<void> {
    try {
      // What draws serves without places too: for what is near.
      const [inUse, locality] = await this.patience.until(
        Promise.all([
          import('./support-in-use'),
          this.places ? this.fetchPlaces(this.places) : this.shippedPlaces(),
        ]),
      );
      this.inUse = inUse;
      this.send(locality ? { kind: 'places-came', locality } : { kind: 'places-failed' });
    } catch (error) {
      warnOnce(error);
      this.send({ kind: 'places-failed' });
    }
  }

  private async shippedPlaces(): Promise<Locality> {
    const { vinhLong } = await import('../../content/communes/vinh-long.inline');
    return vinhLong;
  }

  private async fetchPlaces(places: string): Promise<Locality | undefined> {
    const wanted = this.wantedAt(places, 'places');
    if (!wanted) return undefined;
    const { fetchLocality } = await import('../../content/lists/contacts-list');
    const fetched = await fetchLocality(wanted);
    if (fetched.ok) return fetched.value;
    warnOnce(`places="${places}" is not used: ${fetched.problem}.`);
    return undefined;
  }

  /** Asks the device, once. What it says goes no further than to the distances. */
  private locate(): void {
    // Insecure pages have none.
    const device = (navigator as { readonly geolocation?: Geolocation }).geolocation;
    if (!device) {
      this.send({ kind: 'not-located', isRefused: true });
      return;
    }
    device.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        this.send({ kind: 'located', position: { latitude, longitude }, contacts: entriesOf(this.state) });
        this.focusOn('.picked');
      },
      ({ code, PERMISSION_DENIED }) => {
        this.send({ kind: 'not-located', isRefused: code === PERMISSION_DENIED });
      },
      LOCATING,
    );
  }
}
