import { MOST_BATCH_BYTES, readBatch } from '../../domain/figures/batch.schema';
import { hourOf } from '../../domain/figures/hours';
import type { ConfiguredFigures } from '../config';
import { createClientLimit } from '../limits/clients';
import { wholeRate } from '../limits/rate';
import { readClient } from '../routes/client';
import { sayProblem } from '../routes/problem';
import { kindOf, readText } from '../routes/read-text';
import { refuseMethods, type AddRoutes, type GatewayParts, type Receivers } from '../routes/route';
import type { FigureSum } from '../store/store';
import type { Written } from '../store/writer';
import { readPeriod, splitHours, tellSum, type AskedPeriod, type Unit } from './figures-query';
import { createKinds } from './kinds';
import { offerNothing } from './not-offered';
import { createReaders, CHALLENGE, type FindReader } from './tokens';
import { hostOfPage, hostsOf } from './sites';
import { streamText } from './streams';

const PATH = '/v1/figures';
/** Beacons come as plain text: another type would need a question before. */
const TYPES = ['text/plain', 'application/json'];
/** Milliseconds until a database that was away may be back. */
const TRY_AGAIN = 5000;

/** Who reads figures: of these hosts. */
export interface FiguresReader {
  readonly sites: readonly string[];
}

/** `POST /v1/figures` counts what pages send; `GET /v1/figures` gives it to who has a secret word. */
export const addFiguresRoutes: AddRoutes = (app, parts) => {
  const { config, receivers, tools } = parts;
  const { figures } = config;
  if (!figures || !receivers) {
    offerNothing(app, [PATH]);
    return;
  }
  const receive = createReceiver(figures, receivers, parts);
  const findReader = findReadersOf(figures, parts);
  const limit = createClientLimit(wholeRate(figures.limit), tools.now);
  const refuseFlood = ({ headers }: Request, address: string): Response | undefined => {
    const leave = limit(readClient(headers, address, config.clients), 1);
    if (leave.isGiven) return undefined;
    parts.counts.limited();
    return sayProblem('too-much', { retryAfter: leave.retryAfter });
  };
  app.post(PATH, async ({ req, env }) => refuseFlood(req.raw, env.address) ?? receive(req.raw));
  app.get(PATH, async ({ req, env }) => {
    const refused = refuseFlood(req.raw, env.address);
    if (refused) return refused;
    const reader = await findReader(req.raw.headers);
    if (!reader) return sayProblem('token-wanted', { headers: CHALLENGE });
    const unit = req.query('unit') === 'hour' ? 'hour' : 'day';
    const period = readPeriod({ from: req.query('from'), until: req.query('until') }, tools.now(), unit);
    if (!period) return sayProblem('period-invalid');
    const site = req.query('site');
    const sites = site ? reader.sites.filter((one) => one === site) : reader.sites;
    const asked = { period, unit, sites, byDetail: req.query('details') === 'yes' } as const;
    try {
      return await answer(req.query('format') === 'csv', asked, figures.smallest, receivers);
    } catch {
      return sayProblem('not-kept', { retryAfter: TRY_AGAIN });
    }
  });
  refuseMethods(app, PATH, 'GET, POST');
};

/** Who may read the figures of which hosts. */
export function findReadersOf(
  figures: ConfiguredFigures,
  { tools }: Pick<GatewayParts, 'tools'>,
): FindReader<FiguresReader> {
  return createReaders(
    figures.readers.map(({ tokenFrom, sites = figures.sites }) => [
      tools.findSecret(tokenFrom) ?? '',
      { sites: [...hostsOf(sites)].sort() },
    ]),
  );
}

function createReceiver(
  figures: ConfiguredFigures,
  { write }: Receivers,
  { tools, counts }: GatewayParts,
): (request: Request) => Promise<Response> {
  const hosts = hostsOf(figures.sites);
  const boundKinds = createKinds();
  return async (request) => {
    if (!TYPES.includes(kindOf(request))) return sayProblem('type-refused');
    const text = await readText(request, MOST_BATCH_BYTES);
    if (text === undefined) return sayProblem('body-too-large');
    const batch = text === null ? undefined : readBatch(text);
    if (!batch) return sayProblem('batch-unreadable');
    const page = hostOfPage(request.headers) ?? batch.site;
    if (page !== batch.site || !hosts.has(page)) return sayProblem('site-refused');
    const hour = hourOf(tools.now());
    const counted = boundKinds(hour, page, batch.counts);
    const written = await write({ batch: { id: batch.batch, hour, site: page, counts: counted } });
    counts.batch(
      written,
      batch.counts.reduce((sum, { count }) => sum + count, 0),
    );
    return sayWritten(written);
  };
}

/** Kept now and kept before are the same to a page, but told apart. */
function sayWritten(written: Written): Response {
  if (written === 'busy' || written === 'failed') return sayProblem('not-kept', { retryAfter: TRY_AGAIN });
  return Response.json({ outcome: written }, { headers: { 'cache-control': 'no-store' } });
}

interface Asked {
  readonly period: AskedPeriod;
  readonly unit: Unit;
  readonly sites: readonly string[];
  readonly byDetail: boolean;
}

async function answer(isCsv: boolean, asked: Asked, least: number, receivers: Receivers): Promise<Response> {
  const { unit, period, byDetail } = asked;
  const columns = [unit, 'site', 'figure', ...(byDetail ? ['detail'] : []), 'count'];
  const toRow = (sum: FigureSum) => {
    const { at, site, figure, detail, count } = tellSum(sum, unit, least);
    return [at, site, figure, ...(byDetail ? [detail] : []), count];
  };
  const parts = readParts(asked, receivers);
  const pieces = isCsv ? writeCsv(columns, toRow, parts, receivers) : writeJson(columns, toRow, parts, asked);
  const name = `so-lieu-${period.from}-${period.until}.csv`;
  return new Response(await streamText(pieces), {
    headers: {
      'content-type': isCsv ? 'text/csv; charset=utf-8' : 'application/json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...(isCsv && { 'content-disposition': `attachment; filename="${name}"` }),
    },
  });
}

async function* readParts(
  { period, unit, sites, byDetail }: Asked,
  { store }: Receivers,
): AsyncGenerator<readonly FigureSum[]> {
  for (const hours of splitHours(period, unit))
    yield await store.readFigures({ ...hours, sites, unit, bySite: true, byDetail });
}

type Row = readonly (string | number)[];

async function* writeCsv(
  columns: Row,
  toRow: (sum: FigureSum) => Row,
  parts: AsyncIterable<readonly FigureSum[]>,
  receivers: Receivers,
): AsyncGenerator<string> {
  let before: readonly Row[] = [columns];
  for await (const sums of parts) {
    const rows = [...before, ...sums.map(toRow)];
    before = [];
    if (rows.length > 0) yield receivers.writeCsv(rows);
  }
}

async function* writeJson(
  columns: Row,
  toRow: (sum: FigureSum) => Row,
  parts: AsyncIterable<readonly FigureSum[]>,
  { period, unit }: Asked,
): AsyncGenerator<string> {
  const head = JSON.stringify({ ...period, unit });
  let before = `${head.slice(0, -1)},"figures":[`;
  for await (const sums of parts) {
    const rows = sums.map((sum) => {
      const row = toRow(sum);
      return JSON.stringify(Object.fromEntries(columns.map((column, at) => [column, row[at]])));
    });
    if (rows.length === 0) continue;
    yield before + rows.join(',');
    before = ',';
  }
  yield before === ',' ? ']}' : `${before}]}`;
}
