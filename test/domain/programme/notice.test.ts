import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import vi from '../../../src/content/programme.vi.json';
import { noticeOn } from '../../../src/domain/programme/banner-content';
import { closedBannerOf } from '../../../src/domain/programme/banner-slices';
import { programmeSchema, type Notice, type Programme } from '../../../src/domain/programme/programme.schema';

const NOTICE: Notice = { text: 'Chương trình tạm dừng.', from: '2026-12-01', until: '2026-12-31' };
const withNotices = (...notices: object[]) => ({ ...structuredClone(vi), notices }) as Programme;
const onDay = (day: string, widget: string, ...notices: Notice[]) =>
  noticeOn(closedBannerOf(withNotices(...notices)), widget, day);

function problemsOf(notice: object): string[] {
  const { error } = programmeSchema.safeParse(withNotices(notice));
  return (error?.issues ?? []).map(({ path }) => path.join('.'));
}

describe('a notice', () => {
  it('stands on its days, both ends included, and goes by itself', () => {
    for (const day of ['2026-12-01', '2026-12-15', '2026-12-31'])
      assert.equal(onDay(day, 'banner', NOTICE)?.text, NOTICE.text);
    for (const day of ['2026-11-30', '2027-01-01', '2025-12-15'])
      assert.equal(onDay(day, 'banner', NOTICE), undefined);
  });

  it('stands on the widgets that it names, by default on all', () => {
    const named = { ...NOTICE, widgets: ['register', 'from-a-later-release'] };
    assert.equal(onDay('2026-12-15', 'register', named)?.text, NOTICE.text);
    assert.equal(onDay('2026-12-15', 'banner', named), undefined);
    assert.equal(onDay('2026-12-15', 'journey', NOTICE)?.text, NOTICE.text);
  });

  it('is the first that is meant for the widget and the day', () => {
    const day = fc.integer({ min: 1, max: 30 }).map((number) => `2026-11-${String(number).padStart(2, '0')}`);
    const widget = fc.constantFrom('banner', 'register', 'journey');
    const notice = fc.record(
      { text: fc.uuid(), from: day, until: day, widgets: fc.uniqueArray(widget, { minLength: 1 }) },
      { requiredKeys: ['text', 'from', 'until'] },
    );
    fc.assert(
      fc.property(fc.array(notice), widget, day, (notices, name, today) => {
        const expected = notices.filter((one) => one.from <= today && today <= one.until);
        assert.equal(
          onDay(today, name, ...notices)?.text,
          expected.find((one) => one.widgets === undefined || one.widgets.includes(name))?.text,
        );
      }),
    );
  });

  it('says from when until when, leads to allow-listed hosts alone, and is text', () => {
    assert.deepEqual(problemsOf(NOTICE), []);
    assert.deepEqual(
      problemsOf({ ...NOTICE, instead: true, link: { label: 'Thông báo', href: 'https://vnnic.vn/' } }),
      [],
    );
    assert.deepEqual(problemsOf({ ...NOTICE, until: undefined }), ['notices.0.until']);
    assert.deepEqual(problemsOf({ ...NOTICE, from: '2026-02-30' }), ['notices.0.from']);
    assert.deepEqual(problemsOf({ ...NOTICE, until: '2026-11-30' }), ['notices.0.until']);
    assert.deepEqual(problemsOf({ ...NOTICE, text: ' ' }), ['notices.0.text']);
    assert.deepEqual(problemsOf({ ...NOTICE, widgets: [] }), ['notices.0.widgets']);
    for (const href of ['https://example.com/', 'http://vnnic.vn/', 'javascript:alert(1)', '/thong-bao'])
      assert.ok(problemsOf({ ...NOTICE, link: { label: 'x', href } }).includes('notices.0.link.href'), href);
  });
});
