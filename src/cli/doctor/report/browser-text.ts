import type { ByLanguage } from '../../../domain/programme/language';
import type { Context } from '../../command/context';
import type { Drawn, Seen } from '../browser/seen';

const DRAWN: Readonly<Record<Drawn, ByLanguage<string>>> = {
  drawn: { vi: 'đã vẽ', en: 'drawn' },
  fallback: { vi: 'chỉ có liên kết dự phòng', en: 'fallback link only' },
  nothing: { vi: 'không hiện gì', en: 'shows nothing' },
};

/** What a browser did with the page, as a person reads it. */
export function printSeen(
  { browser, width, widgets, shift, shiftWithout, requests, messages }: Seen,
  { say, colours, print }: Pick<Context, 'say' | 'colours' | 'print'>,
): void {
  print(
    colours.bold(
      say({ vi: `Mở bằng ${browser}, rộng ${width} px:`, en: `Opened in ${browser}, ${width} px wide:` }),
    ),
  );
  for (const { widget, drawn, width: wide, height, worst } of widgets) {
    const paint = drawn === 'drawn' ? colours.green : colours.red;
    const contrast = worst
      ? say({ vi: `, tương phản thấp nhất ${worst.ratio}:1`, en: `, lowest contrast ${worst.ratio}:1` })
      : '';
    print(`  ${widget}: ${paint(say(DRAWN[drawn]))}, ${wide}×${height} px${contrast}`);
  }
  print(
    `  CLS: ${shift.toFixed(3)} ${say({ vi: `(không có tiện ích: ${shiftWithout.toFixed(3)})`, en: `(without the widgets: ${shiftWithout.toFixed(3)})` })}`,
  );
  print(`  ${say({ vi: 'Yêu cầu của tiện ích', en: 'Requests of the widgets' })}: ${requests.length}`);
  for (const { address, status, failure } of requests)
    print(`    ${failure ?? String(status ?? '…')} ${address}`);
  print(`  ${say({ vi: 'Dòng báo trong Console', en: 'Lines in the console' })}: ${messages.length}`);
  for (const { level, text } of messages) print(`    ${level}: ${text}`);
}
