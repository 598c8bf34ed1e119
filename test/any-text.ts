import fc from 'fast-check';

/** Half of a pair of surrogates: no character, but scripts and old databases hand such texts on. */
const half = fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit));
const one = { minLength: 1, maxLength: 1 };
const unit = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', ...one }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', ...one }) },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme-ascii', ...one }) },
  { weight: 1, arbitrary: half },
);

/** Any text that a string can hold. fast-check's own leave out halves of surrogate pairs. */
export function anyText(constraints: Omit<fc.StringConstraints, 'unit'> = {}): fc.Arbitrary<string> {
  return fc.string({ unit, ...constraints });
}

export function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}
