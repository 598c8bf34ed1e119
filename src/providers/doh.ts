import { ABORTED, joinName, unknownBecause, type Evidence } from '../domain/availability/evidence';
import type { AvailabilityProvider } from '../domain/availability/provider';
import { orWhenAborted } from './abort';
import { judgeReply } from './dns-evidence';
import { DS, encodeQuestion } from './dns-question';
import { decodeReply } from './dns-reply';
import { createControls, type AskDns } from './doh-controls';
import { getBytes } from './http';
import { browserSurroundings, type Surroundings } from './surroundings';

export interface DohResolver {
  readonly id: string;
  /** A proper name, shown to the visitor before anything is asked. */
  readonly label: string;
  /** The address that takes `?dns=`. It must allow other origins and must not filter. */
  readonly url: string;
}

/**
 * Milliseconds that the controls, sent together with the name's own question, may take longer than that one.
 * Measured from its answer, so that a slow network is not mistaken for a lost request.
 */
const PATIENCE = 50;

/**
 * Asks one resolver over HTTPS (RFC 8484) for the DS record of a name: the zone above answers that, so a
 * broken name server of the name itself cannot spoil the answer. Says only what is seen in DNS, never `free`.
 */
export function createDohProvider(
  { id, label, url }: DohResolver,
  surroundings: Surroundings = browserSurroundings,
): AvailabilityProvider {
  const ask: AskDns = async (owner, type, suffix, signal) => {
    const question = encodeQuestion(owner, type);
    if (question === undefined) return unknownBecause('malformed');
    const answer = await getBytes(
      { url, parameter: ['dns', question], mediaType: 'application/dns-message' },
      signal,
      surroundings,
    );
    if ('kind' in answer) return answer;
    const reply = decodeReply(answer);
    if (reply === undefined) return unknownBecause('malformed');
    return judgeReply(reply, { owner, type }, suffix, surroundings.now());
  };
  const examine = createControls(ask, surroundings);

  return {
    id,
    label,
    strength: 'hint',
    supports: () => true,
    async check(name, signal): Promise<Evidence> {
      if (signal.aborted) return ABORTED;
      const { suffix } = name;
      const standing = examine(suffix);
      if ('kind' in standing) return standing;
      const evidence = await ask(joinName(name), DS, suffix, signal);
      // A failure need not wait for the controls: somebody else can be asked meanwhile.
      if (!('checkedAt' in evidence)) return evidence;
      const cancelNudge = surroundings.startTimer(PATIENCE, standing.nudge);
      const objection = await orWhenAborted(standing.objection, signal);
      cancelNudge();
      return objection ?? evidence;
    },
  };
}
