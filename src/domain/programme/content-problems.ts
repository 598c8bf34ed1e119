import type { Programme } from './programme-shape';

/** Something that the shape alone cannot tell, at a path into the content file. */
export interface ContentProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Everything in a content file that does not fit together: ids that lead nowhere, ids used twice, days in the wrong order. */
export function findContentProblems(programme: Programme): ContentProblem[] {
  return [
    ...findRepeatedIds(programme),
    ...findLooseReferences(programme),
    ...findReversedPeriods(programme),
    ...findReplacedWithoutEnd(programme),
    ...findOverlappingOffers(programme),
    ...findProductsWithoutOffer(programme),
  ];
}

const LISTS = ['products', 'offers', 'audiences', 'portals', 'registrars', 'sources', 'localities'] as const;

function findRepeatedIds(programme: Programme): ContentProblem[] {
  return LISTS.flatMap((list) => {
    const ids = programme[list].map((entry) => entry.id);
    return ids.flatMap((id, index) =>
      ids.indexOf(id) < index ? [{ path: [list, index, 'id'], message: `"${id}" is used twice` }] : [],
    );
  });
}

function findLooseReferences(programme: Programme): ContentProblem[] {
  const known = {
    source: new Set(programme.sources.map(({ id }) => id)),
    product: new Set(programme.products.map(({ id }) => id)),
    locality: new Set(programme.localities.map(({ id }) => id)),
  };
  const problems: ContentProblem[] = [];
  const expect = (kind: keyof typeof known, id: string | undefined, path: ContentProblem['path']) => {
    if (id !== undefined && !known[kind].has(id))
      problems.push({ path, message: `no ${kind} has the id "${id}"` });
  };
  for (const list of ['products', 'offers', 'audiences', 'portals', 'registrars', 'localities'] as const) {
    programme[list].forEach((entry, index) => {
      expect('source', entry.source, [list, index, 'source']);
      if ('papersSource' in entry) expect('source', entry.papersSource, [list, index, 'papersSource']);
      if ('product' in entry) expect('product', entry.product, [list, index, 'product']);
    });
  }
  programme.registrars.forEach(({ products, offerPages }, index) => {
    products.forEach((id, at) => {
      expect('product', id, ['registrars', index, 'products', at]);
    });
    offerPages.forEach(({ product }, at) => {
      expect('product', product, ['registrars', index, 'offerPages', at, 'product']);
    });
  });
  programme.localities.forEach(({ successor }, index) => {
    expect('locality', successor, ['localities', index, 'successor']);
  });
  for (const audience of ['citizen', 'enterprise', 'household'] as const) {
    expect('source', programme.criteria[audience].source, ['criteria', audience, 'source']);
  }
  programme.sources.forEach(({ replacedBy }, index) => {
    expect('source', replacedBy, ['sources', index, 'replacedBy']);
  });
  expect('source', programme.services?.source, ['services', 'source']);
  expect('source', programme.source, ['source']);
  expect('source', programme.stepsSource, ['stepsSource']);
  expect('source', programme.criteria.firstNameSource, ['criteria', 'firstNameSource']);
  return problems;
}

function findReversedPeriods(programme: Programme): ContentProblem[] {
  return (['offers', 'localities', 'notices'] as const).flatMap((list) =>
    (programme[list] ?? []).flatMap(({ from, until }, index) =>
      from !== undefined && until !== undefined && from > until
        ? [{ path: [list, index, 'until'], message: `ends on ${until}, before it begins on ${from}` }]
        : [],
    ),
  );
}

/** A source that another replaces says until when it counted; without that day, none could be cited by its state. */
function findReplacedWithoutEnd({ sources }: Programme): ContentProblem[] {
  return sources.flatMap(({ id, replacedBy, effectiveUntil }, index) =>
    replacedBy !== undefined && effectiveUntil === undefined
      ? [{ path: ['sources', index, 'effectiveUntil'], message: `"${id}" is replaced, but on no day` }]
      : [],
  );
}

function findOverlappingOffers({ offers }: Programme): ContentProblem[] {
  return offers.flatMap((offer, index) => {
    const other = offers
      .slice(0, index)
      .find(
        ({ product, from, until }) => product === offer.product && from <= offer.until && offer.from <= until,
      );
    return other ? [{ path: ['offers', index, 'from'], message: `overlaps the offer "${other.id}"` }] : [];
  });
}

function findProductsWithoutOffer(programme: Programme): ContentProblem[] {
  return programme.products.flatMap(({ id }, index) =>
    programme.offers.some((offer) => offer.product === id)
      ? []
      : [{ path: ['products', index, 'id'], message: `no offer names the product "${id}"` }],
  );
}
