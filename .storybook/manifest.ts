/// <reference types="vite/client" />
import type { StrictInputType } from 'storybook/internal/types';
import type { Declaration, Package } from 'custom-elements-manifest/schema';

// A glob, since the file is made before Storybook starts and is not there when the types are checked.
const files = import.meta.glob<Package>('../custom-elements.json', { eager: true, import: 'default' });

/** The elements' manifest as Storybook's tables need it: one row for a property and its attribute. */
export const manifest = {
  modules: Object.values(files)
    .flatMap(({ modules }) => modules)
    .map((module) => ({ ...module, declarations: (module.declarations ?? []).map(dropPairs) })),
};

function dropPairs(declaration: Declaration): Declaration {
  return 'members' in declaration
    ? { ...declaration, members: (declaration.members ?? []).filter((member) => !('attribute' in member)) }
    : declaration;
}

/** Gives an attribute or property the control that fits its type, unless a story chose one; the rest gets none. */
export function chooseControl(argType: StrictInputType): StrictInputType {
  const { control, table } = argType;
  if (control !== undefined) return argType;
  const type: unknown = table?.type?.summary;
  if (typeof type !== 'string' || !/^(attributes|properties)$/.test(table?.category ?? ''))
    return { ...argType, control: { disable: true } };
  const values = [...type.matchAll(/'([^']*)'/g)].map(([, value]) => value);
  if (values.length > 0) return { ...argType, options: values, control: { type: 'select' } };
  return { ...argType, control: { type: type === 'boolean' ? 'boolean' : 'text' } };
}
