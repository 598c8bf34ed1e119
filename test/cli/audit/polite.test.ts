import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { askPolitely } from '../../../src/cli/audit/polite';
import type { Answer } from '../../../src/cli/fetch/fetcher';

/** A host that answers everything, and remembers when it was asked for what. */
function hostWith(robots: string | undefined) {
  const asked: { path: string; at: number }[] = [];
  const polite = askPolitely({
    get: (address): Promise<Answer> => {
      const path = new URL(address).pathname;
      asked.push({ path, at: performance.now() });
      const isRobots = path === '/robots.txt';
      return Promise.resolve({
        ok: true,
        address,
        status: isRobots && robots === undefined ? 404 : 200,
        headers: {},
        bytes: Buffer.from(isRobots ? (robots ?? '') : ''),
      });
    },
  });
  return { asked, polite };
}

describe('askPolitely', () => {
  it('keeps the pace that robots.txt asks for, from the first request behind it', async () => {
    const { asked, polite } = hostWith('User-agent: *\nCrawl-delay: 0.2');
    assert.equal(await polite.isAllowed('http://xa.vn/'), true);
    await Promise.all(['', 'a', 'b'].map((path) => polite.get(`http://xa.vn/${path}`)));
    const pauses = asked.slice(1).map(({ at }, index) => at - asked[index]!.at);
    assert.equal(pauses.length, 3);
    // The clock that is waited by counts whole milliseconds.
    for (const pause of pauses) assert.ok(pause >= 198, `pauses of ${pauses.join()} ms`);
  });

  it('keeps the pace that is meant for it, and no other host waits for it', async () => {
    const { asked, polite } = hostWith(
      'User-agent: hiendien-tools\nCrawl-delay: 30\n\nUser-agent: *\nCrawl-delay: 0',
    );
    await polite.isAllowed('http://xa.vn/');
    await polite.get('http://huyen.vn/');
    assert.deepEqual(
      asked.map(({ path }) => path),
      ['/robots.txt', '/'],
    );
  });

  it('asks for the rules of a host once, and goes by them', async () => {
    const { asked, polite } = hostWith('User-agent: hiendien-tools\nDisallow: /rieng/');
    assert.equal(await polite.isAllowed('http://xa.vn/rieng/a'), false);
    assert.equal(await polite.isAllowed('http://xa.vn/tin'), true);
    assert.equal(asked.length, 1);
    const { polite: other } = hostWith(undefined);
    assert.equal(await other.isAllowed('http://xa.vn/rieng/a'), true);
  });
});
