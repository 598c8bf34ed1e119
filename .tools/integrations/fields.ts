// What forms ask for: each widget's settings with their values, from the manifest and the types of its properties.
import { join } from 'node:path';
import ts from 'typescript';
import vi from '../../src/content/programme.vi.json';
import type { Field, WidgetFields } from '../../src/domain/embed/fields';
import { root } from '../install.mjs';
import { buildManifest, elementsOf, type ElementDescription } from '../manifest';

/** Values that the programme's content knows, not the elements' types. */
const FROM_CONTENT: Readonly<Record<string, readonly string[]>> = {
  locality: vi.localities.map(({ id }) => id),
  lang: ['vi', 'en'],
};

/** Every widget with its settings. */
export function readFields(): WidgetFields[] {
  const manifest = buildManifest();
  const files = manifest.modules.map(({ path }) => join(root, path));
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    resolveJsonModule: true,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  });
  const values = new Map<string, readonly string[]>();
  const widgets = elementsOf(manifest).map((element) => {
    const module = manifest.modules.find(({ declarations = [] }) => declarations.includes(element));
    const fields = (element.attributes ?? []).map(({ name, fieldName = name, type }): Field => {
      const known =
        FROM_CONTENT[name] ?? valuesOf(program, join(root, module?.path ?? ''), element.name, fieldName);
      if (known.length > 0) values.set(name, known);
      if (type?.text === 'boolean') return { name, kind: 'switch', values: [] };
      return { name, kind: known.length > 0 ? 'choice' : 'text', values: known };
    });
    return { widget: widgetOf(element), fields };
  });
  // The journey passes texts on to its steps: what they choose from, it does.
  return widgets.map(({ widget, fields }) => ({
    widget,
    fields: fields.map((field) => {
      const known = widget === 'journey' && field.kind === 'text' ? values.get(field.name) : undefined;
      return known ? { ...field, kind: 'choice', values: known } : field;
    }),
  }));
}

function widgetOf({ tagName }: ElementDescription): string {
  return tagName.slice('hiendien-'.length);
}

/** The texts that a property of a class can have; none where it can have any. */
function valuesOf(program: ts.Program, file: string, className: string, property: string): string[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const declared = source?.statements.find(
    (statement): statement is ts.ClassDeclaration =>
      ts.isClassDeclaration(statement) && statement.name?.text === className,
  );
  const symbol = declared && checker.getTypeAtLocation(declared).getProperty(property);
  if (!symbol) return [];
  const type = checker.getTypeOfSymbol(symbol);
  const parts = type.isUnion() ? type.types : [type];
  if (parts.some((part) => part.flags & (ts.TypeFlags.String | ts.TypeFlags.Number | ts.TypeFlags.Any)))
    return [];
  return parts
    .filter((part) => part.isStringLiteral())
    .map(({ value }) => value)
    .filter(Boolean);
}
