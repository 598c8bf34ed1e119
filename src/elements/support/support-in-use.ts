/** What is drawn once a visitor looks for a place: what was found, and who helps there. A chunk of its own. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Contact } from '../../domain/support/contact.schema';
import { own } from '../../domain/shared/own';
import type { Found, Locality, Unit } from '../../domain/support/locality';
import { contactsOf, foundIn } from '../../domain/support/look-up';
import { prose } from '../prose';
import { renderContact } from './contact.view';
import type { SupportView } from './support.view';

export { foundIn };

/** What was found, the place that was chosen, or what is near. */
export function renderAnswers(view: SupportView): TemplateResult {
  const { picked } = view.state;
  return html`${picked ? renderPicked(picked, view) : renderFound(view)} ${renderNearest(view)}`;
}

function renderFound(view: SupportView): unknown {
  const { state, t, send } = view;
  const found = foundIn(state);
  if (found.length === 0) return nothing;
  return html`<ul class="found" part="found">
    ${found.map((place) => {
      const onPick = () => {
        send({ kind: 'place-picked', found: place });
      };
      const { former } = place;
      return html`<li>
        <button type="button" @click=${onPick}>
          <strong>${prose(nameOf(place.unit, view))}</strong>
          ${
            former
              ? html`<span class="quiet"
                  >${prose(t(former.part ? 'former-part' : 'former', { name: former.name, district: former.district }))}</span
                >`
              : nothing
          }
        </button>
      </li>`;
    })}
  </ul>`;
}

/** A unit with its kind, as it is called. */
function nameOf({ kind, name }: Unit, { t }: SupportView): string {
  return t(`unit.${kind}`, { name });
}

function renderPicked({ unit }: Found, view: SupportView): unknown {
  const { state, t, level } = view;
  if (state.places.phase !== 'there') return nothing;
  const { locality } = state.places;
  const contacts = contactsOf(state, unit);
  return html`<div class="place" part="place">
    <div class="picked" role="heading" aria-level=${level} tabindex="-1">${prose(nameOf(unit, view))}</div>
    <p class="quiet">${prose(t('made-of', { names: formerNames(unit, locality, view) }))}</p>
    ${contacts.length > 0 ? renderContacts(contacts, view) : renderNobody(view)}
    <p class="quiet source">${prose(t('source', { source: locality.source.shortTitle }))}</p>
  </div>`;
}

/** Nothing is made up: as long as the owner has given nobody, that is said. */
function renderNobody({ state, t, instead }: SupportView): unknown {
  const { phase } = state.list;
  return phase === 'coming' || phase === 'failed' ? instead : html`<p>${prose(t('no-contact'))}</p>`;
}

function formerNames({ was }: Unit, { districts }: Locality, { t }: SupportView): string {
  const inDistrict = new Map<string, string[]>();
  for (const { name, in: key, part } of was) {
    const district = own(districts, key) ?? '';
    const names = inDistrict.get(district) ?? [];
    inDistrict.set(district, [...names, part ? t('part', { name }) : name]);
  }
  return [...inDistrict]
    .map(([district, names]) => `${names.join(', ')}${district && ` (${district})`}`)
    .join('; ');
}

function renderContacts(contacts: readonly Contact[], view: SupportView): TemplateResult {
  const { list } = view.state;
  const language = list.phase === 'there' ? list.list.language : undefined;
  return html`<ul class="contacts" part="contacts" lang=${language ?? nothing}>
    ${contacts.map((contact) => html`<li part="contact">${renderContact(contact, view)}</li>`)}
  </ul>`;
}

function renderNearest(view: SupportView): unknown {
  const { state, t, level, language } = view;
  if (state.nearness.phase !== 'known') return nothing;
  const { nearest } = state.nearness;
  const distance = (kilometres: number) =>
    new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'vi-VN', {
      style: 'unit',
      unit: 'kilometer',
      maximumFractionDigits: 1,
    }).format(kilometres);
  return html`<div class="place" part="place">
    <div class="picked" role="heading" aria-level=${level} tabindex="-1">${prose(t('nearest'))}</div>
    ${nearest.length > 0 ? nothing : html`<p>${prose(t('nearest-none'))}</p>`}
    <ul class="contacts" part="contacts">
      ${nearest.map(
        ({ contact, kilometres }) =>
          html`<li part="contact">
            ${renderContact(contact, view, t('distance', { distance: distance(kilometres) }))}
          </li>`,
      )}
    </ul>
  </div>`;
}
