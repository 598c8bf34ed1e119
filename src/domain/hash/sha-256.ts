/*
 * SHA-256 (FIPS 180-4) at once and without the browser's cryptography, which pages without TLS have not. It tells one
 * content from another; nothing here keeps a secret.
 */

const WORDS_IN_BLOCK = 16;
const ROUNDS = 64;

/** The first 32 bits of the fractional part of a root of the first primes, by FIPS 180-4, 4.2.2 and 5.3.3. */
function rootsOfPrimes(count: number, degree: number): number[] {
  const roots: number[] = [];
  for (let candidate = 2; roots.length < count; candidate++) {
    let divisor = 2;
    while (candidate % divisor !== 0) divisor++;
    if (divisor === candidate) roots.push(((candidate ** (1 / degree) % 1) * 2 ** 32) | 0);
  }
  return roots;
}

/** The hash of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  const keys = rootsOfPrimes(ROUNDS, 3);
  let state = rootsOfPrimes(8, 2);
  const words = wordsOf(text);
  for (let start = 0; start < words.length; start += WORDS_IN_BLOCK)
    state = absorb(state, words.slice(start, start + WORDS_IN_BLOCK), keys);
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The text as words of 32 bits, with a one, zeros and its length in bits behind it. */
function wordsOf(text: string): number[] {
  const bytes = new TextEncoder().encode(text);
  const words = new Array<number>((((bytes.length + 8) >> 6) + 1) * WORDS_IN_BLOCK).fill(0);
  [...bytes, 0x80].forEach((byte, index) => {
    words[index >> 2] = (words[index >> 2] ?? 0) | (byte << (24 - (index % 4) * 8));
  });
  words[words.length - 1] = bytes.length * 8;
  return words;
}

function absorb(state: readonly number[], block: readonly number[], keys: readonly number[]): number[] {
  const schedule = [...block];
  for (let round = WORDS_IN_BLOCK; round < ROUNDS; round++) {
    const early = schedule[round - 15] ?? 0;
    const late = schedule[round - 2] ?? 0;
    const low = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const high = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    schedule.push(((schedule[round - 16] ?? 0) + low + (schedule[round - 7] ?? 0) + high) | 0);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < ROUNDS; round++) {
    const chosen = (e & f) ^ (~e & g);
    const major = (a & b) ^ (a & c) ^ (b & c);
    const one =
      h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + chosen + (keys[round] ?? 0) + (schedule[round] ?? 0);
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + major;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, index) => (word + (state[index] ?? 0)) | 0);
}

/** Turns a word to the right by so many bits. */
function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}
