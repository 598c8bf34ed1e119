import { html, type TemplateResult } from 'lit';

/** Names that browsers must not translate. */
const NAMES = /((?:[\p{Ll}\d-]+\.)*[\p{Ll}\d-]*\.vn\b|“\.vn”)/u;

/**
 * Running text in elements of its own, set as a whole: a browser that translates the page changes what is inside
 * them, and the next text still takes its place. Domain names are marked not to be translated.
 */
export function prose(text: string): TemplateResult[] {
  return text
    .split(NAMES)
    .filter(Boolean)
    .map((part) =>
      NAMES.test(part)
        ? html`<span translate="no" .textContent=${part}></span>`
        : html`<span .textContent=${part}></span>`,
    );
}
