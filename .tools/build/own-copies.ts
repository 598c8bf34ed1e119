import type { Plugin } from 'vite';

/** Marks the copy that belongs to one widget. */
const MARK = '?own';

/**
 * A module that two chunks need becomes a chunk of its own, and so a request more. A widget whose page has no request
 * to spare gets copies of the small modules instead that it shares with others. They must keep no state of their own.
 * @param folder The widget's folder.
 * @param modules What to copy, as the ends of their paths.
 */
export function ownCopies(folder: string, modules: readonly string[]): Plugin {
  const isCopied = (id: string) => modules.some((module) => id.endsWith(module));
  return {
    name: 'own-copies',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!importer?.includes(folder) && !importer?.endsWith(MARK)) return null;
      const resolved = await this.resolve(source, importer.replace(MARK, ''), { ...options, skipSelf: true });
      return resolved && isCopied(resolved.id) ? resolved.id + MARK : null;
    },
  };
}
