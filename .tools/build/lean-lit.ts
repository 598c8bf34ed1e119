import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/** One place in a package's module that the build writes anew. */
export interface Edit {
  readonly file: string;
  readonly find: RegExp;
  readonly put: string;
}

/**
 * What a guest may not do, taken out of Lit's browser build: version lists and metadata on `globalThis`, and
 * hooks that other scripts of the page could reach through it. `createPolicy` may be refused by the page's
 * Trusted Types; that must not stop the module, so that the fallback can stand.
 */
const EDITS: readonly Edit[] = [
  {
    file: 'lit-html.js',
    find: /(\w+)=(\w+)\?\2\.createPolicy\("lit-html",(\{createHTML:\w+=>\w+\})\):void 0/,
    put: '$1=(()=>{try{return $2?.createPolicy("lit-html",$3)}catch{}})()',
  },
  {
    file: 'lit-html.js',
    find: /,(\w+)=\w+\.litHtmlPolyfillSupport;\1\?\.\([^)]*\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    put: '',
  },
  {
    file: 'reactive-element.js',
    find: /export\{CSSResult,css,supportsAdoptingStyleSheets,unsafeCSS\}from"\.\/css-tag\.js"/,
    put: 'export{css}from"./css-tag.js"',
  },
  // Templates of svg and mathml fragments, and initialisers that decorators add: nothing here uses them.
  { file: 'lit-html.js', find: /2===(\w+)\?"<svg>":3===\1\?"<math>":""/, put: '""' },
  { file: 'lit-html.js', find: /\+\(2===(\w+)\?"<\/svg>":3===\1\?"<\/math>":""\)/, put: '' },
  { file: 'lit-html.js', find: /,2===(\w+)\|\|3===\1\)\{.*?\}(?=for\(;null!==)/, put: ');' },
  // Reflecting properties to attributes, likewise; a test sees to it that no element asks for it.
  { file: 'reactive-element.js', find: /toAttribute\(\w,\w\)\{.*?\},(?=fromAttribute)/, put: '' },
  { file: 'reactive-element.js', find: /_\$ET\(\w,\w\)\{.*?\}(?=_\$AK)/, put: '' },
  { file: 'reactive-element.js', find: /this\._\$Eq&&=this\._\$Eq\.forEach\(.*?\)\),/, put: '' },
  { file: 'reactive-element.js', find: /static addInitializer\(\w\)\{.*?\}(?=static get)/, put: '' },
  { file: 'reactive-element.js', find: /void 0!==(\w+)\.l&&\(this\.l=\[\.\.\.\1\.l\]\),/, put: '' },
  { file: 'reactive-element.js', find: /,this\.constructor\.l\?\.forEach\(\w=>\w\(this\)\)/, put: '' },
  {
    file: 'reactive-element.js',
    find: /\|\|(\w)\.useDefault&&\1\.reflect&&.*?\)\)\)\)(?=return;)/,
    put: '))',
  },
  {
    file: 'reactive-element.js',
    find: /C\((\w),(\w),\{useDefault:(\w),reflect:\w,wrapped:\w\},\w\)\{.*?(?=this\._\$AL\.has)/,
    put: 'C($1,$2){(',
  },
  {
    file: 'reactive-element.js',
    find: /this\.hasUpdated\|\|\w\|\|\((?=\w=void 0\))/,
    put: 'this.hasUpdated||(',
  },
  {
    file: 'reactive-element.js',
    find: /,!0===\w&&this\._\$Em!==\w&&\(this\._\$Eq\?\?=new Set\)\.add\(\w\)/,
    put: '',
  },
  { file: 'reactive-element.js', find: /\?\?this\._\$Ej\?\.get\(\w\)\?\?\w(?=,this\._\$Em=null)/, put: '' },
  { file: 'reactive-element.js', find: /,reflect:!1,useDefault:!1/, put: '' },
  // Converters of an element's own, and the types that no attribute here has.
  {
    file: 'reactive-element.js',
    find: /,(\w)="function"==typeof \w\.converter\?.*?:(\w);(.*?)\1\.fromAttribute/,
    put: ';$3$2.fromAttribute',
  },
  { file: 'reactive-element.js', find: /case Object:case Array:try\{.*?\}catch\(\w\)\{\w=null\}/, put: '' },
  { file: 'reactive-element.js', find: /converter:(\w),(?=hasChanged)/, put: '' },
  // One sheet or a flat list of sheets, none twice.
  {
    file: 'reactive-element.js',
    find: /static finalizeStyles\((\w)\)\{.*?\}(?=static _\$Eu)/,
    put: 'static finalizeStyles($1){return[$1].flat()}',
  },
  // What only reflected properties and text inside of script, style, textarea and title would need.
  { file: 'reactive-element.js', find: /,\w=\w\?\w\.emptyScript:""/, put: '' },
  { file: 'reactive-element.js', find: /\w+=\w+\.reactiveElementPolyfillSupport,/, put: '' },
  {
    file: 'reactive-element.js',
    find: /,\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    put: '',
  },
  {
    file: 'reactive-element.js',
    find: /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
    put: '',
  },
  {
    file: 'reactive-element.js',
    find: /const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?\}(?=this\._\$Eh=)/,
    put: '',
  },
  { file: 'lit-element.js', find: /,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, put: '' },
  {
    file: 'lit-element.js',
    find: /const (\w+)=\w+\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w+\}\);/,
    put: '',
  },
  { file: 'lit-element.js', find: /\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, put: '' },
];

/**
 * Applies the edits to Lit's modules, and puts a smaller module in place of its css-tag: 7 % of the banner's page.
 * Each edit must fit exactly once, so that a new release of Lit can't slip by.
 */
export function leanLit(): Plugin {
  return {
    name: 'lean-lit',
    enforce: 'pre',
    load: {
      filter: { id: /@lit\/reactive-element\/css-tag\.js$/ },
      handler: () => readFile(new URL('./style-sheets.mjs', import.meta.url), 'utf8'),
    },
    transform(code, id) {
      const file = /node_modules\/(?:lit-html|lit-element|@lit\/reactive-element)\/([\w-]+\.js)$/.exec(
        id,
      )?.[1];
      return editOnce(
        code,
        id,
        EDITS.filter((edit) => edit.file === file),
      );
    },
  };
}

/** Applies edits that must fit exactly once, or the build stops. Null where there are none. */
export function editOnce(code: string, id: string, edits: readonly Edit[]): string | null {
  if (edits.length === 0) return null;
  return edits.reduce((text, { find, put }) => {
    const found = text.match(new RegExp(find, 'g'))?.length ?? 0;
    if (found !== 1) throw new Error(`${String(find)} fits ${found} times in ${id}, not once`);
    return text.replace(find, put);
  }, code);
}
