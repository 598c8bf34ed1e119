// A resolver by DNS over HTTPS for the pages of tests: names whose first part begins with "taken" are in use.
import { decode, encode } from 'dns-packet';

const SUFFIXES = ['id.vn', 'biz.vn', 'com.vn', 'net.vn', 'name.vn', 'io.vn', 'vn'];
const RECURSION_AVAILABLE = 0x180;
const NXDOMAIN = 3;

/** The reply to a question in base64url, as bytes. */
export function answerDns(dns, taken = 'taken') {
  const [question] = decode(Buffer.from(dns, 'base64url')).questions;
  const { name } = question;
  const isThere = SUFFIXES.includes(name) || name.startsWith(taken);
  const data = {
    mname: 'a.dns-servers.vn',
    rname: 'vnnic.vn',
    serial: 1,
    refresh: 1800,
    retry: 900,
    expire: 604_800,
    minimum: 3600,
  };
  return encode({
    type: 'response',
    id: 0,
    flags: RECURSION_AVAILABLE | (isThere ? 0 : NXDOMAIN),
    questions: [question],
    authorities: [{ type: 'SOA', name: name.slice(name.indexOf('.') + 1), ttl: 3600, data }],
  });
}
