import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sanitize } from 'storybook/internal/csf';
import { findStale, makePages, printReference } from '../../.tools/docs';
import { drawRooms, printRooms } from '../../.tools/docs/draw-rooms';
import { isImplied, readRooms } from '../../.tools/docs/imports';
import { inVietnamese, WORDS, type Kind } from '../../.tools/docs/words-vi';
import { root } from '../../.tools/install.mjs';
import { buildManifest, elementsOf, type ElementDescription } from '../../.tools/manifest';
import { reportLanguage } from '../../src/cli/language-check';
import { languagePackSchema } from '../../src/i18n/language-pack';

const GUIDES = 'stories/guides';
const guides = readdirSync(join(root, GUIDES), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => ({ name, text: readFileSync(join(root, GUIDES, name), 'utf8') }));
const guideCalled = (name: string) => guides.find((guide) => guide.name === name)?.text ?? '';
const elements = elementsOf(buildManifest());

/** The title of a page: its own, or that of the stories that it speaks of. */
function titleOf(page: string): string {
  const [, own] = /<Meta title="([^"]+)"/.exec(page) ?? [];
  const [, stories = ''] = /<Meta of=\{(\w+)\}/.exec(page) ?? [];
  const [, file = ''] = new RegExp(`\\* as ${stories} from '\\.\\./([^']+)'`).exec(page) ?? [];
  if (own !== undefined || file === '') return own ?? '';
  return /title: '([^']+)'/.exec(readFileSync(join(root, 'stories', `${file}.ts`), 'utf8'))?.[1] ?? '';
}

describe('the reference of an element', () => {
  const element = {
    ...elements[0]!,
    tagName: 'hiendien-sample',
    summary: 'A <sample> of `<b>{both}</b>`.',
    attributes: [
      { name: 'form', fieldName: 'form', type: { text: "'strip' | 'card' | undefined" }, default: 'strip' },
    ],
    members: [
      { kind: 'field', name: 'form', attribute: 'form' },
      { kind: 'field', name: 'today', type: { text: 'IsoDate' }, description: 'One | two,\nset {here}.' },
      { kind: 'method', name: 'focus' },
    ],
    events: [],
    slots: [{ name: '', description: 'The rest.' }],
    cssParts: [],
    cssProperties: [],
  } as ElementDescription;
  const page = printReference(element);

  it('has a row for each attribute, with its values and default', () => {
    assert.ok(page.includes('| `form` | `form` | `strip`, `card` | `strip` |  |  |'), page);
  });

  it('keeps what MDX would read as code or cells', () => {
    assert.ok(
      page.includes('<div className="lead" lang="en">A \\<sample\\> of `<b>{both}</b>`.</div>'),
      page,
    );
    assert.ok(page.includes('`IsoDate` | Ngày mà thẻ nói tới, `YYYY-MM-DD`.'), page);
    assert.ok(page.includes('| <span lang="en">One \\| two, set \\{here\\}.</span> |'), page);
  });

  it('has no table without rows, and none of what is not a property', () => {
    assert.deepEqual(
      [...page.matchAll(/^## .*\((.*)\)$/gm)].map(([, title]) => title),
      ['attributes', 'properties', 'slots'],
    );
    assert.doesNotMatch(page, /`focus`/);
  });
});

describe('the words of the references', () => {
  for (const element of elements) {
    const { tagName, attributes = [], members = [], events = [], slots = [] } = element;
    const { cssParts = [], cssProperties = [] } = element;
    const properties = members.filter((member) => !('attribute' in member) && member.kind === 'field');
    const all = { attribute: attributes, property: properties, event: events, slot: slots };
    const rows = Object.entries({ ...all, part: cssParts, variable: cssProperties });

    it(`are there in Vietnamese for everything of <${tagName}>`, () => {
      const missing = rows.flatMap(([kind, named]) =>
        named
          .filter(({ name }) => inVietnamese(tagName, kind as Kind, name) === undefined)
          .map(({ name }) => `${kind} ${name}`),
      );
      assert.deepEqual(missing, []);
      assert.ok(WORDS[tagName], `what <${tagName}> is`);
    });
  }

  it('are none that nothing bears', () => {
    const page = elements.map((element) => printReference(element)).join('\n');
    assert.deepEqual(
      Object.values(WORDS).filter((words) => !page.includes(words)),
      [],
    );
  });
});

describe('the pages that are made from the sources', () => {
  const folder = mkdtempSync(join(tmpdir(), 'docs-'));
  let pages: ReadonlyMap<string, string>;

  before(async () => {
    pages = await makePages();
    for (const [path, text] of pages) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  });

  after(() => rmSync(folder, { recursive: true }));

  it('are one for each element', () => {
    for (const { tagName } of elements)
      assert.match(pages.get(`${GUIDES}/reference/${tagName}.mdx`) ?? '', new RegExp(`# ${tagName}\n`));
  });

  it('are as the sources have them', () => assert.deepEqual(findStale(pages), []));

  it('are old where a byte differs, where one is missing, and where its element is gone', () => {
    assert.deepEqual(findStale(pages, folder), []);
    const [changed = '', missing = ''] = [...pages.keys()];
    const gone = `${GUIDES}/reference/hiendien-gone.mdx`;
    writeFileSync(join(folder, changed), `${pages.get(changed) ?? ''} `);
    rmSync(join(folder, missing));
    writeFileSync(join(folder, gone), '');
    assert.deepEqual(findStale(pages, folder), [changed, missing, gone]);
  });
});

describe('the rooms of the sources', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  before(() => {
    write('version.ts', '');
    write('domain/deep/a.ts', "import './b'; import { VERSION } from '../../version';");
    write('domain/deep/b.ts', "// import '../../elements/e';\nconst text = \"import '../../elements/e'\";");
    write('content/c.ts', "export * from '../domain/deep/a';");
    write(
      'elements/e.ts',
      "import { html } from 'lit'; void import('../content/c'); import type {} from '../domain/x';",
    );
    write('elements/types.d.ts', "import '../nowhere/n';");
  });

  after(() => rmSync(folder, { recursive: true }));

  it('stand from outside to inside, with all that each imports', () => {
    assert.deepEqual(
      readRooms(folder).map(({ name, imports }) => [name, ...[...imports].sort()]),
      [['elements', 'content', 'domain'], ['content', 'domain'], ['domain', 'version'], ['version']],
    );
  });

  it('are joined by an arc for each import; what others imply is pale', () => {
    const rooms = readRooms(folder);
    const picture = drawRooms(rooms);
    assert.equal(picture.match(/<g class="direct">/g)?.length, 3);
    assert.equal(picture.match(/<g class="implied">/g)?.length, 1);
    assert.ok(isImplied(rooms, rooms[0]!, 'version'));
    assert.ok(!isImplied(rooms, rooms[0]!, 'content'));
    assert.match(printRooms(rooms), /\| `elements` \|.*\| `content`, `domain` \|/);
  });

  it('say what they are for, each of them', () => {
    assert.throws(() => drawRooms([{ name: 'attic', imports: new Set() }]), /What is src\/attic for/);
  });

  it('are not drawn where imports go round', () => {
    write('domain/deep/b.ts', "import '../../elements/e';");
    assert.throws(() => readRooms(folder), /go round between content, domain, elements/);
  });
});

describe('the guides', () => {
  const titles = guides.map(({ text }) => titleOf(text));
  /** Where a reader finds a page, from the top of the tree. */
  const TOPS =
    /^(?:Bắt đầu \(Start\)$|Giao diện \(Theming\)$|(?:Elements|Hướng dẫn \(Guides\)|Người bảo trì \(Maintainers\))\/)/;

  for (const [index, { name, text }] of guides.entries()) {
    it(`${name}: has a Vietnamese title first`, () => {
      assert.match(titles[index]!, TOPS);
      // The names of elements stand for themselves.
      assert.match(
        titles[index]!.replace(/^.*\//, ''),
        /^(?:hiendien-[a-z-]+$|[^(]*[^\0-\x7f][^(]*(?: \([\w ]+\))?$)/,
      );
    });

    it(`${name}: links to pages that there are`, () => {
      const known = titles.map((title) => `${sanitize(title)}--docs`);
      for (const [, id = ''] of text.matchAll(/\?path=\/docs\/([^)#]+)[^)]*\)/g))
        assert.ok(known.includes(id), id);
    });
  }

  const steps = [...guideCalled('architecture.mdx').matchAll(/\*\*`(\w+)`\*\*\s+\(`([\w/-]+)`\)/g)];
  it('on architecture walks from a key to a row', () => assert.ok(steps.length >= 8));

  for (const [, name = '', folder = ''] of steps) {
    it(`on architecture walks through ${name}, which is in src/${folder}`, () => {
      const files = readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' });
      const texts = files
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(join(root, 'src', folder, file), 'utf8'));
      assert.ok(texts.some((text) => new RegExp(`\\bfunction ${name}\\b`).test(text)));
    });
  }

  it('on languages shows a pack that can be used, of texts that there are', () => {
    const [, json = ''] = /```json\n([^]+?)```/.exec(guideCalled('languages.mdx')) ?? [];
    const { unknown, said } = reportLanguage(languagePackSchema.parse(JSON.parse(json)));
    assert.deepEqual(unknown, []);
    assert.equal(said, 3);
  });

  it('on embedding explains every attribute of the banner', () => {
    const banner = elements.find(({ tagName }) => tagName === 'hiendien-banner');
    assert.ok(banner?.attributes?.length);
    for (const { name } of banner.attributes)
      assert.ok(guideCalled('embedding.mdx').includes(`\`${name}\`: `), name);
  });
});

describe('the README', () => {
  const text = readFileSync(join(root, 'README.md'), 'utf8');

  it('is short, and begins with the tag to paste and a picture', () => {
    assert.ok(text.split('\n').length < 150);
    assert.match(
      text,
      /^# .+\n\n```html\n<script type="module"[^]+?<\/hiendien-banner>\n```\n\n!\[[^\]]+\]\(/,
    );
  });

  it('leads to files that there are, and to the reference of every element', () => {
    const paths = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => path);
    for (const path of paths) assert.ok(existsSync(join(root, path)), path);
    for (const { tagName } of elements)
      assert.ok(paths.includes(`${GUIDES}/reference/${tagName}.mdx`), tagName);
  });
});
