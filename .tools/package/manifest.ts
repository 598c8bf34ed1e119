import type { JavaScriptModule, Package } from 'custom-elements-manifest/schema';
import { buildManifest, elementsOf } from '../manifest';

/** A description of the elements that speaks of the files in the package, with the modules that register their tags. */
export function packageManifest(): Package {
  const manifest = buildManifest();
  const moved = JSON.parse(
    JSON.stringify(manifest).replace(/"src\/([^"]+)\.ts"/g, '"dist/lib/$1.js"'),
  ) as Package;
  const definitions = moved.modules.flatMap(({ path, declarations = [] }): JavaScriptModule[] =>
    declarations.flatMap((declaration) =>
      'tagName' in declaration && declaration.tagName
        ? [
            {
              kind: 'javascript-module',
              path: path.replace('.element.js', '.define.js'),
              declarations: [],
              exports: [
                {
                  kind: 'custom-element-definition',
                  name: declaration.tagName,
                  declaration: { name: declaration.name, module: path },
                },
              ],
            },
          ]
        : [],
    ),
  );
  return { ...moved, modules: [...moved.modules, ...definitions] };
}

/**
 * The same for programs that write declarations: elements alone, each with the classes of its events among what its
 * module exports, as such programs import those.
 */
export function manifestOfElements(): Package {
  const manifest = buildManifest();
  return {
    ...manifest,
    modules: elementsOf(manifest).map((element) => ({
      kind: 'javascript-module',
      path: element.name,
      declarations: [
        {
          ...element,
          // What every element of a page has: it is typed without our help.
          attributes: (element.attributes ?? []).filter(({ name }) => name !== 'lang'),
        },
      ],
      exports: [element.name, ...(element.events ?? []).map(({ type }) => type.text)].map((name) => ({
        kind: 'js',
        name,
        declaration: { name },
      })),
    })),
  };
}
