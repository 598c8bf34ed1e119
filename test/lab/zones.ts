/** The shared suffixes that are searched under where nothing else is wished for. */
const SHARED = ['id.vn', 'biz.vn', 'com.vn', 'name.vn', 'net.vn'] as const;

/** The zones of the lab: a root, the zone of the country, its shared suffixes and one child that is in order. */
export const ZONES = ['.', 'vn', ...SHARED, 'healthy.id.vn'] as const;

/** Seconds for which a "no" of these zones stands. */
export const NEGATIVE_TTL = 45;

const SERVER = 'a.dns-servers.vn.';
const SOA = `SOA ${SERVER} hostmaster.vn. 1 1800 900 604800 ${NEGATIVE_TTL}`;
const DIGEST = 'ab'.repeat(32);

/** Children of id.vn in every state that a registered name is met in. */
const CHILDREN = `
healthy     NS    ns.healthy
ns.healthy  A     127.0.0.1
signed      NS    ns.healthy
signed      DS    12345 13 2 ${DIGEST}
lame        NS    ns.lame
ns.lame     A     127.0.0.1
dead        NS    ns.dead
ns.dead     A     127.0.0.1
nowhere     NS    ns.does-not-exist.vn.
parked      CNAME notice.vn.
dangling    CNAME does-not-exist.vn.
held        A     192.0.2.1
below.empty TXT   "a name under a name without records"
`;

const HEALTHY = 'healthy NS ns.healthy.id.vn.\n';

const RECORDS: Record<(typeof ZONES)[number], string> = {
  '.': `vn NS ${SERVER}\n${SERVER} A 127.0.0.1\n`,
  vn:
    `a.dns-servers A 127.0.0.1\nnotice A 192.0.2.1\n${HEALTHY}` +
    SHARED.map((suffix) => `${suffix}. NS ${SERVER}\n`).join(''),
  'id.vn': CHILDREN,
  'biz.vn': HEALTHY,
  'com.vn': HEALTHY,
  'name.vn': HEALTHY,
  'net.vn': HEALTHY,
  'healthy.id.vn': `ns A 127.0.0.1\n@ A 192.0.2.1\n`,
};

/** A zone file (RFC 1035 section 5). */
export function writeZone(zone: (typeof ZONES)[number]): string {
  const origin = zone === '.' ? '.' : `${zone}.`;
  return `$ORIGIN ${origin}\n$TTL 300\n@ ${SOA}\n@ NS ${SERVER}\n${RECORDS[zone]}`;
}
