import type { Plugin } from 'vite';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly source: { readonly value: string };
}

/** What the one file does without, and what is said on a page that asks for it. */
export interface LeftOut {
  readonly source: RegExp;
  readonly say: (source: string) => string;
}

/**
 * Makes one file of many: what our own modules import when they need it becomes part of the file, as if it had been
 * imported at the top. The bundler could do that too, but wraps every module in a function, which keeps it from
 * leaving out what nobody uses: 2 kB more.
 *
 *     await import('./chunk')  →  import * as later0 from './chunk'; … await Promise.resolve(later0)
 *
 * What is left out is refused where it would be imported.
 */
export function eagerImports(leftOut: LeftOut): Plugin {
  return {
    name: 'eager-imports',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id) || !code.includes('import(')) return null;
      let atTop = '';
      const found = [...importsIn(this.parse(code))].sort((a, b) => b.start - a.start);
      const body = found.reduce((text, { start, end, source }, index) => {
        if (leftOut.source.test(source.value)) {
          const refusal = `Promise.reject(new Error(${JSON.stringify(leftOut.say(source.value))}))`;
          return text.slice(0, start) + refusal + text.slice(end);
        }
        const isData = source.value.endsWith('.json');
        atTop += `import ${isData ? '' : '* as '}later${index} from ${JSON.stringify(source.value)};`;
        const module = isData ? `{ default: later${index} }` : `later${index}`;
        return `${text.slice(0, start)}Promise.resolve(${module})${text.slice(end)}`;
      }, code);
      return atTop + body;
    },
  };
}

function* importsIn(node: unknown): Generator<Found> {
  if (typeof node !== 'object' || node === null) return;
  // Addresses that are computed stay: what loads chunks is not in this file at last.
  const { type, source } = node as { type?: string; source?: { value?: unknown } };
  if (type === 'ImportExpression' && typeof source?.value === 'string') yield node as Found;
  for (const value of Object.values(node)) yield* importsIn(value);
}
