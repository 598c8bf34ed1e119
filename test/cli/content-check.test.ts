import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import vi from '../../src/content/programme.vi.json';

const folder = mkdtempSync(join(tmpdir(), 'content-check-'));
after(() => {
  rmSync(folder, { recursive: true });
});

function check(text: string): { code: number | null; output: string } {
  const file = join(folder, 'programme.json');
  writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'content:check', file], {
    encoding: 'utf8',
  });
  return { code: status, output: stdout + stderr };
}

describe('npm run content:check', () => {
  it('finds the content that ships right', () => {
    const { code, output } = check(JSON.stringify(vi));
    assert.equal(code, 0, output);
    assert.match(output, /: right/);
  });

  it('names every field that is wrong', () => {
    const { code, output } = check(
      JSON.stringify({ ...vi, title: '', link: { label: 'x', href: 'http://tenmien.vn/' } }),
    );
    assert.equal(code, 1);
    assert.match(output, /^title: /m);
    assert.match(output, /^link\.href: /m);
  });

  it('names keys that nobody reads', () => {
    const { code, output } = check(JSON.stringify({ ...vi, tittle: 'x' }));
    assert.equal(code, 1);
    assert.match(output, /^tittle: nobody reads this key/m);
  });

  it('says what is not JSON, and what is not there', () => {
    assert.equal(check('{').code, 1);
    const { status, stderr } = spawnSync(
      'npm',
      ['run', '--silent', 'content:check', join(folder, 'none.json')],
      { encoding: 'utf8' },
    );
    assert.equal(status, 1);
    assert.match(stderr, /there is no such file/);
  });
});
