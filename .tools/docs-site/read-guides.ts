// Reads the guides as Storybook does, with stand-ins for what only Storybook has.
import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import mdx from '@mdx-js/rollup';
import type { ComponentType } from 'react';
import remarkGfm from 'remark-gfm';
import { sanitize, storyNameFromExport, toId } from 'storybook/internal/csf';
import { createServer, type Plugin } from 'vite';
import { root } from '../install.mjs';
import { PAGES, type PageEntry } from './tree';

export interface Guide extends PageEntry {
  /** As Storybook's tree has it. */
  readonly title: string;
  /** By which other guides link to it. */
  readonly id: string;
  readonly source: string;
  readonly Content: ComponentType<{ components?: object }>;
}

const STORIES = join(root, 'stories');

/** The folder of the pictures, beside the pages. */
export const PICTURES = 'hinh';

export async function readGuides(): Promise<readonly Guide[]> {
  const server = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    resolve: { alias: { '@storybook/addon-docs/blocks': join(root, '.tools/docs-site/blocks.ts') } },
    plugins: [stories(), mdx({ mdExtensions: [], remarkPlugins: [remarkGfm] })],
  });
  try {
    const guides: Guide[] = [];
    for (const page of PAGES) {
      const path = join(STORIES, page.file);
      const source = readFileSync(path, 'utf8');
      const module = (await server.ssrLoadModule(path)) as { default: Guide['Content'] };
      const title = titleOf(source, path);
      guides.push({ ...page, title, id: `${sanitize(title)}--docs`, source, Content: module.default });
    }
    return guides;
  } finally {
    await server.close();
  }
}

/** The title of a page: its own, or that of the stories that it speaks of. */
function titleOf(page: string, path: string): string {
  const [, own] = /<Meta title="([^"]+)"/.exec(page) ?? [];
  if (own !== undefined) return own;
  const [, stories = ''] = /<Meta of=\{(\w+)\}/.exec(page) ?? [];
  const [, file = ''] = new RegExp(`\\* as ${stories} from '([^']+)'`).exec(page) ?? [];
  return titleOfStories(readFileSync(`${resolve(dirname(path), file)}.ts`, 'utf8'));
}

function titleOfStories(source: string): string {
  return /title: '([^']+)'/.exec(source)?.[1] ?? '';
}

/** Stories need a browser: here each is its name and where it is to be seen. */
function stories(): Plugin {
  return {
    name: 'hiendien:stories-as-names',
    enforce: 'pre',
    load(id) {
      if (id.endsWith('.svg')) return `export default ${JSON.stringify(basename(id))};`;
      if (id.endsWith('.webp?url'))
        return `export default ${JSON.stringify(`${PICTURES}/${basename(id, '?url')}`)};`;
      if (!id.endsWith('.stories.ts')) return undefined;
      const source = readFileSync(id, 'utf8');
      const title = titleOfStories(source);
      return [...source.matchAll(/^export const (\w+)/gm)]
        .map(([, name = '']) => {
          const story = { id: toId(title, storyNameFromExport(name)), name: storyNameFromExport(name) };
          return `export const ${name} = ${JSON.stringify(story)};`;
        })
        .join('\n');
    },
  };
}
