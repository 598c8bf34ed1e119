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
  /** Counts the modules' own chunks alone: what a widget adds, without the entry and what widgets share. */
  readonly isOwn?: boolean;
  readonly requests: number;
  readonly bytes: number;
  /** What was aimed at, where that can't be had; see the decision records. */
  readonly aim?: number;
}

const ENTRY = 'src/loader/hiendien.ts';
const BANNER = { requests: 1, bytes: 8000 };

const BUDGETS: readonly Budget[] = [
  { page: 'banner', modules: [], ...BANNER },
  {
    page: 'register',
    modules: ['src/elements/register/register.define.ts'],
    requests: 2,
    bytes: BANNER.bytes + 4000,
  },
  {
    page: 'eligibility checker',
    modules: ['src/elements/eligibility-checker/eligibility-checker.define.ts'],
    requests: 3,
    bytes: BANNER.bytes + 24_000,
  },
  {
    page: 'domain search',
    modules: ['src/elements/domain-search/domain-search.define.ts'],
    requests: 3,
    bytes: BANNER.bytes + 24_000,
  },
  {
    page: 'domain search, in use',
    modules: [
      'src/elements/domain-search/domain-search.define.ts',
      'src/elements/domain-search/answers/search-session.ts',
    ],
    isOwn: true,
    requests: 2,
    bytes: 24_000,
  },
  {
    page: 'everything in one file',
    modules: [],
    files: ['hiendien.all.js'],
    requests: 1,
    bytes: 66_000,
    aim: 45_000,
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
  readonly aim?: number | undefined;
  readonly kept: boolean;
}

/** Measures every budgeted page. */
export function measureBudgets(folder: string, manifest: Readonly<Record<string, BuiltFile>>): BudgetLine[] {
  return BUDGETS.map(
    ({ page, modules, files: named = [], isOwn, requests: allowedRequests, bytes: allowedBytes, aim }) => {
      const files = new Set(named);
      const add = (key: string) => {
        const entry = manifest[key];
        if (!entry) throw new Error(`budgets: the build has no file for ${key}`);
        if (files.has(entry.file)) return;
        files.add(entry.file);
        if (!isOwn) entry.imports?.forEach(add);
      };
      if (named.length === 0 && !isOwn) add(ENTRY);
      modules.forEach(add);
      const bytes = [...files].reduce((sum, file) => sum + brotliSize(join(folder, file)), 0);
      const kept = files.size <= allowedRequests && bytes <= allowedBytes;
      return { page, requests: files.size, bytes, allowedRequests, allowedBytes, aim, kept };
    },
  );
}

export function brotliSize(file: string): number {
  return brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
