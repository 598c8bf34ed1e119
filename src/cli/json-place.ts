import { findNodeAtLocation, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';

/** Line and column of a place in a text, from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where a JSON text ends to be JSON; nothing if it is. */
export function findSyntaxError(text: string): (Place & { readonly code: string }) | undefined {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  return first && { ...placeOf(text, first.offset), code: printParseErrorCode(first.error) };
}

/** Where the field at a path stands. Of a field that is missing, where the object that lacks it begins. */
export function findField(text: string, path: readonly PropertyKey[]): Place {
  const tree = parseTree(text);
  for (let length = path.length; tree && length >= 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length) as (string | number)[]);
    if (node) return placeOf(text, node.offset);
  }
  return { line: 1, column: 1 };
}

export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
