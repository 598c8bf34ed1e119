import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { InvalidArgumentError, type Command } from 'commander';
import { dayInVietnam } from '../../domain/shared/vietnam-day';
import { formatPercent } from '../../i18n/format';
import { VERSION } from '../../version';
import { createInspector, type Inspector } from '../audit/inspect';
import { openJournal, readJournal } from '../audit/journal';
import { showProgress } from '../audit/progress';
import { publish } from '../audit/publish';
import { runOnQueue, work } from '../audit/queue';
import { writeReports } from '../audit/report/write';
import { runHere } from '../audit/run';
import { readSiteList } from '../audit/site-list';
import { summarise, type StoredSummary } from '../audit/summary';
import { readCatalogue } from '../doctor/catalogue';
import { CommandError, type Context } from './context';
import { addExamples } from './localise';

interface AuditOptions {
  readonly out: string;
  readonly parallel: number;
  readonly time: number;
  readonly contact?: string;
  readonly before?: string;
  readonly publish?: string;
  readonly fresh?: true;
  readonly queue?: string;
  readonly queueName: string;
  readonly worker?: true;
  readonly allowPrivate?: true;
}

/** A page is larger than this only by mistake or ill will. */
const SIZE_LIMIT = 3_000_000;

/**
 * What is read of a page is done with in moments, but V8 lets such leavings grow to four times what is in use before it
 * clears them away: over a long list memory would creep up. This says half as much again, and costs a twentieth of the time.
 */
const HEAP_GROWTH = '--heap-growing-percent=50';

/** `hiendien audit`: where the widgets are placed, and whether they work there. */
export function addAuditCommand(program: Command, context: Context): void {
  const { say } = context;
  const command = program
    .command('audit')
    .argument(
      '[list]',
      say({
        vi: 'danh sách CSV: agency, level, department, address, widgets',
        en: 'a CSV list: agency, level, department, address, widgets',
      }),
    )
    .description(
      say({
        vi: 'kiểm tra tiện ích trên mọi trang trong danh sách và lập báo cáo',
        en: 'checks the widgets on every page of a list, and reports',
      }),
    )
    .option('--out <folder>', say({ vi: 'thư mục của báo cáo', en: 'folder of the report' }), 'bao-cao')
    .option('--parallel <n>', say({ vi: 'số trang xem cùng lúc', en: 'pages at a time' }), readCount, 20)
    .option(
      '--time <seconds>',
      say({ vi: 'thời gian tối đa cho mỗi địa chỉ', en: 'longest time for an address' }),
      readCount,
      20,
    )
    .option(
      '--contact <text>',
      say({
        vi: 'địa chỉ của người chạy, ghi trong user agent để chủ trang liên hệ',
        en: 'who runs it, named in the user agent so that owners can write',
      }),
    )
    .option(
      '--before <report>',
      say({
        vi: 'report.json của lần trước, để so sánh',
        en: 'report.json of an earlier run, to compare with',
      }),
    )
    .option(
      '--publish <folder>',
      say({
        vi: 'viết thêm trang tình trạng công khai và phù hiệu',
        en: 'also write the public health page and badges',
      }),
    )
    .option(
      '--fresh',
      say({ vi: 'làm lại từ đầu, bỏ phần đã làm', en: 'start anew, without what was done before' }),
    )
    .option(
      '--queue <address>',
      say({ vi: 'chia việc cho nhiều máy qua redis://…', en: 'share the work among machines by redis://…' }),
    )
    .option('--queue-name <name>', say({ vi: 'tên của hàng đợi', en: 'name of the queue' }), 'hiendien-audit')
    .option(
      '--worker',
      say({ vi: 'nhận việc từ hàng đợi cho tới khi bị dừng', en: 'take work from the queue until stopped' }),
    )
    .option(
      '--allow-private',
      say({ vi: 'cho hỏi cả địa chỉ trong mạng nội bộ', en: 'ask addresses of the own network too' }),
    )
    .action(async (list: string | undefined, options: AuditOptions) => {
      setFlagsFromString(HEAP_GROWTH);
      if (options.worker) await workOn(options, context);
      else if (list === undefined || !existsSync(list))
        throw new CommandError({
          vi: list === undefined ? 'Ghi tệp danh sách: hiendien audit sites.csv' : `Không có tệp ${list}.`,
          en: list === undefined ? 'Name a list: hiendien audit sites.csv' : `There is no file ${list}.`,
        });
      else await auditList(list, options, context);
    });
  addExamples(command, context, [
    [
      'hiendien audit sites.csv --contact so-ttt@tinh.gov.vn',
      {
        vi: 'kiểm tra cả danh sách; dừng giữa chừng thì chạy lại để làm tiếp',
        en: 'checks the list; stopped in between, it goes on when run again',
      },
    ],
    [
      'hiendien audit sites.csv --out quy-4 --before quy-3/report.json',
      { vi: 'so với quý trước', en: 'compares with the quarter before' },
    ],
    [
      'hiendien audit sites.csv --publish /srv/tinh-trang',
      { vi: 'viết thêm trang tình trạng công khai', en: 'writes the public health page too' },
    ],
    [
      'hiendien audit --worker --queue redis://may-chu:6379',
      { vi: 'máy này nhận việc từ hàng đợi', en: 'this machine takes work from the queue' },
    ],
  ]);
}

function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 1000) throw new InvalidArgumentError('1-1000');
  return count;
}

async function makeInspector(options: AuditOptions, { loadManifest }: Context): Promise<Inspector> {
  const contact = options.contact?.replaceAll(/[^\x20-\x7e]/g, '').trim();
  return createInspector({
    manifest: await loadManifest(),
    timeLimit: options.time * 1000,
    sizeLimit: SIZE_LIMIT,
    redirects: 5,
    retries: 1,
    allowPrivate: options.allowPrivate === true,
    userAgent: `hiendien-tools/${VERSION}${contact ? ` (${contact})` : ''}`,
  });
}

async function workOn(options: AuditOptions, context: Context): Promise<void> {
  if (options.queue === undefined)
    throw new CommandError({ vi: 'Ghi cả --queue redis://…', en: 'Name the queue too: --queue redis://…' });
  const inspector = await makeInspector(options, context);
  const stop = await work({ address: options.queue, name: options.queueName }, inspector, options.parallel);
  context.tell(
    context.say({ vi: 'Đang chờ việc. Ctrl+C để dừng.', en: 'Waiting for work. Ctrl+C ends it.' }),
  );
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'])
      process.once(signal, () => {
        resolve();
      });
  });
  await stop();
  await inspector.close();
}

async function auditList(list: string, options: AuditOptions, context: Context): Promise<void> {
  const { say, tell, print, language, end } = context;
  const known = [...readCatalogue(await context.loadManifest()).keys()];
  const { sites, bad } = readSiteList(readFileSync(list, 'utf8'), known);
  for (const { line, sentence } of bad) tell(`${list}:${line}: ${say(sentence)}`);
  if (options.contact === undefined)
    tell(
      say({
        vi: 'Nên ghi --contact để chủ trang biết ai đang hỏi.',
        en: 'Give --contact, so that owners know who asks.',
      }),
    );
  const before = options.before === undefined ? undefined : readBefore(options.before);
  mkdirSync(options.out, { recursive: true });
  const file = join(options.out, 'journal.jsonl');
  if (options.fresh) rmSync(file, { force: true });
  const journal = openJournal(file);
  const progress = await showProgress(sites.filter((site) => !journal.has(site)).length, context);
  const onDone = () => {
    progress.add();
  };
  try {
    if (options.queue !== undefined)
      await runOnQueue(sites, {
        queue: { address: options.queue, name: options.queueName },
        journal,
        onDone,
      });
    else {
      const inspector = await makeInspector(options, context);
      await runHere(sites, { parallel: options.parallel, journal, inspector, onDone });
      await inspector.close();
    }
  } finally {
    progress.stop();
  }
  const day = dayInVietnam(Date.now());
  const summary = summarise(readJournal(file, sites), { bad, day, before });
  for (const written of await writeReports(options.out, summary, language)) print(written);
  if (options.publish !== undefined) {
    await publish(options.publish, summary);
    print(join(options.publish, 'index.html'));
  }
  const { total } = summary;
  print(
    say({
      vi: `${total.counts.working} trên ${total.pages} trang chạy tốt: ${formatPercent(total.percent, 'vi')}, mục tiêu 100%.`,
      en: `${total.counts.working} of ${total.pages} pages work: ${formatPercent(total.percent, 'en')}, the target is 100%.`,
    }),
  );
  end(total.counts.working === total.pages && bad.length === 0 ? 0 : 1);
}

function readBefore(file: string): StoredSummary {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as StoredSummary;
  } catch {
    throw new CommandError({
      vi: `Không đọc được báo cáo ${file}.`,
      en: `The report ${file} could not be read.`,
    });
  }
}
