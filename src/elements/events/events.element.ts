import { html } from 'lit';
import type { WantedList } from '../../content/lists/fetch-list';
import { readAllowed } from '../../controllers/allowed-value';
import { LocaleController } from '../../controllers/locale';
import { warnOnce } from '../../controllers/warn-once';
import {
  EVENTS_MACHINE,
  type EventsOwnEffect,
  type EventsOwnEvent,
  type EventsState,
  type View,
} from '../../domain/events/events-machine';
import { upcomingAt, type Happening } from '../../domain/events/happening';
import { monthOf } from '../../domain/events/month';
import { entriesOf } from '../../domain/lists/list-machine';
import { dayInVietnam, type IsoDate } from '../../domain/shared/vietnam-day';
import { renderEntries } from '../entries.view';
import { prose } from '../prose';
import { saveFile } from '../save-file';
import { ListElement } from '../widget/list-element';
import { renderEvent, type EventView } from './event.view';
import { eventsMessages, type EventsKey } from './events-messages';
import { styles } from './events.styles';
import { renderMonth } from './month.view';

const VIEWS = ['list', 'month'] as const;

/**
 * Training, workshops, booths: what is still to come, as a list or by month, from a list that the page's owner writes or
 * from an iCalendar address, with seats, the way to sign up, and a file for the visitor's own calendar. What is over is
 * not shown. Times are those of Vietnam, wherever the device is.
 *
 * @summary Shows events to come from a list or a calendar of the page's owner.
 * @tag hiendien-events
 *
 * @slot - Fallback content: shown before the script runs, without it, and as long as nothing is planned.
 *
 * @csspart events - The whole element.
 * @csspart title - The title.
 * @csspart notice - What the content has to say before all else, on days that it names.
 * @csspart entries - The list.
 * @csspart entry - An event.
 * @csspart kind - What sort of event it is.
 * @csspart month - The calendar of a month.
 *
 * @cssprop [--hiendien-accent=#0b4a8f] - Colour of links, buttons and focus ring. Keep 4.5:1 against the background.
 * @cssprop [--hiendien-background=#ffffff] - Background.
 * @cssprop [--hiendien-text=#14202e] - Text.
 * @cssprop [--hiendien-font=system-ui] - Font family.
 * @cssprop [--hiendien-font-size=medium] - Base size; everything inside is relative to it.
 */
export class EventsElement extends ListElement<Happening, EventsState, EventsOwnEvent, EventsOwnEffect> {
  static override styles = styles;
  static override properties = { view: {}, now: { attribute: false } };

  /** How it is looked at first: `list` or `month`. */
  declare view: (typeof VIEWS)[number];
  /** The moment to speak of, in milliseconds since the epoch. Set from script only, for previews; by default now. */
  declare now: number | undefined;

  protected override readonly partName = 'events';
  protected override readonly locale = new LocaleController<EventsKey>(this, eventsMessages, this.content);

  constructor() {
    super(EVENTS_MACHINE);
  }

  // ---- what follows from settings and state --------------------------------------------------------------------

  protected override get heading(): string {
    return this.locale.t('title');
  }

  private get moment(): number {
    return this.now ?? Date.now();
  }

  protected override get day(): IsoDate {
    return dayInVietnam(this.moment);
  }

  private get upcoming(): readonly Happening[] {
    return upcomingAt(entriesOf(this.state), this.moment);
  }

  private get shownView(): View {
    return this.state.view ?? readAllowed('view', this.view, VIEWS);
  }

  protected override async fetchList(wanted: WantedList) {
    if (/\.ics$/i.test(new URL(wanted.address).pathname)) {
      const { fetchCalendar } = await import('../../content/lists/calendar-list');
      return fetchCalendar(wanted);
    }
    const { fetchEvents } = await import('../../content/lists/events-list');
    return fetchEvents(wanted);
  }

  // ---- drawing -------------------------------------------------------------------------------------------------

  protected override renderBody(): unknown {
    const { upcoming } = this;
    if (upcoming.length === 0) return this.renderWithout();
    return html`${this.renderViews()}
    ${this.shownView === 'list' ? this.renderList(upcoming) : this.renderMonth(upcoming)}`;
  }

  private get eventView(): EventView {
    const { content, moment, send } = this;
    return { t: this.locale.t, language: content.language, now: moment, send };
  }

  private renderViews(): unknown {
    const { t } = this.locale;
    const { shownView, send } = this;
    return html`<div class="views actions" role="group" aria-label=${t('view.label')}>
      ${VIEWS.map((view) => {
        const onChoose = () => {
          send({ kind: 'view-chosen', view });
        };
        return html`<button type="button" aria-pressed=${shownView === view} @click=${onChoose}>
          ${prose(t(`view.${view}`))}
        </button>`;
      })}
    </div>`;
  }

  private renderList(upcoming: readonly Happening[]): unknown {
    const { state, send, eventView } = this;
    return renderEntries({
      entries: upcoming,
      state,
      t: this.locale.t,
      send,
      renderEntry: (happening) => renderEvent(happening, eventView),
    });
  }

  private renderMonth(upcoming: readonly Happening[]): unknown {
    const { state, day, eventView } = this;
    const first = monthOf(day);
    const starts = upcoming.map(({ from }) => monthOf(dayInVietnam(from)));
    const ends = upcoming.map(({ to }) => monthOf(dayInVietnam(to - 1)));
    const last = ends.reduce((latest, month) => (month > latest ? month : latest), first);
    // What has begun before is on this month.
    const soonest = starts[0] !== undefined && starts[0] > first ? starts[0] : first;
    return renderMonth({
      ...eventView,
      happenings: upcoming,
      month: state.month ?? soonest,
      first,
      last,
      today: day,
      day: state.day,
    });
  }

  // ---- acting --------------------------------------------------------------------------------------------------

  protected override act({ happening }: EventsOwnEffect): void {
    this.save(happening).catch(warnOnce);
  }

  /** Makes a file of one event, in the page. */
  private async save({ hasEnd, signUp, to, ...event }: Happening): Promise<void> {
    const { writeEvent } = await this.patience.until(import('../../domain/calendar/calendar-file'));
    const text = writeEvent({ ...event, address: signUp, to: hasEnd ? to : event.from }, Date.now());
    saveFile(`${dayInVietnam(event.from)}.ics`, 'text/calendar', text);
  }
}
