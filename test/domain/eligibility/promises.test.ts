import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import vi from '../../../src/content/programme.vi.json';
import { findRule, stateOn } from '../../../src/content/rules/ledger';
import type { Case } from '../../../src/domain/eligibility/assess';
import { assessSubject, type Subject } from '../../../src/domain/eligibility/assessment';
import type { EarlierName } from '../../../src/domain/eligibility/criterion';
import { nearestChanges } from '../../../src/domain/eligibility/nearest-changes';
import { resultContentOf } from '../../../src/domain/eligibility/result-content';
import { termsContentOf, termsOf } from '../../../src/domain/eligibility/terms';
import { offerLine } from '../../../src/domain/programme/banner-content';
import { closedBannerOf } from '../../../src/domain/programme/banner-slices';
import { bannerPanelOf, panelOn } from '../../../src/domain/programme/panel-content';
import type { Programme } from '../../../src/domain/programme/programme.schema';
import { freeOfferOn, searchContentOf } from '../../../src/domain/programme/search-content';
import { registerContentOf } from '../../../src/domain/registration/register-content';
import { readRegistration } from '../../../src/domain/registration/registration';
import { addDays } from '../../../src/domain/shared/date-arithmetic';
import {
  dateOfDayNumber,
  dayNumberOf,
  fromIsoDate,
  toIsoDate,
  type PlainDate,
} from '../../../src/domain/shared/plain-date';
import { describeResult } from '../../../src/elements/eligibility-checker/describe-result';
import { toPlainText } from '../../../src/elements/eligibility-checker/result-document';
import { verdictMessages, type VerdictKey } from '../../../src/elements/eligibility-checker/verdict-messages';
import { createTranslate } from '../../../src/i18n/translator';

/** `npm run test:promises` draws all of them; the rest of the tests are content with a few. */
const RUNS = Number(process.env['PROMISE_RUNS'] ?? 3_000);

const FRESH_DAYS = 90;
const PRODUCTS = ['id.vn', 'biz.vn'] as const;
const FIRST = dayNumberOf(fromIsoDate('2023-01-01'));
const LAST = dayNumberOf(fromIsoDate('2032-12-31'));

/** Every widget's view of content that was checked on a day. */
function widgetsOf(verifiedOn: string) {
  const programme: Programme = { ...(vi as Programme), verifiedOn };
  return {
    terms: termsOf(termsContentOf(programme)),
    result: resultContentOf(programme),
    banner: closedBannerOf(programme),
    panel: bannerPanelOf(programme),
    search: searchContentOf(programme),
    register: registerContentOf(programme),
  };
}
type Widgets = ReturnType<typeof widgetsOf>;

const kept = new Map<string, Widgets>();

function widgetsCheckedOn(day: string): Widgets {
  const known = kept.get(day) ?? widgetsOf(day);
  kept.set(day, known);
  return known;
}

/** Whether anything may be promised, told from the ledger and the calendar alone. */
function mayPromise(product: string, day: string, verifiedOn: string): boolean {
  const age = dayNumberOf(fromIsoDate(day)) - dayNumberOf(fromIsoDate(verifiedOn));
  const rule = findRule(`exemption-${product}`);
  const status = rule && stateOn(rule, day)?.status;
  return age <= FRESH_DAYS && (status === 'read' || status === 'secondary');
}

const translate = createTranslate<VerdictKey>('verdict', verdictMessages.vi, 'vi', undefined);

const KEPT = { release: '1.0.0', contentHash: '0123456789ab', withDates: false };

const PROMISES =
  /miễn phí 2 năm|chậm nhất ngày|ngày cuối|đến hết ngày .* còn|Được miễn|nộp phí từ ngày|Mức 0 đồng|Đang áp dụng|còn trong thời hạn/;

const earlierNames = fc.constantFrom<EarlierName>('none', 'used', 'unsure');
const dayNumbers = fc.integer({ min: FIRST, max: LAST });
/** Days, and more often those beside the bounds of an offer. */
const days = fc.oneof(
  dayNumbers,
  fc
    .tuple(
      fc.constantFrom('2023-06-01', '2025-05-03', '2026-01-01', '2027-01-01'),
      fc.integer({ min: -2, max: 2 }),
    )
    .map(([day, off]) => dayNumberOf(fromIsoDate(day)) + off),
);
/** Days since the content was checked; negative where it was checked later. */
const contentAges = fc.oneof(
  fc.integer({ min: -3_000, max: 3_000 }),
  fc.integer({ min: FRESH_DAYS - 3, max: FRESH_DAYS + 3 }),
  fc.integer({ min: -30, max: FRESH_DAYS }),
);
const pasts = fc.oneof(fc.nat(40_000), fc.integer({ min: 6_560, max: 8_780 }), fc.nat(380));

function subjectAt(past: PlainDate): fc.Arbitrary<Subject> {
  return fc.oneof(
    earlierNames.map((earlierName): Subject => ({
      audience: 'citizen',
      citizen: { citizenship: 'vietnamese', bornOn: past, earlierName },
    })),
    earlierNames.map((earlierName): Subject => ({
      audience: 'enterprise',
      enterprise: { certificateIssuedOn: past, earlierName },
    })),
    earlierNames.map((earlierName): Subject => ({
      audience: 'household',
      household: { hasCertificate: true, earlierName },
    })),
    fc.constantFrom<Subject>(
      { audience: 'household', household: { hasCertificate: false } },
      { audience: 'citizen', citizen: { citizenship: 'other' } },
      { audience: 'other', kind: 'unregistered-trader' },
      { audience: 'other', kind: 'cooperative' },
    ),
  );
}

const situations = fc.tuple(days, contentAges, pasts).chain(([number, age, past]) => {
  const day = dateOfDayNumber(number);
  return subjectAt(addDays(day, -past)).map((subject) => ({
    subject,
    day,
    verifiedOn: toIsoDate(addDays(day, -age)),
  }));
});

/** What a verdict says, as the visitor copies it, without the criteria, which name ages and papers. */
function sayVerdict({ subject, assessment }: Case, { result, terms }: Widgets): string {
  const changes = nearestChanges(assessment, terms);
  const telling = { content: result, t: translate, hasOwnDates: true };
  const document = describeResult({ subject, assessment }, changes, KEPT, telling);
  return toPlainText({ ...document, criteria: [] });
}

describe('a promise', () => {
  it(`is made on no day without a standing, fresh rule: ${RUNS} visitors`, (t) => {
    let promised = 0;
    let refused = 0;
    fc.assert(
      fc.property(situations, ({ subject, day, verifiedOn }) => {
        const widgets = widgetsCheckedOn(verifiedOn);
        const assessment = assessSubject(subject, widgets.terms, day);
        const said = sayVerdict({ subject, assessment }, widgets);
        const judged = 'startsOn' in assessment ? assessment.startsOn : assessment.day;
        const may = 'product' in assessment && mayPromise(assessment.product, judged, verifiedOn);
        if (may) promised++;
        else {
          refused++;
          assert.equal('fees' in assessment, false);
          assert.notEqual(assessment.outcome, 'eligible');
          // What a visitor is given to ask promises nothing.
          assert.doesNotMatch(said.replace(/[^.?:\n]*\?/g, ''), PROMISES);
        }
        // What can be mended has no way to a purchase beside it, nor has content that nobody checked.
        if (assessment.outcome === 'not-yet' || assessment.outcome === 'content-stale') {
          assert.doesNotMatch(said, /giá thông thường|nha-dang-ky|guongmatso|thuonghieuso/);
        }
        // "All met" stands above nothing that is to be asked about.
        if (assessment.criteria.some(({ status }) => status !== 'met')) {
          assert.doesNotMatch(said.split('\n')[0] ?? '', /đáp ứng/);
        }
      }),
      { numRuns: RUNS, seed: 12 },
    );
    t.diagnostic(`${promised} where a rule stands, ${refused} where none does`);
    assert.ok(promised > RUNS / 20 && refused > RUNS / 20, 'one side was hardly met');
  });

  it('is made by all widgets or by none, on every day of ten years', (t) => {
    let standing = 0;
    for (const verifiedOn of ['2024-06-01', '2025-12-15', '2026-11-23', '2031-01-01']) {
      const { terms, banner, panel, search, register } = widgetsCheckedOn(verifiedOn);
      for (let number = FIRST; number <= LAST; number++) {
        const day = toIsoDate(dateOfDayNumber(number));
        const who = panelOn(panel, day, '').sections[0]?.items.map(({ text }) => text) ?? [];
        PRODUCTS.forEach((product, index) => {
          const may = mayPromise(product, day, verifiedOn);
          const { kind } = terms.offerOn(product, day);
          const line = offerLine(banner.offers[index]!, day);
          const names = who.filter((text) => text.endsWith(`tên miền ${product}.`));
          const what = `${product} on ${day}, checked on ${verifiedOn}`;
          assert.equal(kind === 'open' || kind === 'reported', may, what);
          assert.equal(line.includes('miễn phí 2 năm'), may, what);
          assert.equal(line.includes('cần nhà đăng ký xác nhận'), kind === 'reported', what);
          assert.equal(names.length > 0, may, what);
          assert.equal(who.includes(line), !may, what);
          assert.equal(freeOfferOn(search, product, day)?.kind, may ? kind : undefined, what);
          assert.equal(readRegistration({ product }, register, day).state, kind, what);
          if (may) standing++;
        });
      }
    }
    t.diagnostic(`${standing} days with an offer`);
    assert.ok(standing > 4_000, 'hardly a day with an offer');
  });
});
