import { SOA } from './dns-question';
import { makeList } from '../../domain/shared/list';

export interface DnsRecord {
  /** In lower case, without a trailing dot; a byte that is no visible letter is written `\9;`. The root is empty. */
  readonly owner: string;
  readonly type: number;
}

export interface DnsReply {
  /** 0 no error, 2 server failure, 3 no such name, 5 refused (RFC 1035, RFC 6895). */
  readonly rcode: number;
  readonly truncated: boolean;
  /** The question as the resolver understood it. */
  readonly question: DnsRecord;
  readonly answers: readonly DnsRecord[];
  /** The zone that speaks in the authority section, and for how many seconds its "no" stands (RFC 2308). */
  readonly zone: { readonly owner: string; readonly negativeTtl: number } | undefined;
}

const HEADER_BYTES = 12;
/** The top five bits of the flags in every reply to a plain question: a reply, of opcode 0. */
const REPLY = 0b10000;
const TRUNCATED = 0x200;
/** The two bits that tell a pointer to an earlier name from a length. */
const POINTER = 0xc000;
const CLASS_IN = 1;
const MAX_NAME_BYTES = 255;
/** A name has no more labels than this, and no sound message a pointer that leads to no label. */
const MOST_POINTERS = 127;

/**
 * Reads a reply to one question of id 0. Never throws.
 * @returns Nothing unless the bytes are exactly one whole message.
 */
export function decodeReply(bytes: Uint8Array): DnsReply | undefined {
  try {
    return readReply(new DataView(bytes.buffer, bytes.byteOffset, bytes.length));
  } catch {
    return undefined;
  }
}

/** Throws where the message is not one; a view itself throws on reading past its end. */
function readReply(view: DataView): DnsReply {
  let at = HEADER_BYTES;

  const readNumber = (): number => {
    at += 2;
    return view.getUint16(at - 2);
  };

  /** Seconds; a time with the top bit set counts as none (RFC 2181 section 8). */
  const readTime = (): number => {
    at += 4;
    return Math.max(0, view.getInt32(at - 4));
  };

  /** Follows compression only backwards, each time further than before, so that no message can make it circle. */
  const readName = (): string => {
    let name = '';
    let length = 1;
    let earliest = at;
    let pointers = 0;
    let end = 0;
    for (let size; (size = view.getUint8(at++)) > 0;) {
      if (size < 64) {
        length += size + 1;
        demand(length <= MAX_NAME_BYTES);
        if (name) name += '.';
        while (size-- > 0) name += spell(view.getUint8(at++));
      } else {
        end ||= at + 1;
        at = view.getUint16(at - 1) - POINTER;
        demand(at < earliest && at >= HEADER_BYTES && ++pointers <= MOST_POINTERS);
        earliest = at;
      }
    }
    at = end || at;
    return name;
  };

  const readRecord = (): DnsRecord & { readonly negativeTtl: number } => {
    const owner = readName();
    const type = readNumber();
    readNumber(); // the class
    let negativeTtl = readTime();
    const end = readNumber() + at;
    if (type === SOA) {
      readName();
      readName();
      at += 16;
      negativeTtl = Math.min(negativeTtl, readTime());
      demand(at === end);
    }
    at = end;
    return { owner, type, negativeTtl };
  };

  const flags = view.getUint16(2);
  const question = { owner: readName(), type: readNumber() };
  demand(view.getUint16(0) === 0 && flags >> 11 === REPLY && view.getUint16(4) === 1);
  demand(readNumber() === CLASS_IN);

  const [answers = [], authority = []] = [6, 8, 10].map((countAt) =>
    makeList(view.getUint16(countAt), readRecord),
  );
  demand(at === view.byteLength);
  return {
    rcode: flags & 15,
    truncated: (flags & TRUNCATED) > 0,
    question,
    answers,
    zone: authority.find(({ type }) => type === SOA),
  };
}

function spell(byte: number): string {
  const letter = String.fromCharCode(byte);
  return /[^!-~]|[.\\]/.test(letter) ? `\\${byte};` : letter.toLowerCase();
}

function demand(holds: boolean): void {
  if (!holds) throw new RangeError();
}
