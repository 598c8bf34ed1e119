import type { IsoDate } from '../shared/vietnam-day';

const DAY_IN_MS = 24 * 60 * 60 * 1000;

/**
 * Registrars in an order that favours nobody: `daily`, the alphabet turned on by one place a day, so that each
 * stands at each place equally often, and all visitors of a day see the same; or the alphabet itself.
 */
export function orderRegistrars<Registrar extends { readonly name: string }>(
  registrars: readonly Registrar[],
  order: 'daily' | 'alphabetical',
  day: IsoDate,
): Registrar[] {
  const sorted = [...registrars].sort((a, b) => a.name.localeCompare(b.name, 'vi'));
  const turn = order === 'daily' ? (Date.parse(day) / DAY_IN_MS) % sorted.length : 0;
  return [...sorted.slice(turn), ...sorted.slice(0, turn)];
}
