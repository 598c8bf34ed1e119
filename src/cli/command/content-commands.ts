import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { checkContentFile } from '../content-check';
import { readCatalogue } from '../doctor/catalogue';
import { checkLanguageFile } from '../language-check';
import { makeKey, signFile } from '../sign';
import { CommandError, type Context } from './context';
import { addExamples } from './localise';

/** The commands for who writes content and languages. */
export function addContentCommands(program: Command, context: Context): void {
  const { say, print, tell, end, language } = context;
  const file = say({ vi: 'tệp', en: 'the file' });

  const content = program
    .command('content:check')
    .argument('<file>', file)
    .description(
      say({
        vi: 'nói tệp nội dung sai ở dòng nào, sai gì',
        en: 'says what is wrong with a content file, and on which line',
      }),
    )
    .action(async (path: string) => {
      const problems = checkContentFile(path, await readWidgets(context), language);
      if (problems.length === 0) print(`${path}: ${say({ vi: 'đúng', en: 'right' })}`);
      problems.forEach(tell);
      end(problems.length > 0 ? 1 : 0);
    });
  addExamples(content, context, [
    [
      'hiendien content:check programme.vi.json',
      { vi: 'kiểm tra trước khi đăng', en: 'checks it before it is served' },
    ],
  ]);

  const pack = program
    .command('language:check')
    .argument('<file>', file)
    .description(say({ vi: 'nói gói ngôn ngữ còn thiếu câu nào', en: 'says what a language pack lacks' }))
    .action((path: string) => {
      const [lines, isUsable] = checkLanguageFile(path, language);
      lines.forEach(isUsable ? print : tell);
      end(isUsable ? 0 : 1);
    });
  addExamples(pack, context, [
    ['hiendien language:check km.json', { vi: 'cho tiếng Khmer', en: 'for Khmer' }],
  ]);

  const sign = program
    .command('sign')
    .argument('[file]', file)
    .argument('[key]', say({ vi: 'tệp khóa riêng', en: 'the file of the private key' }))
    .option('--new-key <file>', say({ vi: 'tạo khóa mới trong tệp này', en: 'make a new key in this file' }))
    .description(
      say({
        vi: 'ký tệp nội dung, gói ngôn ngữ, danh sách hoặc lịch; chữ ký nằm cạnh tệp',
        en: 'signs a content file, a language pack, a list or a calendar; the signature lies beside it',
      }),
    )
    .action(
      async (path: string | undefined, key: string | undefined, options: { readonly newKey?: string }) => {
        if (options.newKey !== undefined) {
          print(`data-key="${orSay(() => makeKey(options.newKey ?? ''))}"`);
          return;
        }
        if (path === undefined || key === undefined)
          throw new CommandError({
            vi: 'Ghi tệp và khóa: hiendien sign TỆP KHÓA; hoặc tạo khóa: hiendien sign --new-key KHÓA',
            en: 'Name a file and a key: hiendien sign FILE KEY; or make a key: hiendien sign --new-key KEY',
          });
        const widgets = await readWidgets(context);
        const problems = orSay(() => signFile(path, readKey(key), widgets, language));
        if (problems.length === 0) print(`${path}.sig`);
        problems.forEach(tell);
        end(problems.length > 0 ? 1 : 0);
      },
    );
  addExamples(sign, context, [
    [
      'hiendien sign --new-key don-vi.key',
      { vi: 'tạo khóa; giữ kín tệp này', en: 'makes a key; nobody else may have this file' },
    ],
    [
      'hiendien sign programme.vi.json don-vi.key',
      { vi: 'viết programme.vi.json.sig', en: 'writes programme.vi.json.sig' },
    ],
  ]);
}

async function readWidgets({ loadManifest }: Context): Promise<readonly string[]> {
  return [...readCatalogue(await loadManifest()).keys()];
}

function readKey(file: string): KeyObject {
  return createPrivateKey(readFileSync(file));
}

/** What the system says of a file or a key is said as a sentence, not as a stack. */
function orSay<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError({ vi: `Không làm được: ${reason}`, en: `This could not be done: ${reason}` });
  }
}
