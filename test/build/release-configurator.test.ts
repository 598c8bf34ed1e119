import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../../.tools/install.mjs';
import { writeConfigurator } from '../../.tools/release/configurator';

const folder = mkdtempSync(join(tmpdir(), 'configurator-'));
after(() => {
  rmSync(folder, { recursive: true });
});

describe('the configurator on the site', () => {
  before(() => writeConfigurator(join(folder, 'cau-hinh'), `${root}dist/configurator`, '../1/'));

  for (const name of ['index.html', 'index.en.html'])
    it(`${name}: leads to what is beside it, and to the site’s own pages`, () => {
      const html = readFileSync(join(folder, 'cau-hinh', name), 'utf8');
      const addresses = [...html.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, address = '']) => address);
      assert.ok(addresses.length > 5, 'addresses are found');
      for (const address of addresses)
        assert.ok(
          /^\.\.\/index(\.en)?\.html$/.test(address) || existsSync(join(folder, 'cau-hinh', address)),
          address,
        );
      assert.match(html, /data-files="\.\.\/1\/"/);
    });
});
