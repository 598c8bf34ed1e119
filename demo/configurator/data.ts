import type { WidgetFields } from '../../src/domain/embed/fields';

/** What the build knows: the widgets' settings, words and hashes. */
export interface Data {
  readonly version: string;
  readonly link: string;
  readonly widgets: readonly WidgetFields[];
  readonly words: Readonly<Record<'vi' | 'en', FieldWords>>;
  /** Of each widget's frame. */
  readonly titles: Readonly<Record<string, { readonly vi: string; readonly en: string }>>;
  /** Hashes of this version: of the entry, and of what each widget needs at once. */
  readonly pins: {
    readonly entry: string;
    readonly preloads: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
}

export interface FieldWords {
  readonly widgets: Readonly<Record<string, string>>;
  readonly fallbacks: Readonly<Record<string, string>>;
  /** Label and hint. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** By `name.value`; of the empty one by ''. */
  readonly values: Readonly<Record<string, string>>;
}
