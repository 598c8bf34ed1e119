import { unknownBecause, type Evidence } from '../../domain/availability/evidence';
import { isOfTheMoment } from '../../providers/endpoint/of-the-moment';
import type { RegistrarDescription, Scalar } from './description';

/** From here on a number is taken for milliseconds: as seconds it would be the year 5138. */
const FIRST_MILLISECONDS = 1e11;

/**
 * Reads what a registrar said of a name.
 * @param asked The whole name.
 * @param lookedAt When it looked if it says nothing of that, in milliseconds since the epoch.
 */
export function readReply(
  text: string,
  description: RegistrarDescription,
  asked: string,
  lookedAt: number,
  now: number,
): Evidence {
  const reply = description.reply === 'text' ? text.trim() : parseJson(text);
  const at = (pointer: string) => follow(reply, pointer);
  const { name, verdict, values, checkedAt: time, freeOnlyIf } = description;
  if (name !== undefined && !isSameName(at(name), asked)) return unknownBecause('malformed');
  const said = at(verdict);
  const kind = (['present', 'reserved', 'free'] as const).find((one) =>
    values[one]?.includes(said as Scalar),
  );
  if (kind === undefined) return unknownBecause('malformed');
  const checkedAt = time === undefined ? lookedAt : readTime(at(time));
  if (checkedAt === undefined || !isOfTheMoment(checkedAt, now)) return unknownBecause('malformed');
  if (kind === 'free' && !freeOnlyIf.every((one) => at(one.at) === one.is))
    return unknownBecause('malformed');
  return { kind, checkedAt: Math.min(checkedAt, now) };
}

function isSameName(said: unknown, asked: string): boolean {
  return typeof said === 'string' && said.toLowerCase() === asked;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What stands at a JSON pointer; nothing where there is no such place. */
function follow(value: unknown, pointer: string): unknown {
  if (pointer === '') return value;
  const steps = pointer.slice(1).split('/');
  return steps.reduce<unknown>((inner, step) => {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    return typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
      ? (inner as Readonly<Record<string, unknown>>)[key]
      : undefined;
  }, value);
}

/** Milliseconds since the epoch. A time without its zone is none: it could be hours off. */
function readTime(value: unknown): number | undefined {
  if (typeof value === 'number') return value < FIRST_MILLISECONDS ? value * 1000 : value;
  if (typeof value !== 'string' || !/T.*(?:Z|[+-]\d\d:?\d\d)$/i.test(value)) return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}
