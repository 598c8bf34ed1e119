import type { AskedName } from '../../domain/availability/evidence';
import { decodeLabel, isPunycode, parseAsciiLabel } from '../../domain/domain-name/label';
import { findSuffix, judgeUnderSuffix } from '../../domain/domain-name/suffix-rules';

/** What is wrong with a name that nobody can be asked for. */
export type NameFault =
  /** It does not stand directly under a suffix that names are given under. */
  | 'suffix-unknown'
  /** What stands before the suffix is no label, or no accented name that is issued there. */
  | 'label-invalid';

export type NameReading =
  | {
      readonly ok: true;
      readonly name: AskedName;
      /** Never given out, by the rules alone. */ readonly isReserved: boolean;
    }
  | { readonly ok: false; readonly fault: NameFault };

/** Reads a whole name in ASCII, accented ones in their `xn--` form, in any case: `comtamcoba.id.vn`. */
export function readAskedName(text: string): NameReading {
  const dot = text.indexOf('.');
  const suffix = dot > 0 ? findSuffix(text.slice(dot + 1)) : undefined;
  if (!suffix || text.startsWith('.', dot + 1)) return { ok: false, fault: 'suffix-unknown' };
  const typed = text.slice(0, dot).toLowerCase();
  const plain = isPunycode(typed) ? decodeLabel(typed) : parseAsciiLabel(typed);
  const label = typeof plain === 'string' ? plain : plain?.ok ? plain.label : undefined;
  if (label === undefined) return { ok: false, fault: 'label-invalid' };
  const rule = judgeUnderSuffix(label, suffix);
  if (rule.kind === 'invalid') return { ok: false, fault: 'label-invalid' };
  return { ok: true, name: { label: typed, suffix: suffix.name }, isReserved: rule.kind === 'reserved' };
}
