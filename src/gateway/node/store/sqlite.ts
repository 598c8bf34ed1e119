import { closeSync, openSync } from 'node:fs';
import Database from 'libsql';
import {
  addUp,
  sortById,
  type FigureSum,
  type FiguresQuery,
  type KeptAnswers,
  type Store,
} from '../../store/store';

/** Milliseconds that another program may hold the file. */
const PATIENCE = 5000;

/** SQLite's own word for a database that is gone with its program: for trying things out. */
const IN_MEMORY = ':memory:';

const TABLES = `
  create table if not exists hiendien_batches (id text primary key, hour integer not null) strict, without rowid;
  create index if not exists hiendien_batches_hour on hiendien_batches (hour);
  create table if not exists hiendien_figures (
    hour integer not null, site text not null, figure text not null, detail text not null, count integer not null,
    primary key (hour, site, figure, detail)) strict, without rowid;
  create table if not exists hiendien_answers (
    id text primary key, at integer not null, survey text not null, site text not null, answers text not null
  ) strict, without rowid;
  create index if not exists hiendien_answers_at on hiendien_answers (survey, at, id);`;

interface AnswersRow extends Omit<KeptAnswers, 'answers'> {
  readonly answers: string;
}

/**
 * Keeps everything in one file of this machine, by libsql: SQLite with its own write-ahead log, each commit on the disk
 * before it is answered. Calls hold the process for as long as the disk takes, which is why writes come together.
 */
export function openSqlite(file: string): Store {
  // For nobody else's eyes, before anything is in it.
  if (file !== IN_MEMORY) closeSync(openSync(file, 'a', 0o600));
  const database = new Database(file, { timeout: PATIENCE });
  database.exec('pragma journal_mode = wal; pragma synchronous = full;');
  database.exec(TABLES);
  const addBatch = database.prepare('insert into hiendien_batches values (?, ?) on conflict do nothing');
  const addCount = database.prepare(
    'insert into hiendien_figures values (?, ?, ?, ?, ?) on conflict do update set count = count + excluded.count',
  );
  const addAnswers = database.prepare(
    'insert into hiendien_answers values (?, ?, ?, ?, ?) on conflict do nothing',
  );
  const answers = database.prepare(
    `select id, at, survey, site, answers from hiendien_answers
     where survey = ? and at >= ? and at < ? and (at, id) > (?, ?) order by at, id limit ?`,
  );
  const writeAll = database.transaction((work: Parameters<Store['write']>[0]) => {
    const fresh = sortById(work.batches).filter(({ id, hour }) => addBatch.run(id, hour).changes > 0);
    for (const { hour, site, figure, detail, count } of addUp(fresh))
      addCount.run(hour, site, figure, detail, count);
    const kept = sortById(work.answers).filter(
      (one) => addAnswers.run(one.id, one.at, one.survey, one.site, JSON.stringify(one.answers)).changes > 0,
    );
    return new Set([...fresh, ...kept].map(({ id }) => id));
  });
  // What throws becomes what rejects.
  const soon = <Value>(work: () => Value) =>
    new Promise<Value>((resolve) => {
      resolve(work());
    });
  return {
    write: (work) => soon(() => writeAll.immediate(work)),
    readFigures: (query) =>
      soon(() => {
        const { sql, values } = describeQuery(query);
        return (database.prepare(sql).all(...values) as FigureSum[]).map(
          ({ at, site, figure, detail, count }) => ({ at, site, figure, detail, count }),
        );
      }),
    readAnswers: ({ survey, from, until, after = { at: -1, id: '' }, most }) =>
      soon(() =>
        (answers.all(survey, from, until, after.at, after.id, most) as AnswersRow[]).map((row) => ({
          id: row.id,
          at: row.at,
          survey: row.survey,
          site: row.site,
          answers: JSON.parse(row.answers) as KeptAnswers['answers'],
        })),
      ),
    forget: (expiry) =>
      soon(() => {
        database.prepare('delete from hiendien_batches where hour < ?').run(expiry.batches);
        database.prepare('delete from hiendien_figures where hour < ?').run(expiry.figures);
        database.prepare('delete from hiendien_answers where at < ?').run(expiry.answers);
      }),
    close: () =>
      soon(() => {
        database.close();
      }),
  };
}

const UNITS = { hour: 'hour', day: '(hour + 7) / 24', all: '0' } as const;

function describeQuery({ from, until, sites, unit, bySite, byDetail }: FiguresQuery) {
  const sql = `select ${UNITS[unit]} as at, ${bySite ? 'site' : "''"} as site, figure,
      ${byDetail ? 'detail' : "''"} as detail, sum(count) as count
    from hiendien_figures where hour >= ? and hour < ?
      ${sites ? 'and site in (select value from json_each(?))' : ''}
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`;
  return { sql, values: [from, until, ...(sites ? [JSON.stringify(sites)] : [])] };
}
