import { html, type TemplateResult } from 'lit';
import { prose } from '../prose';

/** What is there for those who want it, behind a line that says what it is. */
export function renderFold(label: string, content: unknown, name: string, isOpen = false): TemplateResult {
  return html`<details class="fold" data-fold=${name} ?open=${isOpen}>
    <summary>${prose(label)}</summary>
    <div class="inside">${content}</div>
  </details>`;
}
