import { html, nothing, type TemplateResult } from 'lit';
import { FORMAT_NAMES, FORMATS, type FormatName } from '../../domain/materials/formats';
import type { MaterialsEvent, MaterialsState } from '../../domain/materials/materials-machine';
import { prose } from '../prose';
import type { MaterialsTranslate } from './materials-messages';

/** What the part that composes sheets is drawn from. */
export interface SheetsView {
  readonly state: MaterialsState;
  readonly t: MaterialsTranslate;
  /** The sheet, once a visitor wanted to see one. */
  readonly preview: unknown;
  /** What could not be said on it as it was given. */
  readonly losses: readonly string[];
  readonly send: (event: MaterialsEvent) => void;
}

/** The kinds of sheet, what the chosen one looks like, and the files of it. */
export function renderSheets(view: SheetsView): TemplateResult {
  const { state, t, preview, losses, send } = view;
  const { format, doing } = state;
  const onPreview = () => {
    send({ kind: 'preview-wanted' });
  };
  return html`<div class="sheets">
    <div class="choice">
      <div class="formats" role="radiogroup" aria-label=${t('formats')}>
        ${FORMAT_NAMES.map((name) => renderFormat(name, view))}
      </div>
      <div class="actions">
        ${FORMATS[format].files.map((file, index) => {
          const onSave = () => {
            send({ kind: 'file-wanted', file });
          };
          return html`<button
            type="button"
            class=${index === 0 ? 'primary' : ''}
            aria-disabled=${doing ? 'true' : nothing}
            @click=${onSave}
          >
            ${prose(t('save', { file: file.toUpperCase() }))}
          </button>`;
        })}
      </div>
      <p class="said" role="status">${prose(statusOf(state, t))}</p>
      ${losses.map((loss) => html`<p class="loss">${prose(loss)}</p>`)}
    </div>
    <div class="table" part="preview" tabindex="-1">
      ${
        preview ??
        html`<button type="button" class=${`paper ${format}`} @click=${onPreview}>
          <span>${prose(t('preview'))}</span>
        </button>`
      }
    </div>
  </div>`;
}

function renderFormat(name: FormatName, { state, t, send }: SheetsView): TemplateResult {
  const { width, height, unit } = FORMATS[name];
  const onChange = () => {
    send({ kind: 'format-chosen', format: name });
  };
  return html`<label>
    <input type="radio" name="format" value=${name} .checked=${state.format === name} @change=${onChange} />
    <span>${prose(t(`format.${name}`))} <small>${width} × ${height} ${unit}</small></span>
  </label>`;
}

function statusOf({ doing, outcome }: MaterialsState, t: MaterialsTranslate): string {
  if (doing) return t('working');
  if (outcome === undefined) return '';
  return t(outcome === 'saved' ? 'saved' : 'sheet-failed');
}
