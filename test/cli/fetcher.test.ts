import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { createFetcher, type FetchLimits } from '../../src/cli/fetch/fetcher';
import { isPublicAddress, type Lookup } from '../../src/gateway/node/public-address';
import { readPageText } from '../../src/cli/fetch/page-text';

const LIMITS: FetchLimits = {
  timeLimit: 2000,
  sizeLimit: 1000,
  redirects: 3,
  allowPrivate: false,
  userAgent: 'x',
  retries: 0,
};

describe('only public addresses are public', () => {
  for (const address of [
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    'x',
  ])
    it(`${address} is not`, () => assert.equal(isPublicAddress(address), false));
  for (const address of ['103.1.2.3', '2400:cb00::1', '::ffff:103.1.2.3'])
    it(`${address} is`, () => assert.equal(isPublicAddress(address), true));
});

describe('a fetcher that may not enter the own network', () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked++;
    response.end('secret');
  });
  let port = 0;
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  after(() => server.close());

  const get = async (address: string, lookup?: Lookup) => {
    const fetcher = createFetcher({ ...LIMITS, ...(lookup && { lookup }) });
    const answer = await fetcher.get(address);
    await fetcher.close();
    return answer.ok ? 'read' : answer.code;
  };

  it('refuses numbers, however they are written', async () => {
    for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', '0177.0.0.1'])
      assert.equal(await get(`http://${host}:${port}/`), 'private-address', host);
    assert.equal(asked, 0);
  });

  it('refuses names that lead there, also beside a public address', async () => {
    const lookup: Lookup = (_, __, answer) =>
      answer(null, [
        { address: '103.1.2.3', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ]);
    assert.equal(await get(`http://xa.vn:${port}/`, lookup), 'private-address');
  });

  it('connects to the address that was checked: a name that leads elsewhere the second time is asked once', async () => {
    let times = 0;
    const lookup: Lookup = (_, __, answer) =>
      answer(null, [{ address: times++ === 0 ? '127.0.0.1' : '103.1.2.3', family: 4 }]);
    assert.equal(await get(`http://xa.vn:${port}/`, lookup), 'private-address');
    assert.deepEqual([times, asked], [1, 0]);
  });

  it('refuses what is no web address', async () => {
    for (const address of ['file:///etc/passwd', 'ftp://x/', 'x'])
      assert.equal(await get(address), 'address', address);
  });
});

describe('a fetcher led by redirects', () => {
  it('judges each address anew', async () => {
    // The first is let through by its name; the second is a number.
    const server = createServer((_, response) =>
      response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const fetcher = createFetcher({
      ...LIMITS,
      isAllowed: (address) => address === '127.0.0.1' || isPublicAddress(address),
    });
    const answer = await fetcher.get(`http://127.0.0.1:${port}/`);
    assert.equal(answer.ok ? 'read' : answer.code, 'private-address');
    await fetcher.close();
    server.close();
  });
});

describe('the text of a page', () => {
  const word = 'Hiện';
  for (const [encoding, bytes, type] of [
    ['UTF-8 by its header', Buffer.from(word), 'text/html; charset=utf-8'],
    ['UTF-8 by its tag', Buffer.from(`<meta charset="utf-8">${word}`), 'text/html'],
    ['UTF-16 by its mark', Buffer.from(`\ufeff${word}`, 'utf16le'), 'text/html'],
    ['windows-1258, where nothing is said', Buffer.from([0x48, 0x69, 0xea, 0xf2, 0x6e]), undefined],
  ] as const)
    it(encoding, () =>
      assert.ok(readPageText(bytes, type).normalize('NFC').endsWith(word), readPageText(bytes, type)),
    );
});
