// npm run docs: writes the elements' tables into the README and the guides; with --check it only says what is old.
//
// The tables stand between `<!-- manifest:hiendien-banner -->` and `<!-- /manifest -->`, in .mdx files between
// `{/* manifest:hiendien-banner */}` and `{/* /manifest */}`. Words after the tag, as in `hiendien-banner attributes
// slots`, choose among the tables; without any, all of them are written.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { root } from './install.mjs';
import { buildManifest, elementsOf, type ElementDescription } from './manifest';

interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  /** Cells in Markdown, of which only code spans are used. */
  readonly rows: readonly (readonly string[])[];
}

/** The tables of an element, by the word that chooses them in a marker. */
const TABLES: Readonly<Record<string, (element: ElementDescription) => Table>> = {
  attributes: ({ attributes = [] }) => ({
    title: 'Attributes',
    columns: ['Attribute', 'Property', 'Values', 'Default', 'Description'],
    rows: attributes.map(({ name, fieldName = '', type, default: value = '', description = '' }) => [
      code(name),
      code(fieldName),
      valuesOf(type?.text ?? 'string'),
      code(value),
      description,
    ]),
  }),
  properties: ({ members = [] }) => ({
    title: 'Properties without an attribute',
    columns: ['Property', 'Type', 'Description'],
    rows: members
      .filter((member) => member.kind === 'field')
      .filter((field) => !('attribute' in field) && !field.static)
      .map(({ name, type, description = '' }) => [code(name), valuesOf(type?.text ?? ''), description]),
  }),
  events: ({ events = [] }) => ({
    title: 'Events',
    columns: ['Event', 'Type', 'Description'],
    rows: events.map(({ name, type, description = '' }) => [code(name), code(type.text), description]),
  }),
  slots: ({ slots = [] }) => ({
    title: 'Slots',
    columns: ['Slot', 'Description'],
    rows: slots.map(({ name, description = '' }) => [name ? code(name) : '(default)', description]),
  }),
  parts: ({ cssParts = [] }) => ({
    title: 'Parts',
    columns: ['Part', 'Description'],
    rows: cssParts.map(({ name, description = '' }) => [code(name), description]),
  }),
  variables: ({ cssProperties = [] }) => ({
    title: 'CSS variables',
    columns: ['Variable', 'Default', 'Description'],
    rows: cssProperties.map(({ name, default: value = '', description = '' }) => [
      code(name),
      code(value),
      description,
    ]),
  }),
};

const SYNTAX = {
  md: {
    opening: /<!-- manifest:/g,
    markers: /<!-- manifest:(.+?) -->[^]*?<!-- \/manifest -->/g,
    comment: (text: string) => `<!-- ${text} -->`,
    print: printMarkdown,
  },
  mdx: {
    opening: /\{\/\* manifest:/g,
    markers: /\{\/\* manifest:(.+?) \*\/\}[^]*?\{\/\* \/manifest \*\/\}/g,
    comment: (text: string) => `{/* ${text} */}`,
    print: printJsx,
  },
};

/**
 * A document with the tables between its markers brought up to date. What stands outside of them stays as it is.
 * @param path Decides between Markdown and MDX, and how the tables are formatted.
 */
export async function updateTables(text: string, path: string): Promise<string> {
  const { opening, markers, comment, print } = SYNTAX[path.endsWith('.mdx') ? 'mdx' : 'md'];
  const elements = new Map(elementsOf(buildManifest()).map((element) => [element.tagName, element]));
  const options = await resolveConfig(path);
  const found = [...text.matchAll(markers)];
  if (found.length !== (text.match(opening)?.length ?? 0))
    throw new Error(`${path}: a marker is not closed by ${comment('/manifest')}`);
  let updated = '';
  let written = 0;
  for (const match of found) {
    const [tag = '', ...chosen] = (match[1] ?? '').split(' ');
    const element = elements.get(tag);
    if (!element) throw new Error(`${path}: there is no element <${tag}>`);
    const unknown = chosen.find((name) => !(name in TABLES));
    if (unknown) throw new Error(`${path}: "${unknown}" is none of ${Object.keys(TABLES).join(', ')}`);
    const tables = Object.entries(TABLES)
      .filter(([name]) => chosen.length === 0 || chosen.includes(name))
      .map(([, describe]) => describe(element))
      .filter(({ rows }) => rows.length > 0);
    const block = await format(tables.map(print).join('\n\n'), { ...options, filepath: path });
    updated += `${text.slice(written, match.index)}${comment(`manifest:${match[1] ?? ''}`)}\n\n${block}\n${comment('/manifest')}`;
    written = match.index + match[0].length;
  }
  return updated + text.slice(written);
}

/** `'strip' | 'card'` as a list of values, any other type as it is. */
function valuesOf(type: string): string {
  return type
    .split(' | ')
    .filter((alternative) => alternative !== 'undefined' && alternative !== "''")
    .map((alternative) => code(alternative.replace(/^'(.*)'$/, '$1')))
    .join(', ');
}

function code(text: string): string {
  return text && `\`${text}\``;
}

function printMarkdown({ title, columns, rows }: Table): string {
  const printRow = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [
    `**${title}**\n`,
    printRow(columns),
    printRow(columns.map(() => '---')),
    ...rows.map(printRow),
  ].join('\n');
}

/** MDX knows no Markdown tables without a plug-in. */
function printJsx({ title, columns, rows }: Table): string {
  const printRow = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${toJsx(cell)}</${tag}>`).join('')}</tr>`;
  return [
    `**${title}**\n`,
    '<table>',
    `<thead>${printRow(columns, 'th')}</thead>`,
    `<tbody>${rows.map((cells) => printRow(cells, 'td')).join('')}</tbody>`,
    '</table>',
  ].join('\n');
}

function toJsx(markdown: string): string {
  return markdown
    .replaceAll('\n', ' ')
    .replace(/[{}<>]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/`([^`]*)`/g, '<code>$1</code>');
}

function documents(): string[] {
  const guides = join(root, 'stories/guides');
  const names = existsSync(guides) ? readdirSync(guides, { recursive: true, encoding: 'utf8' }) : [];
  return [
    join(root, 'README.md'),
    ...names.filter((name) => name.endsWith('.mdx')).map((name) => join(guides, name)),
  ].filter((path) => existsSync(path));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const path of documents()) {
    const text = readFileSync(path, 'utf8');
    const updated = await updateTables(text, path);
    if (updated === text) continue;
    if (process.argv.includes('--check')) {
      console.error(`${relative(root, path)} is out of date: run npm run docs.`);
      process.exitCode = 1;
    } else {
      writeFileSync(path, updated);
    }
  }
}
