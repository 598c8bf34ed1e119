import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { buildEmbed } from '../../.tools/build/embed';
import type { BundledPackage } from '../../.tools/build/bundled-packages';
import { root } from '../../.tools/install.mjs';
import { listFiles } from '../../.tools/release/integrity';
import { billOfMaterials } from '../../.tools/release/sbom';
import { VERSION } from '../../src/version';

const dist = `${root}dist`;

describe('a second build of the same sources', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hiendien-'));
  let packages: readonly BundledPackage[] = [];
  before(async () => {
    packages = await buildEmbed(folder);
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('gives the same bytes under the same names', () => {
    const first = listFiles(`${dist}/embed`, VERSION).files;
    const second = listFiles(folder, VERSION).files;
    assert.ok(Object.keys(second).length > 8);
    for (const [name, file] of Object.entries(second)) assert.deepEqual(file, first[name], name);
    const scripts = (names: object) => Object.keys(names).filter((name) => /^[^/]*\.js$/.test(name));
    assert.deepEqual(scripts(first), scripts(second));
  });

  it('gives the same bill of materials', () => {
    const list = listFiles(`${dist}/embed`, VERSION);
    const again = billOfMaterials(packages, list);
    assert.equal(readFileSync(`${dist}/sbom.cdx.json`, 'utf8'), again);
  });

  it('names every package that is in the files, with its licence in full', () => {
    const text = readFileSync(`${dist}/embed/LICENSES.txt`, 'utf8');
    const names = packages.map(({ name }) => name);
    // Of lit itself nothing is left but what it passes on.
    for (const name of ['lit-html', 'lit-element', '@lit/reactive-element', 'zod', 'i18next', 'lean-qr'])
      assert.ok(names.includes(name), `${name} is in no file`);
    for (const { name, version, text: licence } of packages) {
      assert.ok(text.includes(`${name} ${version} (`) && text.includes(licence), name);
      assert.match(licence, /copyright/i, name);
    }
    assert.ok(text.startsWith('hiendien-widgets\n\nMIT'));
  });
});

describe('the bill of materials', () => {
  const bill = JSON.parse(readFileSync(`${dist}/sbom.cdx.json`, 'utf8')) as {
    metadata: {
      component: { version: string; components: { name: string; hashes: { content: string }[] }[] };
    };
    components: { name: string; purl: string; licenses: { license: { id: string } }[] }[];
  };

  it('keeps to the schema of CycloneDX', () => {
    const schemas = `${root}node_modules/@cyclonedx/cyclonedx-library/res/schema`;
    const read = (name: string) => JSON.parse(readFileSync(`${schemas}/${name}`, 'utf8')) as object;
    const ajv = new Ajv({ strict: false, validateFormats: false });
    for (const name of ['spdx.SNAPSHOT.schema.json', 'jsf-0.82.SNAPSHOT.schema.json'])
      ajv.addSchema({ ...read(name), $id: `http://cyclonedx.org/schema/${name}` });
    const validate = ajv.compile(read('bom-1.6.SNAPSHOT.schema.json'));
    assert.ok(validate(bill), JSON.stringify(validate.errors));
    assert.ok(!validate({ ...bill, components: [{ type: 'library' }] }));
  });

  it('holds every built file by its hash, and every package', () => {
    const { version, components } = bill.metadata.component;
    assert.equal(version, VERSION);
    const list = listFiles(`${dist}/embed`, VERSION);
    const hashes = components.map(({ name, hashes: [hash] }) => [
      name,
      `sha384-${Buffer.from(hash!.content, 'hex').toString('base64')}`,
    ]);
    const built = Object.entries(list.files).map(([name, { integrity }]) => [name, integrity]);
    assert.deepEqual(Object.fromEntries(hashes), Object.fromEntries(built));
    const names = bill.components.map(({ name }) => name);
    for (const name of ['lit-html', '@lit/reactive-element', 'zod', 'i18next', 'lean-qr'])
      assert.ok(names.includes(name), name);
  });

  it('says nothing of the machine or the time', () => {
    const text = JSON.stringify(bill);
    assert.ok(!text.includes(root) && !text.includes('timestamp'));
    for (const name of readdirSync(`${dist}/embed`).filter((file) => /\.(?:js|json|txt)$/.test(file)))
      assert.ok(!readFileSync(`${dist}/embed/${name}`, 'utf8').includes(root), name);
  });
});
