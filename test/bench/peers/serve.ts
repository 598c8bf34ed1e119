import { existsSync, readFileSync, statSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { extname, resolve, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Embed } from './embeds';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

interface Answer {
  readonly type: string;
  readonly body: Buffer;
}

export interface BenchServer {
  readonly origin: string;
  readonly close: () => void;
}

/**
 * Serves the pages and files of a benchmark as a content network would: HTTP/2, TLS, brotli 11.
 * @param folders Where files lie, by the beginning of their address.
 */
export async function serveBench(
  embeds: readonly (Embed | undefined)[],
  folders: Readonly<Record<string, string>>,
  certificate: { readonly key: string; readonly cert: string },
): Promise<BenchServer> {
  const answers = new Map<string, Answer | undefined>();
  const answerTo = (path: string): Answer | undefined => {
    if (!answers.has(path)) answers.set(path, compress(read(path)));
    return answers.get(path);
  };
  const read = (path: string): Answer | undefined => {
    const [, index] = /^\/page\/(\d+)$/.exec(path) ?? [];
    if (index !== undefined) return { type: 'text/html', body: Buffer.from(pageWith(embeds[Number(index)])) };
    const [beginning, folder] = Object.entries(folders).find(([start]) => path.startsWith(start)) ?? [];
    if (beginning === undefined || folder === undefined) return undefined;
    const file = resolve(folder, path.slice(beginning.length));
    if (!file.startsWith(resolve(folder) + sep) || !existsSync(file) || !statSync(file).isFile())
      return undefined;
    return { type: TYPES[extname(file)] ?? 'application/octet-stream', body: readFileSync(file) };
  };

  const server = createSecureServer({ ...certificate, allowHTTP1: true }, (request, response) => {
    const { pathname } = new URL(request.url, 'https://localhost');
    const answer = answerTo(decodeURIComponent(pathname));
    response.writeHead(answer ? 200 : 404, {
      'content-type': `${answer?.type ?? 'text/plain'}; charset=utf-8`,
      // As a release is: what a page has preloaded is not asked for twice. Every load has an empty cache.
      'cache-control': 'public, max-age=31536000, immutable',
      'access-control-allow-origin': '*',
      ...(answer && { 'content-encoding': 'br' }),
    });
    response.end(answer?.body ?? '');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { origin: `https://localhost:${port}`, close: () => server.close() };
}

function compress(answer: Answer | undefined): Answer | undefined {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return answer && { ...answer, body: brotliCompressSync(answer.body, { params }) };
}

/** A small page of an office, with an embed at its top or without any. */
function pageWith(embed: Embed | undefined): string {
  const lines = Array.from({ length: 12 }, (_, index) => `<p>Thông báo số ${index + 1} của đơn vị.</p>`);
  return (
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>Trang thông tin</title>${embed?.head ?? ''}</head><body>${embed?.body ?? ''}<h1>Trang thông tin</h1>${lines.join('')}</body></html>`
  );
}
