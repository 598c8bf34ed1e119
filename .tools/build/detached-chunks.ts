import { parseSync, type Plugin, type Rolldown } from 'vite';
import { hashOf } from '../release/integrity.ts';

/** What the entry exports for the build alone: it loads chunks. */
const LOAD = 'loadChunk';

/** Stands in the names of chunks until all are finished; see name-chunks.ts. */
export const UNNAMED = '00000000';

/**
 * Chunks need Lit and more from the entry. Were they to import it by its address, a page that loads the entry as
 * `hiendien.js?t=1732`, or through a redirect, would run it and Lit a second time: a module's identity is the
 * address it was asked for. So the entry hands itself over. A chunk becomes a function of it:
 *
 *     import { a as b } from './hiendien.js'; import { c } from './other.js'; …; export { d as e };
 *     → export default async ($entry) => { let { a: b } = $entry; let [{ c }] = await Promise.all([$entry.$('other')]); …; return { e: d }; };
 *
 * and `import('./chunk.js')` becomes `$load('chunk HASH', 'other HASH')`, in chunks `$entry.$(…)`, with all that the
 * chunk imports and the importing one has not. So whatever is loaded after the entry passes one place, which holds it to
 * its hash, and a chunk is never waited for in order to learn what it needs.
 */
export function detachedChunks(): Plugin {
  return {
    name: 'detached-chunks',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = chunks.find(({ isEntry }) => isEntry);
      if (!entry?.facadeModuleId) throw new Error('detached-chunks: no entry');
      const published = this.getModuleInfo(entry.facadeModuleId)?.exports ?? [];
      const kept = new Set(published.filter((name) => name !== LOAD));
      const graph = new ChunkGraph(entry, chunks);
      for (const chunk of chunks) graph.finish(chunk.fileName, kept);
    },
  };
}

/** The chunks with what they import, finished from the last on: the hash of a chunk stands in those that load it. */
class ChunkGraph {
  private readonly chunks: ReadonlyMap<string, Rolldown.OutputChunk>;
  private readonly hashes = new Map<string, string>();

  constructor(
    private readonly entry: Rolldown.OutputChunk,
    chunks: readonly Rolldown.OutputChunk[],
  ) {
    this.chunks = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  }

  /** Writes a chunk, unless it is written, and gives its hash. */
  finish(file: string, kept: ReadonlySet<string>): string {
    const chunk = this.chunks.get(file);
    if (!chunk) throw new Error(`detached-chunks: there is no ${file}`);
    const known = this.hashes.get(file);
    if (known === '') throw new Error(`detached-chunks: ${file} loads itself in the end`);
    if (known !== undefined) return known;
    this.hashes.set(file, '');
    if (/\$(?:entry|load)\b/.test(chunk.code))
      throw new Error(`detached-chunks: ${file} uses the name $entry or $load`);
    const isEntry = chunk === this.entry;
    const present = new Set([file, ...this.importedBy(file)]);
    const load = (wanted: string) => {
      const files = [wanted, ...this.importedBy(wanted)].map((name) =>
        present.has(name) && !isEntry ? nameOf(name) : `${nameOf(name)} ${this.finish(name, kept)}`,
      );
      // The wanted one comes first; of the others, those that are there already need no word.
      const [first, ...others] = files;
      return [first, ...others.filter((name) => name.includes(' '))]
        .map((name) => JSON.stringify(name))
        .join();
    };
    chunk.code = isEntry
      ? handOver(chunk.code, kept, load)
      : toFunction(chunk.code, this.entry.fileName, load);
    const hash = hashOf(Buffer.from(chunk.code));
    this.hashes.set(file, hash);
    return hash;
  }

  /** All that a chunk imports, and what that imports, but for the entry. */
  private importedBy(file: string, path: readonly string[] = [file]): Set<string> {
    const all = new Set<string>();
    for (const next of this.chunks.get(file)?.imports ?? []) {
      if (next === this.entry.fileName) continue;
      // Chunks that wait for each other would wait for ever.
      if (path.includes(next)) throw new Error(`detached-chunks: ${[...path, next].join(' → ')}`);
      for (const name of [next, ...this.importedBy(next, [...path, next])]) all.add(name);
    }
    return all;
  }
}

/** The entry: exports added for chunks become an object that it passes on. */
function handOver(code: string, kept: ReadonlySet<string>, load: (file: string) => string): string {
  const program = parse(code);
  const edits = loadDynamically(program, '$load', load);
  for (const { start, end, specifiers } of exportsOf(program)) {
    const pairs = specifiers.map(({ exported, local }) => [exported.name, local.name] as const);
    const loader = pairs.find(([name]) => name === LOAD)?.[1];
    if (loader === undefined) throw new Error(`detached-chunks: the entry does not export ${LOAD}`);
    const exported = pairs.filter(([name]) => kept.has(name)).map(([name, local]) => `${local} as ${name}`);
    const handed = pairs
      .filter(([name]) => !kept.has(name) && name !== LOAD)
      .map(([name, local]) => `${name}:${local}`);
    // A function of its own name: the loader starts before the last line of the entry is reached.
    const last =
      `function $load(...$files){return ${loader}(()=>$entry,...$files)}` +
      `var $entry={${[...handed, '$:$load'].join()}};export{${exported.join()}};`;
    edits.push({ start, end, text: last });
  }
  return applyEdits(code, edits);
}

/** A chunk as a function of the entry. */
function toFunction(code: string, entry: string, load: (file: string) => string): string {
  const program = parse(code);
  const edits = loadDynamically(program, '$entry.$', load);
  let handedOver = '';
  const waited: { readonly names: string; readonly call: string }[] = [];
  const take = (source: TextNode, names: string) => {
    const file = fileOf(source);
    if (file === entry) handedOver += `let ${names}=$entry;`;
    else waited.push({ names, call: `$entry.$(${JSON.stringify(nameOf(file))})` });
  };
  for (const { start, end, source, specifiers } of importsOf(program)) {
    edits.push({ start, end, text: '' });
    const names = specifiers.map(({ imported, local }) => `${imported?.name ?? 'default'}:${local.name}`);
    take(source, `{${names.join()}}`);
  }
  const result: string[] = [];
  for (const { start, end, source, specifiers } of exportsOf(program)) {
    edits.push({ start, end, text: '' });
    // Passed on from another chunk: `export { a as b } from './other.js'`.
    const other = source ? `$passed${result.length}` : undefined;
    if (source && other) take(source, other);
    for (const { exported, local } of specifiers)
      result.push(`${exported.name}:${other ? `${other}.` : ''}${local.name}`);
  }
  const names = waited.map((one) => one.names).join();
  const calls = waited.map(({ call }) => call).join();
  const wait = waited.length > 0 ? `let[${names}]=await Promise.all([${calls}]);` : '';
  return `export default ${wait && 'async '}$entry=>{${handedOver}${wait}${applyEdits(code, edits)};return{${result.join()}}}`;
}

/** The name of a chunk's file without its ending, as the entry is asked for it. */
function nameOf(file: string): string {
  const ending = `-${UNNAMED}.js`;
  if (!file.endsWith(ending)) throw new Error(`detached-chunks: ${file} does not end in ${ending}`);
  return file.slice(0, -ending.length);
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
  /** Where it is passed on from, if it is. */
  readonly source?: TextNode | null;
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

/** Dynamic imports as calls of the one function that loads. It alone imports an address that it has made. */
function loadDynamically(program: readonly Node[], call: string, load: (file: string) => string): Edit[] {
  return [...dynamicImportsOf(program)]
    .filter(({ source }) => fileOf(source) !== '')
    .map(({ start, end, source }) => ({ start, end, text: `${call}(${load(fileOf(source))})` }));
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
