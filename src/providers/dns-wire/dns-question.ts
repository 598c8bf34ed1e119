/** Record types that the lookup asks for (RFC 1035, RFC 4034). */
export const SOA = 6;
export const DS = 43;

const LABEL = /^[a-z0-9_-]{1,63}$/i;
/** A name of 255 bytes on the wire: each dot is a length, and the first length and the root come on top. */
const MAX_NAME_LENGTH = 253;
/** Id 0, so that equal questions have equal addresses and caches can answer; recursion desired; one question. */
const HEADER = '\0\0\x01\0\0\x01\0\0\0\0\0\0';
const CLASS_IN = '\0\x01';

/**
 * A question as RFC 8484 wants it in a GET: the message in base64url without padding.
 * @param name In ASCII, without a trailing dot.
 * @returns Nothing if the name cannot be asked for.
 */
export function encodeQuestion(name: string, type: number): string | undefined {
  const labels = name.split('.');
  if (name.length > MAX_NAME_LENGTH || !labels.every((label) => LABEL.test(label))) return undefined;
  const owner = labels.map((label) => String.fromCharCode(label.length) + label).join('');
  const message = `${HEADER}${owner}\0${String.fromCharCode(type >> 8, type & 0xff)}${CLASS_IN}`;
  return btoa(message).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
