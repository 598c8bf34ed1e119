import { parseSync, type Plugin } from 'vite';

/** What the entry exports for the build alone: it gives the address of a chunk back, or refuses it. */
const ALLOW = 'allowChunk';

/** Stands in the names of chunks until all are finished; see name-chunks.ts. */
export const UNNAMED = '00000000';

/**
 * Chunks need Lit and more from the entry. Were they to import it by its address, a page that loads the entry as
 * `hiendien.js?t=1732`, or through a redirect, would run it and Lit a second time: a module's identity is the
 * address it was asked for. So the entry hands itself over. A chunk becomes a function of it, run once for each entry:
 *
 *     import { a as b } from './hiendien.js'; import { c } from './other.js'; …; export { d as e };
 *     → export default ($entry) => ($entry.name ??= (async () => {
 *         let { a: b } = $entry; let { c } = await $entry.$('other'); …; return { e: d };
 *       })());
 *
 * and `import('./chunk.js')` becomes `$load('chunk')`, in chunks `$entry.$('chunk')`. So everything that is loaded
 * after the entry passes one place, where a pinned page can refuse it.
 */
export function detachedChunks(): Plugin {
  return {
    name: 'detached-chunks',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = chunks.find(({ isEntry }) => isEntry);
      if (!entry?.facadeModuleId) throw new Error('detached-chunks: no entry');
      const published = new Set(this.getModuleInfo(entry.facadeModuleId)?.exports);
      published.delete(ALLOW);
      const order = new Map(chunks.map(({ fileName, imports }) => [fileName, imports]));
      for (const chunk of chunks) {
        if (/\$(?:entry|load)\b/.test(chunk.code))
          throw new Error(`detached-chunks: ${chunk.fileName} uses the name $entry or $load`);
        refuseCycles(chunk.fileName, entry.fileName, order);
        chunk.code =
          chunk === entry
            ? handOver(chunk.code, published)
            : toFunction(chunk.code, nameOf(chunk.fileName), entry.fileName);
      }
    },
  };
}

/** Chunks that wait for each other would wait for ever. */
function refuseCycles(
  file: string,
  entry: string,
  imports: ReadonlyMap<string, readonly string[]>,
  path: readonly string[] = [],
): void {
  if (path.includes(file)) throw new Error(`detached-chunks: ${[...path, file].join(' → ')}`);
  for (const next of imports.get(file) ?? [])
    if (next !== entry) refuseCycles(next, entry, imports, [...path, file]);
}

/** The entry: exports added for chunks become an object that it passes on. */
function handOver(code: string, published: ReadonlySet<string>): string {
  const program = parse(code);
  const edits = loadDynamically(program, '$load');
  for (const { start, end, specifiers } of exportsOf(program)) {
    const pairs = specifiers.map(({ exported, local }) => [exported.name, local.name] as const);
    const allow = pairs.find(([name]) => name === ALLOW)?.[1];
    if (allow === undefined) throw new Error(`detached-chunks: the entry does not export ${ALLOW}`);
    const kept = pairs.filter(([name]) => published.has(name)).map(([name, local]) => `${local} as ${name}`);
    const handed = pairs
      .filter(([name]) => !published.has(name) && name !== ALLOW)
      .map(([name, local]) => `${name}:${local}`);
    // A function of its own name: the loader starts before the last line of the entry is reached.
    const load =
      `async function $load($name){return(await import(${allow}("./"+$name+"-${UNNAMED}.js"))).default($entry)}` +
      `var $entry={${[...handed, '$:$load'].join()}};`;
    edits.push({ start, end, text: `${load}export{${kept.join()}};` });
  }
  return applyEdits(code, edits);
}

/** A chunk as a function of the entry. */
function toFunction(code: string, name: string, entry: string): string {
  const program = parse(code);
  const edits = loadDynamically(program, '$entry.$');
  let handedOver = '';
  const waited: string[] = [];
  for (const { start, end, source, specifiers } of importsOf(program)) {
    edits.push({ start, end, text: '' });
    const file = fileOf(source);
    const names = specifiers
      .map(({ imported, local }) => `${imported?.name ?? 'default'}:${local.name}`)
      .join();
    if (file === entry) handedOver += `let{${names}}=$entry;`;
    else waited.push(`{${names}}`, `$entry.$("${nameOf(file)}")`);
  }
  const result: string[] = [];
  for (const { start, end, source, specifiers } of exportsOf(program)) {
    edits.push({ start, end, text: '' });
    if (!source) {
      result.push(...specifiers.map(({ exported, local }) => `${exported.name}:${local.name}`));
      continue;
    }
    // Passed on from another chunk: `export { a as b } from './other.js'`.
    const other = `$passed${waited.length}`;
    const file = fileOf(source);
    if (file === entry) handedOver += `let ${other}=$entry;`;
    else waited.push(other, `$entry.$("${nameOf(file)}")`);
    result.push(...specifiers.map(({ exported, local }) => `${exported.name}:${other}.${local.name}`));
  }
  const others = waited.filter((_, index) => index % 2 === 1);
  const wait =
    others.length > 0
      ? `let[${waited.filter((_, index) => index % 2 === 0).join()}]=await Promise.all([${others.join()}]);`
      : '';
  const body = `${handedOver}${wait}${applyEdits(code, edits)};return{${result.join()}}`;
  // What waits for others can fail for their sake, and is tried again when it is next asked for.
  const run = wait
    ? `(async()=>{${body}})().catch($error=>{throw delete ${place(name)},$error})`
    : `(()=>{${body}})()`;
  return `export default $entry=>${place(name)}??=${run}`;
}

/** Where the entry keeps a chunk that has run. */
function place(name: string): string {
  return `$entry["${name}"]`;
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

/** Dynamic imports as calls of the one function that loads. */
function loadDynamically(program: readonly Node[], load: string): Edit[] {
  return [...dynamicImportsOf(program)].map(({ start, end, source }) => ({
    start,
    end,
    text: `${load}("${nameOf(fileOf(source))}")`,
  }));
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
