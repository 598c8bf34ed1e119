import type { AvailabilityProvider } from '../../domain/availability/provider';

/** The same provider, asked in another way. Not a spread, which would lose what a class keeps in its prototype. */
export function withCheck(
  inner: AvailabilityProvider,
  check: AvailabilityProvider['check'],
): AvailabilityProvider {
  const { id, label, strength } = inner;
  return { id, label, strength, supports: (suffix) => inner.supports(suffix), check };
}
