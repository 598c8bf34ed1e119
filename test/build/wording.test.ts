import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const EMBED = new URL('../../dist/embed/', import.meta.url);
const FILES = readdirSync(EMBED, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(js|html)$/.test(name))
  .map((name) => ({ name, text: readFileSync(new URL(name, EMBED), 'utf8').normalize('NFC') }));

/** Each place where something is said in the built files, with what stands around it. */
function find(
  pattern: RegExp,
  before = 60,
  after = 60,
): readonly { name: string; around: string; ahead: string }[] {
  return FILES.flatMap(({ name, text }) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
      name,
      ahead: text.slice(Math.max(0, index - before), index),
      around: text.slice(Math.max(0, index - before), index + found.length + after),
    })),
  );
}

/** What may be said of being free of charge without an offer that stands: a rule, a question, a denial, a condition. */
const NOT_A_PROMISE = [
  /chỉ tên (?:miền )?đăng ký mới đầu tiên được miễn phí/i,
  /được miễn những gì/i,
  /không thuộc diện được miễn phí/i,
  /được miễn thuế có được không\?/i,
  /có được miễn phí không, (?:và|đã có tên)/i,
  /chưa rõ .{1,40} có được miễn phí vào ngày .{1,20} hay không/i,
];
/** The heading of what an offer gives that stands on the day: the only text that may say it without more. */
const HEADING_OF_A_STANDING_OFFER = /free:[`"']Được miễn[`"']/;

describe('the words of the built files', () => {
  it('never say that a registrar has confirmed what a registrar must confirm', () => {
    const places = find(/nhà đăng ký (?:phải |đã )?xác nhận/gi);
    assert.ok(places.length > 20, 'the words are looked for where they stand');
    assert.deepEqual(
      places.filter(({ ahead }) => !/cần $/i.test(ahead)).map(({ name, around }) => `${name}: ${around}`),
      [],
    );
    assert.deepEqual(
      find(/registrars? (?:has |have )?confirm(?:s|ed)?\b/gi).map(({ name, around }) => `${name}: ${around}`),
      [],
    );
  });

  it('say “được miễn” of nothing but what stands', () => {
    const places = find(/được miễn/gi);
    assert.ok(places.length > 10, 'the words are looked for where they stand');
    assert.deepEqual(
      places
        .filter(
          ({ around }) => ![...NOT_A_PROMISE, HEADING_OF_A_STANDING_OFFER].some((form) => form.test(around)),
        )
        .map(({ name, around }) => `${name}: ${around}`),
      [],
    );
  });
});
