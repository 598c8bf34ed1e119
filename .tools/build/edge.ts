import { build } from 'vite';
import { root } from '../install.mjs';

/** The runtimes that take the gateway as one module. */
const EDGES = ['workerd', 'deno'] as const;

/** Builds the gateway for edge platforms: one module each, with everything in it. */
export async function buildEdge(out: string): Promise<void> {
  for (const edge of EDGES) {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      ssr: { noExternal: true, target: 'webworker' },
      build: {
        ssr: true,
        outDir: out,
        emptyOutDir: edge === EDGES[0],
        target: 'es2022',
        minify: false,
        rolldownOptions: {
          input: { [edge]: `${root}src/gateway/edge/${edge}.ts` },
          output: { entryFileNames: '[name].js', codeSplitting: false },
        },
      },
    });
  }
}
