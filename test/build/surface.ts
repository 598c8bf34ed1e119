import { buildManifest, type ElementDescription } from '../../.tools/manifest';

const KINDS = ['attributes', 'events', 'slots', 'cssParts', 'cssProperties'] as const;

/** What pages can rely on: the names that each tag knows, by kind, as the manifest has them. */
export type Surface = Readonly<Record<string, Partial<Record<Kind, readonly string[]>>>>;

type Kind = (typeof KINDS)[number];

/** Reads the surface of this build. */
export function readSurface(): Surface {
  const elements = buildManifest()
    .modules.flatMap(({ declarations = [] }) => declarations)
    .filter((declaration): declaration is ElementDescription => 'tagName' in declaration);
  return Object.fromEntries(
    elements
      .map(
        (element) =>
          [
            element.tagName,
            Object.fromEntries(
              KINDS.map((kind) => [kind, (element[kind] ?? []).map(({ name }) => name).sort()]),
            ),
          ] as const,
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
