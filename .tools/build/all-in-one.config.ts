import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compactTemplates } from './compact-templates.ts';
import { eagerImports } from './eager-imports.ts';
import { inlineModules } from './inline-modules.ts';
import { leanLit } from './lean-lit.ts';
import { leanZod } from './lean-zod.ts';
import { minifyAgain } from './minify-again.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Builds `hiendien.all.js`: one classic script that holds everything and loads nothing, for pages that pin it by its
 * hash or refuse modules. Messages are said without i18next here, see `compact-translator.ts`.
 */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [inlineModules(), leanLit(), leanZod(), compactTemplates(), eagerImports(), minifyAgain()],
  resolve: {
    alias: [{ find: /^.*\/i18n\/translator$/, replacement: `${root}src/i18n/compact-translator.ts` }],
  },
  // A classic script learns its address from the tag that runs it, and only while it first runs.
  define: { 'import.meta.url': '$address' },
  build: {
    outDir: 'dist/embed',
    emptyOutDir: false,
    target: 'es2021',
    minify: true,
    lib: {
      entry: 'src/loader/hiendien.all.ts',
      formats: ['iife'],
      // Named for the bundler's sake: the entry exports nothing, so no name is made.
      name: 'hiendien',
      fileName: () => 'hiendien.all.js',
    },
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: {
        minify: true,
        codeSplitting: false,
        intro: 'var $address = document.currentScript?.src || "hiendien.all.js";',
      },
    },
    reportCompressedSize: false,
  },
});
