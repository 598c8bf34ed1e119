import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import type { GuardedLookup } from './guarded-fetch';

const HEADER_BYTES = 12;
const TRUNCATED = 0x02;

/** Where a resolver listens. */
interface Server {
  readonly host: string;
  readonly port: number;
  readonly lookup: GuardedLookup | undefined;
}

/**
 * Asks a resolver over UDP, and over TCP what does not fit (RFC 1035, RFC 7766), as if it were asked over HTTPS: the same
 * message goes in and out, so that the same code judges it. Each question has a number and a port of its own, and only its
 * own answer from its own server is taken: whoever would slip in another has to guess both.
 * @param url `dns://10.0.0.53:53/?dns=…`, the message in base64url.
 */
export async function askPlainDns(url: URL, signal: AbortSignal, lookup?: GuardedLookup): Promise<Response> {
  const question = Buffer.from(url.searchParams.get('dns') ?? '', 'base64url');
  const id = randomInt(0x10000);
  question.writeUInt16BE(id, 0);
  const server = { host: url.hostname.replaceAll(/[[\]]/g, ''), port: Number(url.port), lookup };
  const short = await askOverUdp(question, server, signal);
  const reply = ((short[2] ?? 0) & TRUNCATED) > 0 ? await askOverTcp(question, server, signal) : short;
  // Over HTTPS the number is 0, so that equal questions are equal.
  reply.writeUInt16BE(0, 0);
  return new Response(new Uint8Array(reply), { headers: { 'content-type': 'application/dns-message' } });
}

/** Whether a message answers this question: the same number, and the question repeated to the byte but for its case. */
function answers(reply: Buffer, question: Buffer): boolean {
  const asked = (message: Buffer) => message.toString('latin1', HEADER_BYTES, question.length).toLowerCase();
  return (
    reply.length >= question.length &&
    reply.readUInt16BE(0) === question.readUInt16BE(0) &&
    asked(reply) === asked(question)
  );
}

function askOverUdp(question: Buffer, { host, port, lookup }: Server, signal: AbortSignal): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = createSocket({
      type: host.includes(':') ? 'udp6' : 'udp4',
      ...(lookup && { lookup: lookup as never }),
    });
    const end = (): void => {
      signal.removeEventListener('abort', leave);
      socket.close();
    };
    const fail = (error: Error): void => {
      end();
      reject(error);
    };
    const leave = (): void => {
      fail(new Error('called off'));
    };
    signal.addEventListener('abort', leave, { once: true });
    socket.once('error', fail);
    socket.on('message', (reply) => {
      if (!answers(reply, question)) return;
      end();
      resolve(reply);
    });
    // Connected, the system itself passes over what comes from elsewhere.
    socket.connect(port, host, () => {
      if (!signal.aborted) socket.send(question);
    });
  });
}

function askOverTcp(question: Buffer, { host, port, lookup }: Server, signal: AbortSignal): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, signal, ...(lookup && { lookup: lookup }) });
    let received = Buffer.alloc(0);
    socket.once('error', reject);
    socket.once('close', () => {
      reject(new Error('the connection ended before the answer'));
    });
    socket.on('data', (part) => {
      received = Buffer.concat([received, part]);
      const length = received.length >= 2 ? received.readUInt16BE(0) : Infinity;
      if (received.length < length + 2) return;
      const reply = received.subarray(2, length + 2);
      if (answers(reply, question)) resolve(reply);
      socket.destroy();
    });
    const length = Buffer.alloc(2);
    length.writeUInt16BE(question.length);
    socket.write(Buffer.concat([length, question]));
  });
}
