import { existsSync, readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { InvalidArgumentError, type Command } from 'commander';
import { VERSION } from '../../version';
import { examineSubject } from '../doctor/examine';
import { explainKind } from '../doctor/explain';
import type { Finding } from '../doctor/finding';
import { findGuide, guideTo } from '../doctor/guide';
import { printSeen } from '../doctor/report/browser-text';
import { toSarif } from '../doctor/report/sarif';
import { countFindings, printFindings } from '../doctor/report/text';
import { readSubject, type Patient } from '../doctor/subject';
import { fetchFileBy, fetchFiles } from '../doctor/visit';
import { FAILURES } from '../fetch/failure-words';
import { createFetcher, type Fetcher } from '../fetch/fetcher';
import { readPageText } from '../fetch/page-text';
import { CommandError, type Context } from './context';
import { isAddress, openPage, requireBrowser } from './doctor-browser';
import { addExamples } from './localise';

interface DoctorOptions {
  readonly address?: string;
  readonly header?: readonly string[];
  readonly json?: true;
  readonly sarif?: true;
  readonly strict?: true;
  readonly offline?: true;
  readonly explain?: string;
  readonly release?: string;
  readonly browser?: true;
  readonly width: number;
  readonly screenshot?: string;
}

/** What one person asks for by hand: their own pages too, wherever they stand. */
const LIMITS = {
  timeLimit: 15_000,
  sizeLimit: 5_000_000,
  redirects: 10,
  allowPrivate: true,
  userAgent: `hiendien-doctor/${VERSION}`,
  retries: 1,
};

/** `hiendien doctor`: reads one page as a browser would, and says what is wrong and how it is mended. */
export function addDoctorCommand(program: Command, context: Context): void {
  const { say } = context;
  const collect = (header: string, others: readonly string[] = []) => [...others, header];
  const command = program
    .command('doctor')
    .argument(
      '[page]',
      say({
        vi: 'địa chỉ trang, tệp HTML, hoặc - (đọc từ đầu vào)',
        en: 'a page’s address, an HTML file, or - (the input)',
      }),
    )
    .description(
      say({
        vi: 'nói vì sao tiện ích không hiện trên một trang, và cách sửa',
        en: 'says why a widget does not show on a page, and how to mend it',
      }),
    )
    .option(
      '--address <url>',
      say({ vi: 'trang trong tệp sẽ đứng ở địa chỉ này', en: 'where the page of a file is to stand' }),
    )
    .option(
      '--header <line>',
      say({
        vi: 'một dòng header của trang trong tệp; ghi được nhiều lần',
        en: 'a header of a file’s page; may be given again',
      }),
      collect,
    )
    .option(
      '--offline',
      say({ vi: 'không tải các tệp mà trang gọi', en: 'do not fetch the files that the page names' }),
    )
    .option('--json', say({ vi: 'in JSON', en: 'print JSON' }))
    .option('--sarif', say({ vi: 'in SARIF 2.1.0', en: 'print SARIF 2.1.0' }))
    .option('--strict', say({ vi: 'chỗ nên sửa cũng tính là lỗi', en: 'warnings count as errors' }))
    .option(
      '--release <url>',
      say({
        vi: 'địa chỉ trang phát hành có hướng dẫn (mặc định: nơi trang đang lấy tệp)',
        en: 'the release’s site, which has the guides (default: where the page loads from)',
      }),
      readSite,
    )
    .option(
      '--browser',
      say({
        vi: 'mở trang trong Chromium, Chrome hoặc Edge đã cài và nói cái gì hiện ra',
        en: 'open the page in an installed Chromium, Chrome or Edge, and say what shows',
      }),
    )
    .option('--width <px>', say({ vi: 'chiều rộng cửa sổ', en: 'width of the window' }), readWidth, 1280)
    .option(
      '--screenshot <file>',
      say({
        vi: 'lưu ảnh chụp trang (PNG); kèm --browser',
        en: 'keep a picture of the page (PNG); with --browser',
      }),
    )
    .option('--explain <id>', say({ vi: 'giải thích một mã', en: 'explain an id' }))
    .action(async (target: string | undefined, options: DoctorOptions) => {
      if (options.explain !== undefined) explainKind(options.explain, context);
      else if (target === undefined)
        throw new CommandError({
          vi: 'Ghi địa chỉ trang, tệp HTML, hoặc -',
          en: 'Name a page’s address, an HTML file, or -',
        });
      else await seePage(target, options, context);
    });
  addExamples(command, context, [
    [
      'hiendien doctor https://xa.gov.vn/',
      { vi: 'kiểm tra một trang đang chạy', en: 'looks at a page as it is served' },
    ],
    [
      'hiendien doctor bai-viet.html --address https://xa.gov.vn/tin',
      {
        vi: 'kiểm tra mã nguồn đã lưu, như thể đứng ở địa chỉ đó',
        en: 'looks at a saved page as if it stood there',
      },
    ],
    [
      'hiendien doctor https://xa.gov.vn/ --browser --width 360 --screenshot trang.png',
      {
        vi: 'xem trình duyệt thật vẽ gì, ở bề rộng điện thoại',
        en: 'sees what a real browser draws, as wide as a phone',
      },
    ],
    [
      'hiendien doctor - --json < trang.html',
      { vi: 'cho chương trình khác đọc', en: 'for another program to read' },
    ],
    ['hiendien doctor --explain csp-script', { vi: 'giải thích một mã', en: 'explains an id' }],
  ]);
  command.addHelpText(
    'after',
    say({
      vi: '\nMã kết thúc: 0 không có lỗi, 1 có lỗi, 2 không đọc được trang hoặc gọi sai.',
      en: '\nIt ends with 0 where there is no error, 1 where there is one, 2 where the page could not be read.',
    }),
  );
}

async function seePage(target: string, options: DoctorOptions, context: Context): Promise<void> {
  const { print, language, end } = context;
  const wantsBrowser = options.browser === true || options.screenshot !== undefined;
  const program = wantsBrowser ? requireBrowser(context) : undefined;
  const fetcher = createFetcher(LIMITS);
  try {
    const patient = await readPatient(target, options, context, fetcher);
    const subject = readSubject({ ...patient, manifest: await context.loadManifest() });
    const files = options.offline ? undefined : await fetchFiles(subject, fetchFileBy(fetcher));
    const seen = program === undefined ? undefined : await openPage(program, target, subject, options);
    const findings = examineSubject({ ...subject, files, seen });
    const guide = await findGuide(subject, options.release, options.offline ? undefined : fetcher);
    if (options.sarif) print(JSON.stringify(toSarif(target, findings, language, { guide, seen }), null, 2));
    else if (options.json) {
      const explained = findings.map((finding) => ({
        ...finding,
        ...(guide !== undefined && { guide: guideTo(finding.id, guide) }),
      }));
      print(JSON.stringify({ page: target, findings: explained, browser: seen }, null, 2));
    } else {
      printFindings(target, findings, context, guide);
      if (seen) printSeen(seen, context);
    }
    end(isBad(findings, options) ? 1 : 0);
  } finally {
    await fetcher.close();
  }
}

function isBad(findings: readonly Finding[], { strict }: DoctorOptions): boolean {
  const { error, warning } = countFindings(findings);
  return error + (strict ? warning : 0) > 0;
}

async function readPatient(
  target: string,
  { address, header = [] }: DoctorOptions,
  { input }: Context,
  fetcher: Fetcher,
): Promise<Omit<Patient, 'manifest'>> {
  if (isAddress(target)) {
    const answer = await fetcher.get(target);
    if (!answer.ok) {
      const why = FAILURES[answer.code];
      throw new CommandError({
        vi: `Không mở được ${target}: ${why.vi} (${answer.detail}).`,
        en: `${target} could not be read: ${why.en} (${answer.detail}).`,
      });
    }
    const { status, headers, bytes } = answer;
    return { html: readPageText(bytes, headers['content-type']), address: answer.address, status, headers };
  }
  if (target !== '-' && !existsSync(target))
    throw new CommandError({ vi: `Không có tệp ${target}.`, en: `There is no file ${target}.` });
  const bytes = target === '-' ? await buffer(input) : readFileSync(target);
  return { html: readPageText(bytes, 'charset=utf-8'), address, headers: readHeaders(header) };
}

function readHeaders(lines: readonly string[]): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const [name = '', ...value] = line.split(':');
    const key = name.trim().toLowerCase();
    headers[key] = [headers[key], value.join(':').trim()].filter(Boolean).join(', ');
  }
  return headers;
}

function readWidth(text: string): number {
  const width = Number(text);
  if (!Number.isInteger(width) || width < 200 || width > 4000) throw new InvalidArgumentError('200-4000');
  return width;
}

function readSite(text: string): string {
  if (!isAddress(text) || !URL.canParse(text)) throw new InvalidArgumentError('https://…');
  return text;
}
