/** Where a name can be registered. */
export type Door = 'programme' | 'registrar';

/** The programme has a host for each of its products. */
const PROGRAMME = /(?:^|\.)tenmien\.vn$/;
/** Beside those, content can only link to state bodies and publishers; a test holds this to the list of allowed hosts. */
const REGISTRARS = /(?:^|\.)(?:(?:bkns|inet|pavietnam|tenten|vinahost)\.vn|matbao\.net)$/;

/** The door that a host is; nothing for those where no name is registered, such as the texts of laws. */
export function doorOf(host: string): Door | undefined {
  if (PROGRAMME.test(host)) return 'programme';
  return REGISTRARS.test(host) ? 'registrar' : undefined;
}
