// Declarations for templates, and what editors complete by. The generators that are kept up are used: for JSX, VS Code
// and JetBrains. Those for Vue and Svelte take our events for CustomEvents and write for Svelte 4; see decision 0011.
import { mkdirSync, writeFileSync } from 'node:fs';
import { generateJsxTypes } from '@wc-toolkit/jsx-types';
import type { Package } from 'custom-elements-manifest/schema';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { elementsOf, type ElementDescription } from '../manifest';
import { manifestOfElements } from './manifest';

/** Every class and event that declarations speak of. */
const CLASSES = '../lib/index.js';

/** Writes `dist/frameworks` and the data for editors. */
export function writeFrameworks(dist: string): void {
  const manifest = manifestOfElements();
  const outdir = `${dist}/frameworks`;
  mkdirSync(outdir, { recursive: true });
  for (const [name, text] of Object.entries({ ...jsxFiles(manifest), ...templateFiles(manifest) }))
    writeFileSync(`${outdir}/${name}`, text);
  quietly(() => {
    generateVsCodeCustomElementData(manifest as never, { outdir, hideLogs: true });
    generateJetBrainsWebTypes(manifest as never, { outdir, packageJson: false, hideLogs: true });
  });
}

/** The generators tell of each file that they write. */
function quietly(work: () => void): void {
  const { log } = console;
  console.log = () => undefined;
  try {
    work();
  } finally {
    console.log = log;
  }
}

/** One file of types, and one for each framework that puts its own tags into them. */
function jsxFiles(manifest: Package): Record<string, string> {
  const text = generateJsxTypes(manifest, { fileName: undefined, globalTypePath: CLASSES } as never);
  if (!text) throw new Error('The declarations for JSX could not be made.');
  // The generator speaks to every framework at once; a declaration for one that an application does not have fails.
  const [types = ''] = text.split(/^declare module /m);
  return {
    'jsx.d.ts': types.trimStart(),
    'react.d.ts': augment({
      module: 'react',
      tags: 'CustomElements',
      own: `{
  children?: ReactNode | undefined;
  style?: CSSProperties | undefined;
}`,
      imports: ['ClassAttributes', 'CSSProperties', 'ReactNode'],
    }),
    'preact.d.ts': augment({
      module: 'preact',
      tags: 'CustomElements',
      own: `{
  children?: ComponentChildren | undefined;
  style?: string | CSSProperties | undefined;
}`,
      imports: ['ClassAttributes', 'ComponentChildren', 'CSSProperties'],
    }),
    'solid.d.ts': augment({
      module: 'solid-js',
      tags: 'CustomElementsSolidJs',
      own: `{
  children?: JSX.Element | undefined;
  ref?: Element | ((element: Element) => void) | undefined;
  style?: string | JSX.CSSProperties | undefined;
}`,
      imports: ['JSX'],
    }),
    'types-only.js': '// Declarations only: nothing of it is there when an application runs.\nexport {};\n',
  };
}

interface Augmentation {
  readonly module: string;
  /** The generated type that holds the tags. */
  readonly tags: string;
  /** What the framework itself has to say of children, references and style; the generator only guesses. */
  readonly own: string;
  readonly imports: readonly string[];
}

function augment({ module, tags, own, imports }: Augmentation): string {
  const attributes = imports.includes('ClassAttributes') ? ' & ClassAttributes<Element>' : '';
  return `import type { ${imports.join(', ')} } from '${module}';
import type { CustomCssProperties, ${tags} } from './jsx.js';
import type {} from '../lib/elements/all.define.js';

interface Own<Element> ${own}

type Tags = {
  [Tag in keyof ${tags}]: Omit<${tags}[Tag], 'children' | 'key' | 'ref' | 'style'> &
    Own<HTMLElementTagNameMap[Tag]>${attributes.replace('Element', 'HTMLElementTagNameMap[Tag]')};
};

declare module '${module}' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
${module === 'solid-js' ? '    interface CSSProperties extends CustomCssProperties {}\n' : ''}  }
${module === 'solid-js' ? '' : '  interface CSSProperties extends CustomCssProperties {}\n'}}
`;
}

function templateFiles(manifest: Package): Record<string, string> {
  const elements = elementsOf(manifest);
  const names = elements.flatMap(({ name, events = [] }) => [name, ...events.map(({ type }) => type.text)]);
  const classes = `import type { ${[...new Set(names)].sort().join(', ')} } from '${CLASSES}';\n`;
  return {
    'vue.d.ts': `import type { DefineComponent, HTMLAttributes } from 'vue';
${classes}
declare module 'vue' {
  interface GlobalComponents {
${elements
  .map((element) =>
    describe(element, `DefineComponent<HTMLAttributes & {\n${fields(element, vueListener)}\n    }>`),
  )
  .join('\n')}
  }
}
`,
    'svelte.d.ts': `import type { HTMLAttributes } from 'svelte/elements';
${classes}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${elements
  .map((element) =>
    describe(element, `HTMLAttributes<${element.name}> & {\n${fields(element, svelteListener)}\n    }`),
  )
  .join('\n')}
  }
}
`,
  };
}

/** `@hiendien-domain-chosen="…"` in a template of Vue is this property. */
const vueListener = (event: string) =>
  `on${event.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

const svelteListener = (event: string) => `on${event}`;

function describe({ tagName, summary = '' }: ElementDescription, type: string): string {
  return `    /** ${summary} */\n    '${tagName}': ${type};`;
}

function fields(
  { name, attributes = [], members = [], events = [] }: ElementDescription,
  listener: (event: string) => string,
): string {
  const writable = members.filter(
    (member) => member.kind === 'field' && !('readonly' in member) && !member.static,
  );
  const line = (description = '', key: string, type: string) =>
    `      /** ${description.replaceAll('\n', ' ')} */\n      '${key}'?: ${type} | undefined;`;
  const byKey = new Map([
    ...attributes.map((attribute) => [attribute.name, attribute] as const),
    ...writable.map((member) => [member.name, { ...member, fieldName: member.name }] as const),
  ]);
  return [
    ...[...byKey].map(([key, { description, fieldName }]) =>
      line(description, key, `${name}['${fieldName ?? key}']`),
    ),
    ...events.map((event) =>
      line(event.description, listener(event.name), `((event: ${event.type.text}) => void)`),
    ),
  ].join('\n');
}
