import { unknownBecause } from '../../domain/availability/evidence';
import type { AvailabilityProvider } from '../../domain/availability/provider';

/** For owners who want nobody asked: names are checked by the rules alone, the registrar says the rest. */
export const noProvider: AvailabilityProvider = {
  id: 'none',
  label: '',
  strength: 'hint',
  supports: () => true,
  check: () => Promise.resolve(unknownBecause('not-configured')),
};
