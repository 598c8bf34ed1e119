/*
 * Codes of enterprises: ten digits, which are the enterprise's code and its tax code in one; the last one checks the
 * nine before it. A branch has three digits more. A household business has the twelve digits of its owner's own number
 * since 1 July 2025: that is a person's, and nothing here takes it.
 */

/** Why a text is not the code of an enterprise. */
export type TaxCodeProblem = 'empty' | 'not-digits' | 'person' | 'branch' | 'length' | 'check-digit';

export type TaxCodeReading =
  { readonly ok: true; readonly code: string } | { readonly ok: false; readonly problem: TaxCodeProblem };

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];
/** A person's number has this many digits, a branch's code that many. */
const PERSON_DIGITS = 12;
const BRANCH_DIGITS = 13;

/** Reads the code of an enterprise as people write it, with blanks, dots or dashes. */
export function readTaxCode(text: string): TaxCodeReading {
  const code = text.normalize('NFKC').replaceAll(/[\s.\-‐-―]/g, '');
  if (code === '') return { ok: false, problem: 'empty' };
  if (!/^\d+$/.test(code)) return { ok: false, problem: 'not-digits' };
  if (code.length === PERSON_DIGITS) return { ok: false, problem: 'person' };
  if (code.length === BRANCH_DIGITS) return { ok: false, problem: 'branch' };
  if (code.length !== WEIGHTS.length + 1) return { ok: false, problem: 'length' };
  return hasRightCheckDigit(code) ? { ok: true, code } : { ok: false, problem: 'check-digit' };
}

function hasRightCheckDigit(code: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(code[index]), 0);
  return 10 - (sum % 11) === Number(code.at(-1));
}
