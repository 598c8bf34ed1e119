import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseHtml } from 'parse5';
import { readFigures } from '../../../src/cli/report/figures';
import type { Batch, Count } from '../../../src/domain/figures/tally';
import { problemSchema } from '../../../src/gateway/check/check.schema';
import type { RunningGateway } from '../../../src/gateway/node/serve';
import { runGateway } from '../start-node';
import { drawId, OTHER_SITE, RECEIVERS, SECRETS, SITE } from './survey';

export interface Database {
  readonly config: object;
  readonly environment: Readonly<Record<string, string>>;
  readonly end: () => Promise<void>;
}

export interface ReceiversRuntime {
  readonly title: string;
  readonly skip?: string | false;
  readonly begin: () => Promise<Database>;
}

/** That a browser applies the style of a page: its policy names the hash of just these letters. */
function assertOwnStyle(html: string, { headers }: Response): void {
  const [, style = ''] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  assert.ok(headers.get('content-security-policy')?.includes(`'sha256-${hash}'`), 'the style is allowed');
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const DNS = { resolvers: [{ label: 'DNS', url: 'https://dns.example.vn/dns-query' }] };

/** What a gateway with a database promises to pages, to visitors and to who reads. Asked over HTTP, on the real thing. */
export function describeReceivers({ title, skip = false, begin }: ReceiversRuntime): void {
  describe(`a gateway that receives, with ${title}`, { skip }, () => {
    let database: Database;
    let gateway: RunningGateway;
    const configure = (more: object = {}) => ({ dns: DNS, database: database.config, ...RECEIVERS, ...more });
    before(async () => {
      database = await begin();
      gateway = await runGateway(configure(), { ...SECRETS, ...database.environment });
    });
    after(async () => {
      await (gateway as RunningGateway | undefined)?.stop();
      await (database as Database | undefined)?.end();
    });

    const makeBatch = (counts: readonly Count[], more: Partial<Batch> = {}): Batch => ({
      version: 1,
      batch: drawId(),
      site: 'xa.example.gov.vn',
      counts,
      ...more,
    });
    const seen = (count: number, detail = 'banner'): Count => ({ figure: 'widget-seen', detail, count });
    /** As a browser's beacon does. */
    const send = (batch: unknown, headers: Record<string, string> = { origin: SITE }) =>
      fetch(`${gateway.origin}/v1/figures`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain;charset=UTF-8', ...headers },
        body: typeof batch === 'string' ? batch : JSON.stringify(batch),
      });
    const outcomeOf = async (response: Response) => {
      const { outcome, type } = (await response.json()) as { outcome?: string; type?: string };
      return outcome ?? type?.split(':').at(-1);
    };
    const get = (path: string, headers: Record<string, string> = {}) =>
      fetch(`${gateway.origin}${path}`, { headers });
    const figuresOf = async (query: string, token: string = SECRETS.READ_ALL) =>
      (
        (await (await get(`/v1/figures?${query}`, bearer(token))).json()) as {
          figures: Record<string, unknown>[];
        }
      ).figures;

    describe('figures', () => {
      it('are counted once a batch, and read by the report', async () => {
        const batch = makeBatch([
          seen(40),
          seen(3, 'register'),
          { figure: 'search-done', detail: '', count: 2 },
        ]);
        assert.deepEqual(
          [
            await outcomeOf(await send(batch)),
            await outcomeOf(await send(batch)),
            await outcomeOf(await send(batch)),
          ],
          ['kept', 'repeated', 'repeated'],
        );
        await send(makeBatch([seen(7)], { site: 'phuong.example.gov.vn' }), { origin: OTHER_SITE });
        const csv = await (await get('/v1/figures?format=csv', bearer(SECRETS.READ_ALL))).text();
        const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
        assert.equal(
          csv,
          [
            'day,site,figure,count',
            `${today},phuong.example.gov.vn,widget-seen,7`,
            `${today},xa.example.gov.vn,search-done,<5`,
            `${today},xa.example.gov.vn,widget-seen,43`,
            '',
          ].join('\r\n'),
        );
        const json = await (await get('/v1/figures?unit=hour', bearer(SECRETS.READ_ALL))).text();
        for (const text of [csv, json]) {
          const { rows, bad } = readFigures(text);
          assert.deepEqual(bad, []);
          assert.deepEqual(
            rows.map(({ site, day, figure, count, isHidden }) => [site, day, figure, count, isHidden]),
            [
              ['phuong.example.gov.vn', today, 'widget-seen', 7, false],
              ['xa.example.gov.vn', today, 'search-done', 1, true],
              ['xa.example.gov.vn', today, 'widget-seen', 43, false],
            ],
          );
        }
      });

      it('are told apart by detail where that is asked for, small ones hidden', async () => {
        const rows = await figuresOf('details=yes&site=xa.example.gov.vn');
        assert.deepEqual(
          rows.map(({ figure, detail, count }) => [figure, detail, count]),
          [
            ['search-done', '', '<5'],
            ['widget-seen', 'banner', 40],
            ['widget-seen', 'register', '<5'],
          ],
        );
      });

      it('are shown to each reader for their own sites alone', async () => {
        const hosts = (rows: readonly Record<string, unknown>[]) => [
          ...new Set(rows.map(({ site }) => site)),
        ];
        assert.deepEqual(hosts(await figuresOf('', SECRETS.READ_ONE)), ['phuong.example.gov.vn']);
        assert.deepEqual(await figuresOf('site=xa.example.gov.vn', SECRETS.READ_ONE), []);
        const basic = `Basic ${Buffer.from(`ai-do:${SECRETS.READ_ONE}`).toString('base64')}`;
        const page = await (await get('/figures', { authorization: basic })).text();
        assert.ok(!page.includes('xa.example.gov.vn') && page.includes('>7<'), page);
      });

      for (const [what, headers] of Object.entries({
        'no word': {},
        'a wrong word': bearer('khong-dung-0123456789'),
        'an empty word': { authorization: 'Bearer ' },
        'a word of another kind': { authorization: `Digest ${SECRETS.READ_ALL}` },
        'broken base64': { authorization: 'Basic !!!' },
        'the word for answers': bearer(SECRETS.READ_ANSWERS),
      }))
        it(`are shown to nobody with ${what}`, async () => {
          for (const path of ['/v1/figures', '/figures']) {
            const response = await get(path, headers);
            assert.equal(response.status, 401);
            assert.match(response.headers.get('www-authenticate') ?? '', /^Basic realm="hiendien"/);
            assert.ok(!(await response.text()).includes('example.gov.vn'), 'it tells of no site');
          }
        });

      for (const [what, body, headers, status] of [
        ['another site’s page', makeBatch([seen(1)]), { origin: 'https://la.example' }, 403],
        [
          'a page that names another site',
          makeBatch([seen(1)], { site: 'phuong.example.gov.vn' }),
          { origin: SITE },
          403,
        ],
        ['a site that is not listed', makeBatch([seen(1)], { site: 'la.example' }), {}, 403],
        [
          'a page of the gateway’s own host, which is not listed',
          makeBatch([seen(1)], { site: '127.0.0.1' }),
          { own: 'yes' },
          403,
        ],
        ['something else', '{"names":["a.vn"]}', { origin: SITE }, 400],
        ['half a batch', '{"version":1,', { origin: SITE }, 400],
        ['9 kB', ' '.repeat(9000), { origin: SITE }, 413],
        ['a form', 'a=b', { origin: SITE, 'content-type': 'application/x-www-form-urlencoded' }, 415],
      ] as const)
        it(`are not taken from ${what}, as a problem`, async () => {
          const { own, ...rest } = headers as Record<string, string>;
          const response = await send(body, { ...rest, ...(own && { origin: gateway.origin }) });
          assert.equal(response.status, status);
          assert.ok(problemSchema.safeParse(await response.json()).success);
        });

      it('keep a made-up word from becoming a row of its own', async () => {
        for (let round = 0; round < 4; round++)
          await send(
            makeBatch(
              Array.from({ length: 50 }, (_, at) => ({
                figure: 'name-chosen' as const,
                detail: `bia-${round}-${at}`,
                count: 1,
              })),
            ),
          );
        const rows = (await figuresOf('details=yes')).filter(({ figure }) => figure === 'name-chosen');
        assert.ok(rows.length > 50 && rows.length <= 101, `${rows.length} rows`);
        const [sum] = (await figuresOf('site=xa.example.gov.vn')).filter(
          ({ figure }) => figure === 'name-chosen',
        );
        assert.equal(sum?.['count'], 200);
      });

      for (const query of [
        'from=2026-13-01',
        'from=2026-11-02&until=2026-11-01',
        'from=2020-01-01&until=2026-01-01',
        'unit=hour&from=2026-01-01&until=2026-06-01',
        "until='--",
      ])
        it(`of ${query} are no period`, async () => {
          assert.equal((await get(`/v1/figures?${query}`, bearer(SECRETS.READ_ALL))).status, 400);
        });

      it('stand on a page that says everything without script, in both languages', async () => {
        for (const [language, title] of [
          ['vi', 'Số liệu của các tiện ích'],
          ['en', 'Figures of the widgets'],
        ] as const) {
          const response = await get(
            `/figures?lang=${language}&site=%22%3E%3Cscript%3E`,
            bearer(SECRETS.READ_ALL),
          );
          const html = await response.text();
          assert.equal(response.status, 200);
          assert.ok(html.includes(`<h1>${title}</h1>`) && html.includes(`<html lang="${language}">`));
          assert.ok(html.includes('>43<') || html.includes('>50<'), 'the sum of seen widgets');
          assert.match(html, /data-count="&lt;5"|data-count="\d+"/);
          assert.ok(!html.includes('"><script>'), 'what was asked is text');
          assert.match(
            response.headers.get('content-security-policy') ?? '',
            /^default-src 'none'; style-src 'sha256-[^']+'( 'self'; script-src 'self')?; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
          );
          assert.ok(parseHtml(html));
          assertOwnStyle(html, response);
        }
        assert.equal((await get('/figures?from=x', bearer(SECRETS.READ_ALL))).status, 400);
      });
    });

    describe('feedback', () => {
      const submit = (more: object = {}, headers: Record<string, string> = { origin: SITE }) =>
        fetch(`${gateway.origin}/v1/feedback`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify({
            version: 1,
            survey: 'hai-long',
            submission: drawId(),
            took: 9000,
            trap: '',
            answers: { diem: 5 },
            ...more,
          }),
        });
      const post = (
        fields: readonly (readonly [string, string])[],
        headers: Record<string, string> = { origin: SITE },
      ) =>
        fetch(`${gateway.origin}/v1/feedback`, {
          method: 'POST',
          headers,
          body: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])),
        });
      const exported = async (): Promise<Record<string, string>[]> => {
        const text = await (
          await get('/v1/feedback.csv?survey=hai-long', bearer(SECRETS.READ_ANSWERS))
        ).text();
        return parseCsv(text, { columns: true, bom: true });
      };

      it('is kept once, from script and from a plain form, and exported', async () => {
        const id = drawId();
        const answers = { diem: 4, qua: ['doan', 'xa'], 'y-kien': 'Tốt, “nhanh”\nCảm ơn; hết' };
        const told = [
          await outcomeOf(await submit({ submission: id, answers })),
          await outcomeOf(await submit({ submission: id, answers })),
        ];
        assert.deepEqual(told, ['kept', 'repeated']);
        const response = await post([
          ['survey', 'hai-long'],
          ['answer-diem', '2'],
          ['answer-qua', 'xa'],
          ['answer-y-kien', 'Từ biểu mẫu'],
          ['website', ''],
        ]);
        assert.equal(response.status, 200);
        assert.match(response.headers.get('content-type') ?? '', /^text\/html/);
        const html = await response.text();
        assertOwnStyle(html, response);
        assert.ok(
          html.includes('Cảm ơn bạn đã góp ý') &&
            html.includes('lang="en"') &&
            html.includes(`href="${SITE}/"`),
          html,
        );
        assert.ok(!html.includes('<script'), 'without script');
        const rows = await exported();
        assert.deepEqual(
          rows.map(({ site, diem, qua, 'y-kien': text }) => [site, diem, qua, text]),
          [
            ['xa.example.gov.vn', '4', 'doan; xa', 'Tốt, “nhanh”\nCảm ơn; hết'],
            ['xa.example.gov.vn', '2', 'xa', 'Từ biểu mẫu'],
          ],
        );
        assert.match(rows[0]?.['hour'] ?? '', /^\d{4}-\d\d-\d\dT\d\d:00\+07:00$/);
      });

      it('is exported so that no spreadsheet takes it for a formula', async () => {
        const formulas = [
          '=1+1',
          '+A1',
          '-A1',
          '@SUM(A1)',
          '\t=1',
          '＝1+1',
          '=HYPERLINK("http://la.example";"x")',
        ];
        for (const text of formulas)
          assert.equal((await submit({ answers: { diem: 1, 'y-kien': text } })).status, 200);
        const texts = (await exported()).map((row) => row['y-kien'] ?? '').slice(-formulas.length);
        assert.equal(texts.length, formulas.length);
        for (const text of texts) assert.ok(!/^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text), text);
      });

      it('of who fills in what nobody sees is thanked for, and thrown away', async () => {
        const before = (await exported()).length;
        assert.equal(await outcomeOf(await submit({ trap: 'http://la.example' })), 'kept');
        const html = await (
          await post([
            ['survey', 'hai-long'],
            ['answer-diem', '5'],
            ['website', 'x'],
          ])
        ).text();
        assert.ok(html.includes('Cảm ơn'));
        assert.equal((await exported()).length, before);
      });

      for (const [what, more, status, code] of [
        ['too quick', { took: 300 }, 400, 'too-quick'],
        ['of another survey', { survey: 'khac' }, 404, 'survey-unknown'],
        ['without what is wanted', { answers: {} }, 400, 'answers-invalid'],
        ['with more than is asked', { answers: { diem: 5, ten: 'An' } }, 400, 'answers-invalid'],
        ['of another form', { email: 'a@b.vn' }, 400, 'feedback-unreadable'],
        ['too long', { answers: { diem: 5, 'y-kien': 'a'.repeat(140_000) } }, 413, 'body-too-large'],
      ] as const)
        it(`that is ${what} is refused, as a problem`, async () => {
          const response = await submit(more);
          assert.equal(response.status, status);
          assert.equal(response.headers.get('content-type'), 'application/problem+json');
          const problem = (await response.json()) as { type: string };
          assert.ok(problemSchema.safeParse(problem).success);
          assert.equal(problem.type, `urn:hiendien:gateway:${code}`);
          assert.ok(!JSON.stringify(problem).includes('"ten'), 'nothing that was sent is repeated');
        });

      it('of a form that does not fit is told so in words, with the way back', async () => {
        const response = await post([
          ['survey', 'hai-long'],
          ['answer-diem', ''],
        ]);
        assert.equal(response.status, 400);
        const html = await response.text();
        assert.ok(html.includes('Chưa gửi được ý kiến') && html.includes('quay lại'), html);
      });

      it('is taken from no stranger’s page, and exported to nobody without the word', async () => {
        assert.equal((await submit({}, { origin: 'https://la.example' })).status, 403);
        for (const headers of [{}, bearer(SECRETS.READ_ALL)])
          assert.equal((await get('/v1/feedback.csv', headers)).status, 401);
        assert.equal((await get('/v1/feedback.csv?survey=khac', bearer(SECRETS.READ_ANSWERS))).status, 404);
      });

      it('is held to a rate by its client, in words to who has no script', async () => {
        const slow = await runGateway(
          configure({
            feedback: { ...RECEIVERS.feedback, limit: { requests: 4, seconds: 3600, atOnce: 2 } },
          }),
          { ...SECRETS, ...database.environment },
        );
        try {
          const form = () =>
            fetch(`${slow.origin}/v1/feedback`, {
              method: 'POST',
              body: new URLSearchParams({ survey: 'hai-long', 'answer-diem': '3' }),
            });
          const statuses = [(await form()).status, (await form()).status];
          const refused = await form();
          assert.deepEqual([...statuses, refused.status], [200, 200, 429]);
          assert.ok(Number(refused.headers.get('retry-after')) > 0);
          assert.ok((await refused.text()).includes('quá nhiều ý kiến'));
        } finally {
          await slow.stop();
        }
      });
    });

    it('counts what it receives, and is whole', async () => {
      const metrics = await (await get('/metrics')).text();
      assert.match(metrics, /hiendien_gateway_batches_total\{outcome="repeated"\} 2/);
      assert.match(metrics, /hiendien_gateway_events_total \d+/);
      assert.match(metrics, /hiendien_gateway_feedback_total\{outcome="kept"\} \d+/);
      assert.match(metrics, /hiendien_gateway_database_up 1/);
      assert.ok(!/example\.gov\.vn|hai-long/.test(metrics), 'no site and no survey');
      assert.equal(((await (await get('/v1/health')).json()) as { status: string }).status, 'ok');
    });

    it('finds everything again after it was stopped', async () => {
      const batch = makeBatch([{ figure: 'registration-opened', detail: 'journey', count: 50 }]);
      assert.equal(await outcomeOf(await send(batch)), 'kept');
      await gateway.stop();
      gateway = await runGateway(configure(), { ...SECRETS, ...database.environment });
      assert.equal(await outcomeOf(await send(batch)), 'repeated');
      const rows = await figuresOf('');
      assert.ok(rows.some(({ figure, count }) => figure === 'registration-opened' && count === 50));
    });
  });
}
