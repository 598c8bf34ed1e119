import parsePolicy from 'content-security-policy-parser';

/** A policy of a page, and whether it came as a header or in a `meta` tag. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** What a script tag shows to a policy. */
export interface ScriptProof {
  readonly nonce: string | undefined;
  /** As `integrity` writes them. */
  readonly hashes: readonly string[];
}

/** Reads a header, in which commas part several policies: all of them hold. */
export function readPolicies(header: string): Policy[] {
  return header
    .split(',')
    .map((policy) => parsePolicy(policy))
    .filter(({ size }) => size > 0);
}

/** The directive that decides, the most special one that the policy has. */
export function decide(policy: Policy, ...directives: readonly string[]): string | undefined {
  return [...directives, 'default-src'].find((name) => policy.has(name));
}

/** Whether a list of sources lets a script tag through. */
export function allowsScript(sources: readonly string[], url: URL, page: URL, proof: ScriptProof): boolean {
  if (proof.nonce && sources.includes(`'nonce-${proof.nonce}'`)) return true;
  const known = sources.map((source) => source.replaceAll("'", ''));
  if (proof.hashes.length > 0 && proof.hashes.every((hash) => known.includes(hash))) return true;
  // A tag of the page's own HTML is no script that a trusted one has added.
  return !isStrict(sources) && allowsUrl(sources, url, page);
}

/** Whether hosts in a list count for nothing. */
export function isStrict(sources: readonly string[]): boolean {
  return sources.some((source) => source.toLowerCase() === "'strict-dynamic'");
}

/** Whether a list of sources names an address. */
export function allowsUrl(sources: readonly string[], url: URL, page: URL): boolean {
  return sources.some((source) => matches(source.toLowerCase(), url, page));
}

/** Default ports, and schemes that a safer one may stand for. */
const PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };
const SOURCE = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[^:/*]+)(?::(\d+|\*))?(\/.*)?$/;

/** The matching of CSP, section 6.7.2: scheme, host, port and path. */
function matches(source: string, url: URL, page: URL): boolean {
  if (source === '*') return ['http:', 'https:', 'ws:', 'wss:', page.protocol].includes(url.protocol);
  if (source === "'self'")
    return url.hostname === page.hostname && portOf(url) === portOf(page) ? true : isUpgraded(url, page);
  const scheme = /^([a-z][a-z0-9+.-]*:)$/.exec(source)?.[1];
  if (scheme) return allowsScheme(scheme, url.protocol);
  const found = SOURCE.exec(source);
  if (!found) return false;
  const [, named, host = '', port, path] = found;
  if (!allowsScheme(named ? `${named}:` : page.protocol, url.protocol)) return false;
  const isHost = host.startsWith('*.')
    ? url.hostname.endsWith(host.slice(1))
    : host === '*' || host === url.hostname;
  if (!isHost || !allowsPort(port, url)) return false;
  if (path === undefined || path === '/') return true;
  const wanted = decodeURI(path);
  const actual = decodeURI(url.pathname).toLowerCase();
  return wanted.endsWith('/') ? actual.startsWith(wanted) : actual === wanted;
}

function isUpgraded(url: URL, page: URL): boolean {
  return url.hostname === page.hostname && page.protocol === 'http:' && url.protocol === 'https:';
}

function allowsScheme(allowed: string, actual: string): boolean {
  return allowed === actual || (allowed === 'http:' && actual === 'https:');
}

function allowsPort(port: string | undefined, url: URL): boolean {
  if (port === '*') return true;
  if (port === undefined) return portOf(url) === PORTS[url.protocol];
  return port === portOf(url) || (port === '80' && portOf(url) === '443');
}

function portOf({ port, protocol }: URL): string {
  return port || (PORTS[protocol] ?? '');
}
