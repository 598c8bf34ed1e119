import programme from '../src/content/programme.vi.json';
import { frameHeightOf, roomNameOf } from '../src/domain/embed/room';
import type { Embedding } from '../src/domain/embed/snippet';

/** A widget as a guide or a story puts it into a page, for the one generator of snippets. */
export function embeddingOf(
  widget: string,
  settings: Readonly<Record<string, string>> = {},
  address = '/hiendien/1/',
): Embedding {
  const room = roomNameOf(widget, settings);
  const { link, title } = programme;
  return {
    widget,
    settings,
    colours: {},
    fallback: { href: link.href, text: title },
    title,
    room,
    frameHeight: frameHeightOf(room),
    files: { address },
  };
}
