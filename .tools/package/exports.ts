// What the npm package offers: each name that an application may import, and the files behind it. package.json holds it
// as it is computed here (`npm run docs` writes it, a test compares), since npm reads no program.
import { readdirSync } from 'node:fs';
import { root } from '../install.mjs';

/** Modules beside the elements, by the name they are imported with: their source below `src`, without the ending. */
const MODULES: Readonly<Record<string, string>> = {
  '.': 'index',
  './all': 'elements/all.define',
  './eligibility': 'content/eligibility',
  './prerender': 'prerender/index',
  './schema': 'domain/programme/programme.schema',
  './server': 'server/index',
};

/** Declarations for those who write tags in a framework's templates. */
export const FRAMEWORKS = ['preact', 'react', 'solid', 'svelte', 'vue'] as const;

/** The names of the elements that have a folder, such as `banner`. */
export function elementNames(): string[] {
  return readdirSync(`${root}src/elements`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => readdirSync(`${root}src/elements/${name}`).includes(`${name}.define.ts`))
    .sort();
}

/** Every module that can be imported: its source below `src`, without the ending. */
export function packageModules(): Readonly<Record<string, string>> {
  const ofElements = elementNames().flatMap((name) => [
    // Registers the tag, or gives the class alone, with its events.
    [`./${name}`, `elements/${name}/${name}.define`],
    [`./${name}/element`, `elements/${name}/${name}.element`],
  ]);
  return { ...MODULES, ...(Object.fromEntries(ofElements) as Record<string, string>) };
}

/** `exports` of package.json. */
export function packageExports(): Readonly<Record<string, unknown>> {
  const pair = (types: string, file: string) => ({ types, default: file });
  return {
    ...Object.fromEntries(
      Object.entries(packageModules()).map(([name, source]) => [
        name,
        pair(`./dist/lib/${source}.d.ts`, `./dist/lib/${source}.js`),
      ]),
    ),
    ...Object.fromEntries(
      FRAMEWORKS.map((name) => [
        `./${name}`,
        pair(`./dist/frameworks/${name}.d.ts`, './dist/frameworks/types-only.js'),
      ]),
    ),
    './schema.json': './dist/programme.schema.json',
    './content/*': './dist/content/*',
    './embed/*': './dist/embed/*',
    './custom-elements.json': './dist/custom-elements.json',
    './tokens.json': './dist/tokens.json',
    './package.json': './package.json',
  };
}
