/** A value of JSON that a field is compared with. */
export type Scalar = string | number | boolean | null;

/**
 * How a registrar's interface is asked and read. In texts `{name}` stands for the name, `{env:KEY}` for a secret of the
 * environment; places in the answer are JSON pointers (RFC 6901), the empty one for the whole answer.
 */
export interface RegistrarDescription {
  /** Its proper name, as a verdict names it. */
  readonly label: string;
  readonly method: 'GET' | 'POST';
  /** Placeholders only behind the host. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent with POST. */
  readonly body?: string | undefined;
  /** What it answers: JSON, or one word of plain text. */
  readonly reply: 'json' | 'text';
  /** Where it repeats the name, if it does: an answer about another one is passed over. */
  readonly name?: string | undefined;
  readonly verdict: string;
  /** Which values mean what. Every other value means nothing. */
  readonly values: Readonly<Partial<Record<'free' | 'present' | 'reserved', readonly Scalar[] | undefined>>>;
  /** Where it says when it looked: ISO 8601, or seconds or milliseconds since the epoch. Without it, while it answers. */
  readonly checkedAt?: string | undefined;
  /** What has to be so for a "free" to be one, for example that it is no copy of an earlier answer. */
  readonly freeOnlyIf: readonly { readonly at: string; readonly is: Scalar }[];
  /** The suffixes that it knows; all without this. */
  readonly suffixes?: readonly string[] | undefined;
}

/**
 * BKNS, as https://whois.bkns.vn/en/docs describes it: `{domain, tld, available, premium, cached}`. It does not say when a
 * copy was made, nor what a premium name costs whom: neither is called free.
 */
export function describeBkns(label: string, keyFrom: string | undefined): RegistrarDescription {
  return {
    label,
    method: 'GET',
    url: 'https://whois.bkns.vn/api/v1/domain/check?domain={name}',
    headers: keyFrom === undefined ? {} : { 'x-api-key': `{env:${keyFrom}}` },
    reply: 'json',
    name: '/domain',
    verdict: '/available',
    values: { free: [true], present: [false] },
    freeOnlyIf: [
      { at: '/cached', is: false },
      { at: '/premium', is: false },
    ],
  };
}

/** Names of the environment's secrets that a description wants. */
export function secretsOf({ url, headers, body = '' }: RegistrarDescription): readonly string[] {
  const texts = [url, body, ...Object.values(headers)];
  return texts.flatMap((text) => [...text.matchAll(/\{env:([A-Z][A-Z0-9_]*)\}/g)].map(([, key = '']) => key));
}
