import type { Argument, Command, CommanderError, Option } from 'commander';
import type { ByLanguage } from '../../domain/programme/language';
import type { Context } from './context';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Cần cho biết:',
  'Options:': 'Tùy chọn:',
  'Global Options:': 'Tùy chọn chung:',
  'Commands:': 'Các lệnh:',
};

/** Sentences in place of the parser's own, by its codes. What it names in quotes is kept. */
const MISTAKES: Readonly<Record<string, ByLanguage<string>>> = {
  'commander.unknownOption': { vi: 'Không có tùy chọn $', en: 'There is no option $' },
  'commander.unknownCommand': { vi: 'Không có lệnh $', en: 'There is no command $' },
  'commander.missingArgument': { vi: 'Còn thiếu: $', en: 'Missing: $' },
  'commander.missingMandatoryOptionValue': {
    vi: 'Phải có tùy chọn $',
    en: 'The option $ has to be given',
  },
  'commander.optionMissingArgument': {
    vi: 'Tùy chọn $ cần một giá trị',
    en: 'The option $ needs a value',
  },
  'commander.invalidArgument': { vi: 'Giá trị không hợp lệ: $', en: 'Not a possible value: $' },
  'commander.excessArguments': {
    vi: 'Ghi thừa sau tên lệnh',
    en: 'There is more behind the command than it takes',
  },
};

/** What was wrong with a call, in a sentence. */
export function describeMistake({ code, message }: CommanderError, { say }: Context): string {
  const known = MISTAKES[code];
  if (!known) return message;
  const quoted = [.../'([^']+)'/g[Symbol.matchAll](message)].map(([, name]) => `“${name}”`);
  const [, nearest] = /Did you mean (.+)\?/.exec(message) ?? [];
  const sentence = say(known).replace('$', quoted.slice(0, 2).join(', '));
  return nearest ? `${sentence}. ${say({ vi: 'Gần nhất', en: 'Nearest' })}: ${nearest}` : sentence;
}

/** Lets a command, and those below it, give their help in one language, coloured where a person reads it. */
export function localiseHelp(command: Command, context: Context): void {
  const { say, colours, language } = context;
  const choicesOf = ({ argChoices }: Option | Argument) => argChoices?.join(', ');
  const describe = (part: Option | Argument) => {
    const extras = [
      choicesOf(part) && `${say({ vi: 'một trong', en: 'one of' })}: ${choicesOf(part)}`,
      part.defaultValue !== undefined &&
        typeof part.defaultValue !== 'boolean' &&
        `${say({ vi: 'mặc định', en: 'default' })}: ${part.defaultValueDescription ?? String(part.defaultValue)}`,
    ].filter(Boolean);
    return extras.length > 0 ? `${part.description} (${extras.join('; ')})` : part.description;
  };
  command
    .helpOption('-h, --help', say({ vi: 'in phần này', en: 'print this' }))
    .configureHelp({
      styleTitle: (title) => colours.bold(language === 'vi' ? (TITLES[title] ?? title) : title),
      styleCommandText: colours.cyan,
      styleSubcommandText: colours.cyan,
      styleOptionText: colours.cyan,
      styleArgumentText: colours.cyan,
      optionDescription: describe,
      argumentDescription: describe,
      showGlobalOptions: true,
    })
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.output.write(text),
      // Said in one language, where it is caught.
      writeErr: () => undefined,
      getOutHasColors: () => colours.isColorSupported,
    });
  for (const below of command.commands) localiseHelp(below, context);
}

/** Examples below a command's help: what is typed, and what it does. */
export function addExamples(
  command: Command,
  { say, colours }: Context,
  examples: readonly (readonly [typed: string, does: ByLanguage<string>])[],
): void {
  const lines = examples.map(([typed, does]) => `  ${colours.cyan(typed)}\n      ${say(does)}`);
  command.addHelpText(
    'after',
    `\n${colours.bold(say({ vi: 'Ví dụ:', en: 'Examples:' }))}\n${lines.join('\n')}\n`,
  );
}
