// Writes what Storybook's pages are made from besides the sources: the elements' manifest, the design tokens, and the
// figures of the build, where there is one. `npm run storybook` and `npm run build:storybook` begin with it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VERSION } from '../src/version';
import { measureBudgets, type BudgetLine, type BuiltFile } from './budgets';
import { root } from './install.mjs';
import { buildManifest } from './manifest';
import { makeTokens } from './package/tokens';

/** What pages say of a build; never written by hand. */
export interface Figures {
  readonly version: string;
  /** Nothing where nobody has built yet. */
  readonly sizes: readonly BudgetLine[];
}

const FOLDER = join(root, '.cache/storybook');

export function readFigures(embed = join(root, 'dist/embed')): Figures {
  const file = join(embed, '.vite/manifest.json');
  if (!existsSync(file)) return { version: VERSION, sizes: [] };
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, BuiltFile>;
  return { version: VERSION, sizes: measureBudgets(embed, manifest) };
}

mkdirSync(FOLDER, { recursive: true });
write(join(root, 'custom-elements.json'), buildManifest());
write(join(FOLDER, 'tokens.json'), await makeTokens());
write(join(FOLDER, 'figures.json'), readFigures());

function write(file: string, value: object): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
