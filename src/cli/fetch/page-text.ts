import sniff from 'html-encoding-sniffer';

/** What browsers in Vietnamese take a page for that does not say how it is written. */
const DEFAULT_ENCODING = 'windows-1258';

/** The text of a page, in whatever encoding it came. */
export function readPageText(bytes: Uint8Array, contentType: string | undefined): string {
  const label = /charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType ?? '')?.[1];
  const encoding = sniff(bytes, { transportLayerEncodingLabel: label, defaultEncoding: DEFAULT_ENCODING });
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    // One of the few that this engine does not know: tags are ASCII in all of them.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
