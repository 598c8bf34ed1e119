import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import en from '../../src/content/programme.en.json';
import vi from '../../src/content/programme.vi.json';
import { bannerPanelOf, closedBannerOf } from '../../src/domain/programme/banner-slices';
import { isAllowedLink } from '../../src/domain/programme/hosts';
import { programmeSchema, type Programme } from '../../src/domain/programme/programme.schema';

const CONTENT = { vi, en };

/** What must be the same in every language: everything but running text. */
const TEXTS = new Set([
  'language',
  'name',
  'title',
  'label',
  'who',
  'services',
  'shortTitle',
  'lead',
  'others',
  'retailWarning',
  'open',
  'reported',
  'ended',
  'unconfirmed',
]);

function withoutTexts(value: unknown, key = ''): unknown {
  if (Array.isArray(value))
    return value.map((item) =>
      typeof item === 'string' && !/^[\w.-]+$/.test(item) ? 'text' : withoutTexts(item),
    );
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        key === 'labels' || TEXTS.has(name) ? 'text' : withoutTexts(inner, name),
      ]),
    );
  }
  return value;
}

function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* strings(inner);
}

for (const [language, content] of Object.entries(CONTENT)) {
  describe(`the content that ships in ${language}`, () => {
    it('fits the schema', () => {
      const { error } = programmeSchema.safeParse(content);
      assert.deepEqual(error?.issues ?? [], []);
      assert.equal(content.language, language);
    });

    it('links by https to allow-listed hosts only', () => {
      const links = [...strings(content)].filter((text) => text.includes('//'));
      assert.ok(links.length > 10);
      for (const link of links) assert.ok(isAllowedLink(link), link);
    });

    it('says of each source, offer and list entry when it was verified', () => {
      for (const list of [
        'products',
        'offers',
        'audiences',
        'portals',
        'registrars',
        'sources',
        'localities',
      ] as const) {
        for (const entry of content[list])
          assert.match(entry.verifiedOn, /^\d{4}-\d\d-\d\d$/, `${list} ${entry.id}`);
      }
    });

    it('promises nothing in a line for an ended or unconfirmed offer', () => {
      for (const { offerLines } of content.products) {
        assert.doesNotMatch(offerLines.ended + offerLines.unconfirmed, /miễn phí 2 năm|free for 2 years/);
        assert.ok(offerLines.reported.includes('{source}'), 'what is only reported names its source');
        assert.match(offerLines.reported, /nhà đăng ký xác nhận|registrar to confirm/);
      }
    });

    it('is written in composed letters, without double spaces', () => {
      for (const text of strings(content)) {
        assert.equal(text, text.normalize('NFC'));
        assert.doesNotMatch(text, / {2}|^ | $/);
      }
    });
  });
}

describe('the two languages', () => {
  it('hold the same facts', () => {
    assert.deepEqual(withoutTexts(en), withoutTexts(vi));
  });

  it('do not repeat each other’s sentences', () => {
    const names = new Set([
      ...vi.registrars.map(({ name }) => name),
      ...vi.sources.map(({ shortTitle }) => shortTitle),
    ]);
    const sentences = new Set([...strings(vi)].filter((text) => text.includes(' ') && !names.has(text)));
    assert.deepEqual(
      [...strings(en)].filter((text) => sentences.has(text)),
      [],
    );
  });
});

describe('the schema', () => {
  const change = (edit: (content: Programme) => void) => {
    const content = structuredClone(vi) as Programme;
    edit(content);
    const { error } = programmeSchema.safeParse(content);
    return error?.issues.map(({ path }) => path.join('.')) ?? [];
  };

  it('tolerates keys it does not know', () => {
    assert.deepEqual(
      change((content) => Object.assign(content, { added: 'later' })),
      [],
    );
  });

  for (const { what, edit, field } of [
    {
      what: 'an id used twice',
      edit: (content: Programme) => {
        content.sources[1]!.id = content.sources[0]!.id;
      },
      field: 'sources.1.id',
    },
    {
      what: 'a period that ends before it begins',
      edit: (content: Programme) => {
        content.offers[0]!.until = '2020-01-01';
      },
      field: 'offers.0.until',
    },
    {
      what: 'two periods of one product on the same day',
      edit: (content: Programme) => {
        content.offers[1]!.from = '2025-12-31';
      },
      field: 'offers.1.from',
    },
    {
      what: 'a product without an offer',
      edit: (content: Programme) => {
        content.products[0]!.id = 'io.vn';
      },
      field: 'products.0.id',
    },
    {
      what: 'an audience for a product that is not there',
      edit: (content: Programme) => {
        content.audiences[0]!.product = 'io.vn';
      },
      field: 'audiences.0.product',
    },
    {
      what: 'a locality followed by none',
      edit: (content: Programme) => {
        content.localities[0]!.successor = 'hue';
      },
      field: 'localities.0.successor',
    },
    {
      what: 'control characters',
      edit: (content: Programme) => {
        content.title = 'a\u0000b';
      },
      field: 'title',
    },
    {
      what: 'a text of 601 characters',
      edit: (content: Programme) => {
        content.others = 'x'.repeat(601);
      },
      field: 'others',
    },
    {
      what: 'a negative fee',
      edit: (content: Programme) => {
        content.products[0]!.yearlyFee = -1;
      },
      field: 'products.0.yearlyFee',
    },
  ]) {
    it(`refuses ${what} and names the field`, () => {
      assert.ok(change(edit).includes(field));
    });
  }
});

describe('the banner’s slices', () => {
  it('keep every period from the day of verification on', () => {
    const { offers } = closedBannerOf(vi as Programme);
    assert.deepEqual(
      offers.map(({ periods }) => periods.map(({ from, until }) => `${from} ${until}`)),
      [['2026-01-01 2026-12-31'], ['2026-01-01 2026-12-31']],
    );
  });

  it('name each source that the panel’s facts rest on, and mark what is only reported', () => {
    const { sections } = bannerPanelOf(vi as Programme);
    const sources = sections.at(-1)!.items.map(({ text }) => text);
    assert.equal(sources.filter((text) => text.includes('theo nguồn dẫn lại')).length, 2);
    assert.ok(sources.some((text) => text.startsWith('Quyết định 826')));
  });

  it('leave no placeholder unfilled', () => {
    for (const content of [vi, en]) {
      for (const text of strings([
        closedBannerOf(content as Programme),
        bannerPanelOf(content as Programme),
      ])) {
        assert.doesNotMatch(text, /[{}]/);
      }
    }
  });
});
