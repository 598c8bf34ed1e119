import { html, nothing } from 'lit';
import { ownContent, readContent, type ContentSlice } from '../../content/content-store';
import type { WantedList } from '../../content/lists/fetch-list';
import { materialsContents } from '../../content/materials.inline';
import { readAllowedAddress } from '../../controllers/allowed-origin';
import { LocaleController } from '../../controllers/locale';
import { warnOnce } from '../../controllers/warn-once';
import { entriesOf } from '../../domain/lists/list-machine';
import type { FileKind, FormatName } from '../../domain/materials/formats';
import type { Material } from '../../domain/materials/material.schema';
import { materialsContentOf, type MaterialsContent } from '../../domain/materials/materials-content';
import {
  MATERIALS_MACHINE,
  type MaterialsOwnEffect,
  type MaterialsOwnEvent,
  type MaterialsState,
} from '../../domain/materials/materials-machine';
import type { IsoDate } from '../../domain/shared/vietnam-day';
import { renderEntries } from '../entries.view';
import { prose } from '../prose';
import { saveBlob } from '../save-file';
import { ListElement } from '../widget/list-element';
import { materialsMessages, type MaterialsKey } from './materials-messages';
import { MaterialDownloadedEvent } from './materials.events';
import { renderMaterial } from './material.view';
import { styles } from './materials.styles';
import type { Composed, SheetRequest } from './sheets';
import { renderSheets } from './sheets.view';

const CONTENT: ContentSlice<MaterialsContent> = {
  shipped: materialsContents,
  of: ({ programme }) => materialsContentOf(programme),
};

/**
 * Materials to print and to share: a leaflet, posters, a standee and a picture for social media, composed in the page
 * from what the programme's content says on this day, with a QR code to this site's eligibility check; and files that
 * the page's owner lists. What composes them is loaded when a visitor wants to see or to have one.
 *
 * @summary Composes leaflets and posters from the content, and lists the owner's files.
 * @tag hiendien-materials
 *
 * @slot - Fallback content: shown before the script runs, without it, and as long as there are no files of the owner's.
 *
 * @fires {MaterialDownloadedEvent} hiendien-material-downloaded - A visitor took a material along: `material` (the sheet, or `file`) and `file` (its kind), nothing of the visitor.
 *
 * @csspart materials - The whole element.
 * @csspart title - The title.
 * @csspart notice - What the content has to say before all else, on days that it names.
 * @csspart preview - Where the sheet lies.
 * @csspart entries - The list of files.
 * @csspart entry - A file.
 * @csspart picture - The picture of a file.
 *
 * @cssprop [--hiendien-accent=#0b4a8f] - Colour of links, buttons and focus ring. Keep 4.5:1 against the background.
 * @cssprop [--hiendien-background=#ffffff] - Background.
 * @cssprop [--hiendien-text=#14202e] - Text.
 * @cssprop [--hiendien-font=system-ui] - Font family.
 * @cssprop [--hiendien-font-size=medium] - Base size; everything inside is relative to it.
 */
export class MaterialsElement extends ListElement<
  Material,
  MaterialsState,
  MaterialsOwnEvent,
  MaterialsOwnEffect
> {
  static override styles = styles;
  static override properties = {
    agency: {},
    locality: {},
    contact: {},
    checker: {},
    today: { attribute: false },
  };

  /** Name of the body whose site it is, at the head of each sheet. Shown as text. */
  declare agency: string | undefined;
  /** The locality that sheets speak of: `ben-tre` or `vinh-long`. Of one that was merged, what took its place. */
  declare locality: string | undefined;
  /** Whom to ask, in a line on each sheet. Shown as text. */
  declare contact: string | undefined;
  /** Address of this site's eligibility check, for the QR code; by default the programme's page. */
  declare checker: string | undefined;
  /** The day to speak of, `YYYY-MM-DD`. Set from script only, for previews; by default today in Vietnam. */
  declare today: IsoDate | undefined;

  protected override readonly partName = 'materials';
  protected override readonly locale = new LocaleController<MaterialsKey>(
    this,
    materialsMessages,
    this.content,
  );

  /** What composes sheets, once a visitor wanted one. */
  private sheets: typeof import('./sheets') | undefined;
  private composed: Composed | undefined;
  /** What it was composed of: the request, and the content that took the place of what ships. */
  private madeOf: readonly unknown[] = [];

  constructor() {
    super(MATERIALS_MACHINE);
  }

  protected override get heading(): string {
    return this.locale.t('title');
  }

  protected override get day(): IsoDate {
    return this.today ?? super.day;
  }

  protected override async fetchList(wanted: WantedList) {
    const { fetchMaterials } = await import('../../content/lists/materials-list');
    return fetchMaterials(wanted);
  }

  // ---- sheets --------------------------------------------------------------------------------------------------

  private requestFor(format: FormatName): SheetRequest {
    const { content, day, messages, agency = '', locality = '', contact = '', checker } = this;
    const { title, href } = content.banner;
    return {
      format,
      language: content.language,
      day,
      owner: {
        agency,
        locality,
        contact,
        checker: readAllowedAddress('checker', checker, this.baseURI),
      },
      title,
      href,
      messages,
    };
  }

  /** The sheet of a format: composed once for what it is made of. */
  private compose({ composeFor }: typeof import('./sheets'), format: FormatName): Composed {
    const request = this.requestFor(format);
    const madeOf = [JSON.stringify(request), ownContent(request.language)];
    if (!this.composed || madeOf.some((part, index) => part !== this.madeOf[index]))
      this.composed = composeFor(request);
    this.madeOf = madeOf;
    return this.composed;
  }

  // ---- drawing -------------------------------------------------------------------------------------------------

  protected override renderBody(): unknown {
    const { state, send, sheets } = this;
    const { t } = this.locale;
    const shown = state.isShown && sheets ? this.compose(sheets, state.format) : undefined;
    return html`${this.renderSub(t('sheets'))}
      <p class="quiet">${prose(t('about'))}</p>
      ${renderSheets({
        state,
        t,
        preview: shown && sheets?.renderPreview(shown),
        losses: (shown && sheets?.lossesOf(shown)) ?? [],
        send,
      })}
      ${this.renderSub(t('files'))} ${this.renderKit()}
      ${entriesOf(state).length > 0 ? this.renderFiles() : this.renderWithout()}`;
  }

  private renderSub(words: string): unknown {
    return html`<div class="sub" role="heading" aria-level=${this.levelBelow}>${prose(words)}</div>`;
  }

  private renderKit(): unknown {
    const { mediaKit } = readContent(CONTENT, this.content.language);
    if (!mediaKit) return nothing;
    return html`<p><a href=${mediaKit.href} rel="noopener external">${prose(mediaKit.label)}</a></p>`;
  }

  private renderFiles(): unknown {
    const { state, send, content } = this;
    const { t } = this.locale;
    return renderEntries({
      entries: entriesOf(state),
      state,
      t,
      send,
      renderEntry: (material) => renderMaterial(material, t, content.language, send),
    });
  }

  // ---- acting --------------------------------------------------------------------------------------------------

  protected override act(effect: MaterialsOwnEffect): void {
    switch (effect.kind) {
      case 'load-sheets':
        void this.show();
        break;
      case 'focus-preview':
        this.focusOn('.table');
        break;
      case 'save-sheet':
        void this.save(effect.format, effect.file);
        break;
      case 'tell-downloaded':
        this.dispatchEvent(new MaterialDownloadedEvent(effect.material, effect.file));
    }
  }

  private async load(): Promise<typeof import('./sheets')> {
    return (this.sheets ??= await this.patience.until(import('./sheets')));
  }

  private async show(): Promise<void> {
    try {
      await this.load();
      this.send({ kind: 'preview-ready' });
    } catch (error) {
      this.fail(error);
    }
  }

  private async save(format: FormatName, file: FileKind): Promise<void> {
    try {
      const sheets = await this.load();
      const { language } = this.content;
      saveBlob(
        `hiendien-${format}-${language}.${file}`,
        await sheets.fileOf(this.compose(sheets, format), file),
      );
      this.send({ kind: 'file-saved', format, file });
    } catch (error) {
      this.fail(error);
    }
  }

  private fail(error: unknown): void {
    warnOnce(error);
    this.send({ kind: 'failed' });
  }
}
