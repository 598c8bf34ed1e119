import { lookup as ask, type LookupAddress, type LookupOptions } from 'node:dns';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** What a name has led to that nobody outside may be led to: a machine of the network that the program runs in. */
export class PrivateAddressError extends Error {
  readonly code = 'PRIVATE_ADDRESS';
}

/** Whether an address belongs to the public Internet. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  // An IPv4 address that is written as one of IPv6 is judged as what it is.
  return ipaddr.process(address).range() === 'unicast';
}

/** Asks for the addresses of a name; as `dns.lookup`, always for all. */
export type Lookup = (
  name: string,
  options: LookupOptions & { readonly all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses?: LookupAddress[]) => void,
) => void;

type Answer = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/**
 * A look-up for the connection itself: what is checked is what is connected to, so that a name that leads elsewhere the
 * second time leads nowhere.
 */
export function guardLookup(lookup: Lookup = ask, isAllowed = isPublicAddress) {
  return (name: string, options: LookupOptions, answer: Answer): void => {
    // Without an answer there is no list at all.
    lookup(name, { ...options, all: true }, (error, addresses = []) => {
      const [first] = addresses;
      if (error || !first) {
        answer(error ?? new Error(`${name} has no address`), '');
        return;
      }
      const refused = addresses.find(({ address }) => !isAllowed(address));
      if (refused) {
        answer(new PrivateAddressError(`${name} leads to ${refused.address}`), '');
        return;
      }
      if (options.all) answer(null, addresses);
      else answer(null, first.address, first.family);
    });
  };
}

/** Refuses an address that is written as a number, which no look-up sees. */
export function refuseWrittenAddress({ hostname }: URL, isAllowed = isPublicAddress): void {
  const address = hostname.replace(/^\[|\]$/g, '');
  if (isIP(address) !== 0 && !isAllowed(address))
    throw new PrivateAddressError(`${address} is no public address`);
}
