import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { root } from '../../.tools/install.mjs';

/** What asks: the codec of DNS messages and the three providers. Not the rules that judge, nor the schema's library. */
const ENTRY = 'virtual:providers';
const SOURCE = `
  export { createDohProvider as a } from '${root}src/providers/doh/doh';
  export { createEndpointProvider as b } from '${root}src/providers/endpoint/endpoint';
  export { noProvider as c } from '${root}src/providers/settings/none';`;

// What is left out is named by the bundler; those names do not count.
test('codec and providers are under 4.7 kB with gzip', async (context) => {
  const outcome = (await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) => (id === ENTRY ? SOURCE : null),
      },
    ],
    build: {
      write: false,
      target: 'es2021',
      modulePreload: false,
      rolldownOptions: {
        input: ENTRY,
        preserveEntrySignatures: 'strict',
        external: [/^zod/, /\/domain\//],
        output: { codeSplitting: false, comments: false, paths: () => '' },
      },
    },
  })) as Rolldown.RolldownOutput;
  const [file, ...others] = outcome.output;
  assert.deepEqual(others, []);
  for (const part of ['application/dns-message', 'application/json'])
    assert.ok(file.code.includes(part), `${part} is in it`);
  const bytes = gzipSync(file.code, { level: 9 }).length;
  context.diagnostic(`${bytes} bytes`);
  assert.ok(bytes < 4700, `${bytes} bytes`);
});
