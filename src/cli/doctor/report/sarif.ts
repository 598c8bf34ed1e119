import type { Log, ReportingConfiguration } from 'sarif';
import { inLanguage, type ShippedLanguage } from '../../../domain/programme/language';
import { VERSION } from '../../../version';
import { generalise } from '../explain';
import { KINDS } from '../examine';
import type { Seen } from '../browser/seen';
import type { Finding, Severity } from '../finding';
import { guideTo } from '../guide';

const LEVELS: Readonly<Record<Severity, ReportingConfiguration.level>> = {
  error: 'error',
  warning: 'warning',
  note: 'note',
};

/** The findings as SARIF 2.1.0, which code hosts and editors read. */
export function toSarif(
  target: string,
  findings: readonly Finding[],
  language: ShippedLanguage,
  { guide, seen }: { readonly guide?: string | undefined; readonly seen?: Seen | undefined } = {},
): Log {
  const ids = Object.keys(KINDS);
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'hiendien-doctor',
            version: VERSION,
            language,
            rules: Object.entries(KINDS).map(([id, { severity, says, mend }]) => ({
              id,
              shortDescription: { text: inLanguage(generalise(says), language) },
              help: { text: inLanguage(generalise(mend), language) },
              ...(guide !== undefined && { helpUri: guideTo(id, guide) }),
              defaultConfiguration: { level: LEVELS[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        ...(seen && { properties: { browser: seen } }),
        results: findings.map(({ id, severity, place, says, mend }) => ({
          ruleId: id,
          ruleIndex: ids.indexOf(id),
          level: LEVELS[severity],
          message: { text: `${inLanguage(says, language)} ${inLanguage(mend, language)}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(target) },
                region: { startLine: place.line, startColumn: place.column },
              },
            },
          ],
        })),
      },
    ],
  };
}
