import { html, nothing, type TemplateResult } from 'lit';
import type { Contact } from '../../domain/support/contact.schema';
import { openingAt, type Hours } from '../../domain/support/opening';
import { formatDay } from '../../domain/shared/format-day';
import { prose } from '../prose';
import type { SupportKey, SupportTranslate } from './support-messages';

/** What a contact is drawn with. */
export interface ContactWords {
  readonly t: SupportTranslate;
  readonly language: string;
  /** The moment that is spoken of, in milliseconds since the epoch. */
  readonly now: number;
}

/** Who helps, how to reach them, and whether somebody is there now. */
export function renderContact(contact: Contact, words: ContactWords, far?: string): TemplateResult {
  const { who, address, note, hours, checkedOn } = contact;
  const { t, language } = words;
  const line = (text: string | undefined, kind = 'quiet') =>
    text === undefined ? nothing : html`<p class=${kind}>${prose(text)}</p>`;
  return html`<p class="who">
      <strong>${prose(who)}</strong>
      ${far === undefined ? nothing : html`<span class="quiet">${prose(far)}</span>`}
    </p>
    ${line(address === undefined ? undefined : t('address', { address }), 'address')} ${line(note)}
    ${hours && hours.length > 0 ? renderHours(hours, words) : nothing}
    <div class="actions">${renderLinks(contact, t)}</div>
    ${line(checkedOn === undefined ? undefined : t('checked', { day: formatDay(checkedOn, language) }))}`;
}

/** Links that a visitor's device opens; each leads only to what the owner wrote. */
function renderLinks({ phone, dialled, zalo, at, address }: Contact, t: SupportTranslate): unknown {
  const place = at ? `${at.latitude},${at.longitude}` : address;
  const links = [
    phone !== undefined && {
      href: `tel:${dialled ?? phone}`,
      words: t('call', { number: phone }),
      isFirst: true,
    },
    zalo !== undefined && { href: `https://zalo.me/${encodeURIComponent(zalo)}`, words: t('zalo') },
    place !== undefined && {
      href: `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(place)}`,
      words: t('map'),
    },
  ];
  return links.map((link) =>
    link
      ? html`<a
          class=${'isFirst' in link ? 'way primary' : 'way'}
          href=${link.href}
          rel="noopener noreferrer external"
          >${prose(link.words)}</a
        >`
      : nothing,
  );
}

function renderHours(hours: readonly Hours[], { t, now }: ContactWords): TemplateResult {
  const opening = openingAt(hours, now);
  return html`<p class=${opening.isOpen ? 'open' : 'closed'}>${prose(openingWords(opening, t))}</p>
    <p class="quiet">${prose(hoursWords(hours, t).join('; '))}. ${prose(t('holidays'))}</p>`;
}

function openingWords(opening: ReturnType<typeof openingAt>, t: SupportTranslate): string {
  if (opening.isOpen) return t('open', { until: opening.until });
  const { next } = opening;
  if (!next) return '';
  const day = next.inDays === 0 ? 'today' : next.inDays === 1 ? 'tomorrow' : 'later';
  return t(`closed.${day}`, { from: next.from, day: dayName(next.day, t) });
}

/** The week as it is read: days in a row that are alike are named once. */
function hoursWords(hours: readonly Hours[], t: SupportTranslate): string[] {
  const timesOn = (day: number) =>
    hours
      .filter(({ days }) => days.includes(day))
      .map(({ from, to }) => `${from}–${to}`)
      .sort()
      .join(', ');
  const rows: { first: number; last: number; times: string }[] = [];
  for (const day of [1, 2, 3, 4, 5, 6, 7]) {
    const times = timesOn(day);
    const row = rows.at(-1);
    if (!times) continue;
    if (row?.last === day - 1 && row.times === times) row.last = day;
    else rows.push({ first: day, last: day, times });
  }
  return rows.map(({ first, last, times }) => {
    const days = first === last ? dayName(first, t) : `${dayName(first, t)} – ${dayName(last, t)}`;
    return t('hours', { days, times });
  });
}

function dayName(day: number, t: SupportTranslate): string {
  return t(`day.${day}` as SupportKey);
}
