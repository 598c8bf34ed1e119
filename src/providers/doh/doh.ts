import { ABORTED, joinName, unknownBecause, type Evidence } from '../../domain/availability/evidence';
import type { AvailabilityProvider } from '../../domain/availability/provider';
import { orWhenAborted } from '../policies/abort';
import { judgeReply } from '../dns-wire/dns-evidence';
import { DS, encodeQuestion } from '../dns-wire/dns-question';
import { decodeReply } from '../dns-wire/dns-reply';
import { CONTROL_FAILED, createControls, type AskDns } from './doh-controls';
import { getBytes } from '../request/http';
import { browserSurroundings, type Surroundings } from '../request/surroundings';

export interface DohResolver {
  readonly id: string;
  /** A proper name, shown to the visitor before anything is asked. */
  readonly label: string;
  /** The address that takes `?dns=`. It must allow other origins and must not filter. */
  readonly url: string;
}

/**
 * Milliseconds that a control may take longer than the question that it follows, so that a slow network is not
 * mistaken for a lost request.
 */
const PATIENCE = 50;

/** What was said, and the zone that says so, if one does. */
interface Heard {
  readonly evidence: Evidence;
  readonly zone?: string | undefined;
}

/**
 * Asks one resolver over HTTPS (RFC 8484) for the DS record of a name: the zone above answers that, so a
 * broken name server of the name itself cannot spoil the answer. Says only what is seen in DNS, never `free`.
 */
export function createDohProvider(
  { id, label, url }: DohResolver,
  surroundings: Surroundings = browserSurroundings,
): AvailabilityProvider {
  const hear = async (owner: string, type: number, suffix: string, signal: AbortSignal): Promise<Heard> => {
    const question = encodeQuestion(owner, type);
    if (question === undefined) return { evidence: unknownBecause('malformed') };
    const answer = await getBytes(
      { url, parameter: ['dns', question], mediaType: 'application/dns-message' },
      signal,
      surroundings,
    );
    if ('kind' in answer) return { evidence: answer };
    const reply = decodeReply(answer);
    if (reply === undefined) return { evidence: unknownBecause('malformed') };
    const evidence = judgeReply(reply, { owner, type }, suffix, surroundings.now());
    return { evidence, zone: reply.zone?.owner };
  };
  const ask: AskDns = async (...question) => (await hear(...question)).evidence;
  const { isLiar, examine } = createControls(ask, surroundings);

  return {
    id,
    label,
    strength: 'hint',
    supports: () => true,
    async check(name, signal): Promise<Evidence> {
      if (signal.aborted) return ABORTED;
      const { suffix } = name;
      if (isLiar(suffix)) return CONTROL_FAILED;
      const began = surroundings.now();
      const { evidence, zone } = await hear(joinName(name), DS, suffix, signal);
      if (evidence.kind !== 'present' && evidence.kind !== 'absent') return evidence;
      const { objection, nudge } = examine(evidence.kind, suffix, zone === suffix);
      const cancelNudge = surroundings.startTimer(surroundings.now() - began + PATIENCE, nudge);
      const found = await orWhenAborted(objection, signal);
      cancelNudge();
      return found ?? evidence;
    },
  };
}
