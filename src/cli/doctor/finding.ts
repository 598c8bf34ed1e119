import type { ByLanguage, ShippedLanguage } from '../../domain/programme/language';
import type { Place } from '../json-place';

/** `error`: something does not work. `warning`: it works less well than it could. `note`: good to know. */
export type Severity = 'error' | 'warning' | 'note';

/** A kind of finding: what is wrong and how it is mended. Words in braces are filled in. */
export interface FindingKind {
  readonly severity: Severity;
  readonly says: ByLanguage<string>;
  readonly mend: ByLanguage<string>;
}

/** Something wrong with a page. */
export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly says: ByLanguage<string>;
  readonly mend: ByLanguage<string>;
}

/** What fills a finding's words: a text, or one for each language. */
export type Values = Readonly<Record<string, string | ByLanguage<string>>>;

/** How checks hand in what they find. */
export type Report<Id extends string = string> = (id: Id, place: Place, values?: Values) => void;

/** Makes a finding of its kind. */
export function makeFinding(id: string, kind: FindingKind, place: Place, values: Values = {}): Finding {
  const fill = ({ vi, en }: ByLanguage<string>) => ({
    vi: fillIn(vi, values, 'vi'),
    en: fillIn(en, values, 'en'),
  });
  return { id, severity: kind.severity, place, says: fill(kind.says), mend: fill(kind.mend) };
}

/** So much of a value out of a page is shown. */
const SHOWN = 200;

function fillIn(text: string, values: Values, language: ShippedLanguage): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    return (typeof value === 'string' ? value : value[language]).slice(0, SHOWN);
  });
}

const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

/** The worst first, then as they stand on the page. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (one, other) =>
      ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity) ||
      one.place.line - other.place.line ||
      one.place.column - other.place.column,
  );
}
