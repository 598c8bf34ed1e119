import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { placeUnder, type AskedName } from '../../src/domain/availability/evidence';
import { searchNames } from '../../src/domain/availability/search';
import { createDnsProvider } from '../../src/providers/doh/dns-provider';
import { DS, encodeQuestion } from '../../src/providers/dns-wire/dns-question';
import { decodeReply } from '../../src/providers/dns-wire/dns-reply';
import { createDohProvider } from '../../src/providers/doh/doh';
import {
  answerHonestly,
  dnsResponse,
  except,
  makeReply,
  makeSoa,
  NOERROR,
  NXDOMAIN,
  readQuestion,
} from '../providers/dns-wire/fake-dns';
import { hang, type Network } from '../providers/request/fake-world';
import { wanted } from '../providers/policies/scripted-provider';
import { CASES } from './cases';
import { startMockResolver } from './mock-resolver';
import { findMissingServer, startLab, whyLeftOut, type Lab } from './start-lab';
import { NEGATIVE_TTL } from './zones';

const missing = findMissingServer();
const skip = whyLeftOut();
const NS = 2;

const make = (url: string, id = 'lab') => createDohProvider({ id, label: id, url });
const named = (fullName: string): AskedName => {
  const suffix = fullName.split('.').slice(-2).join('.');
  return { label: fullName.slice(0, -suffix.length - 1), suffix };
};

async function askRaw(url: string, name: string, type: number) {
  const response = await fetch(`${url}?dns=${encodeQuestion(name, type)}`, {
    headers: { accept: 'application/dns-message' },
  });
  return { response, reply: decodeReply(new Uint8Array(await response.arrayBuffer())) };
}

describe('real name servers', { skip }, () => {
  let lab: Lab;

  before(async () => {
    const started = await startLab();
    assert.ok(started, missing);
    lab = started;
  });
  after(() => (lab as Lab | undefined)?.stop());

  for (const { name, state, kind } of CASES) {
    it(`call a name that ${state} ${kind}`, async () => {
      for (const url of lab.dohUrls) {
        const evidence = await make(url).check(named(name), wanted());
        assert.equal(evidence.kind, kind);
        if (evidence.kind === 'absent') assert.ok(evidence.ttl !== undefined && evidence.ttl <= NEGATIVE_TTL);
      }
    });
  }

  for (const { label, kind } of [
    { label: 'healthy', kind: 'present' },
    { label: 'notice', kind: 'present' },
    { label: 'id', kind: 'present' },
    { label: 'absent', kind: 'absent' },
  ]) {
    it(`call ${label}.vn, directly under .vn, ${kind}`, async () => {
      const evidence = await make(lab.dohUrls[0]!).check({ label, suffix: 'vn' }, wanted());
      assert.equal(evidence.kind, kind);
    });
  }

  it('know nothing of a suffix that is not there: the control question fails', async () => {
    const evidence = await make(lab.dohUrls[0]!).check({ label: 'ten', suffix: 'ai.vn' }, wanted());
    assert.deepEqual(evidence, { kind: 'unknown', cause: 'control-failed' });
  });

  it('let other origins read the answer', async () => {
    const { response } = await askRaw(lab.dohUrls[0]!, 'healthy.id.vn', DS);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(response.headers.get('content-type'), 'application/dns-message');
  });

  it('would hide a broken name if they were asked for anything but DS', async () => {
    const { reply } = await askRaw(lab.dohUrls[0]!, 'nowhere.id.vn', NS);
    assert.notEqual(reply?.rcode, NOERROR);
  });

  it('fill the rows of a search', async () => {
    const [first, second] = lab.dohUrls.map((url, i) => ({ id: `lab${i}`, label: `Lab ${i}`, url }));
    const provider = createDnsProvider([first!, second!]);
    const tools = { providers: [provider], decideLocally: () => undefined, onRow: () => undefined };
    const end = await searchNames(placeUnder('lame', ['id.vn', 'biz.vn', 'vn']), tools, wanted());
    assert.ok(end.kind === 'complete');
    assert.deepEqual(
      end.rows.map(({ verdict }) => verdict.kind),
      ['present', 'absent', 'absent'],
    );
  });

  const honest = answerHonestly();
  const replyWith =
    (rcode: number, more: Parameters<typeof makeReply>[2] = {}): Network =>
    ({ url }) =>
      Promise.resolve(dnsResponse(makeReply(readQuestion(url), rcode, more)));
  for (const { what, behaviour, within } of [
    { what: 'never answers', behaviour: hang, within: 1000 },
    { what: 'finds every name', behaviour: replyWith(NOERROR), within: 300 },
    {
      what: 'hides every name',
      behaviour: replyWith(NXDOMAIN, { authorities: [makeSoa('vn')] }),
      within: 300,
    },
    {
      what: 'filters this name without a word',
      behaviour: except(({ name }) => name.startsWith('healthy.'), replyWith(NXDOMAIN), honest),
      within: 300,
    },
  ]) {
    it(`help out where the first resolver ${what}`, async () => {
      const mock = await startMockResolver(behaviour);
      try {
        const resolvers = [mock.url, lab.dohUrls[0]!].map((url, i) => ({
          id: `r${i}`,
          label: `R ${i}`,
          url,
        }));
        const provider = createDnsProvider(resolvers);
        const began = performance.now();
        assert.equal((await provider.check(named('healthy.id.vn'), wanted())).kind, 'present');
        assert.ok(performance.now() - began < within);
        assert.notEqual(mock.count(), 0);
      } finally {
        await mock.close();
      }
    });
  }

  it('help out where the first resolver is not there', async () => {
    const mock = await startMockResolver(hang);
    await mock.close();
    const resolvers = [mock.url, lab.dohUrls[0]!].map((url, i) => ({ id: `r${i}`, label: `R ${i}`, url }));
    assert.equal((await createDnsProvider(resolvers).check(named('lame.id.vn'), wanted())).kind, 'present');
  });
});

describe('a resolver on the network that cannot be believed', () => {
  const filter = except(
    ({ name }) => name.startsWith('healthy.'),
    ({ url }) => Promise.resolve(dnsResponse(makeReply(readQuestion(url), NXDOMAIN))),
    answerHonestly(),
  );
  const everyName: Network = ({ url }) => Promise.resolve(dnsResponse(makeReply(readQuestion(url), NOERROR)));
  const noName: Network = ({ url }) => {
    const authorities = [makeSoa('vn')];
    return Promise.resolve(dnsResponse(makeReply(readQuestion(url), NXDOMAIN, { authorities })));
  };
  for (const { what, behaviour, cause } of [
    { what: 'a wildcard', behaviour: everyName, cause: 'control-failed' },
    { what: 'a filter of the whole suffix', behaviour: noName, cause: 'control-failed' },
    { what: 'a filter of the name', behaviour: filter, cause: 'malformed' },
  ]) {
    it(`makes nothing known: ${what}`, async () => {
      const mock = await startMockResolver(behaviour);
      try {
        const evidence = await make(mock.url).check(named('healthy.id.vn'), wanted());
        assert.deepEqual(evidence, { kind: 'unknown', cause });
      } finally {
        await mock.close();
      }
    });
  }

  it('makes nothing known: nobody there', async () => {
    const mock = await startMockResolver(hang);
    await mock.close();
    const evidence = await make(mock.url).check(named('healthy.id.vn'), wanted());
    assert.deepEqual(evidence, { kind: 'unknown', cause: 'refused' });
  });
});
