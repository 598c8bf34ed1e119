/** An iCalendar file (RFC 5545) as the parts that are read one by one: one that is broken takes no other with it. */
export interface CalendarParts {
  /** The lines of each zone that the file describes. */
  readonly zones: readonly (readonly string[])[];
  /** The lines of each event, between its first and its last. */
  readonly events: readonly (readonly string[])[];
}

/** Takes a file apart; nothing where it is no calendar. */
export function unfoldCalendar(text: string): CalendarParts | undefined {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter(Boolean);
  if (!/^BEGIN:VCALENDAR$/i.test(lines[0] ?? '')) return undefined;
  return { zones: blocksOf('VTIMEZONE', lines, true), events: blocksOf('VEVENT', lines, false) };
}

/** The blocks of a kind. @param keepsInner Whether blocks inside of one belong to it. */
function blocksOf(kind: string, lines: readonly string[], keepsInner: boolean): string[][] {
  const blocks: string[][] = [];
  let block: string[] | undefined;
  let depth = 0;
  for (const line of lines) {
    const [, mark = '', name = ''] = /^(BEGIN|END):([\w-]+)$/i.exec(line) ?? [];
    if (!block) {
      if (mark.toUpperCase() === 'BEGIN' && name.toUpperCase() === kind) block = [];
      continue;
    }
    if (mark.toUpperCase() === 'BEGIN') depth++;
    else if (mark.toUpperCase() === 'END' && depth-- === 0) {
      blocks.push(block);
      block = undefined;
      depth = 0;
      continue;
    }
    if (keepsInner || (depth === 0 && !mark)) block.push(line);
  }
  return blocks;
}
