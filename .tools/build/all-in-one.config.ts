import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { eagerImports } from './eager-imports.ts';
import { guestRules } from './guest-rules.ts';
import { inlineModules } from './inline-modules.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Widgets that came later than the file: a page that pins one hash should not load them all for the sake of one. */
const LATER = /\/elements\/(events|feedback|materials|stories|support)\/\w+\.define$/;

const LEFT_OUT = {
  source: LATER,
  say: (source: string) =>
    `<hiendien-${LATER.exec(source)?.[1] ?? ''}> is not in hiendien.all.js: use hiendien.js`,
};

/**
 * Builds `hiendien.all.js`: one classic script that holds everything and loads nothing, for pages that pin it by its
 * hash or refuse modules. Of languages it has the two that ship.
 */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [inlineModules(), guestRules(), eagerImports(LEFT_OUT)],
  resolve: {
    alias: [{ find: /^.*\/i18n\/language-pack$/, replacement: `${root}.tools/build/no-language-pack.ts` }],
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
        comments: false,
        codeSplitting: false,
        intro: 'var $address = document.currentScript?.src || "hiendien.all.js";',
      },
    },
    reportCompressedSize: false,
  },
});
