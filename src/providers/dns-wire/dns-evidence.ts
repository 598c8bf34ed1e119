import { unknownBecause, type Evidence } from '../../domain/availability/evidence';
import type { DnsRecord, DnsReply } from './dns-reply';

const NO_ERROR = 0;
const NO_SUCH_NAME = 3;

/**
 * What a reply says about the name that was asked for. A name with any record, or with none but without a
 * "no such name", is there; it is absent only if the zone of the suffix, or one above it, says so.
 * @param now Milliseconds since the epoch.
 */
export function judgeReply(reply: DnsReply, asked: DnsRecord, suffix: string, now: number): Evidence {
  const { question, rcode, answers, zone } = reply;
  const isOurs = question.owner === asked.owner && question.type === asked.type;
  if (reply.truncated || !isOurs) return unknownBecause('malformed');
  if (rcode !== NO_ERROR && rcode !== NO_SUCH_NAME) return unknownBecause('refused');
  // After an alias, "no such name" is said of its target (RFC 6604); the alias itself is there.
  const isThere = answers.some((record) => record.owner === asked.owner);
  if (isThere || (rcode === NO_ERROR && answers.length === 0)) return { kind: 'present', checkedAt: now };
  if (rcode === NO_ERROR || zone === undefined || !speaksFor(zone.owner, suffix)) {
    return unknownBecause('malformed');
  }
  return { kind: 'absent', checkedAt: now, ttl: zone.negativeTtl };
}

/** The root is left out: every suffix asked about is delegated by it, so it cannot deny a name below. */
function speaksFor(zone: string, suffix: string): boolean {
  return zone !== '' && `.${suffix}`.endsWith(`.${zone}`);
}
