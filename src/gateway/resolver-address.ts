import type { ConfiguredResolver } from './config';

/** Where a resolver is asked. The address of a plain one means something only to a runtime that can ask it. */
export function addressOf(resolver: ConfiguredResolver): string {
  if ('url' in resolver) return resolver.url;
  const host = resolver.server.includes(':') ? `[${resolver.server}]` : resolver.server;
  return `dns://${host}:${resolver.port}/`;
}
