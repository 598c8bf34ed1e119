import type { Plugin } from 'vite';
import { editOnce, type Edit } from './lean-lit.ts';

/**
 * zod keeps its settings on `globalThis`, where it shares them with every other zod of the page. A guest adds no
 * global and changes nobody's settings: ours keeps them in its module.
 */
const EDITS: readonly Edit[] = [
  {
    file: 'core.js',
    find: /\(_a = globalThis\)\.__zod_globalConfig \?\? \(_a\.__zod_globalConfig = \{\}\);\nexport const globalConfig = globalThis\.__zod_globalConfig;/,
    put: 'export const globalConfig = {};',
  },
  {
    file: 'core.js',
    find: /const pp = globalThis\.__zod_globalConfig\?\.postProcessor;\s+if \(pp\)\s+pp\(inst\);/,
    put: '',
  },
];

/** Takes out of zod what a guest may not do. Each edit must fit exactly once, as with Lit. */
export function leanZod(): Plugin {
  return {
    name: 'lean-zod',
    enforce: 'pre',
    transform(code, id) {
      const file = /node_modules\/zod\/v4\/core\/([\w-]+\.js)$/.exec(id)?.[1];
      return editOnce(
        code,
        id,
        EDITS.filter((edit) => edit.file === file),
      );
    },
  };
}
