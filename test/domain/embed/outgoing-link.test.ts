import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { attributeLink } from '../../../src/domain/embed/outgoing-link';
import { anyText } from '../../any-text';

describe('attributeLink', () => {
  it('names the site, keeps what the address had', () => {
    assert.equal(
      attributeLink('https://tenmien.vn/nha-dang-ky?a=1#b', 'xa.vinhlong.gov.vn'),
      'https://tenmien.vn/nha-dang-ky?a=1&utm_source=xa.vinhlong.gov.vn#b',
    );
  });

  it('leaves the link alone without a site', () => {
    assert.equal(attributeLink('https://tenmien.vn/nha-dang-ky', ''), 'https://tenmien.vn/nha-dang-ky');
  });

  it('changes nothing but that one parameter, whatever the site is called', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        anyText({ minLength: 1 }),
        (href, site) => {
          const before = new URL(href);
          const after = new URL(attributeLink(href, site));
          assert.equal(
            after.origin + after.pathname + after.hash,
            before.origin + before.pathname + before.hash,
          );
          assert.equal(
            after.searchParams.get('utm_source'),
            (site as string & { toWellFormed(): string }).toWellFormed(),
          );
        },
      ),
      { numRuns: 5000 },
    );
  });
});
