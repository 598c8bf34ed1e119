import { joinName, type AskedName, type Evidence } from '../../domain/availability/evidence';
import { MOST_AGE } from '../../providers/endpoint/of-the-moment';
import { CAUSES, type CheckedName } from './check.schema';
import { keptUntil } from './lifetimes';

/** An answer as it is sent. @param now Milliseconds since the epoch. */
export function describeAnswer(name: AskedName, evidence: Evidence, now: number): CheckedName {
  const ttl = Math.max(0, Math.floor((keptUntil(evidence, now) - now) / 1000));
  if (!('checkedAt' in evidence)) {
    const cause = evidence.kind === 'aborted' ? 'timeout' : CAUSES.find((one) => one === evidence.cause);
    const answer = { name: joinName(name), verdict: 'unknown', checkedAt: writeTime(now), ttl } as const;
    return cause === undefined ? answer : { ...answer, cause };
  }
  const { kind, checkedAt, by } = evidence;
  const answer = { name: joinName(name), verdict: kind, checkedAt: writeTime(checkedAt), ttl };
  return by === undefined ? answer : { ...answer, source: by };
}

/** Until when a page that checks signatures may believe an answer. */
export function expiryOf({ checkedAt }: CheckedName): string {
  return writeTime(Date.parse(checkedAt) + MOST_AGE);
}

function writeTime(time: number): string {
  return new Date(time).toISOString();
}
