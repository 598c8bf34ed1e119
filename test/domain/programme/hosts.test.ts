import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ALLOWED_LINK } from '../../../src/domain/programme/allowed-link';
import { ALLOWED_HOSTS, isAllowedLink } from '../../../src/domain/programme/hosts';
import { anyText } from '../../any-text';

describe('isAllowedLink', () => {
  for (const [href, allowed] of [
    ['https://tenmien.vn/', true],
    ['https://hiendienonline.tenmien.vn/tai-lieu-truyen-thong', true],
    ['https://skhcn.vinhlong.gov.vn/', true],
    ['http://tenmien.vn/', false],
    ['https://tenmien.vn:8443/', false],
    ['https://user@tenmien.vn/', false],
    ['https://:secret@tenmien.vn/', false],
    ['https://user:@tenmien.vn/', false],
    ['https://tenmien.vn.evil.example/', false],
    ['https://eviltenmien.vn/', false],
    ['https://evil.example/#tenmien.vn', false],
    ['https://evil.example\\.tenmien.vn/', false],
    ['https://tenmien.vn./', false],
    ['https://gov.vn.com/', false],
    ['javascript:alert(1)//tenmien.vn', false],
    ['data:text/html,tenmien.vn', false],
    ['//tenmien.vn/', false],
    ['tenmien.vn', false],
    ['', false],
  ] as const) {
    it(`${allowed ? 'takes' : 'refuses'} ${href || 'nothing'}`, () => {
      assert.equal(isAllowedLink(href), allowed);
    });
  }

  it('lets nothing through but https, without user or port, to a listed host, whatever stands around it', () => {
    const rarely = (piece: fc.Arbitrary<string>) =>
      fc.oneof({ weight: 5, arbitrary: fc.constant('') }, { weight: 1, arbitrary: piece });
    const listed = fc.constantFrom(...ALLOWED_HOSTS);
    const host = fc.oneof(
      { weight: 4, arbitrary: listed },
      { weight: 2, arbitrary: listed.map((name) => `a.${name}`) },
      { weight: 1, arbitrary: listed.map((name) => `a${name}`) },
      { weight: 1, arbitrary: fc.tuple(listed, fc.domain()).map(([name, other]) => `${name}.${other}`) },
      { weight: 1, arbitrary: fc.tuple(listed, anyText()).map((parts) => parts.join('')) },
      { weight: 1, arbitrary: anyText() },
    );
    const mark = fc.constantFrom(
      '@',
      ':',
      ':@',
      'a@',
      ':b@',
      '/',
      '\\',
      '.',
      '#',
      '?',
      '%2e',
      '\t',
      '\n',
      '。',
    );
    const scheme = fc.constantFrom(
      'https://',
      'https://',
      'https://',
      'HTTPS:/',
      'https:',
      'http://',
      '//',
      '',
    );
    const tail = fc.constantFrom('', '/', '/a?b#c', ':443', ':8443', '@evil.example', ':x@tenmien.vn');
    const address = fc.tuple(rarely(mark), scheme, rarely(mark), host, rarely(mark), tail);
    const reached = { taken: 0, refused: 0, notAnAddress: 0 };
    fc.assert(
      fc.property(address, (parts) => {
        const href = parts.join('');
        const url = URL.canParse(href) ? new URL(href) : undefined;
        const isTaken = isAllowedLink(href);
        reached[isTaken ? 'taken' : url ? 'refused' : 'notAnAddress']++;
        if (!isTaken) return;
        assert.ok(url);
        // Nothing stands before a host in an address that has neither user nor password, not even `:@`.
        assert.match(url.href, /^https:\/\/[a-z0-9.-]+(?:[/?#]|$)/);
        assert.ok(
          ALLOWED_HOSTS.some((name) => `.${url.hostname}`.endsWith(`.${name}`)),
          href,
        );
      }),
      { numRuns: 20_000 },
    );
    assert.ok(
      Object.values(reached).every((count) => count > 1000),
      JSON.stringify(reached),
    );
  });

  it('agrees with the pattern that editors check by', () => {
    const names = fc.oneof(
      fc.domain(),
      fc.constantFrom(...ALLOWED_HOSTS),
      fc.constantFrom('a.gov.vn', 'x-y.tenmien.vn'),
    );
    fc.assert(
      fc.property(names, fc.webPath(), (name, path) => {
        const href = `https://${name.toLowerCase()}${path}`;
        assert.equal(ALLOWED_LINK.test(href), isAllowedLink(href), href);
      }),
      { numRuns: 5000 },
    );
  });
});
