import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, describe, it } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import type { Package } from 'custom-elements-manifest/schema';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root } from '../../.tools/install.mjs';
import { elementNames, packageExports } from '../../.tools/package/exports';
import packageJson from '../../package.json';
import type * as Eligibility from '../../src/content/eligibility';
import type * as Server from '../../src/server';
import { renderBannerToString } from '../../src/server';
import { subjectOf } from '../domain/eligibility/golden-subject';
import { installPackage, type Project } from './install-package';

let project: Project;
/** The package as it lies in the application. */
let folder: string;

before(() => {
  project = installPackage();
  folder = dirname(project.resolve('/package.json'));
});

const read = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('the npm package', () => {
  it('offers every element: its tag and its class; package.json says so', () => {
    assert.deepEqual(packageJson.exports, packageExports(), 'run npm run docs');
    const all = readFileSync(`${root}src/elements/all.define.ts`, 'utf8');
    const index = readFileSync(`${root}src/index.ts`, 'utf8');
    for (const name of elementNames()) {
      assert.ok(all.includes(`'./${name}/${name}.define'`), `all.define.ts leaves out ${name}`);
      assert.ok(index.includes(`/${name}/${name}.element'`), `index.ts leaves out the class of ${name}`);
    }
  });

  it('has no finding of publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: folder, pack: false, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('has no finding of arethetypeswrong, but that it is made of modules', async () => {
    const archive = createPackageFromTarballData(readFileSync(project.archive));
    const result = await checkPackage(archive);
    assert.ok(result.types, 'it has types');
    // Node 10 knows no exports; CommonJS can import modules, though not require them everywhere.
    const isAsMeant = (kind: string, resolution?: string) =>
      resolution === 'node10' || kind === 'CJSResolvesToESM';
    const found = result.problems.filter(
      (problem) => !isAsMeant(problem.kind, 'resolutionKind' in problem ? problem.resolutionKind : undefined),
    );
    assert.deepEqual(found, []);
  });

  it('holds the files that a page loads, what describes them, and nothing of the sources', () => {
    for (const name of [
      'hiendien.js',
      'hiendien.all.js',
      'integrity.json',
      'LICENSES.txt',
      'frame/banner.html',
    ])
      assert.ok(existsSync(project.resolve(`/embed/${name}`)), name);
    for (const name of ['README.md', 'LICENSE', 'CHANGELOG.md', 'SECURITY.md', 'dist/sbom.cdx.json'])
      assert.ok(existsSync(join(folder, name)), name);
    for (const name of ['src', 'test', 'stories', 'demo', '.tools', 'dist/embed/.vite'])
      assert.ok(!existsSync(join(folder, name)), name);
    const texts = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|js|json)$/.test(name))
      .filter((name) => read(`dist/${name}`).includes(root));
    assert.deepEqual(texts, [], 'files that name a place on this machine');
  });

  it('describes each element by files that are in it', () => {
    const manifest = JSON.parse(read(packageJson.customElements)) as Package;
    const tags = manifest.modules.flatMap(({ path, exports = [] }) => {
      assert.ok(existsSync(join(folder, path)), path);
      return exports.filter(({ kind }) => kind === 'custom-element-definition').map(({ name }) => name);
    });
    assert.deepEqual(
      tags.sort(),
      elementNames().map((name) => `hiendien-${name}`),
    );
  });

  it('completes tags, attributes and their values in editors', () => {
    const { tags } = JSON.parse(read('dist/frameworks/vscode.html-custom-data.json')) as {
      tags: { name: string; attributes: { name: string; values: { name: string }[] }[] }[];
    };
    const webTypes = JSON.parse(read(packageJson['web-types'])) as {
      version: string;
      contributions: { html: { elements: { name: string }[] } };
    };
    const names = elementNames().map((name) => `hiendien-${name}`);
    assert.deepEqual(tags.map(({ name }) => name).sort(), names);
    assert.deepEqual(webTypes.contributions.html.elements.map(({ name }) => name).sort(), names);
    assert.equal(webTypes.version, packageJson.version);
    const valuesOf = (tag: string, attribute: string) =>
      tags
        .find(({ name }) => name === `hiendien-${tag}`)
        ?.attributes.find(({ name }) => name === attribute)
        ?.values.map(({ name }) => name);
    assert.deepEqual(valuesOf('banner', 'variant'), ['strip', 'card', 'logo']);
    assert.deepEqual(valuesOf('register', 'variant'), ['card', 'button', 'panel']);
    assert.deepEqual(valuesOf('register', 'order'), ['daily', 'alphabetical']);
    assert.deepEqual(valuesOf('eligibility-checker', 'layout'), ['steps', 'page']);
  });

  it('can be imported on a server, where there is no document, and says nothing', async (context) => {
    const warn = context.mock.method(console, 'warn', () => undefined);
    for (const name of Object.keys(packageJson.exports).filter((path) => !/json|\*/.test(path)))
      await project.load(name.slice(1));
    assert.deepEqual(
      warn.mock.calls.map(({ arguments: said }) => said),
      [],
    );
  });

  it('renders the banner on a server as the sources do', async () => {
    const { renderBannerToString: built } = (await project.load('/server')) as typeof Server;
    const options = { stylesheet: '/banner.css', today: '2026-11-23' };
    assert.equal(built(options), renderBannerToString(options));
  });
});

describe('the golden cases, by the package', () => {
  const golden = JSON.parse(readFileSync(`${root}src/domain/eligibility/cases.json`, 'utf8')) as {
    content: object;
    cases: { id: string; day: string; subject: never; verdict: string; reasons: string[] }[];
  };

  it('are in it', () => {
    assert.equal(
      readFileSync(project.resolve('/content/cases.json'), 'utf8'),
      readFileSync(`${root}src/domain/eligibility/cases.json`, 'utf8'),
    );
  });

  it('come out as they are written', async () => {
    const { assessOn } = (await project.load('/eligibility')) as typeof Eligibility;
    const programme = JSON.parse(
      readFileSync(project.resolve('/content/programme.vi.json'), 'utf8'),
    ) as Eligibility.Programme;
    const content = { ...programme, ...golden.content };
    assert.ok(golden.cases.length >= 150, `${golden.cases.length} cases`);
    for (const { id, day, subject, verdict, reasons } of golden.cases) {
      const { outcome, criteria } = assessOn(day, subjectOf(subject), { content });
      assert.deepEqual([outcome, criteria.map(({ reason }) => reason)], [verdict, reasons], id);
    }
  });
});
