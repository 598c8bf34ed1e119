import { defineConfig } from 'vite';
import { detachedChunks, UNNAMED } from './.tools/build/detached-chunks.ts';
import { guestRules } from './.tools/build/guest-rules.ts';
import { inlineModules } from './.tools/build/inline-modules.ts';
import { chunkGroups } from './.tools/build/chunk-groups.ts';

/** Builds what the script tag loads: one ES module with loader, Lit and banner, and the chunks beside it. */
export default defineConfig({
  publicDir: false,
  plugins: [inlineModules(), guestRules(), detachedChunks()],
  build: {
    outDir: 'dist/embed',
    target: 'es2021',
    minify: true,
    lib: { entry: 'src/loader/hiendien.ts', formats: ['es'], fileName: () => 'hiendien.js' },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      // A package may be known by other names in Node, where tests run.
      checks: { bundlerTimings: false, importIsUndefined: false },
      output: {
        minify: true,
        comments: false,
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: chunkGroups('/src/loader/hiendien.ts'),
        },
        chunkFileNames: ({ name }) => `${name.replace('.define', '')}-${UNNAMED}.js`,
      },
    },
    manifest: true,
    reportCompressedSize: false,
  },
});
