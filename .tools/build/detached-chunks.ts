import { parseSync, type Plugin } from 'vite';

/**
 * Chunks need Lit and more from the entry. Were they to import it by its address, a page that loads the entry as
 * `hiendien.js?t=1732`, or through a redirect, would run it and Lit a second time: a module's identity is the
 * address it was asked for. So the entry hands itself over. A chunk that imports from the entry becomes a function
 * of it, run once for each entry:
 *
 *     import { a as b } from './hiendien.js'; …; export { c as d };
 *     → export default (entry) => { const { a: b } = entry; …; return { d: c }; };
 *
 * and `import('./chunk.js')` becomes `import('./chunk.js').then((chunk) => chunk.default(entry))`.
 */
export function detachedChunks(): Plugin {
  return {
    name: 'detached-chunks',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = chunks.find(({ isEntry }) => isEntry);
      if (!entry?.facadeModuleId) throw new Error('detached-chunks: no entry');
      const published = new Set(this.getModuleInfo(entry.facadeModuleId)?.exports);
      const detached = findDetached(entry.fileName, chunks);
      for (const chunk of chunks) {
        if (chunk.code.includes('$entry'))
          throw new Error(`detached-chunks: ${chunk.fileName} uses the name $entry`);
        if (chunk === entry) chunk.code = handOver(chunk.code, detached, published);
        else if (detached.has(chunk.fileName)) chunk.code = toFunction(chunk.code, entry.fileName, detached);
      }
    },
  };
}

interface Chunk {
  readonly fileName: string;
  readonly imports: readonly string[];
}

/** The chunks that import the entry, themselves or through another. */
function findDetached(entry: string, chunks: readonly Chunk[]): ReadonlySet<string> {
  const attached = new Set([entry]);
  for (let size = 0; size < attached.size;) {
    size = attached.size;
    for (const { fileName, imports } of chunks)
      if (imports.some((name) => attached.has(name))) attached.add(fileName);
  }
  attached.delete(entry);
  return attached;
}

/** The entry: exports added for chunks become an object that it passes on. */
function handOver(code: string, detached: ReadonlySet<string>, published: ReadonlySet<string>): string {
  const program = parse(code);
  const edits = callDetached(program, detached);
  for (const { start, end, specifiers } of exportsOf(program)) {
    const pairs = specifiers.map(({ exported, local }) => [exported.name, local.name] as const);
    const kept = pairs.filter(([name]) => published.has(name)).map(([name, local]) => `${local} as ${name}`);
    const handed = pairs.filter(([name]) => !published.has(name)).map(([name, local]) => `${name}:${local}`);
    edits.push({ start, end, text: `var $entry={${handed.join()}};export{${kept.join()}};` });
  }
  return applyEdits(code, edits);
}

/** A chunk as a function of the entry. */
function toFunction(code: string, entry: string, detached: ReadonlySet<string>): string {
  const program = parse(code);
  const edits = callDetached(program, detached);
  let outside = '';
  let handedOver = '';
  for (const { start, end, source, specifiers } of importsOf(program)) {
    edits.push({ start, end, text: '' });
    const file = fileOf(source);
    const names = specifiers
      .map(({ imported, local }) => `${imported?.name ?? 'default'}:${local.name}`)
      .join();
    if (file === entry) {
      handedOver += `let{${names}}=$entry;`;
    } else if (detached.has(file)) {
      const name = `$entry${edits.length}`;
      outside += `import ${name} from"./${file}";`;
      handedOver += `let{${names}}=${name}($entry);`;
    } else {
      outside += code.slice(start, end);
    }
  }
  const result: string[] = [];
  for (const { start, end, specifiers } of exportsOf(program)) {
    edits.push({ start, end, text: '' });
    result.push(...specifiers.map(({ exported, local }) => `${exported.name}:${local.name}`));
  }
  const body = `${handedOver}${applyEdits(code, edits)};return{${result.join()}}`;
  return (
    `${outside}const $entries=new WeakMap;export default $entry=>{` +
    `$entries.has($entry)||$entries.set($entry,(()=>{${body}})());return $entries.get($entry)}`
  );
}

// ---- the few kinds of node that the output of the bundler has --------------------------------------------------

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface Identifier extends Node {
  readonly name: string;
}

/** The minifier writes strings as templates where it may. */
interface TextNode extends Node {
  readonly value?: string;
  readonly quasis?: readonly { readonly value: { readonly cooked: string } }[];
}

interface ImportNode extends Node {
  readonly source: TextNode;
  readonly specifiers: readonly { readonly imported?: Identifier; readonly local: Identifier }[];
}

interface ExportNode extends Node {
  readonly specifiers: readonly { readonly exported: Identifier; readonly local: Identifier }[];
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function parse(code: string): readonly Node[] {
  return parseSync('chunk.js', code).program.body;
}

function importsOf(program: readonly Node[]): ImportNode[] {
  return program.filter(({ type }) => type === 'ImportDeclaration') as ImportNode[];
}

function exportsOf(program: readonly Node[]): ExportNode[] {
  return program.filter(({ type }) => type === 'ExportNamedDeclaration') as ExportNode[];
}

/** Where a dynamic import names a detached chunk, that is handed the entry. */
function callDetached(program: readonly Node[], detached: ReadonlySet<string>): Edit[] {
  return [...dynamicImportsOf(program)]
    .filter(({ source }) => detached.has(fileOf(source)))
    .map(({ end }) => ({ start: end, end, text: '.then($chunk=>$chunk.default($entry))' }));
}

function* dynamicImportsOf(node: unknown): Generator<ImportNode> {
  if (typeof node !== 'object' || node === null) return;
  if ((node as Partial<Node>).type === 'ImportExpression') yield node as ImportNode;
  for (const value of Object.values(node)) yield* dynamicImportsOf(value);
}

/** The file beside the importing one that a specifier names. */
function fileOf({ value, quasis }: TextNode): string {
  return (value ?? quasis?.[0]?.value.cooked ?? '').replace(/^\.\//, '');
}

function applyEdits(code: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), code);
}
