import type { Context } from '../../command/context';
import type { Finding, Severity } from '../finding';
import { guideTo } from '../guide';

const NAMES = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'nên sửa', en: 'warning' },
  note: { vi: 'lưu ý', en: 'note' },
} as const;

/** How many of each there are. */
export function countFindings(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), note: count('note') };
}

/** The findings as a person reads them. */
export function printFindings(
  target: string,
  findings: readonly Finding[],
  { say, colours, print }: Pick<Context, 'say' | 'colours' | 'print'>,
  guide?: string,
): void {
  const paint = { error: colours.red, warning: colours.yellow, note: colours.blue };
  print(colours.bold(target));
  for (const { id, severity, place, says, mend } of findings) {
    const where = `${place.line}:${place.column}`;
    print(`  ${where.padEnd(7)} ${paint[severity](say(NAMES[severity]))}  ${say(says)}  ${colours.dim(id)}`);
    print(`          ${say({ vi: 'Cách sửa', en: 'To mend it' })}: ${say(mend)}`);
    if (guide !== undefined)
      print(`          ${say({ vi: 'Hướng dẫn', en: 'Guide' })}: ${colours.cyan(guideTo(id, guide))}`);
  }
  const { error, warning, note } = countFindings(findings);
  const total = say({
    vi: `${error} lỗi, ${warning} chỗ nên sửa, ${note} lưu ý`,
    en: `${error} error(s), ${warning} warning(s), ${note} note(s)`,
  });
  print(
    findings.length === 0
      ? colours.green(say({ vi: 'Không thấy gì sai.', en: 'Nothing found wrong.' }))
      : total,
  );
  if (findings.length > 0)
    print(
      say({
        vi: 'Hiểu thêm về một chỗ: hiendien doctor --explain MÃ',
        en: 'More on one of them: hiendien doctor --explain ID',
      }),
    );
}
