import { html } from 'lit';
import type { Notice } from '../domain/programme/programme.schema';

/** A notice's words and its link. */
export function renderNotice({ text, link }: Notice) {
  return html`<span .textContent=${text}></span> ${
      link && html`<a href=${link.href} rel="noopener external">${link.label}</a>`
    }`;
}
