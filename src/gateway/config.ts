import * as z from 'zod/mini';
import { findSuffix } from '../domain/domain-name/suffix-rules';
import { envName, origin, rate } from './config-fields';
import { database, feedback, figures } from './receivers/receivers-config';

const JSON_POINTER = /^(?:\/(?:[^~/]|~[01])*)*$/;

const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(60));
const pointer = z.string().check(z.regex(JSON_POINTER, 'a JSON pointer such as /data/available'));
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const suffix = z.string().check(z.refine((name) => findSuffix(name) !== undefined, 'a suffix under .vn'));
const host = z
  .string()
  .check(
    z.regex(/^(?:[a-z0-9-]+\.)*[a-z0-9-]+$|^[0-9a-f:]+$/, 'the name or address of a host, in lower case'),
  );

const upstreamUrl = z.string().check(
  z.refine((text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
    return isWeb && !url.username && !url.password && !url.hash && !/[{}]/.test(text.split('/')[2] ?? '{');
  }, 'an https address, without a user’s name and without a placeholder in its host'),
);

/** An address of this network, or a name that leads to one, is asked only where it is named here. */
const privateHosts = z._default(z.array(host), []);

const resolver = z.union(
  [
    z.strictObject({ label: words, url: upstreamUrl }),
    z.strictObject({
      label: words,
      server: host,
      port: z._default(z.int().check(z.positive(), z.lte(65_535)), 53),
    }),
  ],
  'label and url (DNS over HTTPS), or label and server (plain DNS)',
);

const bkns = z.strictObject({
  kind: z.literal('bkns'),
  label: z._default(words, 'BKNS'),
  /** The variable with the key; without a key the public limit holds. */
  keyFrom: z.optional(envName),
  suffixes: z.optional(z.array(suffix)),
  limit: z.optional(rate),
});

const httpRegistrar = z.strictObject({
  kind: z.literal('http'),
  label: words,
  method: z._default(z.enum(['GET', 'POST']), 'GET'),
  url: upstreamUrl,
  headers: z._default(z.record(z.string().check(z.regex(/^[A-Za-z0-9-]+$/)), z.string()), {}),
  body: z.optional(z.string()),
  reply: z._default(z.enum(['json', 'text']), 'json'),
  name: z.optional(pointer),
  verdict: pointer,
  values: z.strictObject({
    free: z.optional(z.array(scalar)),
    present: z.optional(z.array(scalar)),
    reserved: z.optional(z.array(scalar)),
  }),
  checkedAt: z.optional(pointer),
  freeOnlyIf: z._default(z.array(z.strictObject({ at: pointer, is: scalar })), []),
  suffixes: z.optional(z.array(suffix)),
  limit: rate,
});

/** What an owner sets. Every field has a sentence in the guide of the gateway. */
export const gatewayConfig = z.strictObject({
  listen: z._default(
    z.strictObject({
      host: z._default(host, '127.0.0.1'),
      port: z._default(z.int().check(z.nonnegative(), z.lte(65_535)), 8787),
    }),
    { host: '127.0.0.1', port: 8787 },
  ),
  /** Other sites whose pages may ask. The gateway's own origin always may. */
  origins: z._default(z.array(origin), []),
  privateHosts,
  dns: z.strictObject({
    resolvers: z.array(resolver).check(z.minLength(1), z.maxLength(4)),
    /** For each resolver. */
    limit: z._default(rate, { requests: 500, seconds: 1, atOnce: 100 }),
  }),
  registrar: z.optional(z.discriminatedUnion('kind', [bkns, httpRegistrar])),
  clients: z._default(
    z.strictObject({
      /** Names, not requests. */
      limit: z._default(rate, { requests: 300, seconds: 60, atOnce: 120 }),
      /** The header in which the own proxy says who asks, and how many proxies stand before the gateway. */
      header: z.optional(z.enum(['x-forwarded-for', 'x-real-ip', 'cf-connecting-ip'])),
      proxies: z._default(z.int().check(z.positive(), z.lte(5)), 1),
    }),
    { limit: { requests: 300, seconds: 60, atOnce: 120 }, proxies: 1 },
  ),
  cache: z._default(
    z.strictObject({ names: z._default(z.int().check(z.positive(), z.lte(1_000_000)), 50_000) }),
    {
      names: 50_000,
    },
  ),
  valkey: z.optional(
    z.strictObject({
      /** The variable with the address: it holds the password. */
      addressFrom: envName,
      /** How many instances share the quotas: each has its part while Valkey is away. */
      instances: z.int().check(z.positive(), z.lte(100)),
      prefix: z._default(z.string().check(z.regex(/^[a-z0-9-]{1,30}$/)), 'hiendien'),
    }),
  ),
  /** Where counts and answers are kept. Node alone. */
  database: z.optional(database),
  figures: z.optional(figures),
  feedback: z.optional(feedback),
  /** The variable with the private key that signs answers, as `hiendien sign --new-key` writes it. */
  signingKeyFrom: z.optional(envName),
  log: z._default(z.enum(['requests', 'events', 'none']), 'requests'),
});

export type GatewayConfig = z.output<typeof gatewayConfig>;
export type ConfiguredRate = z.output<typeof rate>;
export type ConfiguredDatabase = NonNullable<GatewayConfig['database']>;
export type ConfiguredFigures = NonNullable<GatewayConfig['figures']>;
export type ConfiguredFeedback = NonNullable<GatewayConfig['feedback']>;
export type ConfiguredRegistrar = NonNullable<GatewayConfig['registrar']>;
export type ConfiguredResolver = GatewayConfig['dns']['resolvers'][number];
