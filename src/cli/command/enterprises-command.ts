import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { dateInVietnam, parseIsoDate, toIsoDate } from '../../domain/shared/plain-date';
import { enterpriseListSchema } from '../../domain/enterprises/list.schema';
import { readEnterprises } from '../enterprises/read-list';
import { writeEnterprises } from '../enterprises/write-list';
import { CommandError, type Context } from './context';
import { addExamples } from './localise';

interface BuildOptions {
  readonly out: string;
  readonly keeper: string;
  readonly on: string;
}

/** So many rows are named; who has more wrong ones has another trouble. */
const MOST_NAMED = 50;

/** `hiendien enterprises build`: a department's list as files that a checker can ask, without telling whom it looks for. */
export function addEnterprisesCommand(program: Command, context: Context): void {
  const { say } = context;
  const group = program.command('enterprises').description(
    say({
      vi: 'danh sách doanh nghiệp để công cụ kiểm tra tra ngày cấp giấy chứng nhận',
      en: 'lists of enterprises, in which the checker looks up the day of a certificate',
    }),
  );
  const build = group
    .command('build')
    .argument(
      '<list>',
      say({
        vi: 'danh sách CSV: code (mã số doanh nghiệp), issued (ngày cấp lần đầu), kind (loại hình, nếu có)',
        en: 'a CSV list: code, issued (day of the first certificate), kind (optional)',
      }),
    )
    .requiredOption('--out <folder>', say({ vi: 'thư mục kết quả', en: 'folder to write to' }))
    .requiredOption(
      '--keeper <name>',
      say({
        vi: 'cơ quan giữ danh sách, được nêu tên cho người xem',
        en: 'who keeps the list, named to visitors',
      }),
    )
    .requiredOption(
      '--on <day>',
      say({
        vi: 'danh sách đúng tới ngày nào, NĂM-THÁNG-NGÀY',
        en: 'the day as of which it holds, YYYY-MM-DD',
      }),
    )
    .description(
      say({
        vi: 'viết danh sách thành các tệp tĩnh; không nhận mã số của cá nhân, hộ kinh doanh',
        en: 'writes a list as static files; takes no code of a person or a household business',
      }),
    )
    .action((list: string, options: BuildOptions) => buildList(list, options, context));
  const examples: Parameters<typeof addExamples>[2] = [
    [
      'hiendien enterprises build list.csv --out ds --on 2026-11-01 --keeper "Sở Tài chính"',
      {
        vi: 'rồi đăng thư mục ds và ghi enterprises="/ds/index.json" trong thẻ của công cụ kiểm tra',
        en: 'then serve the folder and write enterprises="/ds/index.json" on the checker’s tag',
      },
    ],
  ];
  addExamples(group, context, examples);
  addExamples(build, context, examples);
}

async function buildList(list: string, { out, keeper, on }: BuildOptions, context: Context): Promise<void> {
  const { say, tell, print, end } = context;
  if (!existsSync(list))
    throw new CommandError({ vi: `Không có tệp ${list}.`, en: `There is no file ${list}.` });
  const listedOn = parseIsoDate(on);
  const today = dateInVietnam(Date.now());
  if (!listedOn || toIsoDate(listedOn) > toIsoDate(today))
    throw new CommandError({
      vi: `--on “${on}” không phải một ngày đã qua, dạng 2026-11-01.`,
      en: `--on “${on}” is no day that has come, such as 2026-11-01.`,
    });
  if (!enterpriseListSchema.shape.keeper.safeParse(keeper).success)
    throw new CommandError({
      vi: '--keeper phải là tên cơ quan, từ 1 tới 120 ký tự.',
      en: '--keeper has to be the name of an office, of 1 to 120 characters.',
    });
  const { enterprises, bad } = await readEnterprises(list, today);
  for (const { line, sentence } of bad.slice(0, MOST_NAMED))
    tell(`${list}:${String(line)}: ${say(sentence)}`);
  if (bad.length > MOST_NAMED)
    tell(
      say({
        vi: `… và ${String(bad.length - MOST_NAMED)} dòng khác bị bỏ.`,
        en: `… and ${String(bad.length - MOST_NAMED)} more rows are left out.`,
      }),
    );
  if (enterprises.size === 0)
    throw new CommandError({
      vi: 'Không có dòng nào dùng được; không viết gì.',
      en: 'No row can be used; nothing is written.',
    });
  const { index, files, largest } = writeEnterprises(
    enterprises,
    { listedOn: toIsoDate(listedOn), keeper },
    out,
  );
  print(
    say({
      vi: `${out}: ${String(index.count)} doanh nghiệp trong ${String(files)} tệp, tệp lớn nhất ${String(largest)} byte`,
      en: `${out}: ${String(index.count)} enterprises in ${String(files)} files, the largest of ${String(largest)} bytes`,
    }),
  );
  end(bad.length > 0 ? 1 : 0);
}
