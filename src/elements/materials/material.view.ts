import { html, nothing, type TemplateResult } from 'lit';
import type { Material } from '../../domain/materials/material.schema';
import type { MaterialsEvent } from '../../domain/materials/materials-machine';
import { prose } from '../prose';
import type { MaterialsTranslate } from './materials-messages';

/** One file of the owner's: what it is, how large, and the way to it. */
export function renderMaterial(
  { title, about, href, type, bytes, picture }: Material,
  t: MaterialsTranslate,
  size: (bytes: number) => string,
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
        <span class="quiet" .textContent=${`${type.toUpperCase()}, ${size(bytes)}`}></span>
      </p>
    </div>
  </div>`;
}
