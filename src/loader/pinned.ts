import { isOwnScript } from './own-scripts';

/** What an import map may say that concerns us. */
interface ImportMap {
  readonly integrity?: Readonly<Record<string, string>>;
}

/** The import map that covers the page's pinned tag: `{}` where there is none; undefined where no tag is pinned. */
const map = /* @__PURE__ */ readMap();

/** Some browsers take the page's first map alone, and only if it stands before every module: so does this. */
function readMap(): string | undefined {
  let first: string | undefined;
  for (const script of document.scripts) {
    if (script.type === 'importmap') first ??= script.text;
    if (script.integrity && isOwnScript(script)) return first ?? '{}';
  }
  return undefined;
}

/**
 * Gives the address of a chunk back if it may be loaded. If a tag of ours is pinned by `integrity`, the import map has
 * to hold the chunk's hash, and the browser has to heed it. None says whether it does, but those that have
 * `Atomics.pause` do: Chromium since 127 (and 133), Safari 18.0 (and 18.4), Firefox 138 (and 137, a month earlier).
 */
export function allowChunk(address: string): string {
  if (
    map &&
    !('pause' in Atomics && (JSON.parse(map) as ImportMap).integrity?.[import.meta.resolve(address)])
  )
    throw new Error('a chunk is not covered by integrity: use hiendien.all.js');
  return address;
}
