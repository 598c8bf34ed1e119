import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import type { Command } from 'commander';
import type { ByLanguage } from '../../domain/programme/language';
import { readConfig, type ConfigProblem } from '../../gateway/read-config';
import { serve } from '../../gateway/node/serve';
import { findField, findSyntaxError } from '../json-place';
import { sayProblem } from '../problem-words';
import { CommandError, type Context } from './context';
import { addExamples } from './localise';

interface GatewayOptions {
  readonly config: string;
  readonly check?: true;
}

/** `hiendien gateway`: looks names up for the pages of one owner, on the owner's own server. */
export function addGatewayCommand(program: Command, context: Context): void {
  const { say } = context;
  const command = program
    .command('gateway')
    .description(
      say({
        vi: 'chạy cổng tra cứu tên miền của đơn vị',
        en: 'runs the department’s own gateway for looking names up',
      }),
    )
    .requiredOption('--config <file>', say({ vi: 'tệp cấu hình (JSON)', en: 'the configuration (JSON)' }))
    .option(
      '--check',
      say({ vi: 'chỉ kiểm tra tệp cấu hình rồi dừng', en: 'only check the configuration, then end' }),
    )
    .action(async (options: GatewayOptions) => {
      await run(options, context);
    });
  addExamples(command, context, [
    [
      'hiendien gateway --config gateway.json --check',
      { vi: 'nói từng trường sai trong cấu hình', en: 'says what is wrong with each field' },
    ],
    [
      'BKNS_API_KEY=… hiendien gateway --config gateway.json',
      {
        vi: 'chạy; khóa bí mật chỉ lấy từ biến môi trường',
        en: 'runs; secrets come from the environment alone',
      },
    ],
  ]);
}

async function run({ config: file, check }: GatewayOptions, context: Context): Promise<void> {
  const { print, tell, say, end, environment, output } = context;
  const text = readText(file);
  const syntax = findSyntaxError(text);
  if (syntax) {
    const { line, column, code } = syntax;
    tell(`${file}:${line}:${column}: ${say({ vi: 'không phải JSON', en: 'this is no JSON' })} (${code})`);
    end(1);
    return;
  }
  const read = readConfig(JSON.parse(text), environment);
  if (!read.ok) {
    for (const problem of read.problems) tell(`${file}${describe(problem, text, context)}`);
    end(1);
    return;
  }
  if (check) {
    print(`${file}: ${say({ vi: 'đúng', en: 'right' })}`);
    return;
  }
  const running = await serve(read.config, { environment, output }).catch((error: unknown) => {
    throw new CommandError(sayStartFailure(error));
  });
  tell(
    say({ vi: `Cổng tra cứu chạy tại ${running.origin}`, en: `The gateway listens at ${running.origin}` }),
  );
  await untilAsked();
  await running.stop();
}

/** The signals by which systemd, containers and a person at the keyboard end a program. */
async function untilAsked(): Promise<void> {
  const leave = new AbortController();
  const { signal } = leave;
  await Promise.race(['SIGTERM', 'SIGINT'].map((name) => once(process, name, { signal })));
  leave.abort();
}

function describe({ field, path, message }: ConfigProblem, text: string, { say }: Context): string {
  const { line, column } = findField(text, path);
  return `:${line}:${column}: ${field ? `${field}: ` : ''}${say(sayProblem(message))}`;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new CommandError({ vi: `Không đọc được tệp ${file}.`, en: `The file ${file} cannot be read.` });
  }
}

function sayStartFailure(error: unknown): ByLanguage<string> {
  const { code, message = String(error) } = error as { readonly code?: string; readonly message?: string };
  if (code === 'EADDRINUSE')
    return {
      vi: 'Cổng mạng này đang có chương trình khác dùng: đổi listen.port.',
      en: 'Another program has this port: change listen.port.',
    };
  return { vi: `Không chạy được: ${message}`, en: `It could not start: ${message}` };
}
