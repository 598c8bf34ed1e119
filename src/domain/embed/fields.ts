/** A setting that a page can make, as a form asks for it. */
export interface Field {
  /** The attribute. */
  readonly name: string;
  /** One of a few values, on or off, or a text. */
  readonly kind: 'choice' | 'switch' | 'text';
  /** The values of a choice, in the order of the element's own list. */
  readonly values: readonly string[];
}

/** A widget with its settings. */
export interface WidgetFields {
  readonly widget: string;
  readonly fields: readonly Field[];
}

/**
 * Settings of a form as they are to be written: those that the widget knows, that say something, and whose value it
 * knows.
 */
export function keepKnown(
  { fields }: Pick<WidgetFields, 'fields'>,
  given: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const { name, kind, values } of fields) {
    const value = Object.hasOwn(given, name) ? given[name]?.trim() : undefined;
    if (value === undefined) continue;
    if (kind === 'switch') kept[name] = '';
    else if (kind === 'choice' ? values.includes(value) : value) kept[name] = value;
  }
  return kept;
}
