import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeReply } from '../../../src/providers/dns-wire/dns-reply';
import { compressReply, HEADER_BYTES } from './compressed-reply';
import { name, rcode, RUNS, sections } from './dns-arbitraries';
import { makeReply, makeSoa, NXDOMAIN } from './fake-dns';

const FUZZ_RUNS = 100_000;

describe('a message that is none', () => {
  const whole = makeReply({ name: 'ten.id.vn', type: 'DS' }, NXDOMAIN, { authorities: [makeSoa('id.vn')] });
  const questionEnd = HEADER_BYTES + 'ten.id.vn'.length + 2;

  it('is refused wherever it is cut', () => {
    const packed = compressReply(whole);
    for (const bytes of [whole, packed]) {
      assert.ok(decodeReply(bytes));
      for (let length = 0; length < bytes.length; length++) {
        assert.equal(decodeReply(bytes.slice(0, length)), undefined, `cut at ${length}`);
      }
      assert.equal(decodeReply(Uint8Array.from([...bytes, 0])), undefined, 'one byte too many');
    }
  });

  it('is refused wherever cut, of any shape', () => {
    fc.assert(
      fc.property(
        name,
        sections,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (asked, more, at) => {
          const bytes = compressReply(makeReply({ name: asked, type: 'DS' }, 0, more));
          assert.equal(decodeReply(bytes.slice(0, Math.floor(bytes.length * at))), undefined);
        },
      ),
      { numRuns: RUNS },
    );
  });

  for (const { at, bytes, why } of [
    { at: 1, bytes: [1], why: 'another id' },
    { at: 2, bytes: [0x01], why: 'a question for a reply' },
    { at: 2, bytes: [0xa8], why: 'another kind of operation' },
    { at: 5, bytes: [0], why: 'no question' },
    { at: 5, bytes: [2], why: 'two questions' },
    { at: 7, bytes: [1], why: 'an answer that is not there' },
    { at: 6, bytes: [0xff, 0xff], why: '65,535 answers' },
    { at: 9, bytes: [0], why: 'a record that is not counted' },
    { at: 11, bytes: [1], why: 'an additional record that is not there' },
    { at: questionEnd + 3, bytes: [3], why: 'another class' },
    { at: HEADER_BYTES, bytes: [0x40], why: 'a label of an extended kind' },
    { at: HEADER_BYTES, bytes: [0x80], why: 'a label of an unknown kind' },
    { at: HEADER_BYTES, bytes: [0xc0, HEADER_BYTES], why: 'a name that points at itself' },
    {
      at: HEADER_BYTES,
      bytes: [0xc0, HEADER_BYTES + 2, 0xc0, HEADER_BYTES],
      why: 'two names that point at each other',
    },
    { at: HEADER_BYTES, bytes: [0xc0, questionEnd], why: 'a name that points ahead' },
    { at: HEADER_BYTES, bytes: [0xc0, 4], why: 'a name that points into the header' },
    { at: questionEnd + 4, bytes: [0xc0, questionEnd + 4], why: 'a record whose owner points at itself' },
  ]) {
    it(`is refused for ${why}`, () => {
      const changed = whole.slice();
      changed.set(bytes, at);
      assert.equal(decodeReply(changed), undefined);
    });
  }

  for (const change of [-1, 1]) {
    it(`is refused where the SOA record's length is ${change > 0 ? 'one more' : 'one less'}`, () => {
      const changed = whole.slice();
      const lengthAt = questionEnd + 4 + 'id.vn'.length + 2 + 8 + 1;
      changed[lengthAt] = (changed[lengthAt] ?? 0) + change;
      assert.equal(decodeReply(changed), undefined);
    });
  }

  it('is refused where the record’s length has room for a byte that no field explains', () => {
    const changed = Uint8Array.from([...whole, 0]);
    const lengthAt = questionEnd + 4 + 'id.vn'.length + 2 + 8 + 1;
    changed[lengthAt] = (changed[lengthAt] ?? 0) + 1;
    assert.equal(decodeReply(changed), undefined);
  });

  it('is refused for a label of 64 bytes, though they are all there', () => {
    const ask = (size: number) => {
      const bytes = makeReply({ name: 'a'.repeat(63), type: 'DS' }, 0);
      const label = [size, ...new Array<number>(size).fill(0x61)];
      return Uint8Array.from([...bytes.slice(0, HEADER_BYTES), ...label, ...bytes.slice(HEADER_BYTES + 64)]);
    };
    assert.equal(decodeReply(ask(63))?.question.owner.length, 63);
    assert.equal(decodeReply(ask(64)), undefined);
  });

  it('is refused for a name in the header, though a byte of it would do for the root', () => {
    const header = whole.slice(0, HEADER_BYTES).fill(0, 8);
    const question = (name: number[]) => Uint8Array.from([...header, ...name, 0, 43, 0, 1]);
    assert.equal(decodeReply(question([0]))?.question.owner, '');
    assert.equal(decodeReply(question([0xc0, 0])), undefined);
  });

  for (const { length, isAllowed } of [
    { length: 253, isAllowed: true },
    { length: 254, isAllowed: false },
  ]) {
    it(`is ${isAllowed ? 'not refused' : 'refused'} for a name of ${length} letters`, () => {
      const long = [63, 63, 63, length - 192].map((size) => 'a'.repeat(size)).join('.');
      const bytes = makeReply({ name: long, type: 'DS' }, 0);
      assert.equal(decodeReply(bytes)?.question.owner, isAllowed ? long : undefined);
    });
  }

  for (const { pointers, isAllowed } of [
    { pointers: 127, isAllowed: true },
    { pointers: 128, isAllowed: false },
  ]) {
    it(`is ${isAllowed ? 'not refused' : 'refused'} for a name of ${pointers} pointers`, () => {
      assert.equal(decodeReply(chainPointers(pointers)) !== undefined, isAllowed);
    });
  }

  it('of nothing but chains of pointers is refused within 20 ms', () => {
    const message = chainPointers(8000, 4000);
    // What this process has used: others on the machine don't count.
    const began = process.cpuUsage();
    for (let run = 0; run < 10; run++) assert.equal(decodeReply(message), undefined);
    const { user, system } = process.cpuUsage(began);
    const used = (user + system) / 10_000;
    assert.ok(used < 20, `${used} ms each`);
  });

  it(`never throws: ${FUZZ_RUNS.toLocaleString('en')} inputs`, (t) => {
    const samples = fc
      .sample(fc.tuple(name, rcode, sections), { numRuns: 200, seed: 8484 })
      .flatMap(([asked, code, more]) => {
        const bytes = makeReply({ name: asked, type: 'DS' }, code, more);
        return [bytes, compressReply(bytes)];
      });
    const next = makeDice(8484);
    let read = 0;
    let refused = 0;
    for (let run = 0; run < FUZZ_RUNS; run++) {
      const bytes = run % 2 === 0 ? damage(samples[next(samples.length)]!, next) : invent(next);
      if (decodeReply(bytes) === undefined) refused++;
      else read++;
    }
    t.diagnostic(`${FUZZ_RUNS} inputs: ${read} read as a message, ${refused} refused, none threw`);
    assert.equal(read + refused, FUZZ_RUNS);
    assert.ok(read > 0 && refused > read);
  });
});

/** A message whose first record holds a chain of pointers, and whose others have their owner at its end. */
function chainPointers(pointers: number, others = 1): Uint8Array {
  const asked = [...makeReply({ name: 'a', type: 'DS' }, 0)];
  const start = asked.length + 11;
  const chain = Array.from({ length: pointers - 1 }, (_, at) =>
    point(at === 0 ? HEADER_BYTES : start + 2 * at - 2),
  );
  const length = 2 * chain.length;
  const first = [0, 0, 16, 0, 1, 0, 0, 0, 0, length >> 8, length & 0xff, ...chain.flat()];
  const other = [...point(start + length - 2), 0, 16, 0, 1, 0, 0, 0, 0, 0, 0];
  const bytes = [...asked, ...first, ...Array.from({ length: others }, () => other).flat()];
  bytes.splice(6, 2, (others + 1) >> 8, (others + 1) & 0xff);
  return Uint8Array.from(bytes);
}

function point(to: number): [number, number] {
  return [0xc0 | (to >> 8), to & 0xff];
}

/** Whole numbers below a limit, the same in each run (mulberry32). */
function makeDice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}

/** A real message with one to four bytes changed and, at times, its end lost. */
function damage(bytes: Uint8Array, next: (limit: number) => number): Uint8Array {
  const changed = bytes.slice();
  for (let left = 1 + next(4); left > 0; left--) changed[next(changed.length)] = next(256);
  return next(4) === 0 ? changed.slice(0, next(changed.length)) : changed;
}

/** Any bytes behind a header that gets them read. */
function invent(next: (limit: number) => number): Uint8Array {
  const bytes = Uint8Array.from({ length: HEADER_BYTES + next(120) }, () =>
    next(3) === 0 ? next(256) : next(4) * 64,
  );
  bytes.set([0, 0, 0x81, 0x80 | next(16), 0, 1, 0, next(4), 0, next(3), 0, next(2)]);
  return bytes;
}
