import { html, type TemplateResult } from 'lit';
import { isOn, type Happening } from '../../domain/events/happening';
import { moveMonth, weeksOf, type Month } from '../../domain/events/month';
import type { IsoDate } from '../../domain/shared/vietnam-day';
import { formatDay } from '../../i18n/format';
import { prose } from '../prose';
import { renderEvent, type EventView } from './event.view';
import type { EventsKey } from './events-messages';

/** What a month is drawn from. */
export interface MonthView extends EventView {
  readonly happenings: readonly Happening[];
  readonly month: Month;
  /** The month of today and that of the last event: there is nothing before and behind. */
  readonly first: Month;
  readonly last: Month;
  readonly today: IsoDate;
  readonly day: IsoDate | undefined;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** A month as a table, whose days with events can be pressed, and below it what is on. As high in every month. */
export function renderMonth(view: MonthView): TemplateResult {
  const { month, t, day, happenings } = view;
  const [year = '', number = ''] = month.split('-');
  const shown = day === undefined ? [] : happenings.filter((happening) => isOn(happening, day));
  return html`<div class="turn">
      ${renderTurn(-1, view)}
      <span class="month" role="status">${prose(t('month', { month: Number(number), year }))}</span>
      ${renderTurn(1, view)}
    </div>
    <table part="month" aria-label=${t('month', { month: Number(number), year })}>
      <thead>
        <tr>
          ${WEEKDAYS.map(
            (weekday) =>
              html`<th scope="col" abbr=${t(`weekday.${weekday}` as EventsKey)}>
                ${prose(t(`short.${weekday}` as EventsKey))}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${weeksOf(month).map(
          (week) =>
            html`<tr>
              ${week.map((one) => renderDay(one, view))}
            </tr>`,
        )}
      </tbody>
    </table>
    ${
      shown.length === 0
        ? html`<p class="quiet">${prose(t('pick'))}</p>`
        : html`<ul class="entries" part="entries">
            ${shown.map((happening) => html`<li part="entry">${renderEvent(happening, view)}</li>`)}
          </ul>`
    }`;
}

function renderTurn(by: 1 | -1, { month, first, last, t, send }: MonthView): TemplateResult {
  const next = moveMonth(month, by);
  const onTurn = () => {
    send({ kind: 'month-turned', from: month, by });
  };
  return html`<button type="button" ?disabled=${next < first || next > last} @click=${onTurn}>
    <span class="unseen">${prose(t(by < 0 ? 'before' : 'after'))}</span>
    <span aria-hidden="true">${by < 0 ? '‹' : '›'}</span>
  </button>`;
}

function renderDay(day: IsoDate | undefined, view: MonthView): TemplateResult {
  if (day === undefined) return html`<td></td>`;
  const { happenings, today, t, language, send } = view;
  const count = happenings.filter((happening) => isOn(happening, day)).length;
  const number = String(Number(day.slice(8)));
  const isToday = day === today;
  if (count === 0) return html`<td class=${isToday ? 'today' : ''}><span .textContent=${number}></span></td>`;
  const onPick = () => {
    send({ kind: 'day-picked', day });
  };
  const label = t('on-day', { day: formatDay(day, language), count });
  return html`<td class=${isToday ? 'today' : ''}>
    <button type="button" class="day" aria-pressed=${view.day === day} @click=${onPick}>
      <span .textContent=${number}></span> <span class="unseen">${prose(label)}</span>
    </button>
  </td>`;
}
