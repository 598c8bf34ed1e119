import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { createEdgeGateway } from '../../src/gateway/edge/edge';
import { readConfig } from '../../src/gateway/read-config';
import { runCli } from '../cli/run-cli';
import { SURVEY } from './receivers/survey';

const DNS = { resolvers: [{ label: 'DNS', url: 'https://dns.example.vn/dns-query' }] };
const SQLITE = { kind: 'sqlite', file: 'gateway.sqlite' };
const REGISTRAR = {
  kind: 'http',
  label: 'A',
  url: 'https://a.example.vn/?d={name}',
  verdict: '/free',
  values: { free: [true] },
  limit: { requests: 10 },
};

/** Each field that is wrong, and what is said of it in Vietnamese and English. */
const WRONG: readonly {
  readonly config: object;
  readonly field: string;
  readonly vi: RegExp;
  readonly en: RegExp;
}[] = [
  { config: {}, field: 'dns', vi: /thiếu trường này; phải là một nhóm/, en: /is missing; it takes fields/ },
  { config: { dns: { resolvers: [] } }, field: 'dns.resolvers', vi: /nhỏ/, en: /small/ },
  {
    config: { dns: { resolvers: [{ label: 'A', url: 'ftp://a.vn/' }] } },
    field: 'dns.resolvers[0].url',
    vi: /phải là địa chỉ https/,
    en: /an https address/,
  },
  {
    config: { dns: { resolvers: [{ label: 'A', url: 'http://a.vn/' }] } },
    field: 'dns.resolvers[0].url',
    vi: /http chỉ dùng với máy chủ ghi trong "privateHosts"/,
    en: /http only to a host that "privateHosts" names/,
  },
  {
    config: { dns: { resolvers: [{ label: 'A', server: '10.0.0.53' }] } },
    field: 'dns.resolvers[0].server',
    vi: /mạng nội bộ phải được ghi cả trong "privateHosts"/,
    en: /own network/,
  },
  {
    config: { dns: { resolvers: [{ label: 'A' }] } },
    field: 'dns.resolvers[0]',
    vi: /label và url.*label và server/,
    en: /label and url/,
  },
  { config: { dns: DNS, orgins: [] }, field: 'orgins', vi: /không có trường này/, en: /no such field/ },
  {
    config: { dns: DNS, origins: ['https://xa.gov.vn/'] },
    field: 'origins[0]',
    vi: /địa chỉ gốc của trang/,
    en: /the origin of a site/,
  },
  {
    config: { dns: DNS, clients: { limit: { requests: 10, atOnce: 9 } } },
    field: 'clients.limit',
    vi: /atOnce nhiều nhất bằng nửa requests/,
    en: /at most half/,
  },
  {
    config: { dns: DNS, registrar: { ...REGISTRAR, verdict: 'free' } },
    field: 'registrar.verdict',
    vi: /JSON pointer/,
    en: /JSON pointer/,
  },
  {
    config: { dns: DNS, registrar: { ...REGISTRAR, suffixes: ['com'] } },
    field: 'registrar.suffixes[0]',
    vi: /phần đuôi dưới \.vn/,
    en: /a suffix under \.vn/,
  },
  {
    config: { dns: DNS, registrar: { ...REGISTRAR, url: 'https://{name}.example.vn/' } },
    field: 'registrar.url',
    vi: /phải là địa chỉ https/,
    en: /placeholder/,
  },
  {
    config: { dns: DNS, registrar: { kind: 'bkns', keyFrom: 'bkns' } },
    field: 'registrar.keyFrom',
    vi: /tên một biến môi trường, viết hoa/,
    en: /variable of the environment/,
  },
  {
    config: { dns: DNS, registrar: { kind: 'bkns', keyFrom: 'BKNS_API_KEY' } },
    field: 'registrar.keyFrom',
    vi: /biến môi trường "BKNS_API_KEY" đang trống/,
    en: /"BKNS_API_KEY" of the environment is empty/,
  },
  {
    config: { dns: DNS, valkey: { addressFrom: 'VALKEY_URL', instances: 2 } },
    field: 'valkey.addressFrom',
    vi: /"VALKEY_URL" đang trống/,
    en: /is empty/,
  },
  {
    config: { dns: DNS, figures: { sites: ['https://xa.gov.vn'] } },
    field: 'figures',
    vi: /cần có trường "database": nơi lưu số liệu và ý kiến/,
    en: /wants a field "database"/,
  },
  {
    config: { dns: DNS, database: SQLITE, figures: { sites: ['xa.gov.vn'] } },
    field: 'figures.sites[0]',
    vi: /địa chỉ gốc của trang/,
    en: /the origin of a site/,
  },
  {
    config: { dns: DNS, database: { kind: 'postgres', addressFrom: 'DATABASE_URL' } },
    field: 'database.addressFrom',
    vi: /"DATABASE_URL" đang trống/,
    en: /is empty/,
  },
  {
    config: {
      dns: DNS,
      database: SQLITE,
      figures: { sites: ['https://xa.gov.vn'], readers: [{ tokenFrom: 'SHORT_TOKEN' }] },
    },
    field: 'figures.readers[0].tokenFrom',
    vi: /biến môi trường "SHORT_TOKEN" ngắn hơn 20 ký tự/,
    en: /"SHORT_TOKEN" of the environment holds fewer than 20 characters/,
  },
  {
    config: {
      dns: DNS,
      database: SQLITE,
      figures: {
        sites: ['https://xa.gov.vn'],
        readers: [{ tokenFrom: 'LONG_TOKEN', sites: ['https://khac.gov.vn'] }],
      },
    },
    field: 'figures.readers[0].sites[0]',
    vi: /phải là trang có ghi trong "figures\.sites"/,
    en: /a site that "figures\.sites" names/,
  },
  {
    config: { dns: DNS, database: SQLITE, feedback: { surveys: [{ ...SURVEY, id: 'Hài lòng' }] } },
    field: 'feedback.surveys[0].id',
    vi: /mã chỉ gồm a-z, 0-9 và gạch nối/,
    en: /an id of a-z, 0-9 and hyphen/,
  },
  {
    config: { dns: DNS, database: SQLITE, feedback: { surveys: [SURVEY, SURVEY] } },
    field: 'feedback.surveys',
    vi: /mỗi phiếu hỏi phải có mã riêng/,
    en: /each survey with an id of its own/,
  },
  { config: { dns: DNS, listen: { port: 99_999 } }, field: 'listen.port', vi: /65535/, en: /65535/ },
];

describe('a gateway’s configuration', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hiendien-gateway-'));
  const file = join(folder, 'gateway.json');
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const check = async (config: unknown, language: string) => {
    writeFileSync(file, typeof config === 'string' ? config : JSON.stringify(config, null, 2));
    return runCli(['--lang', language, 'gateway', '--config', file, '--check'], {
      environment: { SHORT_TOKEN: 'ngan', LONG_TOKEN: 'du-dai-0123456789-0123' },
    });
  };

  for (const { config, field, vi, en } of WRONG)
    it(`has one sentence in each language about ${field}: ${en.source}`, async () => {
      for (const [language, sentence] of [
        ['vi', vi],
        ['en', en],
      ] as const) {
        const { code, errors } = await check(config, language);
        assert.equal(code, 1);
        const lines = errors.trim().split('\n');
        assert.equal(lines.length, 1, errors);
        const [place = '', ...rest] = (lines[0] ?? '').slice(file.length).split(' ');
        assert.match(place, /^:\d+:\d+:$/);
        const said = rest.join(' ');
        assert.ok(said.startsWith(`${field}: `), said);
        assert.match(said, sentence);
      }
    });

  it('that ships as an example is right, once the secrets are there', () => {
    const receivers = JSON.parse(
      readFileSync('src/gateway/recipes/receivers.example.json', 'utf8'),
    ) as object;
    const token = 'du-dai-0123456789-0123';
    const read = readConfig(
      { dns: DNS, ...receivers },
      { FIGURES_TOKEN: token, FIGURES_TOKEN_XA: token, FEEDBACK_TOKEN: token },
    );
    assert.deepEqual(read.ok ? [] : read.problems, []);
  });

  it('may be small', async () => {
    assert.equal((await check({ dns: DNS }, 'vi')).output, `${file}: đúng\n`);
    const read = readConfig({ dns: DNS, registrar: { kind: 'bkns' } }, {});
    assert.ok(read.ok && read.config.listen.host === '127.0.0.1', 'it listens to this machine alone');
  });

  it('with a database is none for an edge platform', async () => {
    const config = { dns: DNS, database: SQLITE, figures: { sites: ['https://xa.gov.vn'] } };
    assert.ok(readConfig(config, {}).ok, 'it is one for Node');
    await assert.rejects(
      createEdgeGateway({ HIENDIEN_GATEWAY: JSON.stringify(config) }, () => undefined),
      /database: counts and answers are kept on Node alone/,
    );
  });

  it('that is no JSON, or is not there, is said to be so', async () => {
    assert.match((await check('{', 'vi')).errors, /gateway\.json:1:2: không phải JSON/);
    const missing = await runCli(['gateway', '--config', join(folder, 'none.json')]);
    assert.deepEqual([missing.code, missing.errors.includes('Không đọc được tệp')], [2, true]);
  });
});
