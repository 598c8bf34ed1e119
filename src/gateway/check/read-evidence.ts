import type { Evidence } from '../../domain/availability/evidence';

/** Reads what a shared cache kept. Whoever can write to it could write anything: what is not exactly an answer is none. */
export function readEvidence(text: string | null | undefined): Evidence | undefined {
  if (text === undefined || text === null) return undefined;
  try {
    const { kind, checkedAt, by, ttl } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const isKnown = kind === 'present' || kind === 'absent' || kind === 'free' || kind === 'reserved';
    if (!isKnown || typeof checkedAt !== 'number' || !Number.isFinite(checkedAt)) return undefined;
    const seen = { checkedAt, ...(typeof by === 'string' && { by }) };
    return kind === 'absent' && typeof ttl === 'number' ? { kind, ...seen, ttl } : { kind, ...seen };
  } catch {
    return undefined;
  }
}
