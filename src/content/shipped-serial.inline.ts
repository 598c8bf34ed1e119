import type { Programme } from '../domain/programme/programme.schema';
import vi from './programme.vi.json';

/** The number of the content that ships: signed content that is older is not used. */
export const shippedSerial = (vi as Programme).serial ?? 0;
