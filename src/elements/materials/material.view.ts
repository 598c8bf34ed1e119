import { html, nothing, type TemplateResult } from 'lit';
import type { Material } from '../../domain/materials/material.schema';
import type { MaterialsEvent } from '../../domain/materials/materials-machine';
import type { Language } from '../../domain/programme/language';
import { prose } from '../prose';
import type { MaterialsTranslate } from './materials-messages';

/** What a file holds: `640 kB`, `2,4 MB`. Thousands are counted as systems show files. */
export function formatSize(bytes: number, language: Language): string {
  const isSmall = bytes < 1_000_000;
  const size = isSmall ? Math.max(1, Math.round(bytes / 1000)) : bytes / 1_000_000;
  const digits = { maximumFractionDigits: isSmall ? 0 : 1 };
  return `${new Intl.NumberFormat(language, digits).format(size)} ${isSmall ? 'kB' : 'MB'}`;
}

/** One file of the owner's: what it is, how large, and the way to it. */
export function renderMaterial(
  { title, about, href, type, bytes, picture }: Material,
  t: MaterialsTranslate,
  language: Language,
  send: (event: MaterialsEvent) => void,
): TemplateResult {
  const onFollow = () => {
    send({ kind: 'own-file-followed', type });
  };
  return html`<div class="file">
    ${
      picture
        ? html`<img
            part="picture"
            src=${picture.src}
            alt=${picture.alt}
            width=${picture.width}
            height=${picture.height}
            loading="lazy"
            decoding="async"
            referrerpolicy="no-referrer"
          />`
        : html`<span class="kind" aria-hidden="true" .textContent=${type.toUpperCase()}></span>`
    }
    <div>
      <p><strong>${prose(title)}</strong></p>
      ${about === undefined ? nothing : html`<p class="quiet">${prose(about)}</p>`}
      <p>
        <a href=${href} download rel="noopener" @click=${onFollow}
          ><span .textContent=${t('download')}></span><span class="unseen" .textContent=${`: ${title}`}></span
        ></a>
        <span class="quiet" .textContent=${`${type.toUpperCase()}, ${formatSize(bytes, language)}`}></span>
      </p>
    </div>
  </div>`;
}
