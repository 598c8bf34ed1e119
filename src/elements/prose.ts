import { html, nothing, type TemplateResult } from 'lit';

/**
 * Words as they stand between spaces and punctuation: one of them can be a domain name. Plain on purpose: a class of
 * Unicode letters, or one that steps back, overflows the stack of some engines on hostile texts.
 */
const WORDS = /([^\s"'“”‘’(),;:!?/<>]+|“\.vn”)/;

/**
 * Running text in elements of its own, set as a whole: a browser that translates the page changes what is inside
 * them, and the next text still takes its place. Domain names are marked not to be translated.
 */
export function prose(text: string): TemplateResult[] {
  return partsOf(text).map(([part, isName]) =>
    isName ? html`<span translate="no">${breakable(part)}</span>` : html`<span .textContent=${part}></span>`,
  );
}

/** A name of so few characters fits into any line: `id.vn`, `biz.vn`, `“.vn”`. */
const SHORT = 8;

/** A name that goes on in the next line after a dot or a hyphen, before it is broken within a word. A short one stays whole. */
export function breakable(name: string): TemplateResult[] {
  const pieces = name.length <= SHORT ? [name] : (name.match(/[^.-]+[.-]*|[.-]+/g) ?? []);
  return pieces.map(
    (piece, index) => html`${index > 0 ? html`<wbr />` : nothing}<span .textContent=${piece}></span>`,
  );
}

/** The text in its order, each domain name a part of its own. */
function partsOf(text: string): (readonly [text: string, isName: boolean])[] {
  const parts: (readonly [string, boolean])[] = [];
  let before = '';
  for (const word of text.split(WORDS)) {
    const [, name, after] = /^(.*\.vn|“\.vn”)([.…-]*)$/.exec(word) ?? [];
    if (name === undefined) {
      before += word;
      continue;
    }
    if (before) parts.push([before, false]);
    parts.push([name, true]);
    before = after ?? '';
  }
  if (before) parts.push([before, false]);
  return parts;
}
