// Describes the elements for documentation, Storybook and editors: custom-elements.json, made from their classes.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as analyzer from '@custom-elements-manifest/analyzer';
// @ts-expect-error: the analyzer says nothing of the types of its plug-ins.
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import type {
  ClassDeclaration,
  ClassField,
  CustomElement,
  Declaration,
  Module,
  Package,
} from 'custom-elements-manifest/schema';
import type * as TypeScript from 'typescript';
import { root } from './install.mjs';

/** An element as the manifest describes it. */
export type ElementDescription = ClassDeclaration & CustomElement & { readonly tagName: string };

/** What the analyzer exports besides what its types say. */
const { create, ts } = analyzer as unknown as {
  readonly create: (options: { modules: TypeScript.SourceFile[]; plugins: unknown }) => Package;
  readonly ts: typeof TypeScript;
};
const readLit = litPlugin as () => unknown;

/** `(typeof VARIANTS)[number]`: one of the values of a list. */
const VALUE_OF_LIST = /\(typeof (\w+)\)\[number\]/;

/** Public for other copies of the script and other elements of ours, of no interest to anyone who uses the element. */
const INTERNAL = new Set(['version', 'noticeAbove']);

/**
 * Describes every element: its attributes, properties, events, slots, parts and CSS variables.
 * Fails where the type of an attribute can't be spelled out.
 */
export function buildManifest(): Package {
  const folder = join(root, 'src/elements');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.element.ts'))
    .sort()
    .map((name) => parse(join(folder, name)));
  const manifest = create({ modules: sources, plugins: readLit() });
  return {
    ...manifest,
    modules: manifest.modules.map((module, index) => cleanModule(module, sources[index]!)),
  };
}

/** The elements of a manifest. */
export function elementsOf({ modules }: Package): ElementDescription[] {
  return modules.flatMap(({ declarations = [] }) => declarations).filter(isElement);
}

function isElement(declaration: Declaration): declaration is ElementDescription {
  return 'tagName' in declaration;
}

function parse(path: string): TypeScript.SourceFile {
  const name = relative(root, path).replaceAll('\\', '/');
  return ts.createSourceFile(name, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
}

function cleanModule(module: Module, source: TypeScript.SourceFile): Module {
  const lists = listsOf(source);
  const { declarations = [] } = module;
  return {
    ...module,
    declarations: declarations.map((declaration) =>
      isElement(declaration) ? cleanElement(declaration, lists) : declaration,
    ),
  };
}

function cleanElement(element: ElementDescription, lists: Lists): ElementDescription {
  const members = (element.members ?? [])
    .filter(({ name, privacy = 'public' }) => privacy === 'public' && !INTERNAL.has(name))
    .map((member) => (member.kind === 'field' ? spellOut(member, lists) : member));
  const names = new Set(members.map(({ name }) => name));
  const attributes = (element.attributes ?? [])
    .filter(({ fieldName }) => fieldName === undefined || names.has(fieldName))
    .map((attribute) => spellOut(attribute, lists))
    // The default of a property is an expression, that of an attribute is its text.
    .map(({ default: value, ...rest }) => (value ? { ...rest, default: value.replace(/^'|'$/g, '') } : rest));
  for (const { name, type } of attributes) {
    if (!type || /\btypeof\b|\bimport\(/.test(type.text))
      throw new Error(`<${element.tagName} ${name}>: the type "${type?.text ?? ''}" can't be spelled out`);
  }
  // The analyzer also lists what is dispatched, by its class alone; the doc comment gives the names.
  const events = (element.events ?? []).filter(({ name }: { name?: string }) => name !== undefined);
  return { ...element, members, attributes, events };
}

/** Puts the values of a list in place of the list's name. The first is the default, as for `readAllowed`. */
function spellOut<Described extends Pick<ClassField, 'type' | 'default'>>(
  described: Described,
  lists: Lists,
): Described {
  const text = described.type?.text ?? '';
  const values = lists.get(VALUE_OF_LIST.exec(text)?.[1] ?? '');
  if (!values) return described;
  return {
    ...described,
    type: { text: text.replace(VALUE_OF_LIST, values.join(' | ')) },
    default: described.default ?? values[0],
  };
}

/** The values, in quotes, of each list of strings that a module declares. */
type Lists = ReadonlyMap<string, readonly string[]>;

function listsOf(source: TypeScript.SourceFile): Lists {
  const lists = new Map<string, readonly string[]>();
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (!initializer || !ts.isAsExpression(initializer)) continue;
      const { expression } = initializer;
      if (!ts.isArrayLiteralExpression(expression)) continue;
      const { elements } = expression;
      if (!elements.every((element) => ts.isStringLiteral(element))) continue;
      const values = elements.map((element) => element.getText());
      lists.set(name.getText(), values);
    }
  }
  return lists;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(root, 'custom-elements.json'), `${JSON.stringify(buildManifest(), null, 2)}\n`);
}
