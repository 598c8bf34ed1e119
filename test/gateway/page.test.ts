import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parse } from 'parse5';
import { writeMoment } from '../../src/gateway/page/render';
import { answerHonestly } from '../providers/dns-wire/fake-dns';
import { startMockResolver, type MockResolver } from '../lab/mock-resolver';
import { describeFakeRegistrar, startFakeRegistrar, type FakeRegistrar } from './fake-registrar';
import { startNode } from './start-node';
import type { Started } from './conformance';

describe('the gateway’s page for people', () => {
  let dns: MockResolver;
  let registrar: FakeRegistrar;
  let started: Started;

  before(async () => {
    dns = await startMockResolver(answerHonestly({ present: ['comtam.id.vn'] }));
    registrar = await startFakeRegistrar();
    started = await startNode(
      {
        dns: { resolvers: [{ label: 'DNS <của tỉnh>', url: dns.url }] },
        registrar: describeFakeRegistrar(registrar, { suffixes: ['id.vn'] }),
        privateHosts: ['127.0.0.1'],
        clients: { limit: { requests: 30, seconds: 60, atOnce: 15 } },
      },
      { REGISTRAR_KEY: 'k' },
    );
  });
  after(async () => {
    await started.stop();
    await registrar.close();
    await dns.close();
  });

  const open = async (query: string) => {
    const response = await fetch(`${started.origins[0] ?? ''}/${query}`);
    return { response, html: await response.text() };
  };

  it('says in both languages whom a press asks, before anybody is', async () => {
    const { response, html } = await open('');
    assert.match(html, /<html lang="vi">/);
    assert.match(html, /được tra cứu tại DNS &lt;của tỉnh&gt; và Nhà đăng ký thử/);
    assert.match((await open('?lang=en')).html, /<html lang="en">.*is looked up at/s);
    assert.equal(dns.count(), 0);
    const policy = response.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'/);
    assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
    assert.ok(!/<script|javascript:|onload/i.test(html), 'without scripts');
    assert.ok(parse(html), 'it is HTML');
  });

  it('reads a whole name, and says who calls it free and when', async () => {
    const { html } = await open('?name=c%C6%A1m+t%E1%BA%A5m+m%E1%BB%9Bi.id.vn');
    assert.match(
      html,
      /<dt>comtammoi\.id\.vn<\/dt><dd>Nhà đăng ký thử báo còn trống lúc \d\d:\d\d\. Tên chưa được giữ cho bạn<\/dd>/,
    );
    assert.match((await open('?name=comtam.id.vn')).html, /<dd>Đang được dùng hoặc được giữ<\/dd>/);
  });

  it('looks a text up under the usual suffixes', async () => {
    const { html } = await open('?name=comtam');
    const names = [...html.matchAll(/<dt>([^<]+)<\/dt>/g)].map(([, name]) => name);
    assert.deepEqual(names, [
      'comtam.id.vn',
      'comtam.biz.vn',
      'comtam.vn',
      'comtam.com.vn',
      'comtam.name.vn',
      'comtam.net.vn',
    ]);
  });

  it('writes nothing of what was typed as anything but text', async () => {
    const { html } = await open(`?name=${encodeURIComponent('"><script>alert(1)</script>')}`);
    assert.ok(!html.includes('<script>'), html);
    assert.match(html, /role="alert"/);
  });

  it('says how long to wait, in a sentence and to the browser', async () => {
    await open('?name=mot');
    const { response, html } = await open('?name=hai-ba-bon');
    assert.equal(response.status, 429);
    const seconds = Number(response.headers.get('retry-after'));
    assert.ok(seconds >= 1 && seconds <= 60, String(seconds));
    assert.ok(html.includes(`Vui lòng thử lại sau ${seconds} giây.`), html);
  });
});

it('a time of another day than today is never shown as a bare time', () => {
  const now = Date.parse('2026-11-27T00:02:00+07:00');
  assert.equal(writeMoment(Date.parse('2026-11-27T00:01:00+07:00'), now, 'vi'), '00:01');
  assert.match(writeMoment(Date.parse('2026-11-26T23:58:00+07:00'), now, 'vi'), /23:58.*26\/11\/2026/);
});
