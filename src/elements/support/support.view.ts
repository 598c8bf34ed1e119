import { html, nothing, type TemplateResult } from 'lit';
import { entriesOf } from '../../domain/lists/list-machine';
import { formatDay } from '../../domain/shared/format-day';
import type { SupportEvent, SupportState } from '../../domain/support/support-machine';
import { prose } from '../prose';
import type { ContactWords } from './contact.view';

/** What the search for help is drawn from. */
export interface SupportView extends ContactWords {
  readonly state: SupportState;
  /** The day from which today's names hold. */
  readonly since: string;
  /** Level of the headings inside. */
  readonly level: number;
  /** What is said where the contacts are not there. */
  readonly instead: unknown;
  /** What draws the rest, once a visitor has begun. */
  readonly inUse: typeof import('./support-in-use') | undefined;
  readonly send: (event: SupportEvent) => void;
}

const MOST_TYPED = 100;

/** The field, what was found, and who helps there. */
export function renderSupport(view: SupportView): TemplateResult {
  const { state, t, send, since, language, inUse } = view;
  const onInput = ({ target }: Event) => {
    send({ kind: 'typed', text: (target as HTMLInputElement).value });
  };
  const onKey = ({ key, isComposing }: KeyboardEvent) => {
    if (key === 'Enter' && !isComposing) send({ kind: 'submitted', first: inUse?.foundIn(state)[0] });
  };
  const onFocus = () => {
    send({ kind: 'touched' });
  };
  const onNear = () => {
    send({ kind: 'nearest-wanted' });
  };
  const hasPositions = entriesOf(state).some(({ at }) => at);
  return html`<label for="place">${prose(t('label'))}</label>
    <p class="quiet" id="hint">${prose(t('hint', { day: formatDay(since, language) }))}</p>
    <div class="line">
      <input
        id="place"
        part="field"
        type="text"
        maxlength=${MOST_TYPED}
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="search"
        aria-describedby="hint"
        .value=${state.typed}
        @input=${onInput}
        @keydown=${onKey}
        @focus=${onFocus}
      />
      ${
        hasPositions
          ? html`<button type="button" class="near" @click=${onNear}>${prose(t('near'))}</button>`
          : nothing
      }
    </div>
    ${hasPositions ? html`<p class="quiet">${prose(t('stays-here'))}</p>` : nothing}
    <p class="said" role="status">${prose(statusOf(view))}</p>
    ${inUse?.renderAnswers(view)}`;
}

/** How things stand, in a sentence. */
function statusOf({ state, t, inUse }: SupportView): string {
  const { places, picked, nearness, typed } = state;
  if (nearness.phase === 'asking') return t('locating');
  if (nearness.phase === 'refused' || nearness.phase === 'failed') return t(`not-located.${nearness.phase}`);
  if (places.phase === 'failed') return t('places-failed');
  if (picked || !typed.trim() || places.phase !== 'there' || !inUse) return '';
  const { length } = inUse.foundIn(state);
  return length > 0 ? t('found', { count: length }) : t('found-none');
}
