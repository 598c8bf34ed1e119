import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { encodeQuestion, SOA } from '../../src/providers/dns-wire/dns-question';
import { decodeReply } from '../../src/providers/dns-wire/dns-reply';
import { listen, startCorsProxy, type CorsProxy } from './cors-proxy';
import { writeZone, ZONES } from './zones';

export interface Lab {
  /** Two resolvers that browsers and tests can ask: DNS over HTTPS, over plain HTTP on this machine. */
  readonly dohUrls: readonly string[];
  /** Ports of this machine at which the same two are asked over UDP and TCP, as servers ask. */
  readonly dnsPorts: readonly number[];
  stop(): Promise<void>;
}

const READY_WITHIN = 10_000;
const STOP_WITHIN = 2000;
/** They would end this process without a chance to end the servers. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What keeps the lab from starting here, as a sentence; nothing if all is there. */
export function findMissingServer(): string | undefined {
  if (!findBinary('nsd')) return 'The authoritative server nsd is not installed.';
  const unbound = findBinary('unbound');
  if (!unbound) return 'The resolver unbound is not installed.';
  const { stdout } = spawnSync(unbound, ['-V'], { encoding: 'utf8' });
  return stdout.includes('nghttp2') ? undefined : 'The resolver unbound is built without DNS over HTTPS.';
}

/** Why tests with the lab are passed over, or false where they are run. CI must have the servers. */
export function whyLeftOut(): string | false {
  const missing = findMissingServer();
  if (missing === undefined || process.env['CI'] === 'true') return false;
  return `${missing} The lab with real name servers is left out.`;
}

/**
 * Starts real name servers on free ports of this machine, with files in a folder of their own: one
 * authoritative server and two resolvers that ask nobody else. Null where the servers are missing.
 */
export async function startLab(): Promise<Lab | null> {
  if (findMissingServer() !== undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'hiendien-lab-'));
  const children: ChildProcess[] = [];
  const proxies: CorsProxy[] = [];
  const killAll = (): void => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  const stop = async (): Promise<void> => {
    await Promise.all(proxies.map((proxy) => proxy.close()));
    await Promise.all(children.map(endProcess));
    process.off('exit', killAll);
    for (const signal of SIGNALS) process.off(signal, leave);
    rmSync(folder, { recursive: true, force: true });
  };
  const leave = (): void => {
    process.exit(1);
  };
  process.on('exit', killAll);
  for (const signal of SIGNALS) process.on(signal, leave);
  try {
    const [zonePort = 0, closedPort = 0, ...ports] = await findFreePorts(6);
    const [resolverPorts, dnsPorts] = [ports.slice(0, 2), ports.slice(2)];
    children.push(start('nsd', ['-d', '-c', writeNsdConfig(folder, zonePort)]));
    for (const [at, port] of resolverPorts.entries()) {
      const config = writeUnboundConfig(folder, [port, dnsPorts[at] ?? 0], zonePort, closedPort);
      children.push(start('unbound', ['-d', '-p', '-c', config]));
    }
    for (const port of resolverPorts) proxies.push(await startCorsProxy(port));
    for (const { url } of proxies) await untilReady(url, children);
    return { dohUrls: proxies.map(({ url }) => url), dnsPorts, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function findBinary(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

function start(name: string, args: readonly string[]): ChildProcess {
  return spawn(findBinary(name) ?? name, args, { stdio: 'ignore' });
}

function writeNsdConfig(folder: string, port: number): string {
  const zones = ZONES.map((zone, i) => {
    const file = join(folder, `${i}.zone`);
    writeFileSync(file, writeZone(zone));
    return `zone:\n  name: "${zone}"\n  zonefile: "${file}"`;
  });
  const path = join(folder, 'nsd.conf');
  const server = `server:
  ip-address: 127.0.0.1@${port}
  server-count: 1
  username: ""
  chroot: ""
  zonesdir: "${folder}"
  database: ""
  pidfile: "${folder}/nsd.pid"
  xfrdfile: "${folder}/xfrd.state"
  xfrdir: "${folder}"
  zonelistfile: "${folder}/zone.list"
  logfile: "${folder}/nsd.log"
  # All questions come from one address: what the server does against floods would be all that a load shows.
  rrl-ratelimit: 0
remote-control:
  control-enable: no`;
  writeFileSync(path, [server, ...zones, ''].join('\n'));
  return path;
}

/** Each zone is told where it is served, since the servers cannot have the port that a delegation implies. */
function writeUnboundConfig(
  folder: string,
  [port, dnsPort]: readonly [port: number, dnsPort: number],
  zonePort: number,
  closedPort: number,
): string {
  const served: readonly (readonly [zone: string, port: number])[] = [
    ...ZONES.map((zone) => [zone, zonePort] as const),
    // The server is there, but refuses to know this zone.
    ['lame.id.vn', zonePort],
    ['dead.id.vn', closedPort],
  ];
  const zones = served.map(([zone, at]) => `stub-zone:\n  name: "${zone}"\n  stub-addr: 127.0.0.1@${at}`);
  const path = join(folder, `unbound-${port}.conf`);
  const server = `server:
  interface: 127.0.0.1@${port}
  interface: 127.0.0.1@${dnsPort}
  https-port: ${port}
  http-notls-downstream: yes
  http-endpoint: "/dns-query"
  username: ""
  chroot: ""
  directory: "${folder}"
  pidfile: ""
  use-syslog: no
  logfile: "${folder}/unbound-${port}.log"
  do-ip6: no
  num-threads: 1
  access-control: 127.0.0.0/8 allow
  do-not-query-localhost: no
  module-config: "iterator"
  qname-minimisation: yes
remote-control:
  control-enable: no`;
  writeFileSync(path, [server, ...zones, ''].join('\n'));
  return path;
}

/** Keeps all ports taken until the last is found, so that they differ. */
async function findFreePorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(servers.map(listen));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

async function untilReady(url: string, children: readonly ChildProcess[]): Promise<void> {
  const deadline = Date.now() + READY_WITHIN;
  while (!(await isReady(url))) {
    const ended = children.find(({ exitCode }) => exitCode !== null);
    if (ended) throw new Error(`${ended.spawnfile} ended with ${ended.exitCode} instead of serving`);
    if (Date.now() > deadline) throw new Error('the name servers did not answer in time');
    await sleep(50);
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}?dns=${encodeQuestion('healthy.id.vn', SOA)}`, {
      headers: { accept: 'application/dns-message' },
      signal: AbortSignal.timeout(1000),
    });
    const reply = decodeReply(new Uint8Array(await response.arrayBuffer()));
    return reply?.rcode === 0 && reply.answers.length > 0;
  } catch {
    return false;
  }
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const hasEnded = await Promise.race([ended.then(() => true), sleep(STOP_WITHIN, false, { ref: false })]);
  if (hasEnded) return;
  child.kill('SIGKILL');
  await ended;
}
