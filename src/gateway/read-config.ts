import ipaddr from 'ipaddr.js';
import * as z from 'zod/mini';
import { gatewayConfig, type ConfiguredRegistrar, type GatewayConfig } from './config';
import { problem, type ConfigProblem, type Environment } from './config-problem';
import { addressOf } from './resolver-address';
import { findReceiverProblems } from './receivers/receiver-problems';
import { describeBkns, secretsOf, type RegistrarDescription } from './registrar/description';

export type { ConfigProblem, Environment };

export type ReadConfig =
  | { readonly ok: true; readonly config: GatewayConfig }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** Checks a configuration with the secrets that it names; what is wrong comes all at once, a sentence a field. */
export function readConfig(value: unknown, environment: Environment): ReadConfig {
  const parsed = gatewayConfig.safeParse(value);
  const problems = parsed.success
    ? [
        ...findMissingSecrets(parsed.data, environment),
        ...findPrivateHosts(parsed.data),
        ...findReceiverProblems(parsed.data, environment),
      ]
    : parsed.error.issues.flatMap((issue) => describeIssue(issue));
  return parsed.success && problems.length === 0
    ? { ok: true, config: parsed.data }
    : { ok: false, problems };
}

/** How the configured registrar is asked. */
export function describeRegistrar(registrar: ConfiguredRegistrar): RegistrarDescription {
  return registrar.kind === 'bkns'
    ? { ...describeBkns(registrar.label, registrar.keyFrom), suffixes: registrar.suffixes }
    : registrar;
}

/** Of a choice, what is wrong with the branch that was most likely meant. */
function describeIssue(
  issue: z.core.$ZodIssue,
  before: readonly PropertyKey[] = [],
): readonly ConfigProblem[] {
  const path = [...before, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const [nearest = []] = [...issue.errors].sort((a, b) => weigh(a) - weigh(b));
    if (nearest.some((inner) => inner.path.length > 0 && inner.code !== 'invalid_type'))
      return nearest.flatMap((inner) => describeIssue(inner, path));
  }
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => problem([...path, key], 'there is no such field'));
  return [problem(path, issue.message)];
}

/** Fields that are missing or unknown tell more of what was not meant than a value that is wrong. */
function weigh(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce(
    (sum, { code }) => sum + (code === 'unrecognized_keys' || code === 'invalid_type' ? 10 : 1),
    0,
  );
}

function findMissingSecrets(config: GatewayConfig, environment: Environment): readonly ConfigProblem[] {
  const { registrar, valkey, signingKeyFrom, database } = config;
  const wanted: (readonly [path: readonly string[], name: string])[] = [];
  if (registrar)
    for (const name of secretsOf(describeRegistrar(registrar))) {
      wanted.push([registrar.kind === 'bkns' ? ['registrar', 'keyFrom'] : ['registrar'], name]);
    }
  if (valkey) wanted.push([['valkey', 'addressFrom'], valkey.addressFrom]);
  if (database?.kind === 'postgres') wanted.push([['database', 'addressFrom'], database.addressFrom]);
  if (signingKeyFrom !== undefined) wanted.push([['signingKeyFrom'], signingKeyFrom]);
  return wanted
    .filter(([, name]) => !environment[name]?.trim())
    .map(([path, name]) => problem(path, `the variable "${name}" of the environment is empty`));
}

/** Who is asked without TLS, or by an address of the own network, has to be named a second time. */
function findPrivateHosts({ dns, registrar, privateHosts }: GatewayConfig): readonly ConfigProblem[] {
  const asked: (readonly [path: readonly PropertyKey[], url: string])[] = dns.resolvers.map((resolver, at) =>
    'url' in resolver
      ? [['dns', 'resolvers', at, 'url'], resolver.url]
      : [['dns', 'resolvers', at, 'server'], addressOf(resolver)],
  );
  if (registrar?.kind === 'http') asked.push([['registrar', 'url'], registrar.url]);
  return asked.flatMap(([path, text]) => {
    const { protocol, hostname } = new URL(text.replaceAll(/[{}]/g, ''));
    const host = hostname.replaceAll(/[[\]]/g, '');
    if (privateHosts.includes(host)) return [];
    if (protocol === 'http:')
      return [problem(path, 'an https address; http only to a host that "privateHosts" names')];
    return isPrivate(host)
      ? [problem(path, 'an address of the own network has to be named in "privateHosts" too')]
      : [];
  });
}

/** Of addresses that are written as numbers. What a name leads to is looked at when it is connected to. */
function isPrivate(host: string): boolean {
  return ipaddr.isValid(host) && ipaddr.process(host).range() !== 'unicast';
}
