import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  namesOfAsked,
  PUBLIC_RESOLVERS,
  readLookup,
  type LookupAttributes,
  type LookupPlace,
  type LookupSettings,
} from '../../../src/providers/settings/lookup-settings';
import { anyText } from '../../any-text';

const PAGE = 'https://so-tttt.gov.vn/dich-vu/tim-ten';
const NOTHING: LookupAttributes = { lookup: undefined, endpoint: undefined, resolvers: undefined };

/** @param allows By default what is wrong with an address is not where it leads. */
function read(
  attributes: Partial<LookupAttributes>,
  base = PAGE,
  allows: LookupPlace['allows'] = () => true,
) {
  const refused: string[] = [];
  const settings = readLookup({ ...NOTHING, ...attributes }, { base, allows }, (problem) =>
    refused.push(problem),
  );
  return { settings, refused };
}

function urlsOf(settings: LookupSettings): string[] {
  if (settings.kind === 'dns') return settings.resolvers.map(({ url }) => url);
  return settings.kind === 'endpoint' ? [settings.url] : [];
}

describe('readLookup: whom the search asks', () => {
  for (const { attributes, asks, why } of [
    { attributes: {}, asks: ['Cloudflare', 'Google'], why: 'nothing is set' },
    { attributes: { lookup: 'dns' }, asks: ['Cloudflare', 'Google'], why: 'DNS is wished for' },
    {
      attributes: { lookup: 'dns', resolvers: '  ' },
      asks: ['Cloudflare', 'Google'],
      why: 'the resolvers are blank',
    },
    { attributes: { resolvers: 'google' }, asks: ['Google'], why: 'one of the public ones is named' },
    {
      attributes: { resolvers: 'Google, CLOUDFLARE' },
      asks: ['Google', 'Cloudflare'],
      why: 'both are, in this order',
    },
    { attributes: { resolvers: 'google google' }, asks: ['Google'], why: 'one is named twice' },
    {
      attributes: { resolvers: 'https://dns.so-tttt.gov.vn/q' },
      asks: ['dns.so-tttt.gov.vn'],
      why: 'an own one is',
    },
    {
      attributes: { resolvers: '/dns-query google' },
      asks: ['so-tttt.gov.vn', 'Google'],
      why: 'one of the site and another',
    },
    {
      attributes: { lookup: 'endpoint', endpoint: '/tra-cuu' },
      asks: ['so-tttt.gov.vn'],
      why: 'the site has a gateway',
    },
    { attributes: { endpoint: '/tra-cuu' }, asks: ['so-tttt.gov.vn'], why: 'only the gateway is named' },
    {
      attributes: { lookup: 'dns', endpoint: '/tra-cuu' },
      asks: ['Cloudflare', 'Google'],
      why: 'DNS is preferred to the gateway',
    },
    { attributes: { endpoint: ' /tra-cuu\n' }, asks: ['so-tttt.gov.vn'], why: 'there are blanks around it' },
    { attributes: { endpoint: '  ' }, asks: ['Cloudflare', 'Google'], why: 'the gateway is blank' },
    {
      attributes: { resolvers: '  google ,, cloudflare ' },
      asks: ['Google', 'Cloudflare'],
      why: 'more stands between them than needs to',
    },
    { attributes: { lookup: 'none' }, asks: [], why: 'nobody is to be asked' },
    {
      attributes: { lookup: 'none', endpoint: '/tra-cuu', resolvers: 'google' },
      asks: [],
      why: 'nobody is to be asked after all',
    },
  ] as const) {
    it(`${asks.join(', ') || 'nobody'} where ${why}`, () => {
      const { settings, refused } = read(attributes);
      assert.deepEqual(namesOfAsked(settings), asks);
      assert.deepEqual(refused, []);
    });
  }

  for (const { attributes, why } of [
    { attributes: { lookup: 'endpoint' }, why: 'the gateway has no address' },
    { attributes: { lookup: 'endpoint', endpoint: 'tra-cuu' }, why: 'its address is a bare word' },
    { attributes: { lookup: 'endpoint', endpoint: 'http://other.vn/x' }, why: 'it is asked in the clear' },
    { attributes: { endpoint: 'javascript:alert(1)' }, why: 'it is a script' },
    { attributes: { endpoint: 'data:application/json,{}' }, why: 'it is data' },
    { attributes: { endpoint: 'https://a:b@c.vn/' }, why: 'it has a password' },
    { attributes: { endpoint: 'https://a@c.vn/' }, why: 'it has a user' },
    { attributes: { endpoint: 'https://:b@c.vn/' }, why: 'it has a password alone' },
    { attributes: { endpoint: 'ftp://so-tttt.gov.vn/x' }, why: 'it is of another protocol' },
    { attributes: { endpoint: 'xhttps://c.vn/' }, why: 'its protocol only ends alike' },
    { attributes: { endpoint: 'http://notlocalhost/' }, why: 'its host only ends like this machine' },
    { attributes: { endpoint: 'http://127.0.0.11/' }, why: 'its host only begins like this machine' },
    { attributes: { endpoint: 'https://c.vn/#x' }, why: 'it has a fragment, which is never sent' },
    { attributes: { endpoint: 'https://' }, why: 'it is half an address' },
    { attributes: { resolvers: 'quad9' }, why: 'the resolver is not known' },
    { attributes: { resolvers: 'http://dns.vn/q' }, why: 'the resolver is asked in the clear' },
  ] as const) {
    it(`nobody where ${why}, and the developer is told`, () => {
      const { settings, refused } = read(attributes);
      assert.deepEqual(settings, { kind: 'none' });
      assert.equal(refused.length, 1);
      const [setting = ''] = Object.values(attributes).slice(-1);
      assert.ok(refused[0]!.includes(`"${setting === 'endpoint' ? '' : setting}"`), refused[0]);
    });
  }

  it('those that can be used where some can’t, and the developer is told of each', () => {
    const { settings, refused } = read({ resolvers: 'quad9 google http://x.vn' });
    assert.deepEqual(namesOfAsked(settings), ['Google']);
    assert.equal(refused.length, 2);
  });

  it('takes an address without TLS on this machine and on the page’s own origin', () => {
    for (const [address, page] of [
      ['http://localhost:8053/dns-query', PAGE],
      ['http://127.0.0.1/q', PAGE],
      ['http://[::1]:8/q', PAGE],
      ['/q', 'http://so-tttt.gov.vn/'],
      ['http://so-tttt.gov.vn/q', 'http://so-tttt.gov.vn/'],
    ] as const)
      assert.equal(read({ resolvers: address }, page).settings.kind, 'dns', address);
    for (const [address, page] of [
      ['http://localhost.vn/q', PAGE],
      ['http://127.0.0.1.nip.io/q', PAGE],
      ['http://so-tttt.gov.vn/q', PAGE],
      ['http://so-tttt.gov.vn:81/q', 'http://so-tttt.gov.vn/'],
    ] as const)
      assert.equal(read({ resolvers: address }, page).settings.kind, 'none', address);
  });

  for (const { attributes, asks } of [
    { attributes: { endpoint: 'https://evil.example/x' }, asks: [] },
    { attributes: { endpoint: '//evil.example/x' }, asks: [] },
    { attributes: { endpoint: '/\\evil.example/x' }, asks: [] },
    { attributes: { endpoint: 'http://127.0.0.1:8/x' }, asks: [] },
    { attributes: { endpoint: 'https://so-tttt.gov.vn.evil.example/' }, asks: [] },
    { attributes: { endpoint: 'https://so-tttt.gov.vn:8443/' }, asks: [] },
    { attributes: { resolvers: 'https://evil.example/dns-query' }, asks: [] },
    { attributes: { resolvers: 'https://evil.example/dns-query google' }, asks: ['Google'] },
    { attributes: { resolvers: 'https://dns.google/dns-query' }, asks: ['Google'] },
    { attributes: { endpoint: '/tra-cuu' }, asks: ['so-tttt.gov.vn'] },
    { attributes: { endpoint: 'https://tra-cuu.gov.vn/' }, asks: ['tra-cuu.gov.vn'] },
  ] as const)
    it(`${JSON.stringify(attributes)}: ${asks.join() || 'nobody'}, where the owner allows another server`, () => {
      const allowed: string[] = [new URL(PAGE).origin, 'https://tra-cuu.gov.vn'];
      const { settings } = read(attributes, PAGE, (origin) => allowed.includes(origin));
      assert.deepEqual(namesOfAsked(settings), asks);
    });

  it('shows the developer the start of a long mistake only', () => {
    const { refused } = read({ resolvers: `x${'y'.repeat(10_000)}`, endpoint: '' });
    assert.ok(refused[0]!.length < 260);
  });

  it('never throws, never asks more than it was told to, never anybody without TLS elsewhere', () => {
    const word = fc.oneof(
      anyText({ maxLength: 30 }),
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.webUrl({ validSchemes: ['http', 'ftp', 'javascript', 'data', 'file', 'blob'] }),
      fc.constantFrom(
        '',
        ' ',
        '//evil.vn/x',
        '\\\\evil.vn',
        '/\\evil.vn',
        'https:evil',
        '../x',
        '?',
        '#',
        ',',
        'cloudflare',
      ),
    );
    const setting = fc.option(
      fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')),
      { nil: undefined },
    );
    const lookup = fc.constantFrom('dns', 'endpoint', 'none', undefined);
    const publicUrls = PUBLIC_RESOLVERS.map(({ url }) => url);
    fc.assert(
      fc.property(lookup, setting, setting, (wished, endpoint, resolvers) => {
        const { settings } = read({ lookup: wished, endpoint, resolvers });
        const urls = urlsOf(settings).map((url) => new URL(url));
        for (const { protocol, hostname } of urls)
          assert.ok(protocol === 'https:' || /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname));
        if (wished === 'none') assert.equal(settings.kind, 'none');
        if (wished === 'endpoint') assert.notEqual(settings.kind, 'dns');
        if (wished === 'dns') assert.notEqual(settings.kind, 'endpoint');
        if (settings.kind === 'dns' && resolvers?.trim()) {
          const named = resolvers.toLowerCase().split(/[\s,]+/);
          for (const { id, url } of settings.resolvers)
            assert.ok(!publicUrls.includes(url) || named.includes(id) || named.includes(url));
          assert.ok(settings.resolvers.length <= named.length);
        }
        assert.equal(namesOfAsked(settings).length, urls.length);
        for (const name of namesOfAsked(settings)) assert.ok(name.length > 0);
      }),
      { numRuns: 5000 },
    );
  });
});
