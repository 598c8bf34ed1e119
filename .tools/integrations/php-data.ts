// What the modules for NukeViet and WordPress know of the widgets: one file of data for both.
import vi from '../../src/content/programme.vi.json';
import type { WidgetFields } from '../../src/domain/embed/fields';
import { roomNameOf } from '../../src/domain/embed/room';
import { roomStyle } from '../../src/domain/embed/rooms';
import en from '../../src/integrations/words/fields.en.json';
import words from '../../src/integrations/words/fields.vi.json';

/** The PHP file: it gives an array, from JSON that nothing in it can leave. */
export function writePhpData(version: string, widgets: readonly WidgetFields[]): string {
  const data = {
    version,
    link: vi.link.href,
    words: { vi: words, en },
    widgets: Object.fromEntries(
      widgets.map(({ widget, fields }) => [widget, { fields, rooms: roomsOf(widget, fields) }]),
    ),
  };
  const json = JSON.stringify(data, null, 1).replaceAll("'", '\\u0027');
  return `<?php\n// Made from the widgets' descriptions: not to be edited.\nreturn json_decode('${json.replaceAll('\\', '\\\\')}', true);\n`;
}

/** What keeps the room of each form free, by the value of `variant`; `agency` beside the name of a body. */
function roomsOf(widget: string, fields: WidgetFields['fields']): Record<string, string> {
  const variants = fields.find(({ name }) => name === 'variant')?.values ?? [];
  const styleOf = (settings: Record<string, string>) => roomStyle(roomNameOf(widget, settings));
  return Object.fromEntries(
    ['', ...variants].flatMap((variant) => [
      [variant, styleOf({ variant })] as const,
      [`${variant} agency`, styleOf({ variant, agency: 'x' })] as const,
    ]),
  );
}
