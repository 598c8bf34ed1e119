import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Log } from 'sarif';
import { KINDS } from '../../../src/cli/doctor/examine';
import { runCli } from '../run-cli';
import { startSite, type Site } from './site';

const FALLBACK = '<a href="https://hiendienonline.tenmien.vn/">x</a>';
const TAG = `<hiendien-banner style="display:block;min-height:96px">${FALLBACK}</hiendien-banner>`;
const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
const file = join(folder, 'page.html');
writeFileSync(file, `<!doctype html>\n<body>\n${TAG}`);

let site: Site;
before(async () => {
  const pages: Readonly<Record<string, readonly [type: string, text: string]>> = {
    '/good': ['text/html', `<script type="module" src="/hd/1/hiendien.js"></script>${TAG}`],
    '/gone': ['text/html', `<script type="module" src="/hd/2/hiendien.js"></script>${TAG}`],
    '/old': ['text/html', `<script type="module" src="/hd/1.0.0/hiendien.js"></script>${TAG}`],
    '/guided': ['text/html', `<script type="module" src="/hd/stable/hiendien.js"></script>`],
    '/site/1/hiendien.js': ['text/javascript', ''],
    '/site/huong-dan/bac-si.html': ['text/html', '<h2 id="tag-missing">'],
    '/on-site': ['text/html', '<script type="module" src="/site/1/hiendien.js"></script>'],
    '/hd/stable/hiendien.js': ['text/javascript', ''],
    '/hd/1/hiendien.js': ['text/javascript', ''],
    '/hd/1.0.0/hiendien.js': ['text/javascript', ''],
    '/hd/releases.json': ['application/json', '{"versions":{"1.0.0":{},"1.2.0":{}}}'],
  };
  site = await startSite(({ url = '' }, response) => {
    if (url === '/moved') {
      response.writeHead(302, { location: '/gone' }).end();
      return;
    }
    const [type, text] = pages[url] ?? [];
    response.writeHead(type ? 200 : 404, { 'content-type': type ?? 'text/html' }).end(text);
  });
});
after(async () => {
  await site.stop();
  rmSync(folder, { recursive: true });
});

const idsOf = (output: string) =>
  (JSON.parse(output) as { findings: { id: string }[] }).findings.map(({ id }) => id);

describe('hiendien doctor', () => {
  it('finds nothing on a page that works, and ends with 0', async () => {
    const { code, output } = await runCli(['doctor', `${site.base}good`]);
    assert.equal(code, 0, output);
    assert.match(output, /Không thấy gì sai/);
  });

  it('fetches what the page names, by way of redirects', async () => {
    const { code, output } = await runCli(['doctor', `${site.base}moved`, '--json']);
    assert.equal(code, 1);
    assert.deepEqual(idsOf(output), ['script-not-found']);
  });

  it('fetches nothing where it may not', async () => {
    assert.deepEqual(idsOf((await runCli(['doctor', `${site.base}gone`, '--json', '--offline'])).output), []);
  });

  it('ends with 0 on what could only be better, and with 1 where that counts', async () => {
    const words = ['doctor', `${site.base}old`, '--json'];
    assert.deepEqual(idsOf((await runCli(words)).output), ['old-release']);
    assert.equal((await runCli(words)).code, 0);
    assert.equal((await runCli([...words, '--strict'])).code, 1);
  });

  it('says in both languages where the mistake is, what it is and how it is mended', async () => {
    const [vi, en] = await Promise.all([runCli(['doctor', file]), runCli(['--lang', 'en', 'doctor', file])]);
    assert.match(
      vi.output,
      /3:1\s+lỗi\s+Có thẻ <hiendien-banner> nhưng trang không gọi hiendien\.js.*script-missing/,
    );
    assert.match(vi.output, /Cách sửa: Thêm một lần/);
    assert.match(en.output, /3:1\s+error\s+There is <hiendien-banner>.*script-missing/);
    assert.equal(vi.code, 1);
  });

  it('reads its input, with the headers and the address that it is told', async () => {
    const words = ['doctor', '-', '--json', '--offline', '--address', 'https://xa.vn/'];
    const policy = ['--header', "Content-Security-Policy: script-src 'self'"];
    const input = `<script type="module" src="https://tep.vn/1/hiendien.js"></script>${TAG}`;
    assert.deepEqual(idsOf((await runCli([...words, ...policy], { input })).output), ['csp-script']);
    assert.deepEqual(idsOf((await runCli(words, { input })).output), []);
  });

  it('gives SARIF whose results name rules that it lists', async () => {
    const { output } = await runCli(['doctor', file, '--sarif']);
    const { version, runs } = JSON.parse(output) as Log;
    const { tool, results = [] } = runs[0]!;
    const { rules = [] } = tool.driver;
    assert.equal(version, '2.1.0');
    assert.deepEqual(
      rules.map(({ id }) => id),
      Object.keys(KINDS),
    );
    assert.doesNotMatch(JSON.stringify(rules), /[{]\w+[}]/, 'no gap that only a page fills');
    assert.equal(results.length, 1);
    assert.equal(rules[results[0]!.ruleIndex!]?.id, results[0]!.ruleId);
    assert.equal(results[0]!.locations?.[0]?.physicalLocation?.region?.startLine, 3);
  });

  it('names the guide of the release that the page loads, by its whole address, where it is there', async () => {
    const guide = `${site.base}site/huong-dan/bac-si.html#tag-missing`;
    const { output } = await runCli(['doctor', `${site.base}on-site`]);
    assert.ok(output.includes(`Hướng dẫn: ${guide}`), output);
    const { output: json } = await runCli(['doctor', `${site.base}on-site`, '--json']);
    assert.equal((JSON.parse(json) as { findings: { guide: string }[] }).findings[0]?.guide, guide);
    const none = await runCli(['doctor', `${site.base}guided`, '--json']);
    assert.deepEqual(idsOf(none.output), ['tag-missing']);
    assert.doesNotMatch(none.output, /bac-si/);
  });

  it('names the guide of the release that it is told', async () => {
    const words = ['doctor', file, '--release', 'https://hd.tinh.gov.vn/hiendien', '--sarif'];
    const { runs } = JSON.parse((await runCli(words)).output) as Log;
    const { rules = [] } = runs[0]!.tool.driver;
    for (const { id, helpUri } of rules)
      assert.equal(helpUri, `https://hd.tinh.gov.vn/hiendien/huong-dan/bac-si.html#${id}`);
    assert.equal((await runCli(['doctor', file, '--release', 'here'])).code, 2);
  });

  it('explains each id, and the nearest to one that it does not know', async () => {
    for (const id of Object.keys(KINDS)) {
      const { output } = await runCli(['doctor', '--explain', id]);
      assert.ok(output.startsWith(`${id}\n`) && output.includes('Cách sửa: '), id);
    }
    const { code, errors } = await runCli(['doctor', '--explain', 'script-mising']);
    assert.equal(code, 2);
    assert.match(errors, /script-missing/);
  });

  for (const [words, says] of [
    [['doctor'], /Ghi địa chỉ trang/],
    [['doctor', '/nowhere.html'], /Không có tệp/],
    [['doctor', 'http://127.0.0.1:1/'], /không nhận kết nối/],
  ] as const)
    it(`ends with 2 and a sentence on: ${words.join(' ')}`, async () => {
      const { code, errors } = await runCli(words);
      assert.equal(code, 2);
      assert.match(errors, says);
    });
});
