/** New users on the built documentation: each gets what they came for, in few steps. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import ts from 'typescript';
import { root } from '../../.tools/install.mjs';
import { forget, Site, type Newcomer } from './trial';

describe('somebody new', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trials-'));
  const sums: string[] = [];
  let site: Site;

  before(async () => {
    site = await Site.open(folder);
  });

  after(async () => {
    await site.close();
    forget(folder);
    for (const line of sums) console.log(line);
  });

  const finish = (newcomer: Newcomer, most: number) => {
    sums.push(newcomer.sums());
    assert.ok(newcomer.steps.length <= most, newcomer.sums());
  };

  it('who keeps a NukeViet site copies what its editor keeps', async () => {
    const webmaster = await site.visit('webmaster', 'huong-dan/index.html');
    await webmaster.presses('main a', 'NukeViet');
    await webmaster.presses('button', 'Sao chép: NukeViet, Một lần cho mỗi trang');
    const once = await webmaster.pastes();
    await webmaster.presses('button', 'Sao chép: NukeViet, Nơi muốn hiện');
    const place = await webmaster.pastes();
    assert.equal(once, '<script type="module" async src="/hiendien/1/hiendien.js"></script>');
    assert.match(place, /^<div data-hiendien="banner" data-agency="Tên đơn vị" style="[^"]+">\n {2}<a href=/);
    finish(webmaster, 3);
  });

  it('who keeps a NukeViet site goes on to everything else, with the system already chosen', async () => {
    const webmaster = await site.visit('webmaster-more', 'huong-dan/index.html');
    await webmaster.presses('main a', 'NukeViet');
    await webmaster.presses('main a', 'trang tạo đoạn mã, NukeViet');
    await webmaster.sees(() => document.querySelector('#configurator iframe'));
    await webmaster.presses('button', 'Sao chép: Nơi muốn hiện');
    assert.match(await webmaster.pastes(), /^<div data-hiendien="banner"/);
    finish(webmaster, 3);
  });

  it('who designs sets her brand, and sees it dark', async () => {
    const designer = await site.visit('designer', 'storybook/index.html');
    await designer.presses('a', 'Giao diện');
    await designer.writes('input[placeholder="Choose color..."]', '#0a7d55');
    const shownAccent = (least: string) => {
      const section = document.querySelector('hiendien-banner')?.shadowRoot?.querySelector('section');
      const link = section?.querySelector('a');
      if (!section || !link) return false;
      const [, green = 0] = (getComputedStyle(link).color.match(/[\d.]+/g) ?? []).map(Number);
      const [, paper = 255] = (getComputedStyle(section).backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
      return green > 100 && (least === 'light' ? paper > 200 : paper < 60);
    };
    await designer.sees(shownAccent, 'light');
    await designer.presses('button', 'Màu của trang và của thẻ');
    await designer.presses('[role=option], [role=menuitem], li button, button', 'Màu: tối');
    await designer.sees(shownAccent, 'dark');
    finish(designer, 4);
  });

  it('who writes React copies code that compiles against the types of the package', async () => {
    const developer = await site.visit('developer', 'huong-dan/index.html');
    await developer.presses('main a', 'Trong ứng dụng');
    await developer.presses('button', 'Sao chép: React');
    const code = await developer.pastes();
    assert.match(code, /onhiendien-eligibility-verdict=\{/);
    assert.deepEqual(compile(code, code.replace('event.outcome', 'event.detial')), [0, 1]);
    finish(developer, 2);
  });

  it('who has no Vietnamese keyboard finds a page in the sidebar of Storybook', async () => {
    const reader = await site.visit('reader', 'storybook/index.html');
    for (const [typed, title] of [
      ['bat dau', 'Bắt đầu (Start)'],
      ['rieng tu', 'Riêng tư và an toàn'],
      ['su kien', 'Sự kiện (Events)'],
    ] as const)
      await reader.searches(typed, title);
    finish(reader, 3);
  });
});

/** How many mistakes the compiler finds in each of some modules of an application that has the package and React. */
function compile(...modules: readonly string[]): number[] {
  // Within the repository the package is found by its own name, through what it exports.
  const place = mkdtempSync(join(root, '.cache/trials-'));
  try {
    const files = modules.map((code, index) => {
      const file = join(place, `copied-${index}.tsx`);
      writeFileSync(file, code);
      return file;
    });
    const program = ts.createProgram(files, {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      jsx: ts.JsxEmit.ReactJSX,
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
    });
    const sources = files.map((file) => program.getSourceFile(file));
    return sources.map((source) => program.getSemanticDiagnostics(source).length);
  } finally {
    rmSync(place, { recursive: true });
  }
}
