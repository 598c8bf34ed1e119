/** A point on earth, in degrees. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

const EARTH_RADIUS_IN_KM = 6371;
const DEGREE = Math.PI / 180;

/** As the crow flies, in kilometres. */
export function kilometresBetween(a: Position, b: Position): number {
  const [from, to] = [a.latitude * DEGREE, b.latitude * DEGREE];
  const squared =
    Math.sin((to - from) / 2) ** 2 +
    Math.cos(from) * Math.cos(to) * Math.sin(((b.longitude - a.longitude) * DEGREE) / 2) ** 2;
  return 2 * EARTH_RADIUS_IN_KM * Math.asin(Math.min(1, Math.sqrt(squared)));
}
