import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { build, type Rolldown } from 'vite';
import { root } from '../install.mjs';
import { buildManifest } from '../manifest';
import { buildCharts } from './charts';
import { buildEdge } from './edge';

interface OwnPackage {
  readonly version: string;
  readonly license: string;
  readonly engines: object;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/**
 * Builds the package `hiendien-tools`: the program with what it imports of ours, a module each, so that files are found
 * beside each other as in the sources. Other packages stay outside, with the versions that are tested here.
 */
export async function buildTools(out: string): Promise<void> {
  const project = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as OwnPackage;
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: out,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: {
          'src/cli/hiendien': `${root}src/cli/hiendien.ts`,
          'src/gateway/node/index': `${root}src/gateway/node/index.ts`,
        },
        external: (id: string) => !id.startsWith('\0') && !/^[./]|^[a-z]:[\\/]/i.test(id),
        output: { preserveModules: true, preserveModulesRoot: root, entryFileNames: '[name].js' },
      },
    },
  })) as Rolldown.RolldownOutput;
  const imported = built.output.flatMap((chunk) =>
    chunk.type === 'chunk' ? [...chunk.imports, ...chunk.dynamicImports] : [],
  );
  const own = new Set(built.output.map(({ fileName }) => fileName));
  const foreign = imported.filter((id) => !own.has(id));
  const manifest = JSON.stringify(buildManifest());
  cpSync(`${root}src/i18n/messages`, `${out}/src/i18n/messages`, { recursive: true });
  writeFileSync(`${out}/src/cli/custom-elements.json`, manifest);
  writeFileSync(`${out}/package.json`, `${JSON.stringify(describePackage(project, foreign), null, 2)}\n`);
  cpSync(`${root}LICENSE`, `${out}/LICENSE`);
  await buildPasted(`${out}/page`, manifest);
  await buildCharts(`${out}/page`);
  await buildEdge(`${out}/edge`);
  cpSync(`${root}src/gateway/recipes`, `${out}/recipes`, { recursive: true });
}

function describePackage(own: OwnPackage, imported: readonly string[]): object {
  const known: Readonly<Record<string, string>> = { ...own.devDependencies, ...own.dependencies };
  const names = imported
    .filter((id) => !/^[./]|^node:/.test(id) && !builtinModules.includes(id))
    .map((id) =>
      id
        .split('/')
        .slice(0, id.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  for (const name of names)
    if (!known[name]) throw new Error(`hiendien-tools imports ${name}, which package.json does not name.`);
  // What a package wants beside it, such as the driver of a queue: the one of several that is tested here.
  const beside = names.flatMap(peersOf).filter((name) => known[name]);
  const dependencies = [...new Set([...names, ...beside])].sort().map((name) => [name, known[name]] as const);
  return {
    name: 'hiendien-tools',
    version: own.version,
    description: 'hiendien: the doctor, the placement check and more for pages with hiendien-widgets',
    license: own.license,
    type: 'module',
    bin: { hiendien: 'src/cli/hiendien.js' },
    exports: {
      './gateway': './src/gateway/node/index.js',
      './gateway/workerd': './edge/workerd.js',
      './gateway/deno': './edge/deno.js',
      './package.json': './package.json',
    },
    engines: own.engines,
    dependencies: Object.fromEntries(dependencies),
  };
}

function peersOf(name: string): string[] {
  const { peerDependencies = {} } = JSON.parse(
    readFileSync(`${root}node_modules/${name}/package.json`, 'utf8'),
  ) as { peerDependencies?: object };
  return Object.keys(peerDependencies);
}

/** The doctor as one module for a page, with the elements' description in it. */
async function buildPasted(out: string, manifest: string): Promise<void> {
  mkdirSync(out, { recursive: true });
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: { MANIFEST: manifest },
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'es2022',
      lib: { entry: `${root}src/cli/doctor/pasted.ts`, formats: ['es'], fileName: () => 'doctor.js' },
      rolldownOptions: { output: { minify: true } },
    },
  });
}
