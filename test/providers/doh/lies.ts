/** What resolvers say that is not so, each about names at or below a suffix. */
import { decode, encode, type Packet } from 'dns-packet';
import {
  dnsResponse,
  except,
  makeReply,
  makeSoa,
  NOERROR,
  NXDOMAIN,
  readQuestion,
  REFUSED,
  SERVFAIL,
} from '../dns-wire/fake-dns';
import type { Network } from '../request/fake-world';

export interface Lie {
  readonly what: string;
  /** @param honest What a resolver says that does not lie. */
  readonly tell: (honest: Network) => Network;
  /** Whether the zone of the suffix seems to say it: then four suffixes at a time are controlled, and no more. */
  readonly isOwn?: boolean;
}

const always =
  (rcode: number, describe: (name: string) => Partial<Packet> = () => ({})): Lie['tell'] =>
  () =>
  ({ url }) => {
    const asked = readQuestion(url);
    return Promise.resolve(dnsResponse(makeReply(asked, rcode, describe(asked.name))));
  };

/** The zone that a name stands in: that of its suffix, and of a suffix itself the one above. */
const zoneOf = (name: string) => name.slice(name.indexOf('.') + 1);
const soa = (zone: (name: string) => string) => (name: string) => ({ authorities: [makeSoa(zone(name))] });

/** The true reply with another code: its authority stays. */
const recode =
  (rcode: number): Lie['tell'] =>
  (honest) =>
  async (request) => {
    const bytes = Buffer.from(await (await honest(request)).arrayBuffer());
    const packet = decode(bytes) as Packet & { flags: number };
    const flags = (packet.flags & ~15) | rcode;
    return dnsResponse(new Uint8Array(encode({ ...packet, flags, answers: [] })));
  };

export const LIES: readonly Lie[] = [
  { what: 'finds every name', tell: always(NOERROR) },
  {
    what: 'finds every name, by the zone above',
    tell: always(
      NOERROR,
      soa(() => 'vn'),
    ),
  },
  { what: 'finds every name, by the suffix’s own zone', tell: always(NOERROR, soa(zoneOf)), isOwn: true },
  { what: 'calls every answer a yes', tell: recode(NOERROR), isOwn: true },
  {
    what: 'hides every name',
    tell: always(
      NXDOMAIN,
      soa(() => 'vn'),
    ),
  },
  { what: 'hides every name, by the suffix’s own zone', tell: always(NXDOMAIN, soa(zoneOf)), isOwn: true },
  { what: 'calls every answer a no', tell: recode(NXDOMAIN), isOwn: true },
  { what: 'hides every name without a word', tell: always(NXDOMAIN) },
  {
    what: 'hides every name, by a zone of its own',
    tell: always(
      NXDOMAIN,
      soa(() => 'rpz.example'),
    ),
  },
  {
    what: 'hides every name, by a zone called like it',
    tell: always(
      NXDOMAIN,
      soa((name) => name),
    ),
  },
  {
    what: 'hides every name, by the root',
    tell: always(
      NXDOMAIN,
      soa(() => '.'),
    ),
  },
  { what: 'refuses every question', tell: always(REFUSED) },
  { what: 'fails at every question', tell: always(SERVFAIL) },
];

/** Lies about one suffix and all below it, or about all there are. */
export function lyingAbout(suffix: string | undefined, { tell }: Lie, honest: Network): Network {
  if (suffix === undefined) return tell(honest);
  const isBelow = (name: string) =>
    name === suffix || (zoneOf(name) === suffix && (suffix !== 'vn' || !name.slice(0, -3).includes('.')));
  return except(({ name }) => isBelow(name), tell(honest), honest);
}
