import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ALLOWED_LINK } from '../../../src/domain/programme/allowed-link';
import { ALLOWED_HOSTS, isAllowedLink } from '../../../src/domain/programme/hosts';

describe('isAllowedLink', () => {
  for (const [href, allowed] of [
    ['https://tenmien.vn/', true],
    ['https://hiendienonline.tenmien.vn/tai-lieu-truyen-thong', true],
    ['https://skhcn.vinhlong.gov.vn/', true],
    ['http://tenmien.vn/', false],
    ['https://tenmien.vn:8443/', false],
    ['https://user@tenmien.vn/', false],
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

  it('lets nothing through whose host is not listed, whatever stands around it', () => {
    const pieces = fc.oneof(
      fc.constantFrom(
        'https://',
        'http://',
        '//',
        '@',
        ':',
        '/',
        '\\',
        '.',
        '#',
        '?',
        '%2e',
        '\t',
        '\n',
        '。',
        'x',
      ),
      fc.constantFrom(...ALLOWED_HOSTS),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const href = parts.join('');
        if (!isAllowedLink(href)) return;
        const { protocol, hostname } = new URL(href);
        assert.equal(protocol, 'https:');
        assert.ok(ALLOWED_HOSTS.some((host) => hostname === host || hostname.endsWith(`.${host}`)));
      }),
      { numRuns: 20_000 },
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
