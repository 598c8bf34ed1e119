import { html, nothing } from 'lit';
import { ownOf } from '../content/content-store';
import type { Notice } from '../domain/programme/programme.schema';

/** A notice's words and its link. */
export function renderNotice(notice: Notice) {
  const { text, link } = ownOf(notice);
  return html`<span .textContent=${text}></span> ${
      link
        ? html`<a href=${link.href} rel="noopener external"><span .textContent=${link.label}></span></a>`
        : nothing
    }`;
}
