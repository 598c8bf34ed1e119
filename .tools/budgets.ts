import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** What a page with one widget may load, in brotli bytes at the highest level, and in how many requests. */
interface Budget {
  readonly page: string;
  /** The source modules whose chunks the page loads; the entry comes always, but where files are named. */
  readonly modules: readonly string[];
  /** What the page loads in place of the entry. */
  readonly files?: readonly string[];
  /** What is there already, and counts no more: a module, with the entry. */
  readonly beyond?: string;
  readonly requests: number;
  readonly bytes: number;
}

const ENTRY = 'src/loader/hiendien.ts';

/** The widgets that came later: each has a chunk of its own beside what all share, and what widgets with a list do. */
const LATER = ['support', 'events', 'stories', 'materials'] as const;

const BUDGETS: readonly Budget[] = [
  // Half a kilobyte of it are the hashes of what it loads later, 85 bytes a widget; see the decision records. All pages
  // have them, as they have the entry.
  { page: 'banner', modules: [], requests: 1, bytes: 13_900 },
  {
    page: 'register',
    modules: ['src/elements/register/register.define.ts'],
    requests: 3,
    bytes: 25_700,
  },
  {
    page: 'eligibility checker',
    modules: ['src/elements/eligibility-checker/eligibility-checker.define.ts'],
    requests: 3,
    bytes: 28_600,
  },
  {
    page: 'domain search',
    modules: ['src/elements/domain-search/domain-search.define.ts'],
    requests: 3,
    bytes: 23_300,
  },
  {
    page: 'journey',
    modules: ['journey', 'eligibility-checker', 'domain-search', 'register'].map(
      (name) => `src/elements/${name}/${name}.define.ts`,
    ),
    requests: 6,
    bytes: 41_500,
  },
  ...LATER.map((name) => ({
    page: name,
    modules: [`src/elements/${name}/${name}.define.ts`],
    requests: 4,
    bytes: 26_000,
  })),
  // Three kinds of questions, what holds answers to them, and what posts them: 5.6 kB beyond what all lists share.
  {
    page: 'feedback',
    modules: ['src/elements/feedback/feedback.define.ts'],
    requests: 4,
    bytes: 27_400,
  },
  {
    page: 'domain search, in use: what is added',
    modules: ['src/elements/domain-search/answers/search-in-use.ts'],
    beyond: 'src/elements/domain-search/domain-search.define.ts',
    requests: 3,
    bytes: 25_800,
  },
  {
    page: 'everything in one file',
    modules: [],
    files: ['hiendien.all.js'],
    requests: 1,
    bytes: 106_500,
  },
];

/** A file of the bundle: its name, the module it stands for, and the files it imports. */
export interface BuiltFile {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly src?: string;
  readonly imports?: readonly string[];
}

export interface BudgetLine {
  readonly page: string;
  readonly requests: number;
  readonly bytes: number;
  readonly allowedRequests: number;
  readonly allowedBytes: number;
  readonly kept: boolean;
}

/** Measures every budgeted page. */
export function measureBudgets(folder: string, manifest: Readonly<Record<string, BuiltFile>>): BudgetLine[] {
  return BUDGETS.map(
    ({ page, modules, files = [], beyond, requests: allowedRequests, bytes: allowedBytes }) => {
      const there = beyond === undefined ? [] : filesOf([ENTRY, beyond], manifest);
      const wanted = files.length > 0 ? files : filesOf([ENTRY, ...modules], manifest);
      const counted = wanted.filter((file) => !there.includes(file));
      const bytes = counted.reduce((sum, file) => sum + brotliSize(join(folder, file)), 0);
      const kept = counted.length <= allowedRequests && bytes <= allowedBytes;
      return { page, requests: counted.length, bytes, allowedRequests, allowedBytes, kept };
    },
  );
}

/** The files of modules, with all that they import. */
function filesOf(modules: readonly string[], manifest: Readonly<Record<string, BuiltFile>>): string[] {
  const files = new Set<string>();
  const add = (key: string) => {
    const found = manifest[key];
    if (!found) throw new Error(`budgets: the build has no file for ${key}`);
    if (files.has(found.file)) return;
    files.add(found.file);
    found.imports?.forEach(add);
  };
  modules.forEach(add);
  return [...files];
}

export function brotliSize(file: string): number {
  return brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
