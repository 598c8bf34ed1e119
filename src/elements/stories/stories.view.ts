import { html, nothing, type TemplateResult } from 'lit';
import type { Story } from '../../domain/stories/story.schema';
import { prose } from '../prose';
import type { StoriesTranslate } from './stories-messages';

/** One story: what was said, by whom, and the name that they use. */
export function renderStory(story: Story, t: StoriesTranslate): TemplateResult {
  const { who, role, name, quote, href } = story;
  return html`<figure>
    ${renderPicture(story)}
    <blockquote part="quote">${prose(quote)}</blockquote>
    <figcaption>
      <strong>${prose(who)}</strong>
      ${role === undefined ? nothing : html`<span class="quiet">${prose(role)}</span>`}
      <span class="quiet">
        ${prose(t('name'))}
        ${
          href === undefined
            ? html`<b part="name" translate="no" .textContent=${name}></b>`
            : html`<a href=${href} rel="noopener external"
                ><b part="name" translate="no" .textContent=${name}></b
              ></a>`
        }
      </span>
    </figcaption>
  </figure>`;
}

/** Loaded once it comes near; the box is there before, whatever the picture's own shape. */
function renderPicture({ picture }: Story): unknown {
  if (!picture) return nothing;
  const { src, alt, width, height } = picture;
  return html`<img
    part="picture"
    src=${src}
    alt=${alt}
    width=${width}
    height=${height}
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
  />`;
}
