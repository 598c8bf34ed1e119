import { adoptStyles, css, html, type TemplateResult } from 'lit';
import { bannerPanels } from '../../content/panels.inline';
import { closedBanners } from '../../content/programme-content';
import type { PanelSection } from '../../domain/programme/banner-content';
import type { Language } from '../../domain/programme/programme.schema';
import { styles } from './banner.styles';

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
    overflow-wrap: break-word;
  }
`;

/** Adds the panel's styles to a banner. */
export function stylePanel(banner: ShadowRoot): void {
  adoptStyles(banner, [styles, panelStyles]);
}

/**
 * What the banner shows when it is open.
 * @param renderLink How the banner renders its links.
 */
export function renderPanel(
  language: Language,
  locality: string,
  renderLink: (text: string, href: string) => TemplateResult,
): TemplateResult {
  const { sections, localities, verified } = closedBanners[language].own?.panel ?? bannerPanels[language];
  const own = localities[locality];
  return html`<div class="panel" part="panel">
    ${[...sections, ...(own ? [own] : [])].map(
      ({ heading, items }: PanelSection) =>
        html`<div>
          <p class="title">${heading}</p>
          <ul class="panel-list">
            ${items.map(({ text, href }) => html`<li>${href === undefined ? text : renderLink(text, href)}</li>`)}
          </ul>
        </div>`,
    )}
    <p class="verified quiet">${verified}</p>
  </div>`;
}
