import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../../.tools/install.mjs';
import { VERSION } from '../../src/version';

const folder = mkdtempSync(join(tmpdir(), 'hiendien-tools-'));
before(() => {
  cpSync(`${root}dist/tools`, folder, { recursive: true });
  symlinkSync(`${root}node_modules`, join(folder, 'node_modules'));
});
after(() => {
  rmSync(folder, { recursive: true });
});

describe('the package hiendien-tools', () => {
  it('names every package that it imports, and those that these want beside them', () => {
    const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      dependencies: Readonly<Record<string, string>>;
    };
    const code = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(folder, 'src', name), 'utf8'))
      .join('\n');
    const imported = [
      ...code.matchAll(/^import (?:[^'"]*? from )?["']([^'"]+)["']|\bimport\(["']([^'"]+)["']\)/gm),
    ]
      .map(([, one, other]) => one ?? other ?? '')
      .filter((id) => !/^[.]|^node:/.test(id) && !builtinModules.includes(id))
      .map((id) =>
        id
          .split('/')
          .slice(0, id.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    assert.ok(imported.includes('ipaddr.js') && imported.includes('puppeteer-core'), imported.join());
    assert.deepEqual(
      imported.filter((name) => !(name in dependencies)),
      [],
    );
    assert.ok('ioredis' in dependencies, 'the queue needs its driver');
  });

  it('runs: the doctor on a page, with the elements of this release', () => {
    const run = (words: readonly string[], input = '') =>
      execFileSync(process.execPath, [join(folder, 'src/cli/hiendien.js'), ...words], {
        input,
        encoding: 'utf8',
      });
    assert.equal(run(['--version']).trim(), VERSION);
    const page = `<script type="module" src="https://tep.vn/1/hiendien.js"></script><hiendien-banner style="display:block;min-height:96px" varient="card"><a href="https://hiendienonline.tenmien.vn/">x</a></hiendien-banner>`;
    const { findings } = JSON.parse(run(['doctor', '-', '--json', '--offline'], page)) as {
      findings: { id: string; mend: { vi: string } }[];
    };
    assert.deepEqual(
      findings.map(({ id }) => id),
      ['unknown-attribute'],
    );
    assert.match(findings[0]!.mend.vi, /“variant”/);
  });
});
