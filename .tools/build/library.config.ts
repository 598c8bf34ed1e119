import { defineConfig } from 'vite';
import { inlineModules } from './inline-modules.ts';

/** Builds the npm package: modules as they are, with Lit, zod and i18next left to the application. */
export default defineConfig({
  publicDir: false,
  plugins: [inlineModules()],
  build: {
    outDir: 'dist/lib',
    target: 'es2022',
    minify: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        'elements/banner.define': 'src/elements/banner/banner.define.ts',
        server: 'src/server/index.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: { external: [/^lit(?:\/|$)/, /^zod/, /^i18next/] },
    reportCompressedSize: false,
  },
});
