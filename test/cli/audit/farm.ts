import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Reason, State } from '../../../src/cli/audit/outcome';
import { LINK, SCRIPT, tag } from '../doctor/pages';

/** What is true of a made site, and how it answers. */
interface Kind {
  readonly name: string;
  readonly state: State;
  readonly reason?: Reason;
  readonly scheme?: 'https';
  /** Whether it speaks TLS, with a certificate that nobody else vouches for. */
  readonly isSelfSigned?: true;
  readonly robots?: string;
  readonly answer: (response: ServerResponse, request: IncomingMessage) => void;
}

const PLACED = `<!doctype html><meta charset="utf-8"><body>${SCRIPT.replace(/src="[^"]*"/, 'src="/hd/1/hiendien.js"')}${tag()}`;
const html = (response: ServerResponse, text: string | Buffer, headers = {}) =>
  response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(text);
const bomb = gzipSync(Buffer.alloc(40_000_000, 'a'));
const utf16 = Buffer.from(`\ufeff${PLACED.replace('utf-8', 'utf-16')}`, 'utf16le');
/** “Hiện diện” as windows-1258 has it: a letter and a mark of its own. */
const windows1258 = Buffer.concat([
  Buffer.from(PLACED.replace('utf-8', 'windows-1258').replaceAll(/\P{ASCII}/gu, '')),
  Buffer.from([0x48, 0x69, 0xea, 0xf2, 0x6e]),
]);

const KINDS: readonly Kind[] = [
  ...[1, 2, 3, 4].map(
    () =>
      ({
        name: 'sound',
        state: 'working',
        answer: (response: ServerResponse) => html(response, PLACED),
      }) as const,
  ),
  {
    name: 'a policy that refuses',
    state: 'broken',
    answer: (response) => html(response, PLACED, { 'content-security-policy': "script-src 'none'" }),
  },
  { name: 'a tag alone', state: 'fallback-only', answer: (response) => html(response, `<body>${tag()}`) },
  { name: 'a link alone', state: 'fallback-only', answer: (response) => html(response, `<body>${LINK}`) },
  { name: 'nothing', state: 'missing', answer: (response) => html(response, '<p>Tin tức') },
  { name: 'slow', state: 'working', answer: (response) => setTimeout(() => html(response, PLACED), 300) },
  { name: 'without an end', state: 'unreachable', reason: 'timeout', answer: dribble },
  { name: 'without a beginning', state: 'unreachable', reason: 'timeout', answer: () => undefined },
  {
    name: 'a bomb',
    state: 'unreachable',
    reason: 'too-large',
    answer: (response) => html(response, bomb, { 'content-encoding': 'gzip' }),
  },
  {
    name: 'in circles',
    state: 'unreachable',
    reason: 'redirects',
    answer: (response) => response.writeHead(302, { location: '/' }).end(),
  },
  {
    name: 'elsewhere and sound',
    state: 'working',
    answer: (response, { url }) =>
      url === '/' ? response.writeHead(301, { location: '/vi/' }).end() : html(response, PLACED),
  },
  {
    name: 'TLS that is none',
    state: 'unreachable',
    reason: 'tls',
    scheme: 'https',
    answer: (response) => html(response, PLACED),
  },
  {
    name: 'TLS that it has signed itself',
    state: 'unreachable',
    reason: 'tls',
    scheme: 'https',
    isSelfSigned: true,
    answer: (response) => html(response, PLACED),
  },
  {
    name: 'in no hurry',
    state: 'working',
    robots: 'User-agent: *\nCrawl-delay: 0.5',
    answer: (response) => html(response, PLACED),
  },
  {
    name: 'gone',
    state: 'unreachable',
    reason: 'status-404',
    answer: (response) => response.writeHead(404).end(),
  },
  {
    name: 'broken inside',
    state: 'unreachable',
    reason: 'status-500',
    answer: (response) => response.writeHead(500).end(),
  },
  { name: 'UTF-16', state: 'working', answer: (response) => html(response, utf16) },
  { name: 'windows-1258', state: 'working', answer: (response) => html(response, windows1258) },
  {
    name: 'rules against it',
    state: 'unreachable',
    reason: 'robots',
    robots: 'User-agent: hiendien-tools\nDisallow: /',
    answer: (response) => html(response, PLACED),
  },
];

/** A few bytes now and then, for ever. */
function dribble(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html' });
  const timer = setInterval(() => response.write('<p>'), 200);
  response.on('close', () => clearInterval(timer));
}

export interface Farm {
  /** The list of all sites, as a CSV file has it, and two rows that are wrong. */
  readonly csv: string;
  /** What is true of each address. */
  readonly truth: ReadonlyMap<string, Pick<Kind, 'state' | 'reason' | 'name'>>;
  /** Requests by the user agent, and how many of a host were open at once at most. */
  readonly agents: ReadonlySet<string>;
  readonly mostAtOnce: () => number;
  stop(): Promise<void>;
}

/** Serves made sites, each on a loopback address of its own. */
export async function startFarm(count: number): Promise<Farm> {
  const agents = new Set<string>();
  const open = new Map<string, number>();
  let most = 0;
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const host = request.headers.host ?? '';
    agents.add(request.headers['user-agent'] ?? '');
    open.set(host, (open.get(host) ?? 0) + 1);
    most = Math.max(most, open.get(host) ?? 0);
    response.on('close', () => {
      const left = (open.get(host) ?? 1) - 1;
      if (left > 0) open.set(host, left);
      else open.delete(host);
    });
    const kind = kindOf(indexOf(host));
    if (request.url === '/robots.txt')
      response.writeHead(kind.robots ? 200 : 404, { 'content-type': 'text/plain' }).end(kind.robots);
    else if (request.url?.startsWith('/hd/'))
      response.writeHead(200, { 'content-type': 'text/javascript' }).end();
    else kind.answer(response, request);
  };
  const servers = [createServer(answer), createSecureServer(makeCertificate(), answer)] as const;
  for (const server of servers) {
    // Every address of loopback is this machine's; nobody else is answered.
    server.on('connection', (socket: Socket) => {
      if (!/^(?:::ffff:)?127\./.test(socket.localAddress ?? '')) socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  }
  const [port, secure] = servers.map((server) => (server.address() as AddressInfo).port);
  const addresses = Array.from({ length: count }, (_, index) => {
    const { scheme = 'http', isSelfSigned } = kindOf(index);
    return `${scheme}://127.${1 + (index >> 14)}.${(index >> 7) & 127}.${1 + (index & 127)}:${isSelfSigned ? secure : port}/`;
  });
  const rows = addresses.map(
    (address, index) =>
      `Đơn vị ${index},${['Tỉnh', 'Xã', 'Trường'][index % 3]},Sở ${index % 7},${address},banner`,
  );
  return {
    csv: [
      'agency,level,department,address,widgets',
      ...rows,
      ',Xã,Sở 1,http://127.0.0.1/,',
      'Đơn vị,Xã,Sở 1,ftp://x/,',
    ].join('\n'),
    truth: new Map(addresses.map((address, index) => [address, kindOf(index)])),
    agents,
    mostAtOnce: () => most,
    stop: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

function kindOf(index: number): Kind {
  return KINDS[index % KINDS.length]!;
}

function indexOf(host: string): number {
  const [, one = 1, two = 0, three = 1] = host.split(/[.:]/).map(Number);
  return ((one - 1) << 14) + (two << 7) + (three - 1);
}

function makeCertificate(): { readonly key: Buffer; readonly cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const wanted = [
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-subj',
    '/CN=xa.vn',
  ];
  execFileSync('openssl', ['req', ...wanted, '-days', '2', '-keyout', key, '-out', cert], {
    stdio: 'ignore',
  });
  const made = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return made;
}
