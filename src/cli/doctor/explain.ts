import { closestMatch } from 'leven';
import type { ByLanguage } from '../../domain/programme/language';
import { CommandError, type Context } from '../command/context';
import { KINDS } from './examine';
import type { FindingKind } from './finding';

/** What a word in braces of a kind's sentences stands for, where no page fills it. */
export function generalise({ vi, en }: ByLanguage<string>): ByLanguage<string> {
  return { vi: vi.replaceAll(/\{\w+\}/g, '…'), en: en.replaceAll(/\{\w+\}/g, '…') };
}

/** Says what a kind of finding is about. */
export function explainKind(
  id: string,
  { say, print, colours }: Pick<Context, 'say' | 'print' | 'colours'>,
): void {
  const { says, mend } = findKind(id);
  print(colours.bold(id));
  print(say(generalise(says)));
  print(`${say({ vi: 'Cách sửa', en: 'To mend it' })}: ${say(generalise(mend))}`);
}

/** A kind of finding by its id; who slips is told of the nearest. */
function findKind(id: string): FindingKind {
  const kind = Object.hasOwn(KINDS, id) ? KINDS[id] : undefined;
  if (kind) return kind;
  const nearest = closestMatch(id, Object.keys(KINDS)) ?? '';
  throw new CommandError({
    vi: `Không có mã “${id}”. Gần nhất: ${nearest}.`,
    en: `There is no “${id}”. Nearest: ${nearest}.`,
  });
}
