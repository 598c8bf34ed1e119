import pg from 'pg';
import {
  addUp,
  sortById,
  type FigureSum,
  type FiguresQuery,
  type KeptAnswers,
  type Store,
} from '../../store/store';

export interface PostgresOptions {
  /** `postgres://…`, with the password in it. */
  readonly address: string;
  readonly connections: number;
  /** Told when the database is lost between two questions. */
  readonly onLost: () => void;
}

/** Milliseconds. */
const CONNECTS_WITHIN = 3000;
const ANSWERS_WITHIN = 10_000;
/** One writer at a time makes the tables: two that begin together would be in each other's way. */
const LOCK = 7_415_926;

const TABLES = `
  create table if not exists hiendien_batches (id text primary key, hour integer not null);
  create index if not exists hiendien_batches_hour on hiendien_batches (hour);
  create table if not exists hiendien_figures (
    hour integer not null, site text not null, figure text not null, detail text not null, count bigint not null,
    primary key (hour, site, figure, detail));
  create table if not exists hiendien_answers (
    id text primary key, at bigint not null, survey text not null, site text not null, answers jsonb not null);
  create index if not exists hiendien_answers_at on hiendien_answers (survey, at, id);`;

/**
 * Keeps everything in a PostgreSQL database, which several instances may share. It need not be there yet: the tables are
 * made at the first question that reaches it.
 */
export function openPostgres({ address, connections, onLost }: PostgresOptions): Store {
  const pool = new pg.Pool({
    connectionString: address,
    max: connections,
    connectionTimeoutMillis: CONNECTS_WITHIN,
    query_timeout: ANSWERS_WITHIN,
    statement_timeout: ANSWERS_WITHIN,
    application_name: 'hiendien',
  });
  // Without a listener a lost connection would end the program.
  pool.on('error', onLost);
  let prepared: Promise<void> | undefined;
  const prepare = (): Promise<void> => {
    prepared ??= inTransaction(pool, async (client) => {
      await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
      await client.query(TABLES);
    }).catch((error: unknown) => {
      prepared = undefined;
      throw error;
    });
    return prepared;
  };
  return {
    write: async ({ batches, answers }) => {
      await prepare();
      return inTransaction(pool, async (client) => {
        const fresh = await addBatches(client, sortById(batches));
        return new Set([...fresh, ...(await addAnswers(client, sortById(answers)))]);
      });
    },
    readFigures: async (query) => {
      await prepare();
      const { text, values } = describeQuery(query);
      const { rows } = await pool.query<Omit<FigureSum, 'count'> & { readonly count: string }>(text, values);
      return rows.map((row) => ({ ...row, count: Number(row.count) }));
    },
    readAnswers: async ({ survey, from, until, after = { at: -1, id: '' }, most }) => {
      await prepare();
      const { rows } = await pool.query<Omit<KeptAnswers, 'at'> & { readonly at: string }>(
        `select id, at, survey, site, answers from hiendien_answers
         where survey = $1 and at >= $2 and at < $3 and (at, id collate "C") > ($4, $5)
         order by at, id collate "C" limit $6`,
        [survey, from, until, after.at, after.id, most],
      );
      return rows.map((row) => ({ ...row, at: Number(row.at) }));
    },
    forget: async (expiry) => {
      await prepare();
      await pool.query('delete from hiendien_batches where hour < $1', [expiry.batches]);
      await pool.query('delete from hiendien_figures where hour < $1', [expiry.figures]);
      await pool.query('delete from hiendien_answers where at < $1', [expiry.answers]);
    },
    close: () => pool.end(),
  };
}

/** Whatever fails leaves nothing behind; a connection on which something failed is not used again. */
async function inTransaction<Value>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const value = await work(client);
    await client.query('commit');
    client.release();
    return value;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function addBatches(
  client: pg.PoolClient,
  batches: Parameters<Store['write']>[0]['batches'],
): Promise<readonly string[]> {
  if (batches.length === 0) return [];
  const { rows } = await client.query<{ readonly id: string }>(
    `insert into hiendien_batches select * from unnest($1::text[], $2::int[])
     on conflict do nothing returning id`,
    [batches.map(({ id }) => id), batches.map(({ hour }) => hour)],
  );
  const fresh = new Set(rows.map(({ id }) => id));
  const sums = addUp(batches.filter(({ id }) => fresh.has(id)));
  if (sums.length > 0)
    await client.query(
      `insert into hiendien_figures as known
       select * from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::bigint[])
       on conflict (hour, site, figure, detail) do update set count = known.count + excluded.count`,
      (['hour', 'site', 'figure', 'detail', 'count'] as const).map((field) => sums.map((sum) => sum[field])),
    );
  return [...fresh];
}

async function addAnswers(
  client: pg.PoolClient,
  answers: readonly KeptAnswers[],
): Promise<readonly string[]> {
  if (answers.length === 0) return [];
  const { rows } = await client.query<{ readonly id: string }>(
    `insert into hiendien_answers
     select * from unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::jsonb[])
     on conflict do nothing returning id`,
    [
      answers.map(({ id }) => id),
      answers.map(({ at }) => at),
      answers.map(({ survey }) => survey),
      answers.map(({ site }) => site),
      answers.map((one) => JSON.stringify(one.answers)),
    ],
  );
  return rows.map(({ id }) => id);
}

const UNITS = { hour: 'hour', day: '(hour + 7) / 24', all: '0' } as const;

function describeQuery({ from, until, sites, unit, bySite, byDetail }: FiguresQuery) {
  const text = `select ${UNITS[unit]} as at, ${bySite ? 'site collate "C"' : "''"} as site, figure collate "C" as figure,
      ${byDetail ? 'detail collate "C"' : "''"} as detail, sum(count) as count
    from hiendien_figures where hour >= $1 and hour < $2 ${sites ? 'and site = any($3::text[])' : ''}
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`;
  return { text, values: [from, until, ...(sites ? [sites] : [])] };
}
