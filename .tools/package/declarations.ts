import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import ts from 'typescript';
import { root } from '../install.mjs';
import { packageModules } from './exports';

/**
 * Writes the declarations of everything that the package's modules reach, beside the modules. Node's own resolution
 * takes no address without an ending, so each gets one. Throws where the sources do not compile.
 */
export function writeDeclarations(outDir: string): void {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (file) => ts.sys.readFile(file)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram({
    rootNames: Object.values(packageModules()).map((source) => `${root}src/${source}.ts`),
    options: {
      ...options,
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      stripInternal: true,
      rootDir: `${root}src`,
      outDir,
      types: [],
    },
  });
  const { diagnostics } = program.emit(undefined, (file, text) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, withEndings(text));
  });
  for (const { fileName } of program.getSourceFiles())
    if (fileName.endsWith('.json')) writeDataDeclaration(fileName, outDir);
  const problems = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (problems.length > 0)
    throw new Error(
      ts.formatDiagnostics(problems, {
        getCanonicalFileName: (name) => name,
        getCurrentDirectory: () => root,
        getNewLine: () => '\n',
      }),
    );
}

/** `from './banner'` as `from './banner.js'`, in imports of every kind. */
export function withEndings(declarations: string): string {
  return declarations.replace(
    /(\bfrom\s+|\bimport\s+|\bimport\()(['"])(\.{1,2}\/[^'"]+)\2/g,
    (_, before: string, quote: string, address: string) => `${before}${quote}${address}.js${quote}`,
  );
}

/** Data is a module of the package as well: what it holds is told by its kind. */
function writeDataDeclaration(file: string, outDir: string): void {
  const data = JSON.parse(readFileSync(file, 'utf8')) as unknown;
  const text = `declare const data: ${typeOf(data)};\nexport default data;\n`;
  writeFileSync(`${outDir}/${relative(`${root}src`, file)}.d.ts`, text);
}

function typeOf(data: unknown): string {
  if (Array.isArray(data)) return `readonly (${[...new Set(data.map(typeOf))].join(' | ') || 'never'})[]`;
  if (typeof data !== 'object' || data === null) return data === null ? 'null' : typeof data;
  const fields = Object.entries(data).map(
    ([name, value]) => `readonly ${JSON.stringify(name)}: ${typeOf(value)}`,
  );
  return `{ ${fields.join('; ')} }`;
}
