import type { Rolldown } from 'vite';

type GetModule = (id: string) => Rolldown.ModuleInfo | null;

/** The end of the names of modules that define a tag. */
const DEFINITION = '.define.ts';
/** Small things that anything may need: a file for each would be a request for each. */
const SHARED = '/src/domain/shared/';
/** What reads a list, whatever it holds. */
const READER = /\/src\/(?:content\/lists\/fetch-list|domain\/lists\/(?:read-list|fields))/;
/** What widgets with a list of the owner's have in common: those without one would pay for it, were it in `shared`. */
const LISTS =
  /\/src\/(?:domain\/lists\/list-machine|domain\/lists\/fitting|elements\/entries\.|elements\/widget\/list-element)/;

/**
 * What becomes of modules that several chunks need. By itself the bundler makes a file for each set of modules that are
 * needed together: a handful of some hundred bytes, each a request. Here are three rules in place of that: what the entry
 * imports is in the entry; what a tag needs at first and something else needs too is one chunk, `shared`, and what only
 * widgets with a list need is another, `lists`.
 * @param entry The end of the entry's path.
 */
export function chunkGroups(entry: string): Rolldown.CodeSplittingGroup[] {
  let held: ReadonlySet<string> | undefined;
  let needed: ReadonlySet<string> | undefined;
  return [
    {
      name: (id, context) => {
        held ??= importedBy(entry, id, context);
        return held.has(id) ? 'entry' : null;
      },
      priority: 1,
    },
    { name: (id) => (READER.test(id) ? 'list-reader' : null), priority: 1, minShareCount: 2 },
    { name: (id) => (LISTS.test(id) ? 'lists' : null), priority: 1, minShareCount: 2 },
    {
      name: (id, context) => {
        needed ??= importedBy(DEFINITION, id, context);
        return (needed.has(id) || id.includes(SHARED)) && !id.endsWith(DEFINITION) ? 'shared' : null;
      },
      minShareCount: 2,
    },
  ];
}

/** The modules whose names end so, with all that they import at once. */
function importedBy(ending: string, id: string, context: Rolldown.ChunkingContext): Set<string> {
  const getModule: GetModule = (module) => context.getModuleInfo(module);
  const found = new Set<string>();
  for (const root of connectedTo(id, getModule)) if (root.endsWith(ending)) found.add(root);
  for (const module of found) for (const next of getModule(module)?.importedIds ?? []) found.add(next);
  return found;
}

/** Every module that can be reached from one, in either direction. */
function connectedTo(id: string, getModule: GetModule): Set<string> {
  const found = new Set([id]);
  for (const module of found) {
    const info = getModule(module);
    const next = [info?.importedIds, info?.dynamicallyImportedIds, info?.importers, info?.dynamicImporters];
    for (const other of next.flatMap((ids) => ids ?? [])) found.add(other);
  }
  return found;
}
