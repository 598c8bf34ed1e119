import { minify } from 'terser';
import type { Plugin } from 'vite';

/** A second pass of another minifier over the finished files: 1 % of the banner's page. */
export function minifyAgain(): Plugin {
  return {
    name: 'minify-again',
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const { code } = await minify(file.code, {
          module: true,
          compress: { ecma: 2020, passes: 3 },
          format: { ecma: 2020 },
        });
        if (!code) throw new Error(`minify-again: nothing left of ${file.fileName}`);
        file.code = code;
      }
    },
  };
}
