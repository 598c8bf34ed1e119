/** A list as files. `ENTERPRISE_ROWS` makes it as long as a country's. */
import assert from 'node:assert/strict';
import {
  createWriteStream,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { after, describe, it } from 'node:test';
import { findInShard, isShard, markOf, shardName } from '../../../src/domain/enterprises/shard';
import { enterpriseListSchema } from '../../../src/domain/enterprises/list.schema';
import { readTaxCode } from '../../../src/domain/enterprises/tax-code';
import { runCli } from '../run-cli';

const ROWS = Number(process.env['ENTERPRISE_ROWS'] ?? 20_000);
const MOST_BYTES = 8000;
const FEWEST_LINES = 50;

const folder = mkdtempSync(join(tmpdir(), 'enterprises-'));
after(() => {
  rmSync(folder, { recursive: true });
});

/** Codes with right check digits, from a number up. */
function* codes(from = 10_000_000): Generator<string> {
  for (let number = from; ; number++) {
    const start = String(number).padStart(9, '0');
    const code = Array.from({ length: 10 }, (_, digit) => `${start}${String(digit)}`).find(
      (each) => readTaxCode(each).ok,
    );
    if (code !== undefined) yield code;
  }
}

function twoCodes(): readonly [string, string] {
  const source = codes();
  return [String(source.next().value), String(source.next().value)];
}

function dayOf(index: number): string {
  return new Date(Date.UTC(2020, 0, 1 + (index % 2400))).toISOString().slice(0, 10);
}

function build(file: string, ...more: readonly string[]) {
  const out = join(folder, 'ds');
  const words = [
    'enterprises',
    'build',
    file,
    '--out',
    out,
    '--on',
    '2026-11-01',
    '--keeper',
    'Sở Tài chính',
  ];
  return runCli(['--lang', 'en', ...words, ...more]);
}

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

function readOut() {
  const out = join(folder, 'ds');
  const index = enterpriseListSchema.parse(JSON.parse(readFileSync(join(out, 'index.json'), 'utf8')));
  const files = readdirSync(out).filter((name) => name.endsWith('.txt'));
  return { out, index, files };
}

describe('hiendien enterprises build', () => {
  it(`writes ${String(ROWS)} rows so that each is found in one small file among 50 or more`, async () => {
    const file = join(folder, 'list.csv');
    const stream = createWriteStream(file);
    stream.write('Mã số doanh nghiệp,Ngày cấp\n');
    const source = codes();
    for (let index = 0; index < ROWS; index++)
      if (!stream.write(`${String(source.next().value)},${dayOf(index)}\n`)) await once(stream, 'drain');
    stream.end();
    await once(stream, 'finish');

    const start = process.cpuUsage();
    const { code, errors } = await build(file);
    const { user, system } = process.cpuUsage(start);
    assert.equal(code, 0, errors);

    const { out, index, files } = readOut();
    assert.equal(index.count, ROWS);
    assert.equal(files.length, 2 ** index.bits);
    const sizes = files.map((name) => statSync(join(out, name)).size);
    const lines = files.map((name) => readFileSync(join(out, name), 'utf8').trimEnd().split('\n').length);
    console.log(
      `${String(ROWS)} rows: ${String(Math.round((user + system) / 1000))} ms of the processor's time, ` +
        `${String(files.length)} files of ${String(Math.min(...lines))}-${String(Math.max(...lines))} lines, ` +
        `${String(Math.max(...sizes))} bytes at most`,
    );
    assert.ok(Math.max(...sizes) < MOST_BYTES, `${String(Math.max(...sizes))} bytes`);
    assert.ok(Math.min(...lines) >= FEWEST_LINES, `${String(Math.min(...lines))} lines`);
    const again = codes();
    for (let row = 0; row < ROWS; row++) {
      const enterprise = String(again.next().value);
      // All of a short list, each hundredth of a long one.
      if (ROWS > 50_000 && row % 100 !== 0) continue;
      const { shard, key } = markOf(enterprise, index.bits);
      const text = readFileSync(join(out, shardName(shard, index.bits)), 'utf8');
      assert.equal(findInShard(text, key), dayOf(row), enterprise);
    }
  });

  it('fills up a list of few with lines of nobody, and removes the files of the list before', async () => {
    const [one, two] = twoCodes();
    await build(write('few.csv', `code;issued\n${one};12/5/2026\n${two};2026-06-01\n`));
    const { out, index, files } = readOut();
    assert.deepEqual([index.count, index.bits, files], [2, 0, ['0.txt']]);
    const text = readFileSync(join(out, '0.txt'), 'utf8');
    assert.ok(isShard(text), text);
    assert.equal(text.trimEnd().split('\n').length, FEWEST_LINES);
    assert.equal(findInShard(text, markOf(one, 0).key), '2026-05-12');
    assert.equal(text.includes(one), false);
  });

  it('names by line what it leaves out: persons, branches, mistyped codes and days', async () => {
    const [one, two] = twoCodes();
    const { code, errors, output } = await build(
      write(
        'bad.csv',
        `code,issued,kind\n${one},12/5/2026,\n079205001234,12/5/2026,\n${two},12/5/2026,Hộ kinh doanh\n` +
          `0300588568,12/5/2026,\n0300588569,31/2/2026,\n0300588569-001,1/1/2026,\n${one},2025-01-02,Công ty\n`,
      ),
    );
    assert.equal(code, 1);
    assert.deepEqual(errors.match(/(?<=bad\.csv:)\d+(?=: )/g), ['3', '4', '5', '6', '7'], errors);
    assert.match(errors, /:3: .*person’s own number/);
    assert.match(output, /1 enterprises in 1 files/);
    const { out } = readOut();
    const text = readFileSync(join(out, '0.txt'), 'utf8');
    assert.equal(findInShard(text, markOf(one, 0).key), '2025-01-02', 'the first certificate counts');
  });

  it('writes nothing where no row can be used, the day is none or nobody keeps the list', async () => {
    const none = write('none.csv', 'code,issued\n1,2\n');
    assert.equal((await build(none)).code, 2);
    const one = write('one.csv', `code,issued\n${String(codes().next().value)},2026-01-01\n`);
    for (const more of [
      ['--on', '1/11/2026'],
      ['--on', '2999-01-01'],
      ['--keeper', ' '],
    ])
      assert.equal((await build(one, ...more)).code, 2, more.join(' '));
    assert.equal((await build(join(folder, 'absent.csv'))).code, 2);
  });
});
