import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** One place in a package's module that the build writes anew, since a guest may not do what stands there. */
interface Edit {
  /** The module, as the end of its path. */
  readonly module: string;
  /** Every place is changed. None found stops the build. */
  readonly find: RegExp;
  readonly put: string;
  /** Stands at the top of the module, for what is put. */
  readonly top?: string;
  readonly why: string;
  /** The release of the package that it was last tried on. */
  readonly triedOn: string;
}

const LIT_GLOBALS = fileURLToPath(new URL('./lit-globals.ts', import.meta.url));

/** An image or a form of the page can be called like a method of the document. */
const CLOBBERED =
  'markup of the page can stand in the place of the document’s methods, and then nothing is drawn';

const GLOBAL = /\bglobalThis\b/g;

const EDITS: readonly Edit[] = [
  ...[
    { module: 'lit-html/lit-html.js', triedOn: '3.3.3' },
    { module: 'lit-element/lit-element.js', triedOn: '4.2.2' },
    { module: '@lit/reactive-element/reactive-element.js', triedOn: '2.1.2' },
  ].map((place) => ({
    ...place,
    find: GLOBAL,
    put: 'litGlobals',
    top: `import { litGlobals } from ${JSON.stringify(LIT_GLOBALS)};`,
    why:
      'Lit writes its version and a map of metadata on the page, and calls hooks that any script may have put there; ' +
      'and it asks for a policy of Trusted Types, which throws where the page refuses it',
  })),
  {
    module: 'lit-html/lit-html.js',
    find: /(\w+)=document,/g,
    put: '$1=litDocument,',
    top: `import { litDocument } from ${JSON.stringify(LIT_GLOBALS)};`,
    why: CLOBBERED,
    triedOn: '3.3.3',
  },
  {
    module: 'lit-html/lit-html.js',
    find: /\.createTreeWalker\(\w+,/g,
    put: '.createTreeWalker(document,',
    why: CLOBBERED,
    triedOn: '3.3.3',
  },
  {
    module: 'lit-html/lit-html.js',
    find: /(?<=return \w+\.currentNode=)\w+(?=,)/g,
    put: 'document',
    why: CLOBBERED,
    triedOn: '3.3.3',
  },
  {
    module: '@lit/reactive-element/reactive-element.js',
    find: /Symbol\.metadata\?\?=Symbol\("metadata"\),/g,
    put: '',
    why: 'it adds to the page’s Symbol, for decorators that nothing here uses',
    triedOn: '2.1.2',
  },
  {
    module: '@lit/reactive-element/reactive-element.js',
    find: /this\[Symbol\.metadata\]/g,
    put: 'null',
    why: 'it reads what the edit before has taken out',
    triedOn: '2.1.2',
  },
  ...['zod/v4/core/util.js', 'zod/v4/core/schemas.js'].map((module) => ({
    module,
    find: /for \(const (\w+) in (\w+)\)/g,
    put: 'for (const $1 of Object.keys($2))',
    why: 'what a page has put on Object.prototype is no part of a schema, nor of what it checks',
    triedOn: '4.6.7',
  })),
  ...['zod/v4/core/core.js', 'zod/v4/core/registries.js'].map((module) => ({
    module,
    find: GLOBAL,
    put: 'zodGlobals',
    top: 'const zodGlobals = {};',
    why: 'zod keeps its settings and registry on the page, where it shares them with every other zod',
    triedOn: '4.6.7',
  })),
];

/** Takes out of Lit and zod what a guest on someone's page may not do, and nothing else. */
export function guestRules(): Plugin {
  const left = new Set(EDITS);
  return {
    name: 'guest-rules',
    enforce: 'pre',
    transform(code, id) {
      const edits = EDITS.filter(({ module }) => id.endsWith(`/node_modules/${module}`));
      if (edits.length === 0) return null;
      return edits.reduce((text, edit) => {
        left.delete(edit);
        if (text.search(edit.find) < 0) throw new Error(unfit(edit, releaseOf(id, edit)));
        return (edit.top ?? '') + text.replace(edit.find, edit.put);
      }, code);
    },
    buildEnd(error) {
      const [edit] = left;
      if (!error && edit) throw new Error(unfit(edit, 'as it is installed'));
    },
  };
}

function unfit({ module, find, why, triedOn }: Edit, release: string): string {
  return `guest-rules: ${String(find)} is not in ${module} ${release}, as it was in ${triedOn}; it is edited because ${why}.`;
}

function releaseOf(id: string, { module }: Edit): string {
  const folder = id.slice(0, -module.length) + (/^(?:@[^/]+\/)?[^/]+/.exec(module)?.[0] ?? '');
  return (JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { version: string }).version;
}
