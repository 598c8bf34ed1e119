import type { Plugin } from 'vite';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly source: { readonly value?: unknown };
}

/**
 * Makes one file of many: what our own modules import when they need it becomes part of the file, as if it had been
 * imported at the top. The bundler could do that too, but wraps every module in a function, which keeps it from
 * leaving out what nobody uses: 2 kB more.
 *
 *     await import('./chunk')  →  import * as later0 from './chunk'; … await Promise.resolve(later0)
 */
export function eagerImports(): Plugin {
  return {
    name: 'eager-imports',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id) || !code.includes('import(')) return null;
      let atTop = '';
      const found = [...importsIn(this.parse(code))].sort((a, b) => b.start - a.start);
      const body = found.reduce((text, { start, end, source }, index) => {
        if (typeof source.value !== 'string')
          throw new Error(`eager-imports: ${id} imports an address that is computed`);
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
  if ((node as { type?: string }).type === 'ImportExpression') yield node as Found;
  for (const value of Object.values(node)) yield* importsIn(value);
}
