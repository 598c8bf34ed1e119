declare module 'html-encoding-sniffer' {
  /** The encoding of a page by the HTML standard's algorithm. */
  export default function sniff(
    bytes: Uint8Array,
    options?: {
      readonly transportLayerEncodingLabel?: string | undefined;
      readonly defaultEncoding?: string;
    },
  ): string;
}
