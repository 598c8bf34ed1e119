import { adoptStyles, css, html, type TemplateResult } from 'lit';
import { readContent, type ContentSlice } from '../../content/content-store';
import { bannerPanels } from '../../content/panel.inline';
import { warnOnce } from '../../controllers/warn-once';
import { isAllowedLink } from '../../domain/programme/hosts';
import type { Language } from '../../domain/programme/language';
import {
  bannerPanelOf,
  panelOn,
  type BannerPanel,
  type PanelSection,
} from '../../domain/programme/panel-content';
import type { IsoDate } from '../../domain/shared/vietnam-day';
import { styles } from './banner.styles';

const PANEL: ContentSlice<BannerPanel> = {
  shipped: bannerPanels,
  of: ({ programme }) => bannerPanelOf(programme),
};

export const panelStyles = css`
  .panel {
    columns: 17em;
    column-gap: 1.8em;
    padding-block: 0.6em;
    font-size: 0.85em;
    line-height: 1.5;
  }
  .panel > * {
    break-inside: avoid;
    margin-block-end: 0.9em;
  }
  .panel .title {
    margin-block-end: 0.2em;
  }
  .panel .panel-list > li {
    display: list-item;
    margin-block: 0 0.2em;
    word-break: normal;
    overflow-wrap: anywhere;
  }
`;

/** What the open banner is drawn from: the whole of what can be said of the offers, for any day. */
export function readPanel(language: Language): BannerPanel {
  return readContent(PANEL, language);
}

/** Adds the panel's styles to a banner. */
export function stylePanel(banner: ShadowRoot): void {
  adoptStyles(banner, [styles, panelStyles]);
}

/**
 * What the banner shows when it is open, on a day.
 * @param renderLink How the banner renders its links.
 */
export function renderPanel(
  language: Language,
  day: IsoDate,
  locality: string,
  renderLink: (text: string, href: string) => TemplateResult,
): TemplateResult {
  const panel = readPanel(language);
  const { sections, place } = panelOn(panel, day, locality);
  if (place && place.id !== locality) {
    warnOnce(`locality="${locality}" has become "${place.id}": the banner speaks of what is there now.`);
  }
  return html`<div class="panel" part="panel">
    ${sections.map(
      ({ heading, items }: PanelSection) =>
        html`<div>
          <p class="title" .textContent=${heading}></p>
          <ul class="panel-list">
            ${items.map(({ text, href }) =>
              href === undefined || !isAllowedLink(href)
                ? html`<li .textContent=${text}></li>`
                : html`<li>${renderLink(text, href)}</li>`,
            )}
          </ul>
        </div>`,
    )}
    <p class="verified quiet" .textContent=${panel.verified}></p>
  </div>`;
}
