import ts from 'typescript';

/** A test of a file. */
export interface NamedTest {
  /** As written: a template with its `${…}`. */
  readonly title: string;
  /** Whether it, or a group that it stands in, is or may be left out for good. */
  readonly skipped: boolean;
}

const GROUPS = new Set(['describe', 'suite', 'context']);
const TESTS = new Set(['it', 'test', 'specify']);

/** The tests of a file, read from its source. */
export function readTests(source: string): NamedTest[] {
  const tests: NamedTest[] = [];
  const visit = (node: ts.Node, skipped: boolean): void => {
    const call = ts.isCallExpression(node) ? readCall(node) : undefined;
    const isLeftOut = skipped || Boolean(call?.skipped);
    if (call?.kind === 'test') tests.push({ title: call.title, skipped: isLeftOut });
    ts.forEachChild(node, (child) => {
      visit(child, isLeftOut);
    });
  };
  visit(ts.createSourceFile('a.test.ts', source, ts.ScriptTarget.ES2022, true), false);
  return tests;
}

function readCall(
  call: ts.CallExpression,
): { kind: 'test' | 'group'; title: string; skipped: boolean } | undefined {
  const [first, ...rest] = call.arguments;
  if (!first || (!ts.isStringLiteralLike(first) && !ts.isTemplateExpression(first))) return undefined;
  const callee = call.expression;
  const [name, ...marks] = (
    ts.isPropertyAccessExpression(callee) ? callee.getText() : ts.isIdentifier(callee) ? callee.text : ''
  ).split('.');
  const bare = (name ?? '').replace(/^x(?=it|describe|test)/, '');
  const kind = TESTS.has(bare) ? 'test' : GROUPS.has(bare) ? 'group' : undefined;
  if (!kind) return undefined;
  const title = ts.isTemplateExpression(first) ? first.getText().slice(1, -1) : first.text;
  const skipped =
    bare !== name ||
    marks.some((mark) => mark === 'skip' || mark === 'todo') ||
    rest.some(skips) ||
    rest.length === 0;
  return { kind, title, skipped };
}

/** `{ skip }`, and a body that begins with `this.skip()`. */
function skips(argument: ts.Expression): boolean {
  if (ts.isObjectLiteralExpression(argument))
    return argument.properties.some(({ name }) => /^(?:skip|todo)$/.test(name?.getText() ?? ''));
  if (!ts.isFunctionExpression(argument) && !ts.isArrowFunction(argument)) return false;
  if (!ts.isBlock(argument.body)) return false;
  return /^(?:this|context|t)\.skip\(/.test(argument.body.statements[0]?.getText() ?? '');
}
