import type { Surroundings } from './surroundings';

/** Milliseconds by which the report may come after the failed request. */
const REPORT_DELAY = 50;

const told = new Set<string>();

export interface PolicyWatch {
  /** Whether the page's policy, and not the network, stopped the request. */
  sawBlock(): Promise<boolean>;
  stop(): void;
}

/**
 * Listens for the browser's report that `connect-src` held a request back; to a script that looks like any
 * other network failure. The page's developer is told once for each host.
 */
export function watchContentPolicy(
  address: string,
  { policyReports, startTimer, warn }: Surroundings,
): PolicyWatch {
  let wasBlocked = false;
  const listen = (event: Event): void => {
    const { blockedURI, disposition, effectiveDirective } = event as SecurityPolicyViolationEvent;
    // A policy on trial reports as well, but stops nothing. Some browsers report the origin alone.
    const isOurs = blockedURI !== '' && address.startsWith(blockedURI);
    if (!isOurs || disposition === 'report' || effectiveDirective !== 'connect-src') return;
    wasBlocked = true;
    const { host } = new URL(blockedURI);
    if (told.has(host)) return;
    told.add(host);
    warn(
      `hiendien: the name search may not ask ${host}: add it to connect-src in the Content-Security-Policy`,
    );
  };
  policyReports?.addEventListener('securitypolicyviolation', listen);
  return {
    async sawBlock() {
      if (policyReports) await new Promise<void>((resolve) => startTimer(REPORT_DELAY, resolve));
      return wasBlocked;
    },
    stop() {
      policyReports?.removeEventListener('securitypolicyviolation', listen);
    },
  };
}
