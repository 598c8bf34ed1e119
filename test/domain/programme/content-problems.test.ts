import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import vi from '../../../src/content/programme.vi.json';
import { findContentProblems } from '../../../src/domain/programme/content-problems';
import type { Programme } from '../../../src/domain/programme/programme.schema';

function problemsOf(edit: (content: Programme) => void): string[] {
  const content = structuredClone(vi) as Programme;
  edit(content);
  return findContentProblems(content).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const LOOSE = 'nowhere';

describe('what does not fit together in a content file', () => {
  it('is nothing in the one that ships', () => {
    assert.deepEqual(
      problemsOf(() => undefined),
      [],
    );
  });

  for (const list of [
    'products',
    'offers',
    'audiences',
    'portals',
    'registrars',
    'sources',
    'localities',
  ] as const) {
    it(`is an id used twice among the ${list}, named at the second`, () => {
      const at = vi[list].length;
      const { id } = vi[list][0]!;
      const problems = problemsOf((content) => (content[list] as unknown[]).push({ ...content[list][0]! }));
      assert.ok(problems.includes(`${list}.${at}.id: "${id}" is used twice`), problems.join('\n'));
      assert.equal(problems.filter((problem) => problem.includes('used twice')).length, 1);
    });
  }

  for (const list of ['products', 'offers', 'audiences', 'portals', 'registrars', 'localities'] as const) {
    it(`is a source of one of the ${list} that is not there`, () => {
      assert.deepEqual(
        problemsOf((content) => (content[list][1]!.source = LOOSE)),
        [`${list}.1.source: no source has the id "${LOOSE}"`],
      );
    });
  }

  for (const { what, edit, problems } of [
    {
      what: 'an audience’s product that is not there',
      edit: (content: Programme) => (content.audiences[1]!.product = LOOSE),
      problems: [`audiences.1.product: no product has the id "${LOOSE}"`],
    },
    {
      what: 'a registrar’s product that is not there',
      edit: (content: Programme) => content.registrars[1]!.products.unshift(LOOSE),
      problems: [`registrars.1.products.0: no product has the id "${LOOSE}"`],
    },
    {
      what: 'an offer page for a product that is not there',
      edit: (content: Programme) =>
        (content.registrars[1]!.offerPages = [{ href: 'https://inet.vn/' }, { product: LOOSE, href: '' }]),
      problems: [`registrars.1.offerPages.1.product: no product has the id "${LOOSE}"`],
    },
    {
      what: 'a successor that is not there',
      edit: (content: Programme) => (content.localities[0]!.successor = LOOSE),
      problems: [`localities.0.successor: no locality has the id "${LOOSE}"`],
    },
    {
      what: 'sources of the programme and its rules that are not there',
      edit: ({ criteria }: Programme) => {
        criteria.citizen.source = criteria.enterprise.source = criteria.household.source = LOOSE;
        criteria.firstNameSource = LOOSE;
      },
      problems: ['criteria.citizen.source', 'criteria.enterprise.source', 'criteria.household.source']
        .concat('criteria.firstNameSource')
        .map((path) => `${path}: no source has the id "${LOOSE}"`),
    },
    {
      what: 'the programme’s own source that is not there',
      edit: (content: Programme) => (content.source = LOOSE),
      problems: [`source: no source has the id "${LOOSE}"`],
    },
    {
      what: 'a notice that ends before it begins',
      edit: (content: Programme) =>
        (content.notices = [{ text: 'x', from: '2026-12-02', until: '2026-12-01' }]),
      problems: ['notices.0.until: ends on 2026-12-01, before it begins on 2026-12-02'],
    },
    {
      what: 'a locality that ends before it begins',
      edit: (content: Programme) =>
        Object.assign(content.localities[0]!, { from: '2025-07-01', until: '2025-06-30' }),
      problems: ['localities.0.until: ends on 2025-06-30, before it begins on 2025-07-01'],
    },
    {
      what: 'an offer that ends before it begins',
      edit: (content: Programme) =>
        Object.assign(content.offers[1]!, { from: '2025-12-31', until: '2025-12-30' }),
      problems: ['offers.1.until: ends on 2025-12-30, before it begins on 2025-12-31'],
    },
    {
      what: 'an offer that begins on the last day of another one of its product',
      edit: (content: Programme) => (content.offers[1]!.from = content.offers[0]!.until),
      problems: ['offers.1.from: overlaps the offer "id-vn-2023"'],
    },
    {
      what: 'an offer that ends on the first day of another one of its product',
      edit: (content: Programme) => {
        content.offers.reverse();
        content.offers[0]!.from = content.offers[1]!.until;
      },
      problems: ['offers.1.from: overlaps the offer "biz-vn-2026"'],
    },
    {
      what: 'a product that no offer is for',
      edit: (content: Programme) =>
        (content.offers = content.offers.filter(({ product }) => product !== 'biz.vn')),
      problems: ['products.1.id: no offer names the product "biz.vn"'],
    },
  ]) {
    it(`is ${what}`, () => {
      assert.deepEqual(problemsOf(edit), problems);
    });
  }

  for (const { what, edit } of [
    {
      what: 'a period of one day',
      edit: ({ offers }: Programme) => (offers[1]!.from = offers[1]!.until),
    },
    {
      what: 'a locality without a last day',
      edit: ({ localities }: Programme) =>
        Object.assign(localities[0]!, { from: '2025-07-01', until: undefined }),
    },
    {
      what: 'an offer on the days of another product’s',
      edit: ({ offers }: Programme) => Object.assign(offers[0]!, { from: '2020-01-01', until: '2020-12-31' }),
    },
  ]) {
    it(`is not ${what}`, () => {
      assert.deepEqual(problemsOf(edit), []);
    });
  }
});
