import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildManifest } from '../../../.tools/manifest';
import { channelSnippets, pinnedSnippets } from '../../../.tools/release/snippets';
import { examine, KINDS } from '../../../src/cli/doctor/examine';
import { BROKEN } from './broken-pages';
import { htmlOf } from './pages';
import { SOUND } from './sound-pages';

const manifest = buildManifest();

describe('the doctor finds on a broken page what is broken, where it stands, and nothing else', () => {
  for (const page of BROKEN)
    it(`${page.finds}: ${page.why}`, () => {
      const findings = examine({ ...page, html: htmlOf(page), manifest });
      assert.deepEqual(
        findings.map(({ id, place }) => [id, place.line]),
        [[page.finds, page.line]],
        JSON.stringify(findings, null, 1),
      );
      const [{ says, mend }] = findings as [(typeof findings)[0]];
      for (const sentence of [says.vi, says.en, mend.vi, mend.en]) {
        assert.match(sentence, /^[\p{Lu}<“].*\S$/u, sentence);
        assert.doesNotMatch(sentence, /[{]\w+[}]|“”|<>|: \.|undefined/, sentence);
      }
    });

  it('is asked for each of its findings', () => {
    const tried = new Set(BROKEN.map(({ finds }) => finds));
    assert.deepEqual(
      Object.keys(KINDS).filter((id) => !tried.has(id)),
      [],
    );
    assert.ok(BROKEN.length >= 60, `${BROKEN.length} pages`);
  });
});

describe('the doctor finds nothing on a sound page', () => {
  for (const page of SOUND)
    it(page.why, () => {
      assert.deepEqual(examine({ ...page, html: htmlOf(page), manifest }), []);
    });

  const hash = `sha384-${'A'.repeat(64)}`;
  const names = ['hiendien.js', 'hiendien.all.js', 'register-12345678.js'];
  const list = {
    version: '1.0.0',
    files: Object.fromEntries(names.map((name) => [name, { integrity: hash, bytes: 1 }])),
    tags: { register: ['register-12345678.js'] },
  };
  const published = [
    ...channelSnippets('https://tep.vn/hd/1/'),
    ...pinnedSnippets(list, 'https://tep.vn/hd/1.0.0/'),
  ];
  for (const { name, html } of published)
    it(`the published snippet ${name}`, () => {
      const page = `<!doctype html><body>${html}</body>`;
      const address = 'https://xa.vn/';
      assert.deepEqual(examine({ html: page, address, manifest }), []);
    });
});
