import type { GatewayConfig } from '../config';
import { identify } from '../limits/clients';

/**
 * What a client is counted as. A header is believed only where the owner has said that a proxy of theirs writes it, and of
 * a list only as many entries from its end as there are proxies: what stands before may be made up.
 */
export function readClient(
  headers: Headers,
  address: string,
  { header, proxies }: GatewayConfig['clients'],
): string {
  if (header === undefined) return identify(address);
  const list = (headers.get(header) ?? '').split(',').map((one) => one.trim());
  const said = header === 'x-forwarded-for' ? list.at(-proxies) : list[0];
  return identify(said ? said.slice(0, 45) : address);
}
