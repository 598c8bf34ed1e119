import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseSync } from 'vite';
import packageJson from '../../package.json';
import en from '../../src/content/programme.en.json';
import vi from '../../src/content/programme.vi.json';
import { VERSION } from '../../src/version';
import { measureBudgets, type BuiltFile } from '../../.tools/budgets';
import { root } from '../../.tools/install.mjs';
import { isChunk, type FileList } from '../../.tools/release/integrity';

const folder = `${root}dist/embed`;
const ALL = 'hiendien.all.js';
/** Widgets that the file does not hold, by their messages and tags. */
const LATER = /^(?:events|feedback|materials|sheets|stories|support)\b/;
const files = readdirSync(folder).filter((name) => name.endsWith('.js') && name !== ALL);
const codeOf = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');
const entry = codeOf('hiendien.js');

describe('the built files', () => {
  it('keep the budgets', () => {
    const manifest = JSON.parse(readFileSync(`${folder}/.vite/manifest.json`, 'utf8')) as Record<
      string,
      BuiltFile
    >;
    for (const line of measureBudgets(folder, manifest)) {
      console.log(`${line.page}: ${line.requests} request(s), ${line.bytes} bytes`);
      assert.ok(line.kept, `${line.page}: ${line.requests} requests, ${line.bytes} bytes`);
    }
  });

  it('carry the release’s number', () => {
    assert.equal(VERSION, packageJson.version);
    assert.ok(entry.includes(VERSION));
  });

  it('never import the entry by its address', () => {
    for (const name of files)
      assert.doesNotMatch(codeOf(name), /(?:from|import\()\s*["'`][^"'`]*hiendien\.js/, name);
  });

  it('load every chunk through one place of the entry', () => {
    const imports = (code: string) => code.match(/\bimport\b(?!\.meta)/g) ?? [];
    assert.equal(imports(entry).length, 1);
    const chunks = files.filter((name) => name !== 'hiendien.js');
    assert.ok(chunks.length > 5);
    for (const name of chunks) {
      assert.match(codeOf(name), /^export default (?:async )?\$entry=>/, name);
      // In an import of a word in running text there is no bracket.
      assert.doesNotMatch(codeOf(name), /\bimport\s*[({"'`*]/, name);
    }
  });

  it('have one hash in the names of all chunks, which follows from what is in them', () => {
    const marks = new Set(files.flatMap((name) => /-([0-9a-f]{8})\.js$/.exec(name)?.[1] ?? []));
    assert.equal(marks.size, 1);
    const [mark = ''] = marks;
    const hash = createHash('sha256');
    const unnamed = (text: string) => text.replaceAll(`-${mark}.js`, '-00000000.js');
    for (const name of files.map(unnamed).sort())
      hash.update(`${name}\n`).update(unnamed(codeOf(name.replace('-00000000.js', `-${mark}.js`))));
    assert.equal(hash.digest('hex').slice(0, 8), mark);
  });

  it('load nothing statically from the entry, and hold one copy of Lit between them', () => {
    assert.doesNotMatch(entry, /^import\b|[;}]import[{"'`]/);
    assert.deepEqual(
      files.filter((name) => codeOf(name).includes('lit-html')),
      ['hiendien.js'],
    );
  });

  it('load what a tag needs in one call, each file with its hash', () => {
    const { files: built, tags } = JSON.parse(codeOf('integrity.json')) as FileList;
    const calls: readonly string[] = entry.match(/\$load\([^)]*\)/g) ?? [];
    assert.ok(Object.keys(tags).length > 3);
    for (const [tag, chunks] of Object.entries(tags)) {
      const words = chunks.map(
        (file) => `"${file.replace(/-[0-9a-f]{8}\.js$/, '')} ${built[file]?.integrity ?? ''}"`,
      );
      // The banner's is in the entry.
      if (words.length > 0) assert.ok(calls.includes(`$load(${words.join()})`), tag);
    }
  });

  it('have in them the hash of every chunk, as it is', () => {
    const { files: built } = JSON.parse(codeOf('integrity.json')) as FileList;
    const all = files.map(codeOf).join('\n');
    const chunks = Object.entries(built).filter(([name]) => isChunk(name));
    assert.ok(chunks.length > 5);
    for (const [name, { integrity }] of chunks)
      assert.ok(all.includes(`"${name.replace(/-[0-9a-f]{8}\.js$/, '')} ${integrity}"`), name);
    // Nothing is loaded by a hash that no file has.
    const known = new Set(chunks.map(([, { integrity }]) => integrity));
    for (const [hash] of all.matchAll(/sha384-[\w+/]{64}/g)) assert.ok(known.has(hash), hash);
  });

  it('export what the loader publishes, and nothing else', () => {
    const { module } = parseSync('hiendien.js', entry);
    const names = module.staticExports.flatMap(({ entries }) =>
      entries.map(({ exportName }) => exportName.name),
    );
    assert.deepEqual(names, ['observe']);
  });
});

describe('the file that holds everything', () => {
  const all = codeOf(ALL);

  it('is a classic script that imports and exports nothing, and makes no global', () => {
    const { module } = parseSync('all.js', all, { sourceType: 'script' });
    assert.ok(!module.hasModuleSyntax);
    assert.doesNotMatch(all, /\bimport\s*\(/);
    assert.match(all, /^\(function\(\)\{.*\}\)\(\);\n?$/s);
    assert.doesNotMatch(all, /globalThis\.(?:__zod|lit|reactive)/);
  });

  it('holds each of the first widgets and their texts in both languages', () => {
    const tags = readdirSync(`${root}src/elements`, { recursive: true, encoding: 'utf8' }).flatMap(
      (file) => /[\\/]([\w-]+)\.define\.ts$/.exec(file)?.[1] ?? [],
    );
    assert.ok(tags.length > 2);
    for (const tag of tags) if (!LATER.test(tag)) assert.ok(all.includes(`hiendien-${tag}`), tag);
    const said = (text: string) => all.includes(JSON.stringify(text).slice(1, -1));
    for (const name of readdirSync(`${root}src/i18n/messages`)) {
      if (LATER.test(name)) continue;
      const texts = JSON.parse(readFileSync(`${root}src/i18n/messages/${name}`, 'utf8')) as object;
      for (const text of leavesOf(texts)) assert.ok(said(text), `${name}: ${text}`);
    }
    for (const { title, labels } of [vi, en]) assert.ok(said(title) && said(labels.details));
  });
});

function leavesOf(tree: object): string[] {
  return Object.values(tree).flatMap((value: string | object) =>
    typeof value === 'string' ? [value] : leavesOf(value),
  );
}

describe('the JSON Schema of a content file', () => {
  const schema = JSON.parse(readFileSync(`${root}dist/programme.schema.json`, 'utf8')) as object;
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

  it('takes the content that ships', () => {
    for (const content of [vi, en]) assert.ok(validate(content), JSON.stringify(validate.errors));
  });

  it('refuses a misspelt key, a missing one, and a link elsewhere', () => {
    assert.ok(!validate({ ...vi, tittle: 'x' }));
    assert.ok(
      !validate({ ...vi, title: undefined }) &&
        !validate(JSON.parse(JSON.stringify({ ...vi, title: undefined }))),
    );
    assert.ok(!validate({ ...vi, link: { label: 'x', href: 'https://evil.example/' } }));
  });
});
