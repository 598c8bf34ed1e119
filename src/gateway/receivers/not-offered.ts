import { sayProblem } from '../routes/problem';
import type { GatewayApp } from '../routes/route';

/** Says of paths that this gateway has no use for them: its owner wants none, or its platform has no database. */
export function offerNothing(app: GatewayApp, paths: readonly string[]): void {
  for (const path of paths) app.all(path, () => sayProblem('not-offered'));
}
