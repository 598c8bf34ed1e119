// npm run docs: writes the pages that are made from the sources; with --check it only says which are old.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { printKinds } from './docs/doctor';
import { drawRooms, printRooms } from './docs/draw-rooms';
import { escapeText } from './docs/escape-text';
import { printEvents } from './docs/events';
import { readRooms } from './docs/imports';
import { inVietnamese, WORDS, type Kind } from './docs/words-vi';
import { root } from './install.mjs';
import { buildManifest, elementsOf, type ElementDescription } from './manifest';
import { packageExports } from './package/exports';

/** Holds nothing but pages that are written here. */
const REFERENCE = 'stories/guides/reference';

interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  /** Cells in Markdown, of which only code spans are used. */
  readonly rows: readonly (readonly string[])[];
}

/** Every file that is made, by its path. */
export async function makePages(): Promise<ReadonlyMap<string, string>> {
  const rooms = readRooms(join(root, 'src'));
  const elements = elementsOf(buildManifest());
  const pages = new Map([
    ...elements.map((element) => [element.tagName, printReference(element)] as const),
    ['rooms', printRooms(rooms)] as const,
    ['doctor', printKinds()] as const,
    ['events', printEvents(elements)] as const,
  ]);
  const files = new Map([[`${REFERENCE}/rooms.svg`, drawRooms(rooms)]]);
  const add = async (path: string, text: string) => {
    const options = await resolveConfig(join(root, path));
    files.set(path, await format(text, { ...options, filepath: path }));
  };
  for (const [name, text] of pages) await add(`${REFERENCE}/${name}.mdx`, text);
  await add('package.json', packageWithExports());
  return files;
}

/** package.json with what the sources offer to those who import the package. */
function packageWithExports(): string {
  const description = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as object;
  return JSON.stringify({ ...description, exports: packageExports() });
}

const ABOUT = ['Mô tả', '<span lang="en">In English</span>'];

/** Everything that an element shows to the page that it stands on. */
export function printReference(element: ElementDescription): string {
  const tables = tablesOf(element).filter(({ rows }) => rows.length > 0);
  return [
    "import { Meta } from '@storybook/addon-docs/blocks';",
    `<Meta title="Elements/${element.tagName}/Tra cứu (Reference)" />`,
    `# ${element.tagName}`,
    WORDS[element.tagName] ?? '',
    // A paragraph of its own: a long one is broken into lines, and a span can't hold what that becomes.
    element.summary ? `<div className="lead" lang="en">${escapeText(element.summary)}</div>` : '',
    'Các bảng dưới đây do `npm run docs` viết từ mã nguồn của thẻ.',
    ...tables.map(printTable),
  ].join('\n\n');
}

function tablesOf(element: ElementDescription): Table[] {
  const {
    attributes = [],
    members = [],
    events = [],
    slots = [],
    cssParts = [],
    cssProperties = [],
  } = element;
  /** The last two cells of a row: what it is, in both languages. */
  const about = (kind: Kind, name: string, description = '') => [
    inVietnamese(element.tagName, kind, name) ?? '',
    description && inEnglish(description),
  ];
  const properties = members
    .filter((member) => member.kind === 'field')
    .filter((field) => !('attribute' in field) && !field.static);
  return [
    {
      title: 'Thuộc tính (attributes)',
      columns: ['Thuộc tính', 'Trong JavaScript', 'Giá trị', 'Mặc định', ...ABOUT],
      rows: attributes.map(({ name, fieldName = '', type, default: value = '', description }) => [
        code(name),
        code(fieldName),
        valuesOf(type?.text ?? 'string'),
        code(value),
        ...about('attribute', name, description),
      ]),
    },
    {
      title: 'Chỉ trong JavaScript (properties)',
      columns: ['Tên', 'Kiểu', ...ABOUT],
      rows: properties.map(({ name, type, description }) => [
        code(name),
        valuesOf(type?.text ?? ''),
        ...about('property', name, description),
      ]),
    },
    {
      title: 'Sự kiện (events)',
      columns: ['Sự kiện', 'Kiểu', ...ABOUT],
      rows: events.map(({ name, type, description }) => [
        code(name),
        code(type.text),
        ...about('event', name, description),
      ]),
    },
    {
      title: 'Chỗ đặt nội dung (slots)',
      columns: ['Tên', ...ABOUT],
      rows: slots.map(({ name, description }) => [
        name ? code(name) : '(không tên)',
        ...about('slot', name, description),
      ]),
    },
    {
      title: 'Các phần để tạo kiểu (parts)',
      columns: ['Phần', ...ABOUT],
      rows: cssParts.map(({ name, description }) => [code(name), ...about('part', name, description)]),
    },
    {
      title: 'Biến CSS (custom properties)',
      columns: ['Biến', 'Mặc định', ...ABOUT],
      rows: cssProperties.map(({ name, default: value = '', description }) => [
        code(name),
        code(value),
        ...about('variable', name, description),
      ]),
    },
  ];
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

function printTable({ title, columns, rows }: Table): string {
  const printRow = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [`## ${title}\n`, printRow(columns), printRow(columns.map(() => '---')), ...rows.map(printRow)].join(
    '\n',
  );
}

/** A description from the source, which readers with a screen reader hear in English. */
function inEnglish(description: string): string {
  return `<span lang="en">${escapeText(description)}</span>`;
}

/** What differs from the sources: pages that are old or missing, and pages of elements that are gone. */
export function findStale(pages: ReadonlyMap<string, string>, folder = root): string[] {
  const kept = existsSync(join(folder, REFERENCE)) ? readdirSync(join(folder, REFERENCE)) : [];
  const gone = kept.map((name) => `${REFERENCE}/${name}`).filter((path) => !pages.has(path));
  const old = [...pages].filter(([path, text]) => {
    const file = join(folder, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
  return [...old.map(([path]) => path), ...gone];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const pages = await makePages();
  for (const path of findStale(pages)) {
    const text = pages.get(path);
    const file = join(root, path);
    if (process.argv.includes('--check')) {
      console.error(`${path} is out of date: run npm run docs.`);
      process.exitCode = 1;
    } else if (text === undefined) {
      rmSync(file);
    } else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}
