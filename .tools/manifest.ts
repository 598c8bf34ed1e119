// Describes the elements for documentation, Storybook and editors: custom-elements.json, made from their classes.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
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

/** Public for other copies of the script and other elements of ours, of no interest to anyone who uses the element. */
const INTERNAL = new Set(['version', 'noticeAbove', 'waits']);

/**
 * Describes every element: its attributes, properties, events, slots, parts and CSS variables.
 * Fails where the type of an attribute can't be spelled out.
 */
export function buildManifest(): Package {
  const folder = join(root, 'src/elements');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    // `banner.element.ts`, and what elements inherit from: `base-element.ts`, `domain-search.attributes.ts`.
    .filter((name) => /(?:[.-]element|\.attributes)\.ts$/.test(name))
    .sort()
    .map((name) => parse(join(folder, name)));
  const manifest = create({ modules: sources, plugins: readLit() });
  const values = sources.map(valuesOf);
  const inherited = values.filter((_, index) => !sources[index]!.fileName.endsWith('.element.ts'));
  return {
    ...manifest,
    modules: manifest.modules.map((module, index) =>
      cleanModule(
        module,
        new Map(
          [...inherited, ...settingsBeside(sources[index]!), values[index]!].flatMap((known) => [...known]),
        ),
      ),
    ),
  };
}

/** What the files of settings beside an element say of the types that its attributes have. */
function settingsBeside({ fileName }: TypeScript.SourceFile): Values[] {
  const folder = join(root, dirname(fileName));
  return readdirSync(folder)
    .filter((name) => name.endsWith('-settings.ts'))
    .map((name) => valuesOf(parse(join(folder, name))));
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

function cleanModule(module: Module, values: Values): Module {
  const { declarations = [] } = module;
  return {
    ...module,
    declarations: declarations.map((declaration) =>
      isElement(declaration) ? cleanElement(declaration, values) : declaration,
    ),
  };
}

function cleanElement(element: ElementDescription, values: Values): ElementDescription {
  const members = (element.members ?? [])
    .filter(({ name, privacy = 'public' }) => privacy === 'public' && !INTERNAL.has(name))
    .map((member) => (member.kind === 'field' ? spellOut(member, values) : member));
  const names = new Set(members.map(({ name }) => name));
  const attributes = (element.attributes ?? [])
    .filter(({ fieldName }) => fieldName === undefined || names.has(fieldName))
    .map((attribute) => spellOut(attribute, values))
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

/** Puts the values in place of a type that stands for them. The first is the default, as for `readAllowed`. */
function spellOut<Described extends Pick<ClassField, 'type' | 'default'>>(
  described: Described,
  known: Values,
): Described {
  const text = described.type?.text ?? '';
  const name = text.replace(/ \| undefined$/, '');
  const values = known.get(name);
  if (!values) return described;
  return {
    ...described,
    type: { text: text.replace(name, values.join(' | ')) },
    default: described.default ?? values[0],
  };
}

/** The values, in quotes, that each type of a module stands for, by the type as it is written. */
type Values = ReadonlyMap<string, readonly string[]>;

/** Lists of strings, by `(typeof VARIANTS)[number]`, and what is called after one: `Variant`, `Settings['variant']`. */
function valuesOf(source: TypeScript.SourceFile): Values {
  const values = new Map<string, readonly string[]>();
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (!initializer || !ts.isAsExpression(initializer)) continue;
      const { expression } = initializer;
      if (!ts.isArrayLiteralExpression(expression)) continue;
      const { elements } = expression;
      if (!elements.every((element) => ts.isStringLiteral(element))) continue;
      values.set(
        `(typeof ${name.getText()})[number]`,
        elements.map((element) => element.getText()),
      );
    }
  }
  const call = (name: string, type: TypeScript.TypeNode | undefined) => {
    const known = values.get(type?.getText() ?? '');
    if (known) values.set(name, known);
  };
  for (const statement of source.statements) {
    if (ts.isTypeAliasDeclaration(statement)) call(statement.name.text, statement.type);
    if (!ts.isInterfaceDeclaration(statement)) continue;
    for (const member of statement.members)
      if (ts.isPropertySignature(member))
        call(`${statement.name.text}['${member.name.getText()}']`, member.type);
  }
  return values;
}
