import { warnOfUnknownValue } from '../../../controllers/unknown-value';
import { findSuffix } from '../../../domain/domain-name/suffix-rules';
import { SUFFIXES, type Suffix } from '../../../domain/domain-name/suffixes';

/** The suffixes that an owner names, parted by blanks or commas. The developer is told of each that there is not. */
export function readSuffixes(names: string): readonly Suffix[] {
  return names
    .split(/[\s,]+/)
    .filter(Boolean)
    .flatMap((name) => {
      const suffix = findSuffix(name);
      if (!suffix)
        warnOfUnknownValue('suffixes', name.slice(0, 40), ['', ...SUFFIXES.map((one) => one.name)]);
      return suffix ?? [];
    });
}
