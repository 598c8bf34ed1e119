/** Text that has been made safe to stand in a page. */
export interface Html {
  readonly html: string;
}

type Value = string | number | Html | readonly Html[];

/**
 * HTML with values put in. What is not HTML itself is text, in content and in attributes with double quotes alike:
 * no value ends the place that it stands in.
 */
export function markup(strings: readonly string[], ...values: readonly Value[]): Html {
  return { html: strings.reduce((text, string, index) => text + write(values[index - 1] ?? '') + string) };
}

/** Attributes by name; without a value where that is true, left out where it is false or undefined. */
export function attributes(pairs: Readonly<Record<string, string | boolean | undefined>>): Html {
  return {
    html: Object.entries(pairs)
      .filter(([, value]) => value !== undefined && value !== false)
      .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeText(String(value))}"`))
      .join(''),
  };
}

function write(value: Value): string {
  if (typeof value === 'string' || typeof value === 'number') return escapeText(String(value));
  return 'html' in value ? value.html : value.map(({ html: part }) => part).join('');
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
function escapeText(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? '').replaceAll('\0', '\uFFFD');
}
