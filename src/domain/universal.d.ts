// The core compiles without the DOM library. These are the few globals that every host of it has:
// browsers, workers and Node. Only the core's own tsconfig includes this file.

declare class URL {
  constructor(url: string, base?: string);
  static canParse(url: string, base?: string): boolean;
  readonly searchParams: URLSearchParams;
  readonly href: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly username: string;
  readonly password: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  hash: string;
  readonly origin: string;
}

declare class URLSearchParams {
  constructor(init?: Readonly<Record<string, string>> | string);
  set(name: string, value: string): void;
  get(name: string): string | null;
  toString(): string;
}

declare class TextEncoder {
  encode(input?: string): Uint8Array;
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean });
  decode(input?: Uint8Array): string;
}

interface AbortSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

interface CryptoKey {
  readonly type: string;
}

declare const crypto: {
  readonly subtle: {
    importKey(
      format: 'raw',
      key: Uint8Array,
      algorithm: 'Ed25519',
      extractable: boolean,
      uses: readonly ['verify'],
    ): Promise<CryptoKey>;
    verify(algorithm: 'Ed25519', key: CryptoKey, signature: Uint8Array, text: Uint8Array): Promise<boolean>;
  };
};

declare function atob(base64: string): string;
