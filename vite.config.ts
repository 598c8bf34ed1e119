import { defineConfig } from 'vite';
import { compactTemplates } from './.tools/build/compact-templates.ts';
import { detachedChunks, UNNAMED } from './.tools/build/detached-chunks.ts';
import { inlineModules } from './.tools/build/inline-modules.ts';
import { ownCopies } from './.tools/build/own-copies.ts';
import { minifyAgain } from './.tools/build/minify-again.ts';
import { leanLit } from './.tools/build/lean-lit.ts';
import { leanZod } from './.tools/build/lean-zod.ts';

/** Builds what the script tag loads: one ES module with loader, Lit and banner, and the chunks beside it. */
export default defineConfig({
  publicDir: false,
  plugins: [
    inlineModules(),
    ownCopies('/src/elements/register/', [
      '/controllers/path.ts',
      '/elements/prose.ts',
      '/embed/registration-link.ts',
      '/i18n/format.ts',
      '/programme/hosts.ts',
      '/registration/registration.ts',
    ]),
    leanLit(),
    leanZod(),
    compactTemplates(),
    detachedChunks(),
    minifyAgain(),
  ],
  build: {
    outDir: 'dist/embed',
    target: 'es2021',
    minify: true,
    lib: { entry: 'src/loader/hiendien.ts', formats: ['es'], fileName: () => 'hiendien.js' },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      checks: { bundlerTimings: false },
      output: {
        minify: true,
        chunkFileNames: ({ name }) => `${name.replace('.define', '')}-${UNNAMED}.js`,
      },
    },
    manifest: true,
    reportCompressedSize: false,
  },
});
