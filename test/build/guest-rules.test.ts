import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build, type Plugin, type Rolldown } from 'vite';
import { guestRules } from '../../.tools/build/guest-rules';
import { root } from '../../.tools/install.mjs';

const ENTRY = 'virtual:packages';
const SOURCE = `
  export { LitElement, html, css } from 'lit';
  export { config, registry, globalRegistry } from 'zod/v4/core';`;

/** Builds the packages as they are installed, with modules changed that a test names. */
async function buildPackages(change: (code: string, id: string) => string = (code) => code): Promise<string> {
  const entry: Plugin = {
    name: 'entry',
    enforce: 'pre',
    resolveId: (id) => (id === ENTRY ? id : null),
    load: (id) => (id === ENTRY ? SOURCE : null),
    transform: (code, id) => change(code, id),
  };
  const { output } = (await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [entry, guestRules()],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: ENTRY, preserveEntrySignatures: 'strict' },
    },
  })) as Rolldown.RolldownOutput;
  return output.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
}

/** Changes one module of Lit as another release might have it. */
const without = (module: string, words: string) => (code: string, id: string) =>
  id.endsWith(module) ? code.replaceAll(words, 'self') : code;

describe('what a guest may not do', () => {
  it('is taken out of Lit and zod as they are installed', async () => {
    const code = await buildPackages();
    for (const words of ['litHtmlVersions', '__zod_globalRegistry'])
      assert.ok(code.includes(words), `${words}, on an object of our own`);
    assert.doesNotMatch(code, /Symbol\.metadata/);
    // What is left only reads: whether style sheets can be adopted, and a nonce for those that can't.
    for (const [line] of code.matchAll(/^.*\bglobalThis\b.*$/gm))
      assert.match(line, /ShadowRoot|globalThis;$|trustedTypes/, line);
  });

  for (const [module, words] of [
    ['lit-html/lit-html.js', 'globalThis'],
    ['@lit/reactive-element/reactive-element.js', 'Symbol.metadata'],
    ['zod/v4/core/core.js', 'globalThis'],
  ] as const) {
    it(`stops the build with one sentence, where ${module} has it no more`, async () => {
      await assert.rejects(buildPackages(without(module, words)), (error: Error) => {
        assert.match(
          error.message,
          /guest-rules: \S+ is not in \S+ \d+\.\d+\.\d+, as it was in \d+\.\d+\.\d+; it is edited because /,
        );
        assert.ok(error.message.includes(module));
        return true;
      });
    });
  }

  it('stops the build, where a module is not there at all', async () => {
    const elsewhere = (code: string, id: string) => (id === ENTRY ? code.replace(/^.*zod.*$/m, '') : code);
    await assert.rejects(
      buildPackages(elsewhere),
      /guest-rules: .* is not in zod\/v4\/core\/\w+\.js as it is installed/,
    );
  });
});
