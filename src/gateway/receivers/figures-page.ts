import { dayNumberOf, hourOf, writeDay } from '../../domain/figures/hours';
import { createClientLimit } from '../limits/clients';
import { wholeRate } from '../limits/rate';
import { PAGE_HEADERS, policyFor } from '../page/own-page';
import type { PageLanguage } from '../page/words';
import { readClient } from '../routes/client';
import { sayProblem } from '../routes/problem';
import { refuseMethods, type AddRoutes, type Receivers } from '../routes/route';
import { daysOf, hoursOf, readPeriod, type AskedPeriod } from './figures-query';
import { findReadersOf } from './figures-routes';
import {
  FIGURES_STYLE,
  MOST_SHOWN_DAYS,
  renderFigures,
  renderLocked,
  type FiguresView,
} from './figures-view';
import { offerNothing } from './not-offered';
import { CHALLENGE } from './tokens';

export const PAGE_PATH = '/figures';
/** Under the page, so that a proxy that hands on the one hands on the others. */
export const CHART_PATHS = { script: '/figures/charts.js', style: '/figures/charts.css' } as const;

/** The page's own files alone; charts draw on a canvas and place it by style properties, which a policy leaves alone. */
const CHART_POLICY = "script-src 'self'; ";

const CHART_TYPES = {
  script: 'text/javascript; charset=utf-8',
  style: 'text/css; charset=utf-8',
} as const;
const CHART_HEADERS = { 'cache-control': 'max-age=3600', 'x-content-type-options': 'nosniff' } as const;

/** `GET /figures`: figures for the webmaster of a site, who has a secret word for them. */
export const addFiguresPage: AddRoutes = (app, { config, receivers, tools }) => {
  const { figures } = config;
  if (!figures || !receivers) {
    offerNothing(app, [PAGE_PATH, ...Object.values(CHART_PATHS)]);
    return;
  }
  const findReader = findReadersOf(figures, { tools });
  const limit = createClientLimit(wholeRate(figures.limit), tools.now);
  const send = async (page: string, status: number, more: Readonly<Record<string, string>> = {}) =>
    new Response(page, {
      status,
      headers: {
        ...PAGE_HEADERS,
        'content-security-policy': await policyFor(FIGURES_STYLE, receivers.charts && CHART_POLICY),
        ...more,
      },
    });
  app.get(PAGE_PATH, async ({ req, env }) => {
    const leave = limit(readClient(req.raw.headers, env.address, config.clients), 1);
    if (!leave.isGiven) return sayProblem('too-much', { retryAfter: leave.retryAfter });
    const language: PageLanguage = req.query('lang') === 'en' ? 'en' : 'vi';
    const reader = await findReader(req.raw.headers);
    if (!reader) return send(renderLocked(language), 401, CHALLENGE);
    const asked = { from: req.query('from'), until: req.query('until') };
    const period = readPeriod(asked, tools.now(), 'day');
    const site = reader.sites.find((one) => one === req.query('site')) ?? '';
    const today = writeDay(dayNumberOf(hourOf(tools.now())));
    const outcome = period
      ? await readSums(period, site === '' ? reader.sites : [site], receivers)
      : ({ kind: 'wrong-period' } as const);
    const view: FiguresView = {
      language,
      period: period ?? { from: today, until: today },
      sites: reader.sites,
      site,
      least: figures.smallest,
      chartFiles: receivers.charts && { script: 'figures/charts.js', style: 'figures/charts.css' },
      outcome,
    };
    return send(renderFigures(view), outcome.kind === 'away' ? 503 : period ? 200 : 400);
  });
  const { charts } = receivers;
  if (charts)
    for (const kind of ['script', 'style'] as const) {
      app.get(CHART_PATHS[kind], () => {
        return new Response(charts[kind], {
          headers: { ...CHART_HEADERS, 'content-type': CHART_TYPES[kind] },
        });
      });
      refuseMethods(app, CHART_PATHS[kind], 'GET');
    }
  else offerNothing(app, Object.values(CHART_PATHS));
  refuseMethods(app, PAGE_PATH, 'GET');
};

async function readSums(
  period: AskedPeriod,
  sites: readonly string[],
  { store }: Receivers,
): Promise<FiguresView['outcome']> {
  const common = { ...hoursOf(period), sites, bySite: false } as const;
  try {
    const totals = await store.readFigures({ ...common, unit: 'all', byDetail: true });
    const days =
      daysOf(period) <= MOST_SHOWN_DAYS
        ? await store.readFigures({ ...common, unit: 'day', byDetail: false })
        : undefined;
    return { kind: 'sums', totals, days };
  } catch {
    return { kind: 'away' };
  }
}
