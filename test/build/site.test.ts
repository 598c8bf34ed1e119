import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { root } from '../../.tools/install.mjs';
import { headersFor, serverRecipes } from '../../.tools/release/headers';
import { hashOf, isChunk, listFiles, type FileList } from '../../.tools/release/integrity';
import { zipFiles } from '../../.tools/release/mirror';
import { makeSite } from '../../.tools/release/site';
import { VERSION } from '../../src/version';
import { buildOf, NEXT, OPTIONS } from '../built/make-site';

const MAJOR = VERSION.split('.')[0]!;
const embed = `${root}dist/embed`;

let work: string;
let out: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'hiendien-site-'));
  out = join(work, 'out');
});
afterEach(() => {
  rmSync(work, { recursive: true });
});

const listIn = (folder: string) =>
  JSON.parse(readFileSync(join(out, folder, 'integrity.json'), 'utf8')) as FileList;
const release = (options: object = {}) => makeSite({ ...OPTIONS, out, ...options });
const releaseNext = (options: object = {}) =>
  release({ embed: buildOf(NEXT, join(work, 'next')), ...options });

/** Every file that a channel's version has is in the channel, byte for byte. */
function assertWhole(channel: string, version: string): void {
  const { files } = listIn(version);
  assert.equal(listIn(channel).version, version);
  for (const [name, { integrity }] of Object.entries(files))
    assert.equal(hashOf(readFileSync(join(out, channel, name))), integrity, `${channel}/${name}`);
}

describe('a site', () => {
  it('has the first release in its version, its major channel and stable, each whole', () => {
    const { channels } = release();
    assert.deepEqual(channels, { [MAJOR]: VERSION, stable: VERSION });
    for (const channel of [MAJOR, 'stable', VERSION]) assertWhole(channel, VERSION);
    assert.deepEqual(listFiles(join(out, VERSION), VERSION).files, listFiles(embed, VERSION).files);
  });

  it('takes the next release into the moving channel; stable keeps what it has', () => {
    release();
    const { channels, versions } = releaseNext();
    assert.deepEqual(channels, { [MAJOR]: NEXT, stable: VERSION });
    assert.deepEqual(Object.keys(versions), [VERSION, NEXT]);
    assertWhole(MAJOR, NEXT);
    assertWhole('stable', VERSION);
    assertWhole(VERSION, VERSION);
  });

  it('keeps the chunks of the release before in a channel, and of none before that', () => {
    release();
    const chunksOf = (version: string) => Object.keys(listIn(version).files).filter(isChunk);
    releaseNext();
    const inChannel = () => readdirSync(join(out, MAJOR)).filter(isChunk).sort();
    assert.deepEqual(inChannel(), [...chunksOf(VERSION), ...chunksOf(NEXT)].sort());
    const third = NEXT.replace(/\d+$/, (patch) => String(Number(patch) + 1));
    release({ embed: buildOf(third, join(work, 'third')) });
    assert.deepEqual(inChannel(), [...chunksOf(NEXT), ...chunksOf(third)].sort());
  });

  it('moves stable, and rolls the moving channel back, when told to', () => {
    release();
    assert.equal(releaseNext({ stable: NEXT }).channels['stable'], NEXT);
    assertWhole('stable', NEXT);
    assert.equal(release({ moving: VERSION }).channels[MAJOR], VERSION);
    assertWhole(MAJOR, VERSION);
  });

  it('does not move a channel back by building an older version again', () => {
    release();
    releaseNext();
    assert.equal(release().channels[MAJOR], NEXT);
  });

  it('is the same when the same is released again', () => {
    release();
    const before = listFiles(out, '');
    release();
    assert.deepEqual(listFiles(out, ''), before);
  });

  it('never changes a version that is there', () => {
    release();
    const changed = buildOf(VERSION, join(work, 'changed'));
    writeFileSync(join(changed, 'banner.css'), 'a{}');
    assert.throws(() => release({ embed: changed }), /is there already, and its .* differs/);
    assertWhole(VERSION, VERSION);
  });

  it('refuses a version that is not there, and one of another major', () => {
    release();
    assert.throws(() => release({ stable: '9.9.9' }), /no version 9\.9\.9/);
    const other = `${Number(MAJOR) + 1}.0.0`;
    release({ embed: buildOf(other, join(work, 'other')) });
    assert.throws(() => release({ moving: other }), /can't have version/);
  });

  it('has a mirror with the same files and hashes, made the same each time', () => {
    const { versions } = release();
    const zip = readFileSync(join(out, 'mirror', `hiendien-widgets-${VERSION}.zip`));
    assert.equal(hashOf(zip), versions[VERSION]!.mirror.integrity);
    const { files } = listIn(VERSION);
    const inside = unzipSync(zip);
    for (const [name, { integrity }] of Object.entries(files))
      assert.equal(hashOf(inside[`${VERSION}/${name}`]!), integrity, name);
    assert.ok(`${VERSION}/integrity.json` in inside && `${VERSION}/LICENSES.txt` in inside);
    const names = Object.keys(inside).map((name) => name.slice(VERSION.length + 1));
    assert.deepEqual(Buffer.from(zipFiles(embed, names.reverse(), VERSION)), zip);
  });

  it('has snippets: with hashes for the version, without for the channels', () => {
    release({ base: 'https://example.gov.vn/hiendien/' });
    const read = (channel: string) =>
      readdirSync(join(out, 'snippets', channel)).map((name) =>
        readFileSync(join(out, 'snippets', channel, name), 'utf8'),
      );
    for (const html of read(VERSION)) {
      assert.match(html, /integrity="sha384-[\w+/]{64}" crossorigin="anonymous"/);
      assert.ok(html.includes(`https://example.gov.vn/hiendien/${VERSION}/hiendien`));
    }
    for (const channel of [MAJOR, 'stable']) {
      for (const html of read(channel)) {
        assert.doesNotMatch(html, /integrity/);
        assert.ok(html.includes(`https://example.gov.vn/hiendien/${channel}/`));
      }
    }
    assert.ok(!existsSync(join(out, 'undefined')));
  });
});

describe('the headers of a site', () => {
  for (const [path, isImmutable] of [
    [`/hiendien/${VERSION}/hiendien.js`, true],
    [`/${VERSION}/frame/banner.html`, true],
    [`/${MAJOR}/hiendien.js`, false],
    [`/${MAJOR}/banner-panel-0a1b2c3d.js`, true],
    ['/stable/hiendien.all.js', false],
    ['/stable/integrity.json', false],
    ['/releases.json', false],
  ] as const) {
    it(`keep ${path} ${isImmutable ? 'for ever' : 'for ten minutes'}, in every recipe`, () => {
      const headers = headersFor(path);
      assert.equal(headers['Access-Control-Allow-Origin'], '*');
      assert.equal(headers['X-Content-Type-Options'], 'nosniff');
      assert.equal(headers['Cache-Control']!.includes('immutable'), isImmutable);
      const { 'nginx.conf': nginx = '', '.htaccess': apache = '' } = serverRecipes([VERSION]);
      const patterns = [...nginx.matchAll(/^ {2}"~(.+)" "public.*immutable/gm)].map(
        ([, pattern = '']) => pattern,
      );
      assert.equal(patterns.length, 2);
      assert.equal(
        patterns.some((pattern) => new RegExp(pattern).test(path)),
        isImmutable,
      );
      const condition = /m#(.+)#"/.exec(apache)![1]!;
      assert.equal(new RegExp(condition).test(path), isImmutable);
    });
  }

  it('name every version to IIS, and say the same as the other recipes', () => {
    const recipes = serverRecipes([VERSION, NEXT]);
    for (const version of [VERSION, NEXT])
      assert.ok(recipes['web.config']!.includes(`<location path="${version}">`));
    for (const recipe of Object.values(recipes))
      for (const name of [
        'Access-Control-Allow-Origin',
        'Cross-Origin-Resource-Policy',
        'X-Content-Type-Options',
      ])
        assert.ok(recipe.includes(name), name);
  });
});
