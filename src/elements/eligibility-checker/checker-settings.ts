import { readAllowed } from '../../controllers/allowed-value';
import { startChecker, type CheckerSettings } from '../../domain/checker/checker-state';
import { dateInVietnam, parseIsoDate } from '../../domain/shared/plain-date';

const LAYOUTS = ['steps', 'page'] as const;
const AUDIENCES = ['', 'citizen', 'enterprise', 'household'] as const;

export type CheckerLayout = (typeof LAYOUTS)[number];
export type CheckerAudience = (typeof AUDIENCES)[number];

/** The settings as a page writes them. */
interface WrittenSettings {
  readonly audience: CheckerAudience;
  readonly layout: CheckerLayout;
  readonly asOf: string | undefined;
  readonly idleReset: number;
}

/** A new checker, before the page's settings are known. */
export function startToday() {
  return startChecker({
    audience: undefined,
    inSteps: true,
    day: dateInVietnam(Date.now()),
    idleMinutes: 0,
  });
}

/** The settings as the machine knows them. The day that is judged by is today in Vietnam, or a reviewer's. */
export function readSettings({ audience, layout, asOf, idleReset }: WrittenSettings): CheckerSettings {
  return {
    audience: readAllowed('audience', audience, AUDIENCES) || undefined,
    inSteps: readAllowed('layout', layout, LAYOUTS) === 'steps',
    day: parseIsoDate(asOf ?? '') ?? dateInVietnam(Date.now()),
    idleMinutes: idleReset > 0 ? idleReset : 0,
  };
}
