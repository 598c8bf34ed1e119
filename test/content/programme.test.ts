import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import en from '../../src/content/programme.en.json';
import vi from '../../src/content/programme.vi.json';
import { offerLine } from '../../src/domain/programme/banner-content';
import { closedBannerOf } from '../../src/domain/programme/banner-slices';
import { isAllowedLink } from '../../src/domain/programme/hosts';
import { bannerPanelOf, panelOn } from '../../src/domain/programme/panel-content';
import { wordsOf, withWords } from '../../src/domain/programme/programme-words';
import { programmeSchema, type Programme } from '../../src/domain/programme/programme.schema';

const CONTENT = { vi, en };

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
        assert.doesNotMatch(
          offerLines.ended + offerLines.unconfirmed + offerLines.stale,
          /miễn phí 2 năm|free for 2 years/,
        );
        assert.ok(offerLines.reported.includes('{source}'), 'what is only reported names its source');
        assert.match(offerLines.reported, /cần nhà đăng ký xác nhận|the registrar must confirm/);
        assert.ok(offerLines.stale.includes('{day}'), 'what is stale says when it was checked');
      }
    });

    it('never says that a registrar has confirmed what one has to confirm', () => {
      for (const text of strings(content)) {
        assert.doesNotMatch(text.replaceAll('cần nhà đăng ký xác nhận', ''), /nhà đăng ký xác nhận/);
        assert.doesNotMatch(text, /registrar to confirm|registrar confirms/);
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
  it('differ in nothing but words, and have words in the same places', () => {
    const words = wordsOf(vi as Programme);
    assert.deepEqual(Object.keys(wordsOf(en as Programme)), Object.keys(words));
    assert.deepEqual(withWords(en as Programme, words, 'vi'), vi);
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
        content.offers[1]!.from = '2025-05-02';
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
  it('keep every period: past days are spoken of as the checker does', () => {
    const { offers } = closedBannerOf(vi as Programme);
    assert.deepEqual(
      offers.map(({ periods }) => periods.map(({ from, until }) => `${from} ${until}`)),
      [
        ['2023-06-01 2025-05-02', '2025-05-03 2025-12-31', '2026-01-01 2026-12-31'],
        ['2023-06-01 2025-05-02', '2025-05-03 2025-12-31', '2026-01-01 2026-12-31'],
      ],
    );
    assert.match(offerLine(offers[0]!, '2024-06-01'), /^id\.vn: miễn phí 2 năm .* \(Thông tư 20\/2023\)$/);
    assert.match(offerLine(offers[1]!, '2027-01-01'), /^biz\.vn: chưa xác nhận được/);
  });

  for (const { day, cited, not } of [
    {
      day: '2024-06-01',
      cited: ['Thông tư 20/2023', 'Quyết định 826'],
      not: /^Thông tư (10|64)\/2025|Bến Tre/,
    },
    {
      day: '2025-12-01',
      cited: ['Thông tư 10/2025', 'Quyết định 826'],
      not: /^Thông tư (20\/2023|64)|Bến Tre/,
    },
    { day: '2026-11-26', cited: ['Thông tư 64/2025', 'Thông tư 10/2025'], not: /^Thông tư 20\/2023|Bến Tre/ },
    { day: '2027-01-02', cited: ['Thông tư 10/2025'], not: /^Thông tư (20\/2023|64)|Bến Tre/ },
  ]) {
    it(`cite law by its state on ${day}, and no other province’s plan`, () => {
      const sources = panelOn(bannerPanelOf(vi as Programme), day, '').sections.at(-1)!.items;
      for (const start of cited)
        assert.ok(
          sources.some(({ text }) => text.startsWith(start)),
          start,
        );
      for (const { text } of sources) assert.doesNotMatch(text, not);
      const reported = sources.filter(({ text }) => text.includes('(theo nguồn thứ cấp'));
      assert.equal(reported.length, day === '2026-11-26' ? 1 : 0);
    });
  }

  it('say on 2 January 2027 what holds then', () => {
    const { sections } = panelOn(bannerPanelOf(vi as Programme), '2027-01-02', '');
    const all = [...strings(sections)].join(' ');
    assert.match(
      all,
      /id\.vn: theo quy định hiện biết, chính sách miễn phí áp dụng đến hết ngày 31\/12\/2026/,
    );
    assert.match(all, /biz\.vn: chưa xác nhận được/);
    assert.doesNotMatch(all, /Được miễn|Từ năm thứ 3|tên miền id\.vn\./);
  });

  for (const { day, asked, shown } of [
    { day: '2024-08-26', asked: 'ben-tre', shown: 'ben-tre' },
    { day: '2025-06-30', asked: 'ben-tre', shown: 'ben-tre' },
    { day: '2025-07-01', asked: 'ben-tre', shown: 'vinh-long' },
    { day: '2026-11-26', asked: 'vinh-long', shown: 'vinh-long' },
    { day: '2025-06-30', asked: 'vinh-long', shown: undefined },
    { day: '2026-11-26', asked: 'hue', shown: undefined },
    { day: '2026-11-26', asked: '', shown: undefined },
  ]) {
    it(`speak of ${shown ?? 'no locality'} on ${day} where “${asked}” is asked for`, () => {
      assert.equal(panelOn(bannerPanelOf(vi as Programme), day, asked).place?.id, shown);
    });
  }

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
