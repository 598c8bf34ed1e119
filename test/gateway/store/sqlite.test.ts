import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { root } from '../../../.tools/install.mjs';
import { openSqlite } from '../../../src/gateway/node/store/sqlite';
import { describeStore } from './contract';

const inFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'hiendien-sqlite-'));
  return {
    file: join(folder, 'gateway.sqlite'),
    throwAway: () => rmSync(folder, { recursive: true, force: true }),
  };
};

describeStore({
  title: 'SQLite',
  begin: () => {
    const { file, throwAway } = inFolder();
    return Promise.resolve({ open: () => openSqlite(file), end: () => Promise.resolve(throwAway()) });
  },
});

it('a SQLite file keeps what was acknowledged when its program is killed, and opens again', async () => {
  const { file, throwAway } = inFolder();
  const program = `
    import { openSqlite } from ${JSON.stringify(`${root}src/gateway/node/store/sqlite.ts`)};
    const store = openSqlite(${JSON.stringify(file)});
    for (let number = 0; ; number++) {
      const id = number.toString(16).padStart(32, '0');
      await store.write({ batches: [{ id, hour: 1, site: 'a.vn', counts: [{ figure: 'search-done', detail: '', count: 1 }] }], answers: [] });
      process.stdout.write(number + '\\n');
    }`;
  const child = spawn(process.execPath, ['--import=tsx', '--input-type=module', '-e', program], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
    if (told.length > 200) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.once('close', resolve));
  const acknowledged = told.split('\n').filter(Boolean).length;
  const store = openSqlite(file);
  const [sum] = await store.readFigures({ from: 0, until: 2, unit: 'all', bySite: false, byDetail: false });
  await store.close();
  assert.ok(acknowledged > 20, told);
  assert.ok(
    sum && (sum.count === acknowledged || sum.count === acknowledged + 1),
    `${sum?.count} of ${acknowledged}`,
  );
  if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o077, 0, 'for its owner alone');
  throwAway();
});
