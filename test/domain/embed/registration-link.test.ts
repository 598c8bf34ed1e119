import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import en from '../../../src/content/programme.en.json';
import vi from '../../../src/content/programme.vi.json';
import { registrationLink } from '../../../src/domain/embed/registration-link';
import { ALLOWED_HOSTS, isAllowedLink } from '../../../src/domain/programme/hosts';
import { anyText } from '../../any-text';

const FROM = { site: 'xa.vinhlong.gov.vn', campaign: 'thang-12' };

/** Addresses on the list, near it, far from it, and things that are no address. */
const addresses = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('https', 'http', 'javascript', 'data', 'HTTPS', ''),
      fc.constantFrom('://', ':', ':\\\\', '//', ':////'),
      fc.oneof(
        fc.constantFrom(...ALLOWED_HOSTS),
        fc.constantFrom(
          'tenmien.vn.evil.example',
          'eviltenmien.vn',
          'tenmien.vn@evil.example',
          'tenmien.vn:8443',
        ),
        fc.constantFrom(
          'evil.example#tenmien.vn',
          'evil.example/tenmien.vn',
          'ｔｅｎｍｉｅｎ.vn',
          'tenmien。vn',
          '',
        ),
        fc.domain(),
      ),
      fc.oneof(fc.constant(''), anyText(), fc.webPath(), fc.webQueryParameters()),
    )
    .map((parts) => parts.join('')),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  anyText(),
);
const words = fc.oneof(anyText(), fc.constantFrom('', '&x=1#', '\ud800', 'đợt 1'));

describe('registrationLink', () => {
  it('names the site and its campaign, and keeps what the address had', () => {
    assert.equal(
      registrationLink('https://guongmatso.tenmien.vn/?a=1#b', FROM),
      'https://guongmatso.tenmien.vn/?a=1&utm_source=xa.vinhlong.gov.vn&utm_campaign=thang-12#b',
    );
  });

  it('names neither without a site, and no campaign without a name', () => {
    const portal = 'https://guongmatso.tenmien.vn/';
    assert.equal(registrationLink(portal, { site: '', campaign: 'thang-12' }), portal);
    assert.equal(
      registrationLink(portal, { ...FROM, campaign: '' }),
      `${portal}?utm_source=xa.vinhlong.gov.vn`,
    );
  });

  it('cuts a campaign that is too long', () => {
    const link = new URL(registrationLink('https://tenmien.vn/', { ...FROM, campaign: 'x'.repeat(500) })!);
    assert.equal(link.searchParams.get('utm_campaign'), 'x'.repeat(60));
  });

  it('makes a link of every address of the content', () => {
    for (const { portals, registrars, link } of [vi, en]) {
      const addresses = [link, ...portals, ...registrars.flatMap(({ offerPages }) => offerPages)];
      for (const { href } of addresses) assert.ok(registrationLink(href, FROM)?.startsWith(href), href);
    }
  });

  it('gives no address outside the list and no broken one, whatever goes in', () => {
    let made = 0;
    fc.assert(
      fc.property(addresses, words, words, (href, site, campaign) => {
        const link = registrationLink(href, { site, campaign });
        assert.equal(link === undefined, !isAllowedLink(href));
        if (link === undefined) return;
        made++;
        const before = new URL(href);
        const after = new URL(link);
        assert.equal(after.href, link);
        assert.ok(
          ALLOWED_HOSTS.some((host) => `.${after.hostname}`.endsWith(`.${host}`)),
          link,
        );
        assert.equal(after.protocol + after.username + after.password + after.port, 'https:');
        assert.equal(
          after.hostname + after.pathname + after.hash,
          before.hostname + before.pathname + before.hash,
        );
        assert.equal(
          after.searchParams.has('utm_source') || before.searchParams.has('utm_source'),
          Boolean(site) || before.searchParams.has('utm_source'),
        );
      }),
      { numRuns: 20_000 },
    );
    assert.ok(made > 200, `only ${made} links were made`);
  });
});
