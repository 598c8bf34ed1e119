import { html, nothing, type TemplateResult } from 'lit';
import type { EventsEvent } from '../../domain/events/events-machine';
import { startOfDay, type Happening } from '../../domain/events/happening';
import type { Language } from '../../domain/programme/language';
import { formatDay } from '../../i18n/format';
import { prose } from '../prose';
import type { EventsTranslate } from './events-messages';
import { whenWords } from './when-words';

/** What an event is drawn with. */
export interface EventView {
  readonly t: EventsTranslate;
  readonly language: Language;
  /** The moment that is spoken of, in milliseconds since the epoch. */
  readonly now: number;
  readonly send: (event: EventsEvent) => void;
}

const DAY = 24 * 60 * 60 * 1000;

/** One event: what, when, where, and the ways to take part. */
export function renderEvent(happening: Happening, view: EventView): TemplateResult {
  const { title, kind, place, note } = happening;
  const { t, language, send } = view;
  const onSave = () => {
    send({ kind: 'calendar-wanted', happening });
  };
  return html`<div class="event">
    ${kind === undefined ? nothing : html`<p class="kind" part="kind">${prose(t(`kind.${kind}`))}</p>`}
    <p><strong>${prose(title)}</strong></p>
    <p class="when">${prose(whenWords(happening, t, language))}</p>
    ${place === undefined ? nothing : html`<p class="quiet">${prose(t('place', { place }))}</p>`}
    ${note === undefined ? nothing : html`<p class="quiet">${prose(note)}</p>`}
    ${renderSeats(happening, view)}
    <div class="actions">
      ${renderSignUp(happening, view)}
      <button type="button" @click=${onSave}>${prose(t('save'))}</button>
    </div>
  </div>`;
}

function renderSeats({ seats, signUp, signUpUntil }: Happening, { t, language, now }: EventView): unknown {
  const isOver = signUpUntil !== undefined && now >= startOfDay(signUpUntil) + DAY;
  const words = [
    seats === undefined ? undefined : seats > 0 ? t('seats', { count: seats }) : t('no-seats'),
    signUp === undefined || signUpUntil === undefined
      ? undefined
      : t(isOver ? 'sign-up-over' : 'sign-up-until', { day: formatDay(signUpUntil, language) }),
  ].filter((text) => text !== undefined);
  return words.length > 0
    ? html`<p class=${seats === 0 || isOver ? 'full' : 'free'}>${prose(words.join('. '))}</p>`
    : nothing;
}

/** A way to sign up only as long as there is something to get. */
function renderSignUp({ seats, signUp, signUpUntil, from }: Happening, { t, now }: EventView): unknown {
  const isOver = now >= (signUpUntil === undefined ? from : startOfDay(signUpUntil) + DAY);
  if (signUp === undefined || seats === 0 || isOver) return nothing;
  return html`<a class="way" href=${signUp} rel="noopener external"><span>${prose(t('sign-up'))}</span></a>`;
}
