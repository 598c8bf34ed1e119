import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseSync } from 'vite';
import { NEWER_FEATURES } from '../../stories/guides/policies';
import { root } from '../../.tools/install.mjs';

const folder = `${root}dist/embed`;
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(?:js|css)$/.test(name),
);
const textOf = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');

/** Nodes of syntax that came after ES2021. */
const NEWER_SYNTAX = new Set(['StaticBlock', 'PropertyDefinition', 'PrivateIdentifier', 'AccessorProperty']);

/** What browsers have known since 2021 or later and the built files do without. */
const NEWER: readonly RegExp[] = [
  /\.(?:at|findLast|findLastIndex|toSorted|toReversed|toSpliced|hasOwn|isWellFormed)\(/,
  /\b(?:structuredClone|withResolvers|groupBy|fromAsync|scheduler|checkVisibility|setHTMLUnsafe)\b/,
  /AbortSignal\.(?:any|timeout)/,
  /:has\(|color-mix\(|@layer|@scope|@starting-style|\b\d+[sdl]v[hwib]\b|subgrid|field-sizing|[\s;{]popover\b/,
  /[;{]translate:|[;{]scale:|[;{]rotate:|&:|& \./,
];

describe('what browsers have to know', () => {
  it('is the syntax of 2021 in every built script', () => {
    for (const name of files.filter((file) => file.endsWith('.js'))) {
      const newer = new Set([...nodesOf(parseSync(name, textOf(name)).program)].filter(isNewer));
      assert.deepEqual(
        [...newer].map(({ type }) => type),
        [],
        name,
      );
    }
  });

  for (const { feature } of NEWER_FEATURES) {
    it(`${feature} is used, as the guide says`, () => {
      assert.ok(files.some((name) => textOf(name).includes(feature)));
    });
  }

  it('is nothing newer than what the guide says', () => {
    const listed = new Set(NEWER_FEATURES.map(({ feature }) => feature));
    for (const name of files) {
      for (const pattern of NEWER) {
        const [found] = pattern.exec(textOf(name)) ?? [];
        assert.ok(found === undefined || listed.has(found), `${name} uses ${found ?? ''}`);
      }
    }
  });

  it('has no code that makes code of text', () => {
    for (const name of files)
      assert.doesNotMatch(textOf(name), /\beval\(|\bFunction\(|document\.write/, name);
  });

  it('names no address of another host, but for the resolvers, the programme’s pages and the links for sharing, for a map and to Zalo', () => {
    const hosts = new Set(
      files.flatMap((name) =>
        [...textOf(name).matchAll(/https?:\/\/([a-z0-9.-]+)/g)].map(([, host]) => host),
      ),
    );
    // A name of XML, and a name that no host can have: what addresses are read against.
    for (const name of ['www.w3.org', 'home.invalid']) hosts.delete(name);
    const foreign = [...hosts].filter(
      (host) =>
        !/(?:^|\.)(?:gov\.vn|tenmien\.vn|vnnic\.vn|bkns\.vn|inet\.vn|matbao\.net|pavietnam\.vn|tenten\.vn|vinahost\.vn|hanoimoi\.vn|nhandan\.vn|thuvienphapluat\.vn)$/.test(
          host!,
        ),
    );
    assert.deepEqual(foreign.sort(), [
      'cloudflare-dns.com',
      'dns.google',
      'www.facebook.com',
      'www.google.com',
      'zalo.me',
    ]);
  });
});

interface Node {
  readonly type: string;
  readonly regex?: { readonly flags: string };
}

function isNewer({ type, regex }: Node): boolean {
  return NEWER_SYNTAX.has(type) || /[dv]/.test(regex?.flags ?? '');
}

function* nodesOf(node: unknown): Generator<Node> {
  if (typeof node !== 'object' || node === null) return;
  if ('type' in node) yield node as Node;
  for (const value of Object.values(node)) yield* nodesOf(value);
}
