import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  namesOfAsked,
  PUBLIC_RESOLVERS,
  readLookup,
  type LookupAttributes,
  type LookupSettings,
} from '../../src/providers/lookup-settings';

const PAGE = 'https://so-tttt.gov.vn/dich-vu/tim-ten';
const NOTHING: LookupAttributes = { lookup: undefined, endpoint: undefined, resolvers: undefined };

function read(attributes: Partial<LookupAttributes>, page = PAGE) {
  const refused: string[] = [];
  const settings = readLookup({ ...NOTHING, ...attributes }, page, (problem) => refused.push(problem));
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
    { attributes: { endpoint: 'https://c.vn/#x' }, why: 'it has a fragment, which is never sent' },
    { attributes: { endpoint: 'https://' }, why: 'it is half an address' },
    { attributes: { resolvers: 'quad9' }, why: 'the resolver is not known' },
    { attributes: { resolvers: 'http://dns.vn/q' }, why: 'the resolver is asked in the clear' },
  ] as const) {
    it(`nobody where ${why}, and the developer is told`, () => {
      const { settings, refused } = read(attributes);
      assert.deepEqual(settings, { kind: 'none' });
      assert.equal(refused.length, 1);
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

  it('shows the developer the start of a long mistake only', () => {
    const { refused } = read({ resolvers: `x${'y'.repeat(10_000)}`, endpoint: '' });
    assert.ok(refused[0]!.length < 200);
  });

  it('never throws, never asks more than it was told to, never anybody without TLS elsewhere', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
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
