import type { ConfiguredDatabase } from '../../config';
import type { Store } from '../../store/store';
import type { GatewayTools } from '../../tools';

/** Opens what the configuration names. A driver is loaded only where it is wanted. */
export async function openStore(
  database: ConfiguredDatabase,
  { findSecret, now, log }: Pick<GatewayTools, 'findSecret' | 'now' | 'log'>,
): Promise<Store> {
  if (database.kind === 'sqlite') {
    const { openSqlite } = await import('./sqlite');
    return openSqlite(database.file);
  }
  const { openPostgres } = await import('./postgres');
  return openPostgres({
    address: findSecret(database.addressFrom) ?? '',
    connections: database.connections,
    onLost: () => {
      log(JSON.stringify({ time: new Date(now()).toISOString(), event: 'database-lost' }));
    },
  });
}
