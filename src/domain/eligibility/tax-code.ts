/** Weights of the first nine digits. */
const WEIGHTS: readonly number[] = [31, 29, 23, 19, 17, 13, 7, 5, 3];

export type TaxCode =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'valid';
      /** `0123456789`, of a branch `0123456789-001`. */
      readonly taxCode: string;
      readonly isBranch: boolean;
    }
  /** The check digit does not fit, or there is something else than digits. */
  | { readonly kind: 'typing-error' }
  /** Neither 10 nor 13 digits. */
  | { readonly kind: 'wrong-length' };

const MAX_LENGTH = 60;

/**
 * Looks for a typing error in an enterprise's tax code, by the well-known rule of its check digit: the tenth
 * digit is 10 minus the remainder by 11 of the weighted sum of the nine before it. No legal source of the
 * programme asks for it, so it is a warning only and never part of a verdict: a code that fits may not
 * exist, and one that does not fit is for its holder to look at again.
 */
export function checkTaxCode(text: string): TaxCode {
  if (text.length > MAX_LENGTH) return { kind: 'wrong-length' };
  const compact = text.normalize('NFKC').replace(/[\s.\p{Pd}\p{Cf}]/gu, '');
  if (compact === '') return { kind: 'empty' };
  if (!/^\d+$/.test(compact)) return { kind: 'typing-error' };
  if (compact.length !== 10 && compact.length !== 13) return { kind: 'wrong-length' };
  const main = compact.slice(0, 10);
  if (!fitsCheckDigit(main)) return { kind: 'typing-error' };
  const branch = compact.slice(10);
  return { kind: 'valid', taxCode: branch ? `${main}-${branch}` : main, isBranch: branch !== '' };
}

function fitsCheckDigit(main: string): boolean {
  const digits = main.split('').map(Number);
  let sum = 0;
  WEIGHTS.forEach((weight, index) => (sum += weight * (digits[index] ?? 0)));
  return digits[9] === 10 - (sum % 11);
}
