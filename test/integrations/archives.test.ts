import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { readFields } from '../../.tools/integrations/fields';
import { packIntegrations } from '../../.tools/integrations/pack';
import { root } from '../../.tools/install.mjs';
import { roomStyle } from '../../src/domain/embed/rooms';
import en from '../../src/integrations/words/fields.en.json';
import vi from '../../src/integrations/words/fields.vi.json';
import { VERSION } from '../../src/version';
import { hasPhp, whyNot } from './real-filters';

const archives = packIntegrations(`${root}dist/embed`);
const nukeviet = unzipSync(archives[`hiendien-nukeviet-${VERSION}.zip`]!);
const wordpress = unzipSync(archives[`hiendien-wordpress-${VERSION}.zip`]!);

describe('the archives', () => {
  it('are the same to the byte when made again', () => {
    assert.deepEqual(packIntegrations(`${root}dist/embed`), archives);
  });

  it('hold the built files, each with its frame pages', () => {
    for (const [files, folder] of [
      [nukeviet, 'assets/hiendien'],
      [wordpress, 'hiendien/files'],
    ] as const) {
      for (const name of ['hiendien.js', 'hiendien.all.js', 'frame/banner.html', 'frame/resize.js'])
        assert.ok(files[`${folder}/${name}`], `${folder}/${name} is missing`);
      const chunks = Object.keys(files).filter((name) => /-[0-9a-f]{8}\.js$/.test(name));
      assert.ok(chunks.length > 10, 'chunks are there');
    }
  });

  it('say their version as each system takes it', () => {
    const text = (files: Record<string, Uint8Array>, name: string) => strFromU8(files[name]!);
    assert.match(text(nukeviet, 'config.ini'), /^version="\d\.\d\.\d\d"$/m);
    assert.match(text(nukeviet, 'modules/hiendien/version.php'), /'version' => '\d\.\d\.\d\d'/);
    assert.match(text(wordpress, 'hiendien/hiendien.php'), new RegExp(`^ \\* Version: ${VERSION}$`, 'm'));
    const unfilled = [...Object.entries(nukeviet), ...Object.entries(wordpress)].filter(
      ([name, content]) => /\.(?:php|ini|txt|json)$/.test(name) && strFromU8(content).includes('{{'),
    );
    assert.deepEqual(
      unfilled.map(([name]) => name),
      [],
    );
  });

  it('put files for NukeViet where it allows them, and no PHP among its assets', () => {
    for (const name of Object.keys(nukeviet)) {
      assert.match(name, /^(?:config\.ini|(?:modules|assets)\/hiendien\/.+)$/);
      if (name.startsWith('assets/')) assert.match(name, /\.(?:js|css|html)$/);
    }
  });

  it('hold PHP that is sound', { skip: whyNot('PHP', hasPhp) }, () => {
    for (const [name, content] of [...Object.entries(nukeviet), ...Object.entries(wordpress)]) {
      if (!name.endsWith('.php')) continue;
      const { status, stdout } = spawnSync('php', ['-l'], { input: content, encoding: 'utf8' });
      assert.equal(status, 0, `${name}: ${stdout}`);
    }
  });
});

describe('the words of forms', () => {
  for (const [language, words] of Object.entries({ vi, en }))
    it(`in ${language}: there are some for every widget, setting and value`, () => {
      for (const { widget, fields } of readFields()) {
        assert.ok(widget in words.widgets && widget in words.fallbacks, widget);
        for (const { name, values } of fields) {
          assert.ok(name in words.fields, name);
          // What reads the same as it is written has no words.
          const spoken = values.filter((value) => !/^\d|\.vn$/.test(value));
          for (const value of spoken) assert.ok(`${name}.${value}` in words.values, `${name}.${value}`);
        }
      }
    });
});

describe('the block in NukeViet', { skip: whyNot('PHP', hasPhp) }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'nukeviet-'));

  before(() => {
    for (const [name, content] of Object.entries(nukeviet)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
  });
  after(() => rmSync(folder, { recursive: true }));

  interface Answer {
    readonly unset: string;
    readonly errors: readonly string[];
    readonly content: string;
    readonly head: string;
    readonly forms: readonly [string, string];
  }

  function run(posted: Record<string, string>, language = 'vi'): Answer {
    const script = `${root}test/integrations/nukeviet-block.php`;
    const { stdout, stderr } = spawnSync('php', [script, join(folder, 'modules/hiendien')], {
      input: JSON.stringify({ posted, language }),
      encoding: 'utf8',
    });
    assert.match(stdout, /^\{/, stderr + stdout);
    return JSON.parse(stdout) as Answer;
  }

  const SIGNS: Readonly<Record<string, string>> = { quot: '"', '#039': "'", amp: '&', lt: '<', gt: '>' };
  const decode = (text: string) => text.replace(/&([\w#]+);/g, (sign, name: string) => SIGNS[name] ?? sign);

  function tagOf(html: string): { readonly name: string; readonly attributes: Record<string, string> } {
    const [, name = '', attributes = ''] = /^<([\w-]+)((?: [\w-]+(?:="[^"]*")?)*)>/.exec(html) ?? [];
    return {
      name,
      attributes: Object.fromEntries(
        [...attributes.matchAll(/ ([\w-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
          key,
          decode(value),
        ]),
      ),
    };
  }

  it('writes what was posted, as text, and the script once', () => {
    const agency = `Sở "A" & 'B'`;
    const { content, head, errors, unset } = run({
      config_widget: 'banner',
      config_variant: 'card',
      config_agency: agency,
      config_no_attribution: '1',
      config_audience: 'citizen',
    });
    assert.deepEqual(errors, []);
    const { name, attributes } = tagOf(content);
    assert.equal(name, 'hiendien-banner');
    const { style, ...settings } = attributes;
    assert.deepEqual(settings, { variant: 'card', agency, 'no-attribution': '' });
    assert.equal(style, roomStyle('banner-card-agency'));
    assert.equal(tagOf(unset).name, 'hiendien-banner');
    assert.equal(head.split('<script').length, 2, head);
    const script = tagOf(head).attributes;
    assert.equal(script['src'], `/trang/assets/hiendien/hiendien.js?v=${VERSION}`);
    assert.equal(script['nonce'], 'ma"');
  });

  it('says which value a widget does not know', () => {
    const { errors } = run({ config_widget: 'register', config_variant: 'strip' });
    assert.deepEqual(errors, ['Nơi đăng ký không có giá trị này ở mục: Dạng']);
    assert.match(
      run({ config_widget: 'register', config_variant: 'strip' }, 'en').errors[0] ?? '',
      /^Where to register/,
    );
  });

  it('shows in the form what is stored, the same in both releases', () => {
    const { forms } = run({
      config_widget: 'register',
      config_campaign: `"><i>'`,
      config_audience: 'household',
    });
    assert.equal(forms[0], forms[1]);
    assert.ok(forms[0].includes('<option value="household" selected="selected">'), forms[0]);
    assert.ok(forms[0].includes('name="config_campaign" value="&quot;&gt;&#039;"'), forms[0]);
    const names = [...forms[0].matchAll(/name="config_(\w+)"/g)].map(([, name]) => name);
    assert.equal(new Set(names).size, names.length);
    const known = new Set(
      readFields().flatMap(({ fields }) => fields.map(({ name }) => name.replaceAll('-', '_'))),
    );
    assert.deepEqual(new Set(names), new Set(['widget', ...known]));
  });
});
