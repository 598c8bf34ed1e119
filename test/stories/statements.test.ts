import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { WIDGET_NAMES } from '../../src/loader/widgets';
import { PUBLIC_RESOLVERS } from '../../src/providers/settings/lookup-settings';
import { POLICIES } from '../../stories/guides/policies';
import { SECTIONS } from '../../stories/guides/statements';
import { root } from '../../.tools/install.mjs';
import { readTests } from './named-tests';

const statements = SECTIONS.flatMap((section) => section.statements);

/** Where the hosts of the kit are listed; each is met by every widget and then compared with what it was. */
const HOST_PAGES = 'built/hosts/pages/';

function objectionToHost(file: string, name: string): string | undefined {
  const kit = readFileSync(`${root}test/built/hosts/describe-hosts.ts`, 'utf8');
  const hosts = file.slice(HOST_PAGES.length, -'.ts'.length);
  if (!existsSync(`${root}test/built/hosts/${hosts}.test.ts`)) return `the kit leaves test/${file} out`;
  const isCompared = readTests(kit).some(
    ({ title, skipped }) => title === 'the page is as it was' && !skipped,
  );
  if (!isCompared) return 'the kit compares no page';
  const hasHost = new RegExp(`(?:name: |policy\\(\\s*)'${name}'`).test(
    readFileSync(`${root}test/${file}`, 'utf8'),
  );
  return hasHost ? undefined : `test/${file} has no host “${name}”`;
}

/** What may stand in the way of a proof; nothing, if all is well. */
function objectionTo({ file, title }: { readonly file: string; readonly title: string }): string | undefined {
  const path = `${root}test/${file}`;
  if (!existsSync(path)) return `there is no test/${file}`;
  if (file.startsWith(HOST_PAGES)) return objectionToHost(file, title);
  const named = readTests(readFileSync(path, 'utf8')).filter((test) => test.title === title);
  if (named.length === 0) return `test/${file} has no test “${title}”`;
  return named.every(({ skipped }) => skipped) ? `“${title}” of test/${file} is skipped` : undefined;
}

/** Widgets that read a list of the page's owner. */
const WITH_A_LIST = /^(?:stories|support|events|materials|feedback)$/;

describe('the statements for reviewers', () => {
  for (const { en, proofs } of statements) {
    it(`has tests that prove: ${en}`, () => {
      assert.ok(proofs.length > 0);
      assert.deepEqual(proofs.map(objectionTo).filter(Boolean), []);
    });
  }

  it('are written in both languages, in composed letters, each once', () => {
    for (const { vi, en } of [...SECTIONS, ...statements]) {
      assert.ok(vi.length > 5 && en.length > 5 && vi !== en);
      assert.equal(vi, vi.normalize('NFC'));
    }
    assert.equal(new Set(statements.map(({ vi }) => vi)).size, statements.length);
    assert.equal(new Set(statements.map(({ en }) => en)).size, statements.length);
  });

  it('are all shown in the guide', () => {
    const guide = readFileSync(`${root}stories/guides/privacy.mdx`, 'utf8');
    for (const language of ['vi', 'en']) {
      const shown =
        guide.match(new RegExp(`<Statements section=\\{\\w+\\} language="${language}" />`, 'g')) ?? [];
      assert.equal(new Set(shown).size, SECTIONS.length, language);
    }
  });

  it('give a policy for each widget, with the hosts that it asks', () => {
    for (const widget of WIDGET_NAMES) assert.ok(POLICIES[widget], widget);
    const hosts = PUBLIC_RESOLVERS.map(({ url }) => new URL(url).origin).join(' ');
    for (const [widget, policy] of Object.entries(POLICIES)) {
      const asked = /search|journey/.test(widget) ? hosts : WITH_A_LIST.test(widget) ? "'self'" : '';
      assert.equal(/connect-src ([^;]*)/.exec(policy)?.[1] ?? '', asked);
      assert.doesNotMatch(policy, /unsafe|\*|data:/);
    }
  });
});

describe('reading tests from their source', () => {
  for (const { source, title, skipped } of [
    { source: "it('a', () => {})", title: 'a', skipped: false },
    { source: 'for (const a of b) it(`a ${a}`, async () => {})', title: 'a ${a}', skipped: false },
    { source: "describe('x', () => { it('a', () => {}); })", title: 'a', skipped: false },
    { source: "it('a', function () { if (x) this.skip(); })", title: 'a', skipped: false },
    { source: "it.only('a', () => {})", title: 'a', skipped: false },
    { source: "it.skip('a', () => {})", title: 'a', skipped: true },
    { source: "xit('a', () => {})", title: 'a', skipped: true },
    { source: "it('a')", title: 'a', skipped: true },
    { source: "it('a', { skip: true }, () => {})", title: 'a', skipped: true },
    { source: "describe('x', { skip }, () => { it('a', () => {}); })", title: 'a', skipped: true },
    { source: "describe.skip('x', () => { it('a', () => {}); })", title: 'a', skipped: true },
    {
      source: "xdescribe('x', () => { describe('y', () => { it('a', () => {}); }); })",
      title: 'a',
      skipped: true,
    },
    { source: "it('a', function () { this.skip(); })", title: 'a', skipped: true },
  ]) {
    it(`takes ${source} for ${skipped ? 'a skipped' : 'a'} test`, () => {
      assert.deepEqual(readTests(source), [{ title, skipped }]);
    });
  }

  it('finds none in comments, strings and other calls', () => {
    assert.deepEqual(
      readTests(
        "// it('a', () => {})\nconst b = \"it('a', () => {})\"; exit('a', () => {}); wait.it('a', () => {});",
      ),
      [],
    );
  });
});
