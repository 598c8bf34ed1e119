import { defineConfig } from 'vite';
import { inlineModules } from '../build/inline-modules.ts';
import { packageModules } from './exports.ts';

/**
 * Builds the npm package: one file for each source file, with Lit, zod and i18next left to the application. Its bundler
 * then takes what it imports and no other element.
 */
export default defineConfig({
  publicDir: false,
  plugins: [inlineModules()],
  build: {
    outDir: 'dist/lib',
    target: 'es2022',
    minify: false,
    lib: {
      entry: Object.fromEntries(
        Object.values(packageModules()).map((source) => [source, `src/${source}.ts`]),
      ),
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^lit(?:\/|$)/, /^zod/, /^i18next/, /^lean-qr/],
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
    reportCompressedSize: false,
  },
});
