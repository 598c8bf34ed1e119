import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { startInProcess } from './in-process';
import { RECEIVERS, SECRETS } from './receivers/survey';

/** So many requests; `npm run test:gateway-fuzz` makes a hundred thousand. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 2000);

const PATHS = [
  '/v1/check',
  '/v1/check/',
  '/',
  '/v1/health',
  '/metrics',
  '/openapi.json',
  '/v1/feedback',
  '/v1/figures',
  '/v1/feedback.csv',
  '/figures?from=2026-11-01&site=%27',
  '/figures/charts.js',
  '//v1/check',
  '/%00',
  '/v1/check?name=comtam.id.vn',
  '/?name=comtam',
  '/?name=a&lang=en',
];
const POSTED = ['/v1/check', '/v1/figures', '/v1/feedback'];
const METHODS = ['POST', 'GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'PROPFIND'];
const TYPES = [
  'application/json',
  'application/json; charset=utf-7',
  'application/x-www-form-urlencoded',
  'text/plain',
  'multipart/form-data; boundary=x',
  '',
];
const HOSTS = RECEIVERS.figures.sites.map((site) => new URL(site).hostname);
const TARGETS = [
  'http://127.0.0.1/',
  'https://10.0.0.1/x',
  'localhost',
  '169.254.169.254',
  '[::1]',
  'file:///etc/passwd',
  'ten.id.vn@127.0.0.1',
  'ten.id.vn/../..',
  'ten.id.vn\r\nx: y',
  'ten.id.vn%00.example',
  '{env:REGISTRAR_KEY}.id.vn',
  '{name}.id.vn',
  '__proto__',
  'xn--a.vn',
  'ＡＢ.vn',
  'a\u202e.vn',
  '.'.repeat(253),
  'a'.repeat(64) + '.vn',
  'comtam.id.vn',
];

const anyName = fc.oneof(
  fc.constantFrom(...TARGETS),
  fc.string({ maxLength: 300, unit: 'binary' }),
  fc
    .tuple(fc.string({ maxLength: 70 }), fc.constantFrom('.vn', '.id.vn', '.bentre.vn', '.VN', '.com'))
    .map(([label, suffix]) => label + suffix),
  fc.stringMatching(/^[a-z0-9-]{1,20}$/).map((label) => `${label}.id.vn`),
);
/** Right often enough to be taken, wrong often enough to be refused. */
function mostly<One, Other>(right: fc.Arbitrary<One>, wrong: fc.Arbitrary<Other>) {
  return fc.oneof({ arbitrary: right, weight: 6 }, { arbitrary: wrong, weight: 1 });
}

const anyBatch = fc.record({
  version: fc.constantFrom(1, 1, 1, 2),
  batch: mostly(fc.stringMatching(/^[0-9a-f]{32}$/), fc.string({ maxLength: 40 })),
  site: mostly(fc.constant('xa.example.gov.vn'), anyName),
  counts: fc.array(
    fc.record({
      figure: mostly(fc.constantFrom('search-done', 'widget-seen'), anyName),
      detail: mostly(fc.constantFrom('', 'banner'), anyName),
      count: mostly(fc.integer({ min: 1, max: 100 }), fc.oneof(fc.double(), fc.integer())),
    }),
    { maxLength: 3 },
  ),
});
const anySubmission = fc.record({
  version: fc.constantFrom(1, 1, 1, '1'),
  survey: mostly(fc.constant('hai-long'), anyName),
  submission: fc.stringMatching(/^[0-9a-f]{32}$/),
  took: fc.oneof(fc.integer({ min: 2000 }), fc.integer()),
  trap: mostly(fc.constant(''), anyName),
  answers: fc.dictionary(
    mostly(fc.constantFrom('diem', 'qua', 'y-kien'), anyName),
    fc.oneof(fc.integer({ min: 1, max: 5 }), anyName, fc.array(anyName, { maxLength: 3 })),
    { maxKeys: 3 },
  ),
});
const anyBody = fc.oneof(
  fc.array(anyName, { maxLength: 25 }).map((names) => JSON.stringify({ names })),
  fc
    .array(anyName, { maxLength: 25 })
    .map((names) => new URLSearchParams(names.map((name) => ['names', name])).toString()),
  anyBatch.map((batch) => JSON.stringify(batch)),
  anySubmission.map((submission) => JSON.stringify(submission)),
  anySubmission.map(({ survey, answers, trap }) =>
    new URLSearchParams([
      ['survey', survey],
      ['website', trap],
      ...Object.entries(answers).map(([id, value]): [string, string] => [`answer-${id}`, String(value)]),
    ]).toString(),
  ),
  fc.json(),
  fc.string({ maxLength: 10_000, unit: 'binary' }),
  fc.constantFrom(
    '',
    '{"names":',
    '{"names":{"length":1e9}}',
    '{"__proto__":{"names":["a.vn"]}}',
    '['.repeat(4000),
    'x'.repeat(9000),
  ),
);
const anyHeaders = fc.dictionary(
  fc.constantFrom(
    'origin',
    'host',
    'x-forwarded-for',
    'content-length',
    'accept',
    'cookie',
    'authorization',
    'x-real-ip',
    'content-encoding',
  ),
  fc.oneof(
    fc.constantFrom('null', 'https://la.example', '-1', '1e9', 'NaN', '127.0.0.1', 'a, b, c', ':::', 'gzip'),
    fc.stringMatching(/^[ -~]{0,60}$/),
  ),
  { maxKeys: 4 },
);
const wildRequest = fc.record({
  method: fc.constantFrom(...METHODS, 'POST', 'POST', 'POST', 'GET'),
  path: fc.oneof(
    fc.constantFrom(...PATHS),
    fc.constantFrom(...POSTED),
    fc.constantFrom(...POSTED),
    anyName.map((name) => `/v1/check?name=${encodeURIComponent(name)}`),
    fc.webPath(),
  ),
  type: fc.oneof(fc.constantFrom(...TYPES), fc.constant('application/json')),
  headers: anyHeaders,
  body: anyBody,
});

/** What a page itself would send, so that among all the rest some is taken. */
const rightBatch = fc.stringMatching(/^[0-9a-f]{32}$/).map((batch) => ({
  method: 'POST',
  path: '/v1/figures',
  type: 'text/plain;charset=UTF-8',
  headers: {},
  body: JSON.stringify({
    version: 1,
    batch,
    site: 'xa.example.gov.vn',
    counts: [{ figure: 'search-done', detail: '', count: 1 }],
  }),
}));
const anyRequest = fc.oneof({ arbitrary: wildRequest, weight: 20 }, { arbitrary: rightBatch, weight: 1 });

describe(`${RUNS} requests of any kind`, () => {
  it('never meet a fault, never lead anywhere but to the configured upstreams, and leave no word in the log', async () => {
    const { gateway, asked, log, receivers } = await startInProcess({
      clients: { limit: { requests: 1_000_000, atOnce: 500_000 }, header: 'x-forwarded-for' },
      cache: { names: 500 },
      database: { kind: 'sqlite', file: ':memory:' },
      ...RECEIVERS,
    });
    const statuses = new Map<number, number>();
    let count = 0;
    await fc.assert(
      fc.asyncProperty(anyRequest, async ({ method, path, type, headers, body }) => {
        const request = makeRequest(
          `http://gateway.example${path}`,
          method,
          { ...(type && { 'content-type': type }), ...headers },
          body,
        );
        if (!request) return;
        const response = await gateway.fetch(request, { address: '192.0.2.1' });
        const text = await response.text();
        count++;
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
        assert.ok(response.status < 500, `${response.status} ${text}`);
        if (response.status >= 400 && method !== 'HEAD')
          assert.equal(
            response.headers.get('content-type')?.split(';')[0],
            isPage(path, type) && response.headers.get('content-type')?.startsWith('text/html')
              ? 'text/html'
              : 'application/problem+json',
          );
        for (const secret of ['khoa', ...Object.values(SECRETS)])
          assert.ok(!text.includes(secret), 'no secret is told');
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    assert.ok(count > RUNS * 0.9, `${count} requests`);
    assert.ok(
      (statuses.get(200) ?? 0) > RUNS * 0.03 && (statuses.get(400) ?? 0) > RUNS * 0.05,
      JSON.stringify([...statuses]),
    );
    for (const url of asked)
      assert.match(
        url,
        /^https:\/\/(?:dns\.example\.vn\/dns-query\?dns=[\w-]+|registrar\.example\.vn\/check\?domain=[a-z0-9.-]+)$/,
      );
    const sums = await receivers.store.readFigures({
      from: 0,
      until: 1e7,
      unit: 'all',
      bySite: true,
      byDetail: true,
    });
    assert.ok(sums.length > 0, 'some batches are counted');
    for (const { site } of sums) assert.ok(HOSTS.includes(site), site);
    const route =
      /^\{"time":"[^"]+","event":"request","method":"(?:GET|POST|HEAD|OPTIONS|other)","route":"(?:\/|\/v1\/check|\/v1\/figures|\/v1\/feedback|\/v1\/feedback\.csv|\/figures|\/figures\/charts\.js|\/v1\/health|\/metrics|\/openapi\.json|other)","status":\d+,"ms":[\d.]+\}$/;
    for (const line of log) assert.match(line, route);
  });
});

/** Where people without script are told in a page what is wrong. */
function isPage(path: string, type: string): boolean {
  return path.startsWith('/?') || path.startsWith('/figures') || type === 'application/x-www-form-urlencoded';
}

/** Nothing where no client could send such a request either. */
function makeRequest(
  url: string,
  method: string,
  headers: Record<string, string>,
  body: string,
): Request | undefined {
  try {
    return new Request(url, { method, headers, ...(method !== 'GET' && method !== 'HEAD' && { body }) });
  } catch {
    return undefined;
  }
}
