// Every page that is shown or pasted, as a validator reads it: the demo, the release's pages, what a frame loads, each
// shape of the snippet, and what is drawn on a server.
import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { writeDocs } from '../../.tools/docs-site/write-docs';
import { root } from '../../.tools/install.mjs';
import { checkPages, hasJava, JAVA_ADVICE, type NuError } from '../../.tools/nu-checker';
import { renderPage } from '../../.tools/pages.mjs';
import { writeConfigurator } from '../../.tools/release/configurator';
import { filesIn } from '../../.tools/release/mirror';
import { OWN_FOLDER } from '../../.tools/release/snippets';
import { makeRelease } from '../../.tools/release/release';
import { frameHeightOf, roomNameOf } from '../../src/domain/embed/room';
import {
  joinSnippet,
  SHAPES,
  writeSnippet,
  type Embedding,
  type Shape,
} from '../../src/domain/embed/snippet';
import { WIDGET_NAMES } from '../../src/loader/widgets';
import { prerender, PRERENDERED_TAGS } from '../../src/prerender';
import { renderBannerToString } from '../../src/server';
import { OPTIONS } from '../built/make-site';

/** What is no error of ours, each with the reason. */
const LEGAL: readonly { readonly page: RegExp; readonly message: RegExp; readonly why: string }[] = [
  {
    page: /^(?:snippets\/[a-z-]+\/iframe-|published\/[\w.]+\/banner-iframe)/,
    message: /^Bad value “100%” for attribute “width” on element “iframe”/,
    why: 'browsers take it, as the standard tells them to, and the frame keeps its width where an editor drops styles',
  },
];

const skip = hasJava() || process.env['CI'] ? false : `Java is not here: to read pages so, ${JAVA_ADVICE}`;

const work = mkdtempSync(join(tmpdir(), 'hiendien-nu-'));

function put(name: string, html: string): void {
  const file = join(work, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, html);
}

const pageOf = (body: string, lang = 'vi') =>
  `<!doctype html>\n<html lang="${lang}">\n<head>\n<meta charset="utf-8">\n<title>Trang</title>\n</head>\n<body>\n<h1>Trang</h1>\n${body}\n</body>\n</html>\n`;

async function putDemo(): Promise<void> {
  for (const folder of ['', 'hosts/'])
    for (const name of readdirSync(`${root}demo/${folder}`).filter((file) => file.endsWith('.html')))
      put(`demo/${folder}${name}`, await renderPage(`${root}demo`, folder + name));
  for (const example of ['plain', 'react', 'svelte', 'vue']) {
    const file = `${root}demo/examples/${example}/index.html`;
    if (existsSync(file)) put(`demo/examples/${example}.html`, readFileSync(file, 'utf8'));
  }
}

/** Plain, and with every setting that widgets have, in text that has to be escaped. */
const SETTINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  plain: {},
  full: {
    lang: 'en',
    agency: "Ủy ban “Minh & Họa” <b> '1'",
    variant: 'card',
    locality: 'ben-tre',
    theme: 'dark',
    'heading-level': '3',
    'no-attribution': '',
    suffixes: '.vn .com.vn',
  },
};

const PINS = { entry: 'sha384-AAAA', preloads: { 'register-00000000.js': 'sha384-BBBB' } };

function embeddingOf(
  widget: string,
  settings: Readonly<Record<string, string>>,
  isPinned: boolean,
): Embedding {
  const room = roomNameOf(widget, settings);
  return {
    widget,
    settings,
    colours: 'theme' in settings ? { accent: '#7a1f3d', background: '#fff' } : {},
    fallback: { href: 'https://hiendienonline.tenmien.vn/?a=1&b=2', text: 'Tên miền “.vn” & <b>' },
    title: 'Tên miền "vn" & <b>',
    room,
    frameHeight: frameHeightOf(room),
    files: { address: 'https://files.example.gov.vn/1/', ...(isPinned && { pins: PINS }) },
  };
}

function snippetPage(shape: Shape, embedding: Embedding): string {
  const { once, place } = writeSnippet(shape, embedding);
  // As one piece where it is to stand, and in two: what is there once a page in its head.
  const both = shape === 'iframe' ? pageOf(place) : pageOf(place).replace('</head>', `${once}\n</head>`);
  return embedding.files.pins ? both : pageOf(joinSnippet({ once, place }));
}

function putSnippets(): void {
  for (const widget of WIDGET_NAMES)
    for (const shape of SHAPES)
      for (const [set, settings] of Object.entries(SETTINGS))
        for (const isPinned of [false, true])
          put(
            `snippets/${widget}/${shape}-${set}${isPinned ? '-pinned' : ''}.html`,
            snippetPage(shape, embeddingOf(widget, settings, isPinned)),
          );
}

async function putDrawn(): Promise<void> {
  for (const language of ['vi', 'en'] as const) {
    for (const variant of ['strip', 'card', 'logo'] as const)
      put(
        `server/banner-${variant}-${language}.html`,
        pageOf(renderBannerToString({ stylesheet: '/hiendien/banner.css', variant, language }), language),
      );
    for (const tag of PRERENDERED_TAGS)
      put(
        `prerender/${tag}-${language}.html`,
        pageOf(await prerender(tag, { files: '/hiendien/1/', language }), language),
      );
  }
}

/** The pages of a release, but Storybook's: those are its own. */
async function putRelease(): Promise<void> {
  const parts = {
    'huong-dan': join(work, 'docs'),
    'cau-hinh': join(work, 'configurator'),
    cms: join(work, 'cms'),
  };
  await writeDocs(parts['huong-dan']);
  await writeConfigurator(parts['cau-hinh'], `${root}dist/configurator`, '../1/');
  put('cms/nukeviet.zip', 'a package');
  const out = join(work, 'release');
  makeRelease({ ...OPTIONS, base: OWN_FOLDER, parts, out });
  const snippets = join(out, 'snippets');
  for (const name of filesIn(snippets).filter((file) => file.endsWith('.html')))
    put(`published/${name}`, pageOf(readFileSync(join(snippets, name), 'utf8')));
  // What lies below is the same again.
  for (const name of ['docs', 'configurator', 'cms']) rmSync(join(work, name), { recursive: true });
}

describe('pages under the Nu HTML checker', { skip }, () => {
  let pages: string[] = [];
  let errors: readonly NuError[] = [];

  before(async () => {
    await putDemo();
    putSnippets();
    await putDrawn();
    await putRelease();
    put('fault.html', pageOf('<hgroup><img src="a.png"></hgroup>'));
    pages = filesIn(work).filter(
      (name) => name.endsWith('.html') && !/^release\/(?:snippets|stable|\d+\.)/.test(name),
    );
    errors = (await checkPages(pages.map((name) => join(work, name)))).map((error) => ({
      ...error,
      file: relative(work, error.file),
    }));
  });

  after(() => {
    rmSync(work, { recursive: true });
  });

  const isLegal = ({ file, message }: NuError, legal: (typeof LEGAL)[number]) =>
    legal.page.test(file) && legal.message.test(message);
  const errorsIn = (start: string) =>
    errors
      .filter((error) => error.file.startsWith(start) && !LEGAL.some((legal) => isLegal(error, legal)))
      .map(({ file, line, message, extract }) => `${file}:${line}: ${message} ${extract}`);

  for (const [what, folder, atLeast] of [
    ['demo', 'demo/', 20],
    ['snippets, in every shape', 'snippets/', 80],
    ['what a server draws', 'server/', 6],
    ['what a server draws of each element', 'prerender/', 10],
    ['snippets as they are published', 'published/', 12],
    ['the release', 'release/', 20],
  ] as const)
    it(`${what}: no error`, () => {
      const read = pages.filter((name) => name.startsWith(folder));
      assert.ok(read.length >= atLeast, `${read.length} pages in ${folder}`);
      assert.deepEqual(errorsIn(folder), []);
    });

  it('meets each thing that is let pass', () => {
    for (const legal of LEGAL)
      assert.ok(
        errors.some((error) => isLegal(error, legal)),
        `${legal.message.source} is met nowhere: ${legal.why}`,
      );
  });

  it('finds what is wrong', () => {
    assert.match(errorsIn('fault.html').join('\n'), /img.*not allowed as child of.*hgroup/);
  });
});
