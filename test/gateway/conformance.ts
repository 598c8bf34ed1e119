import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkReply, problemSchema } from '../../src/gateway/check/check.schema';
import { CASES } from '../lab/cases';
import { startLab, whyLeftOut, type Lab } from '../lab/start-lab';
import { ask, read, verdictOn } from './client';
import {
  answer,
  describeFakeRegistrar,
  free,
  startFakeRegistrar,
  taken,
  type Behaviour,
  type FakeRegistrar,
} from './fake-registrar';

export interface Started {
  /** One or more instances of the same gateway: each question goes to the next. */
  readonly origins: readonly string[];
  readonly stop: () => Promise<void>;
}

export interface Runtime {
  readonly title: string;
  /** How this runtime asks the lab: over HTTPS's wire format, or as servers do. */
  readonly resolversOf: (lab: Lab) => readonly object[];
  readonly start: (config: object, environment: Readonly<Record<string, string>>) => Promise<Started>;
  readonly skip?: string | false;
}

const ENVIRONMENT = { REGISTRAR_KEY: 'khoa-bi-mat' };
const MINUTE = 60_000;
const SITE = 'https://xa.example.gov.vn';

/** Answers that say nothing that may be passed on as "free". */
const BAD_ANSWERS: readonly { readonly what: string; readonly behaviour: Behaviour }[] = [
  {
    what: 'speaks of another name',
    behaviour: (_, response) =>
      answer(response, { domain: 'khac.id.vn', available: true, time: new Date().toISOString() }),
  },
  {
    what: 'sends a page',
    behaviour: (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
  },
  { what: 'is down', behaviour: (_, response) => response.writeHead(503).end() },
  { what: 'hangs up', behaviour: (_, response) => response.destroy() },
  {
    what: 'sends its visitor on',
    behaviour: (_, response) => response.writeHead(302, { location: '/check?domain=khac.id.vn' }).end(),
  },
  {
    what: 'looked eleven minutes ago',
    behaviour: (name, response) =>
      answer(response, {
        domain: name,
        available: true,
        time: new Date(Date.now() - 11 * MINUTE).toISOString(),
      }),
  },
  {
    what: 'looked tomorrow',
    behaviour: (name, response) =>
      answer(response, {
        domain: name,
        available: true,
        time: new Date(Date.now() + 1440 * MINUTE).toISOString(),
      }),
  },
  {
    what: 'does not say when it looked',
    behaviour: (name, response) => answer(response, { domain: name, available: true }),
  },
  {
    what: 'says neither yes nor no',
    behaviour: (name, response) =>
      answer(response, { domain: name, available: 'perhaps', time: new Date().toISOString() }),
  },
  {
    what: 'never stops talking',
    behaviour: (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write('x'.repeat(10_000)), 1);
      response.once('close', () => {
        clearInterval(timer);
      });
    },
  },
  { what: 'is silent', behaviour: () => undefined },
];

/** What a gateway promises, wherever it runs: asked over HTTP, before real name servers and a registrar of many moods. */
export function describeGateway({ title, resolversOf, start, skip = false }: Runtime): void {
  describe(`the gateway on ${title}`, { skip: whyLeftOut() || skip }, () => {
    let lab: Lab;
    let registrar: FakeRegistrar;
    let started: Started;
    let turn = 0;
    const origin = () => started.origins[turn++ % started.origins.length] ?? '';
    let made = 0;
    /** A name that the lab does not know and nobody has asked for. */
    const freshName = () => `chua-ai-hoi-${++made}.id.vn`;
    const configure = (more: object = {}) => ({
      dns: { resolvers: resolversOf(lab), limit: { requests: 5000, atOnce: 500 } },
      registrar: describeFakeRegistrar(registrar),
      privateHosts: ['127.0.0.1'],
      origins: [SITE],
      clients: { limit: { requests: 100_000, seconds: 1, atOnce: 50_000 } },
      listen: { port: 0 },
      ...more,
    });

    before(async () => {
      const startedLab = await startLab();
      assert.ok(startedLab, 'the lab starts');
      lab = startedLab;
      registrar = await startFakeRegistrar();
      started = await start(configure(), ENVIRONMENT);
    });
    after(async () => {
      await (started as Started | undefined)?.stop();
      await (registrar as FakeRegistrar | undefined)?.close();
      await (lab as Lab | undefined)?.stop();
    });

    it('calls every name of the lab what it is, twelve at once', async () => {
      registrar.behave(taken);
      const reply = await ask(
        origin(),
        CASES.map(({ name }) => name),
      );
      assert.equal(reply.status, 200);
      assert.ok(checkReply.safeParse(JSON.parse(reply.text)).success, 'the answer is as its schema says');
      // What DNS does not see, this registrar calls taken.
      assert.deepEqual(
        reply.answers.map(({ name, verdict, source }) => ({
          name,
          verdict,
          isDns: source !== 'Nhà đăng ký thử',
        })),
        CASES.map(({ name, kind }) => ({ name, verdict: 'present', isDns: kind === 'present' })),
      );
      assert.deepEqual([...registrar.asked].sort(), ['absent.id.vn', 'lame.biz.vn'], 'DNS first');
      registrar.behave(free);
    });

    it('says “free” with who says so and when', async () => {
      const name = freshName();
      const before = Date.now();
      const { answers } = await ask(origin(), [name]);
      const [{ verdict, source, checkedAt, ttl } = { verdict: '', source: '', checkedAt: '', ttl: 0 }] =
        answers;
      assert.deepEqual([verdict, source], ['free', 'Nhà đăng ký thử']);
      assert.ok(Date.parse(checkedAt) >= before && Date.parse(checkedAt) <= Date.now(), checkedAt);
      assert.ok(ttl > 50 && ttl <= 60, String(ttl));
    });

    for (const { what, behaviour } of BAD_ANSWERS)
      it(`says what DNS saw where the registrar ${what}, and listens to it again afterwards`, async () => {
        registrar.behave(behaviour);
        const reply = await ask(origin(), [freshName()]);
        registrar.behave(free);
        assert.deepEqual([reply.status, reply.answers[0]?.verdict], [200, 'absent']);
        for (const one of started.origins) assert.equal(await verdictOn(one, freshName()), 'free');
      });

    it('leaves a registrar alone for as long as it wants', async () => {
      registrar.behave((_, response) => response.writeHead(429, { 'retry-after': '2' }).end());
      const [at] = [origin()];
      assert.equal(await verdictOn(at, freshName()), 'absent');
      registrar.behave(free);
      const before = registrar.asked.length;
      assert.equal(await verdictOn(at, freshName()), 'absent');
      assert.equal(registrar.asked.length, before, 'nothing goes out meanwhile');
      await sleep(2100);
      assert.equal(await verdictOn(at, freshName()), 'free');
    });

    it('asks once for a name that many ask for at the same time', async () => {
      const name = freshName();
      const at = origin();
      const replies = await Promise.all(Array.from({ length: 300 }, () => ask(at, [name])));
      assert.ok(
        replies.every(({ answers }) => answers[0]?.verdict === 'free'),
        'all are answered',
      );
      assert.equal(registrar.asked.filter((one) => one === name).length, 1);
    });

    it('remembers', async () => {
      const name = freshName();
      const at = origin();
      const [first] = (await ask(at, [name])).answers;
      const [second] = (await ask(at, [name])).answers;
      assert.equal(second?.checkedAt, first?.checkedAt);
      assert.equal(registrar.asked.filter((one) => one === name).length, 1);
    });

    it('answers a person’s GET and a page’s form alike, and neither is kept by a browser', async () => {
      const replies = [
        await read(await fetch(`${origin()}/v1/check?name=healthy.id.vn`)),
        await read(
          await fetch(`${origin()}/v1/check`, {
            method: 'POST',
            body: new URLSearchParams({ names: 'healthy.id.vn' }),
          }),
        ),
      ];
      for (const { status, headers, answers } of replies) {
        assert.deepEqual([status, answers[0]?.verdict], [200, 'present']);
        assert.equal(headers.get('cache-control'), 'no-store');
        assert.match(headers.get('server-timing') ?? '', /^lookup;dur=\d/);
      }
    });

    it('knows by the rules what nobody can register, and asks nobody', async () => {
      const { answers } = await ask(origin(), ['ab.vn', 'bentre.vn']);
      assert.deepEqual(
        answers.map(({ verdict }) => verdict),
        ['reserved', 'reserved'],
      );
    });

    it('takes accented names in their encoded form', async () => {
      assert.equal(await verdictOn(origin(), 'xn--tnmin-hsa0954c.vn'), 'free');
    });

    for (const { what, init, path = '/v1/check', status } of [
      { what: 'a name outside .vn', init: post('{"names":["a.example.com"]}'), status: 400 },
      { what: 'a suffix alone', init: post('{"names":["id.vn.","vn","bentre.vn.vn"]}'), status: 400 },
      { what: 'a host below a name', init: post('{"names":["www.ten.id.vn"]}'), status: 400 },
      { what: 'an address', init: post('{"names":["http://127.0.0.1/"]}'), status: 400 },
      { what: 'no names', init: post('{"names":[]}'), status: 400 },
      { what: '21 names', init: post(JSON.stringify({ names: Array(21).fill('ten.id.vn') })), status: 400 },
      { what: 'numbers', init: post('{"names":[1]}'), status: 400 },
      { what: 'more than names', init: post('{"names":["ten.id.vn"],"url":"http://10.0.0.1"}'), status: 400 },
      { what: 'no JSON', init: post('{'), status: 400 },
      { what: 'nothing', init: post(''), status: 400 },
      { what: 'a text', init: post('ten.id.vn', 'text/plain'), status: 415 },
      { what: '9 kB', init: post(`{"names":["${'a'.repeat(9000)}"]}`), status: 413 },
      { what: 'another method', init: { method: 'DELETE' }, status: 405 },
      { what: 'a GET without a name', init: {}, status: 400 },
      { what: 'another path', init: {}, path: '/v1/other', status: 404 },
      // Where nobody has set a database up, or there can be none.
      { what: 'figures', init: post('{}', 'text/plain'), path: '/v1/figures', status: 404 },
      {
        what: 'feedback',
        init: post('survey=a', 'application/x-www-form-urlencoded'),
        path: '/v1/feedback',
        status: 404,
      },
      { what: 'a page of figures', init: {}, path: '/figures', status: 404 },
    ])
      it(`answers ${status} to ${what}, as a problem`, async () => {
        const response = await fetch(`${origin()}${path}`, init);
        const text = await response.text();
        assert.equal(response.status, status, text);
        assert.equal(response.headers.get('content-type'), 'application/problem+json');
        const problem = problemSchema.safeParse(JSON.parse(text));
        assert.ok(problem.success && problem.data.status === status, text);
        assert.ok(!/ten\.id|10\.0\.0|aaaa/.test(text), 'nothing that was sent is repeated');
        if (status === 405) assert.equal(response.headers.get('allow'), 'GET, POST');
      });

    it('lets the pages ask that its owner lists, and its own', async () => {
      const at = origin();
      const listed = await ask(at, ['healthy.id.vn'], { origin: SITE });
      assert.equal(listed.headers.get('access-control-allow-origin'), SITE);
      assert.match(listed.headers.get('access-control-expose-headers') ?? '', /Retry-After/);
      const own = await ask(at, ['healthy.id.vn'], { origin: at });
      assert.deepEqual([own.status, own.headers.get('access-control-allow-origin')], [200, null]);
      for (const { headers } of [listed, own]) assert.match(headers.get('vary') ?? '', /Origin/i);
      const preflight = await fetch(`${at}/v1/check`, {
        method: 'OPTIONS',
        headers: {
          origin: SITE,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      });
      assert.equal(preflight.status, 204);
      assert.equal(preflight.headers.get('access-control-allow-origin'), SITE);
      assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /content-type/i);
    });

    it('lets no other page ask', async () => {
      const before = registrar.asked.length;
      for (const stranger of ['https://la.example', 'null', `${SITE}.la.example`, `${SITE}:8443`]) {
        const { status, headers } = await ask(origin(), [freshName()], { origin: stranger });
        assert.deepEqual([status, headers.get('access-control-allow-origin')], [403, null], stranger);
      }
      assert.equal(registrar.asked.length, before, 'nobody is asked for them');
    });

    it('tells a monitor how it is, and how often what happened', async () => {
      const at = origin();
      const health = (await (await fetch(`${at}/v1/health`)).json()) as { readonly status: string };
      assert.equal(health.status, 'ok');
      const metrics = await (await fetch(`${at}/metrics`)).text();
      assert.match(metrics, /hiendien_gateway_names_total\{verdict="present"\} \d+/);
      assert.match(metrics, /hiendien_gateway_upstream_total\{upstream="registrar",outcome="200"\} \d+/);
      assert.match(metrics, /hiendien_gateway_request_seconds_bucket\{route="\/v1\/check",le="\+Inf"\} \d+/);
      assert.ok(!/id\.vn|127\.0\.0\.1/.test(metrics), 'neither names nor addresses are counted by');
    });

    it('says how long to wait to a client that asks for too much, and lets it in afterwards', async () => {
      const limited = await start(
        configure({ clients: { limit: { requests: 20, seconds: 10, atOnce: 10 } } }),
        ENVIRONMENT,
      );
      try {
        const [at = ''] = limited.origins;
        const names = Array.from({ length: 10 }, (_, i) => `khach-${i}.id.vn`);
        assert.equal((await ask(at, names)).status, 200);
        const refused = await ask(at, ['healthy.id.vn', 'signed.id.vn']);
        assert.equal(refused.status, 429);
        const wait = Number(refused.headers.get('retry-after'));
        assert.ok(wait >= 1 && wait <= 10, String(wait));
        const problem = problemSchema.parse(JSON.parse(refused.text));
        assert.equal(problem.retryAfter, wait);
        await sleep(wait * 1000);
        assert.equal((await ask(at, ['healthy.id.vn', 'signed.id.vn'])).status, 200);
      } finally {
        await limited.stop();
      }
    });
  });
}

function post(body: string, type = 'application/json'): RequestInit {
  return { method: 'POST', headers: { 'content-type': type }, body };
}
