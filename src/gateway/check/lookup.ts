import type { AvailabilityProvider } from '../../domain/availability/provider';
import { withCheck } from '../../providers/policies/with-check';

/**
 * DNS first; the registrar only for what DNS did not see, since each of its answers is counted, and it alone may say that a
 * name is free. Where the registrar says nothing, what DNS saw stands.
 */
export function askInTurn(dns: AvailabilityProvider, registrar?: AvailabilityProvider): AvailabilityProvider {
  return withCheck(dns, async (name, signal, urgency) => {
    const seen = await dns.check(name, signal, urgency);
    const isSettled = seen.kind === 'present' || seen.kind === 'aborted';
    if (isSettled || !registrar?.supports(name.suffix)) return withSpeaker(seen, dns);
    const said = await registrar.check(name, signal, urgency);
    return 'checkedAt' in said ? withSpeaker(said, registrar) : withSpeaker(seen, dns);
  });
}

function withSpeaker<Said extends object>(said: Said, { label }: AvailabilityProvider): Said {
  return 'checkedAt' in said ? { ...said, by: label } : said;
}

/**
 * Makes a provider anew from time to time: what it found out about a resolver holds for a page that is open for minutes,
 * not for a process that runs for months.
 * @param lifetime Milliseconds.
 */
export function withRenewal(
  make: () => AvailabilityProvider,
  lifetime: number,
  now: () => number,
): AvailabilityProvider {
  let current = make();
  let since = now();
  return withCheck(current, (name, signal, urgency) => {
    if (now() - since > lifetime) {
      current = make();
      since = now();
    }
    return current.check(name, signal, urgency);
  });
}
