import assert from 'node:assert/strict';
import { cpSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { before, describe, it } from 'node:test';
import ts from 'typescript';
import { root } from '../../.tools/install.mjs';
import { withEndings } from '../../.tools/package/declarations';
import { installPackage } from './install-package';

const FIXTURES = `${root}test/package/types`;

/** The ways in which TypeScript looks for a package. */
const RESOLUTIONS = {
  node16: { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 },
  nodenext: { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
  bundler: { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
};

let folder: string;

/** What the compiler has to say of an application's files, and of our declarations that they reach. */
function check(options: ts.CompilerOptions): string[] {
  const fixtures = readdirSync(FIXTURES).map((file) => join(folder, 'types', file));
  const program = ts.createProgram(fixtures, {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    jsx: ts.JsxEmit.ReactJSX,
    strict: true,
    noUncheckedSideEffectImports: true,
    noEmit: true,
    skipLibCheck: false,
    types: [],
    ...options,
  });
  const isOurs = (source: ts.SourceFile) =>
    source.fileName.startsWith(folder) && !/\/node_modules\/(?!hiendien-widgets)/.test(source.fileName);
  const files = program.getSourceFiles().filter(isOurs);
  assert.ok(files.length > 50, `${files.length} files were read`);
  return files
    .flatMap((source) => [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ])
    .map((problem) => {
      const text = ts.flattenDiagnosticMessageText(problem.messageText, '\n');
      return `${basename(problem.file?.fileName ?? '')}:${problem.start ?? 0}: ${text}`;
    });
}

describe('the declarations of the package', () => {
  before(() => {
    ({ folder } = installPackage());
    cpSync(FIXTURES, join(folder, 'types'), { recursive: true });
  });

  for (const [name, options] of Object.entries(RESOLUTIONS))
    it(`${name}: what is right compiles, in every framework; what is not is found`, () => {
      assert.deepEqual(check(options), []);
    });

  it('know each form of an import', () => {
    assert.equal(
      withEndings(`import { a } from './a';\nexport * from "../b";\ntype C = import('./c').C;`),
      `import { a } from './a.js';\nexport * from "../b.js";\ntype C = import('./c.js').C;`,
    );
    assert.equal(withEndings(`import { html } from 'lit';`), `import { html } from 'lit';`);
  });
});
