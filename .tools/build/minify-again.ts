import { minify, type SimpleIdentifierMangler } from 'terser';
import type { Plugin } from 'vite';

/**
 * Names that no page and no standard knows: Lit's own (`_$AH`), and the methods that our elements call `render…` and
 * `on…`. They become short, the same in the entry and in every chunk.
 */
const INNER_NAMES = /^(?:_\$\w+|(?:render|on)[A-Z]\w*)$/;

/** Names of Lit's and the platform's that look like ours. */
const OTHERS = ['renderRoot', 'renderOptions', 'renderBefore', 'onLine'];

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Short names that nothing else in the files has: `$a` to `$Z`, then `$aa` and so on. */
const names: SimpleIdentifierMangler = {
  get: (index) => {
    let name = '';
    for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS.length))
      name = LETTERS.charAt((rest - 1) % LETTERS.length) + name;
    return `$${name}`;
  },
};

/** A second pass of another minifier over the finished files: 2 % of the banner's page. */
export function minifyAgain(): Plugin {
  return {
    name: 'minify-again',
    async generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      // The entry first, so that it has the shortest names.
      chunks.sort((a, b) => Number(b.isEntry) - Number(a.isEntry) || (a.fileName < b.fileName ? -1 : 1));
      let props: unknown;
      for (const chunk of chunks) {
        const nameCache = { props };
        const { code } = await minify(chunk.code, {
          module: true,
          compress: { ecma: 2020, passes: 3 },
          format: { ecma: 2020 },
          mangle: { properties: { regex: INNER_NAMES, reserved: OTHERS, nth_identifier: names } },
          nameCache,
        });
        if (!code) throw new Error(`minify-again: nothing left of ${chunk.fileName}`);
        chunk.code = code;
        ({ props } = nameCache);
      }
    },
  };
}
