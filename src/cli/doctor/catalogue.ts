import type { CustomElement, Declaration, Package } from 'custom-elements-manifest/schema';
import { TAG_PREFIX } from './subject';

/** A setting of a widget. */
export interface Setting {
  readonly name: string;
  /** The values that it takes; nothing where any text will do. */
  readonly values: readonly string[] | undefined;
}

/** The widgets by name, each with its settings by name: what the manifest says, and no list besides. */
export type Catalogue = ReadonlyMap<string, ReadonlyMap<string, Setting>>;

/** Reads what a release's widgets take. */
export function readCatalogue({ modules }: Package): Catalogue {
  const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(isElement);
  return new Map(
    elements.map(({ tagName = '', attributes = [] }) => [
      tagName.slice(TAG_PREFIX.length),
      new Map(attributes.map(({ name, type }) => [name, { name, values: valuesOf(type?.text ?? '') }])),
    ]),
  );
}

function isElement(declaration: Declaration): declaration is Declaration & CustomElement {
  return 'tagName' in declaration;
}

/** `'strip' | 'card' | undefined` as values; nothing where the type takes any text. */
function valuesOf(type: string): readonly string[] | undefined {
  const parts = type.split('|').map((part) => part.trim());
  const values = parts.flatMap((part) => /^'(.*)'$/.exec(part)?.[1] ?? []);
  const others = parts.filter((part) => part !== 'undefined' && !/^'.*'$/.test(part));
  return others.length === 0 ? values.filter(Boolean) : undefined;
}
