import { Command, CommanderError, Option } from 'commander';
import { createColors } from 'picocolors';
import { inLanguage, type ShippedLanguage } from '../domain/programme/language';
import { VERSION } from '../version';
import { addContentCommands } from './command/content-commands';
import { CommandError, type Context, type ExitCode, type Surroundings } from './command/context';
import { addAuditCommand } from './command/audit-command';
import { addDoctorCommand } from './command/doctor-command';
import { addEnterprisesCommand } from './command/enterprises-command';
import { addReportCommand } from './command/report-command';
import { addGatewayCommand } from './command/gateway-command';
import { addExamples, describeMistake, localiseHelp } from './command/localise';
import { speak } from './problem-words';

/**
 * Runs the program once.
 * @param words What stands behind its name.
 * @returns The code that it ends with.
 */
export async function main(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let code: ExitCode = 0;
  const context = makeContext(words, surroundings, (wanted) => {
    code = wanted;
  });
  speak(context.language);
  const program = makeProgram(context);
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      // No command was named.
      if (error.code === 'commander.help') {
        program.outputHelp();
        return 0;
      }
      if (error.exitCode === 0) return 0;
      context.tell(`${describeMistake(error, context)}.`);
      context.tell(context.say({ vi: 'Xem: hiendien --help', en: 'See: hiendien --help' }));
      return 2;
    }
    if (!(error instanceof CommandError)) throw error;
    context.tell(context.say(error.sentence));
    return 2;
  }
}

function makeProgram(context: Context): Command {
  const { say } = context;
  const program = new Command('hiendien')
    .description(
      say({
        vi: 'Công cụ cho người quản trị trang và đơn vị chủ trì Chương trình hiện diện trực tuyến với tên miền “.vn”.',
        en: 'Tools for webmasters and for the department that leads the online presence programme with “.vn” names.',
      }),
    )
    .version(VERSION, '--version', say({ vi: 'in số phiên bản', en: 'print the version' }))
    .addOption(
      new Option('--lang <language>', say({ vi: 'ngôn ngữ của mọi câu', en: 'language of every sentence' }))
        .choices(['vi', 'en'])
        .default('vi'),
    )
    .option('--no-color', say({ vi: 'không tô màu', en: 'no colours' }));
  addDoctorCommand(program, context);
  addAuditCommand(program, context);
  addContentCommands(program, context);
  addEnterprisesCommand(program, context);
  addReportCommand(program, context);
  addGatewayCommand(program, context);
  addExamples(program, context, [
    [
      'hiendien content:check programme.vi.json',
      { vi: 'kiểm tra tệp nội dung trước khi đăng', en: 'checks a content file before it is served' },
    ],
    ['hiendien --lang en doctor --help', { vi: 'in hướng dẫn bằng tiếng Anh', en: 'prints help in English' }],
  ]);
  localiseHelp(program, context);
  return program;
}

function makeContext(words: readonly string[], surroundings: Surroundings, end: Context['end']): Context {
  const language = findLanguage(words, surroundings.environment);
  const isColoured =
    surroundings.output.isTTY === true &&
    surroundings.environment['NO_COLOR'] === undefined &&
    !words.includes('--no-color');
  return {
    ...surroundings,
    language,
    colours: createColors(isColoured),
    say: (text) => inLanguage(text, language),
    print: (line) => {
      surroundings.output.write(`${line}\n`);
    },
    tell: (line) => {
      surroundings.errors.write(`${line}\n`);
    },
    end,
  };
}

/** Known before anything is parsed, since what is wrong with a call is said in it too. */
function findLanguage(words: readonly string[], environment: Surroundings['environment']): ShippedLanguage {
  const at = words.indexOf('--lang');
  const named =
    at >= 0 ? words[at + 1] : words.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  return (named ?? environment['HIENDIEN_LANG']) === 'en' ? 'en' : 'vi';
}
