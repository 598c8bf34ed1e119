/**
 * Text that has been made safe to stand in a page. Only `markup` and `attributes` make it, and a private field says
 * so: an object that merely looks like it, out of a request or a database, is none.
 */
export class Html {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  /**
   * HTML with values put in. What is not HTML itself is text, in content and in attributes with double quotes alike:
   * no value ends the place that it stands in.
   */
  static readonly markup = (strings: readonly string[], ...values: readonly Value[]): Html =>
    new Html(strings.reduce((text, string, index) => text + write(values[index - 1]) + string));

  /** Attributes by name; without a value where that is true, left out where it is false or undefined. */
  static readonly attributes = (pairs: Readonly<Record<string, string | boolean | undefined>>): Html =>
    new Html(
      Object.entries(pairs)
        .filter(([, value]) => value !== undefined && value !== false)
        .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeText(value)}"`))
        .join(''),
    );

  /** The text of what is HTML; of nothing else. */
  static readonly textOf = (value: unknown): string | undefined =>
    typeof value === 'object' && value !== null && #text in value ? value.#text : undefined;
}

export const { markup, attributes } = Html;

type Value = string | number | Html | readonly Html[] | undefined;

function write(value: unknown): string {
  return Html.textOf(value) ?? (Array.isArray(value) ? value.map(write).join('') : escapeText(value));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Characters that a page may not hold at all become the one that stands for them. */
function escapeText(value: unknown): string {
  return readText(value)
    .replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? '')
    .replaceAll('\0', '\uFFFD');
}

/** What was given as text, as text; anything else, such as an object out of a query, as none. */
export function readText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
