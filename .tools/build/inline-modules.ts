import { tsImport } from 'tsx/esm/api';
import type { Plugin } from 'vite';

/**
 * Modules named `*.inline.ts` are run by the build and replaced by the values they export, so that a page loads
 * the slice they compute and not the content they compute it from. Unbuilt, they are ordinary modules.
 */
export function inlineModules(): Plugin {
  return {
    name: 'inline-modules',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('.inline.ts')) return null;
      const module = (await tsImport(id, import.meta.url)) as Record<string, unknown>;
      return Object.entries(module)
        .filter(([name]) => name !== 'default')
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    },
  };
}
